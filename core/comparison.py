"""The only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.metadata import version
from itertools import chain, permutations
from pathlib import Path

from core import reading
from core.alignment import align
from core.claims import claims_of, tagger_of
from core.cleaning import clean
from core.engine import EngineState
from core.errors import InputError
from core.events import closeness_of
from core.facts import NameIndex, extract, index_names
from core.judging import judge_pair
from core.judging.shortfall import shortfall
from core.letters import article_letters
from core.networks import Networks, load_networks
from core.progress import SILENT, Stage, Ticket
from core.reading.documents import DEFAULT_OPTIONS, Entry, ReadingOptions
from core.records import (
    Article,
    Claim,
    Closeness,
    Comparison,
    Finding,
    Label,
    Nearest,
    OnlyIn,
    Pair,
)
from core.resolving import resolve
from core.segmenting import segment
from core.settings import DEFAULT, CompareSettings

LABEL_ORDER = (Label.CONTRADICT, Label.DIFFER, Label.AGREE, Label.UNSURE)


def read_article(
    source: str | Path, *, options: ReadingOptions = DEFAULT_OPTIONS, ticket: Ticket = SILENT
) -> Article:
    """Read and clean one article from a file or an address.

    Args:
        source: A path, or an address (http or https); ``#3`` behind it names the third of
            several articles.
        options: What the reader allows and knows.
        ticket: Told of progress; may cancel.

    Raises:
        ManyArticlesError: If the source holds several and no number says which.
        UnreadableArticleError: If it yields no article; says why and what to do.
        Cancelled: If the ticket was cancelled.
    """
    ticket.advance(Stage.READ, 0, 1)
    article = clean(reading.read(source, options=options, ticket=ticket))
    ticket.advance(Stage.READ, 1, 1)
    return article


def article_entries(
    source: str | Path, *, options: ReadingOptions = DEFAULT_OPTIONS, ticket: Ticket = SILENT
) -> tuple[Entry, ...]:
    """The articles that a source holds, at least one; ``entry.read`` reads and cleans one.

    Args:
        source: A file, a folder or an address; ``#3`` behind it names the third alone.
        options: What the reader allows and knows.
        ticket: May cancel.

    Raises:
        UnreadableArticleError: If the source cannot be read, or holds none.
        Cancelled: If the ticket was cancelled.
    """
    found = reading.entries(source, options=options, ticket=ticket)
    return tuple(replace(entry, read=_cleaned(entry)) for entry in found)


def _cleaned(entry: Entry) -> Callable[[Ticket], Article]:
    return lambda ticket: clean(entry.read(ticket))


def article_from_text(text: str, *, source: str = "pasted text") -> Article:
    """Clean one article from a text at hand.

    Raises:
        UnreadableArticleError: If the text yields no article.
    """
    return clean(reading.from_text(text, source=source))


def claims_in(
    articles: Sequence[Article], *, ticket: Ticket = SILENT, networks: Networks | None = None
) -> tuple[Claim, ...]:
    """All claims of the articles with their attribution and facts, in reading order.

    Raises:
        Cancelled: If the ticket was cancelled.
        NetworkUnusableError: If a network fails while running.
    """
    tagger = tagger_of(networks or load_networks(), ticket=ticket)
    total = sum(len(article.text) for article in articles)
    ticket.advance(Stage.CLAIMS, 0, total)
    names = index_names([article.text for article in articles], ticket=ticket)
    found: list[Claim] = []
    before = 0  # code points of the articles that are done
    for letter, article in zip(article_letters(len(articles)), articles, strict=True):
        ticket.advance(Stage.CLAIMS, before, total)
        sentences = segment(article.text, title=article.title)
        bare = claims_of(letter, article.text, sentences, tagger=tagger, ticket=ticket)
        filled: list[Claim] = []
        for claim in bare:
            ticket.advance(Stage.CLAIMS, before + claim.start, total)
            filled.append(_with_facts(claim, article, names))
        found.extend(resolve(filled, article.text, sentences, names))
        before += len(article.text)
    ticket.advance(Stage.CLAIMS, total, total)
    return tuple(found)


def _with_facts(claim: Claim, article: Article, names: NameIndex) -> Claim:
    facts = extract(article.text, claim.span, published=article.published, names=names)
    return replace(claim, facts=facts)


def compare(
    articles: Sequence[Article],
    *,
    settings: CompareSettings = DEFAULT,
    ticket: Ticket = SILENT,
    networks: Networks | None = None,
) -> Comparison:
    """Hold articles against each other, or one against itself.

    Args:
        articles: One or more; they get the letters A, B, C in this order.
        settings: Thresholds.
        ticket: Told of progress; may cancel.
        networks: The shipped ones unless given. One that is unusable is named in
            ``Comparison.engine.checks_off``; the comparison then goes on without it.

    Raises:
        InputError: If no article is given.
        Cancelled: If the ticket was cancelled.
        NetworkUnusableError: If a network fails while running.
    """
    if not articles:
        raise InputError("nothing to compare", "no article was given", "name one or more files")
    used = networks or load_networks()
    claims = claims_in(articles, ticket=ticket, networks=used)
    pairs = align(claims, networks=used, settings=settings, ticket=ticket)
    closeness = closeness_of(articles, used, ticket=ticket)
    findings = _findings(pairs, articles, closeness, settings, ticket)
    return Comparison(
        engine=engine_state(used),
        articles=tuple(articles),
        claims=claims,
        findings=findings,
        only=_only(claims, pairs, findings, count=len(articles), settings=settings, ticket=ticket),
        closeness=closeness,
    )


def engine_state(networks: Networks | None = None) -> EngineState:
    """What a comparison made now would be made by; the shipped networks unless given."""
    used = networks or load_networks()
    return EngineState(version("crosslight"), used.sums, used.off)


def _findings(
    pairs: Sequence[Pair],
    articles: Sequence[Article],
    closeness: Sequence[Closeness],
    settings: CompareSettings,
    ticket: Ticket,
) -> tuple[Finding, ...]:
    dates = dict(zip(article_letters(len(articles)), articles, strict=True))
    near = {(one.a, one.b): one.value for one in closeness}
    close = [pair for pair in pairs if pair.similarity >= settings.pair_floor]
    found: list[Finding] = []
    for done, pair in enumerate(close):
        ticket.advance(Stage.JUDGE, done, len(close))
        published = (dates[pair.a.article].published, dates[pair.b.article].published)
        verdict = judge_pair(
            pair,
            settings=settings,
            published=published,
            closeness=near.get((pair.a.article, pair.b.article)),
        )
        if verdict.label is not Label.UNSURE or pair.similarity >= settings.unsure_floor:
            found.append(Finding(pair, verdict))
    ticket.advance(Stage.JUDGE, len(close), len(close))
    return tuple(sorted(found, key=_finding_order))


def _finding_order(finding: Finding) -> tuple[int, float, int, int]:
    """Contradictions first, the most certain of them at the top; else reading order."""
    label = finding.verdict.label
    certainty = -finding.verdict.confidence if label is Label.CONTRADICT else 0.0
    return LABEL_ORDER.index(label), certainty, finding.pair.a.start, finding.pair.b.start


def _only(
    claims: Sequence[Claim],
    pairs: Sequence[Pair],
    findings: Sequence[Finding],
    *,
    count: int,
    settings: CompareSettings,
    ticket: Ticket,
) -> tuple[tuple[OnlyIn, ...], ...]:
    """Per article the claims in no pair but unsure ones, with what came nearest."""
    sure = [f.pair for f in findings if f.verdict.label is not Label.UNSURE]
    told = {claim.id for claim in chain.from_iterable((pair.a, pair.b) for pair in sure)}
    nearest: dict[str, list[Nearest]] = {claim.id: [] for claim in claims}
    for pair in pairs:
        ticket.check()
        for claim, near in permutations((pair.a, pair.b)):
            why = shortfall(claim, near, pair.similarity)
            nearest[claim.id].append(Nearest(near, pair.similarity, why))

    def lone(claim: Claim) -> OnlyIn:
        ranked = sorted(nearest[claim.id], key=lambda near: (-near.similarity, near.claim.start))
        return OnlyIn(claim, tuple(ranked[: settings.nearest_per_claim]))

    return tuple(
        tuple(lone(c) for c in claims if c.article == letter and c.id not in told)
        for letter in article_letters(count)
    )
