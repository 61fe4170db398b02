"""Each headline held against its own text, and against the texts of the other articles.

A headline is taken apart into claims as a sentence would be; each is paired with the claims
of a text and judged like any other pair. On 34 pairs of whole articles, read by hand, 57 of
the 68 passages that were shown to bear a headline out did; no contradiction was shown there,
so how many are right is not known. Of the 48 checks of the last 12 pairs 25 read "borne out",
15 "may be told" and 8 "not told".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from core.alignment import pair_up
from core.claims import claims_of, tagger_of
from core.facts import extract, index_names
from core.judging import judge_pair
from core.judging.shortfall import shortfall
from core.letters import article_letters
from core.lexical import is_same_text, token_overlap_01
from core.networks import Networks, load_networks
from core.progress import SILENT, Ticket
from core.records import (
    Article,
    Between,
    Claim,
    Comparison,
    Finding,
    Label,
    Nearest,
    Pair,
    Sentence,
)
from core.segmenting import segment
from core.settings import DEFAULT, CompareSettings
from core.spans import Span, stripped

_HEADLINE = "headline"
"""Stands in for the letter while a headline is aligned: no article has it."""

PASSAGES = 12
"""Claims of a text that the networks are asked about for each claim of a headline, those
with most words in common: a headline repeats words of what it stands over. Count."""


NEAR_01 = 0.5
"""Similarity from which a passage without a verdict may still tell what a headline says: on 24
pairs of whole articles, read by hand, 25 of 34 such told it at least in part, and 4 of the 15
passages below it. Chosen on the first half, where it was 14 of 19."""


class Outcome(StrEnum):
    """What a headline comes to against one text, gravest first."""

    CONTRADICTED = "contradicted"
    DIFFERS = "differs"
    BORNE_OUT = "borne out"
    UNSURE = "unsure"
    NOT_TOLD = "not told"
    NOT_CHECKED = "not checked"


_OUTCOMES = {
    Label.CONTRADICT: Outcome.CONTRADICTED,
    Label.DIFFER: Outcome.DIFFERS,
    Label.AGREE: Outcome.BORNE_OUT,
}
_GRAVITY = tuple(_OUTCOMES)


@dataclass(frozen=True, slots=True)
class HeadlineCheck:
    """A headline against one text.

    Args:
        against: Letter of the article whose text it is.
        outcome: What it comes to.
        finding: What decided: a claim of the headline (``pair.a``, which counts in
            ``Headline.text``) with one of the text (``pair.b``); None where nothing did.
        nearest: Where nothing decided, the passage that came nearest, and why it fell short
            where it is not told; None where none came near.
    """

    against: str
    outcome: Outcome
    finding: Finding | None = None
    nearest: Nearest | None = None

    @property
    def passage(self) -> Claim | None:
        """The claim of the text that this rests on; None where there is none."""
        if self.finding is not None:
            return self.finding.pair.b
        return self.nearest.claim if self.nearest is not None else None


@dataclass(frozen=True, slots=True)
class Headline:
    """One article's headline and how it stands to the texts.

    Args:
        letter: Letter of its article.
        text: The headline; its claims count in this.
        span: Where it stands in the article; None where it came with the article and not in it.
        checks: Against its own text first, then against the others.
    """

    letter: str
    text: str
    span: Span | None
    checks: tuple[HeadlineCheck, ...]


def check_headlines(
    comparison: Comparison,
    *,
    settings: CompareSettings = DEFAULT,
    ticket: Ticket = SILENT,
    networks: Networks | None = None,
) -> tuple[Headline, ...]:
    """The headline of each article that has one, against every text of the comparison.

    Where a check of the comparison was off, nothing is said about a headline.

    Raises:
        Cancelled: If the ticket was cancelled.
        NetworkUnusableError: If a network fails while running.
    """
    used = networks or load_networks()
    found: list[Headline] = []
    for letter, article in _by_letter(comparison).items():
        title = (article.title or "").strip()
        if title:
            span = _place_of(title, article)
            text = span.of(article.text) if span else title
            checks = _checks(comparison, letter, text, settings, used, ticket)
            found.append(Headline(letter, text, span, checks))
    return tuple(found)


def _by_letter(comparison: Comparison) -> dict[str, Article]:
    letters = article_letters(len(comparison.articles))
    return dict(zip(letters, comparison.articles, strict=True))


def _checks(
    comparison: Comparison,
    letter: str,
    text: str,
    settings: CompareSettings,
    networks: Networks,
    ticket: Ticket,
) -> tuple[HeadlineCheck, ...]:
    """A headline against every text, its own first."""
    articles = _by_letter(comparison)
    order = sorted(articles, key=lambda one: (one != letter, one))
    if comparison.engine.checks_off or networks.off:
        return tuple(HeadlineCheck(one, Outcome.NOT_CHECKED) for one in order)
    article = articles[letter]
    claims = _claims_of(text, article, comparison.articles, networks, ticket)
    found: list[HeadlineCheck] = []
    for against in order:
        told = [claim for claim in comparison.claims if claim.article == against]
        near = [(claim, one) for claim in claims for one in _nearest(claim, told)]
        pairs = pair_up(near, networks=networks, settings=settings, ticket=ticket)
        days = (article.published, articles[against].published)
        found.append(_check(against, pairs, days, settings))
    return tuple(found)


def _nearest(claim: Claim, told: Sequence[Claim]) -> list[Claim]:
    ranked = sorted(told, key=lambda one: (-token_overlap_01(claim.text, one.text), one.start))
    return ranked[:PASSAGES]


def _place_of(title: str, article: Article) -> Span | None:
    """Where the headline stands: the heading that repeats the title."""
    headings = (one for one in segment(article.text, title=title) if one.is_heading)
    return next((one.span for one in headings if is_same_text(one.text, title)), None)


def _claims_of(
    text: str, article: Article, articles: Sequence[Article], networks: Networks, ticket: Ticket
) -> tuple[Claim, ...]:
    """The claims of a headline, which is read as one sentence; the whole where it has no verb."""
    whole = stripped(text, Span(0, len(text)))
    sentence = Sentence(whole.start, whole.end, whole.of(text), 0)
    tagger = tagger_of(networks, ticket=ticket)
    claims = claims_of(_HEADLINE, text, (sentence,), tagger=tagger) or (
        Claim(f"{_HEADLINE}1", _HEADLINE, whole.start, whole.end, sentence.text, whole),
    )
    names = index_names([text, *(one.text for one in articles)])
    return tuple(
        replace(claim, facts=extract(text, claim.span, published=article.published, names=names))
        for claim in claims
    )


def _check(
    against: str,
    pairs: Sequence[Pair],
    published: tuple[date | None, date | None],
    settings: CompareSettings,
) -> HeadlineCheck:
    """What the pairs of a headline with one text come to.

    A claim of the headline is spoken for by the passage that is most like it among those
    with a verdict; of several claims the gravest verdict counts.
    """
    nearest: dict[str, Finding] = {}
    for pair in sorted(pairs, key=lambda pair: (-pair.similarity, pair.b.start)):
        if pair.similarity < settings.pair_floor or pair.a.id in nearest:
            continue
        finding = Finding(pair, judge_pair(pair, settings=settings, published=published))
        if _counts(finding, settings):
            nearest[pair.a.id] = finding
    if not nearest:
        return _undecided(against, pairs)
    gravest = min(nearest.values(), key=lambda one: _GRAVITY.index(one.verdict.label))
    return HeadlineCheck(against, _OUTCOMES[gravest.verdict.label], gravest)


def _undecided(against: str, pairs: Sequence[Pair]) -> HeadlineCheck:
    """A headline on which no verdict is sure enough, with what the reader can see for himself."""
    if not pairs:
        return HeadlineCheck(against, Outcome.NOT_TOLD)
    pair = max(pairs, key=lambda pair: (pair.similarity, -pair.b.start))
    is_near = pair.similarity >= NEAR_01
    outcome = Outcome.UNSURE if is_near else Outcome.NOT_TOLD
    why = "" if is_near else shortfall(pair.a, pair.b, pair.similarity)
    return HeadlineCheck(against, outcome, nearest=Nearest(pair.b, pair.similarity, why))


def _counts(finding: Finding, settings: CompareSettings) -> bool:
    """Whether a verdict is sure enough to be put on a headline.

    A passage that bears a headline out has to follow from it, or the headline from that: on
    twelve pairs of whole articles 20 of 30 passages were right without this rule. For a
    contradiction both outlets have to speak themselves: none of the six with somebody quoted
    was right there.
    """
    pair, verdict = finding.pair, finding.verdict
    if verdict.label is Label.CONTRADICT:
        return verdict.between is Between.OUTLETS
    orders = (scores for scores in (pair.forward, pair.backward) if scores is not None)
    follows = any(scores.entail >= settings.network_says for scores in orders)
    return verdict.label is Label.DIFFER or (verdict.label is Label.AGREE and follows)
