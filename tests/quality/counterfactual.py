"""Is a reason true? Put the other side's words in the place of the named ones, and judge again.

A verdict that names a number, day, name, place or negation must fall with it: where both
sides say the same of it, that reason may no longer be told, and a verdict that rested on
it alone may no longer be given. Where the network, too, told the whole apart, as a reason of its
own, it may go on to do so; how often is counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core import compare, judge
from core.flips import KINDS, flip_of, flipped, names_words
from core.records import Article, Finding, Label, Reason, ReasonKind, Verdict
from core.spans import Span
from tests.quality.data import rows
from tests.quality.pairings import half_judged

SHOWN = frozenset({Label.CONTRADICT, Label.DIFFER})
FALLEN = "fallen"
TextPair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Edit:
    """A pair of texts whose first one was given the other's word for what a reason names."""

    reason: Reason
    texts: TextPair


def measure(data: Path) -> dict[str, float]:
    """Share of reasons, in percent, that hold, by kind and in all, and of verdicts that fall."""
    held = Counter[str]()
    for pairs in (_rewrites(data), _real_pairs(data), _hard_pairs(data)):
        held.update(_held(pairs))
    held.update(_held_in_articles(data))
    shares = {
        figure: value
        for kind in ("reasons", *sorted(KINDS))
        if held[kind]
        for figure, value in (
            (f"{kind} tested", float(held[kind])),
            (f"{kind} that hold, %", 100 * held[f"{kind} held"] / held[kind]),
        )
    }
    return shares | {"verdicts that fall, %": 100 * held[FALLEN] / held["reasons"]}


def _rewrites(data: Path) -> list[TextPair]:
    """Each sentence with its two contradictions and its differing account."""
    chosen = [row for row in rows(data / "news" / "rewrites.jsonl.xz") if row["split"] == "dev"]
    return [(row["s"], row[kind]) for row in chosen for kind in ("c1", "c2", "d")]


def _real_pairs(data: Path) -> list[TextPair]:
    chosen = [row for row in rows(data / "news" / "real_pairs.jsonl.xz") if row["split"] == "dev"]
    return [(row["a"], row["b"]) for row in chosen]


def _hard_pairs(data: Path) -> list[TextPair]:
    """Each sentence with a subtle contradiction, and with a figure for another quantity."""
    chosen = rows(data / "news" / "hard_pairs.jsonl.xz")
    return [(row["s"], row[kind]) for row in chosen for kind in ("c1", "n3")]


def _held(pairs: Sequence[TextPair]) -> Iterable[str]:
    """A name for each reason tested, and others where it holds and where the verdict falls."""
    edits = [
        (verdict, edit)
        for verdict, texts in zip(judge(pairs), pairs, strict=True)
        for edit in edits_of(verdict, texts)
    ]
    again = judge([edit.texts for _, edit in edits])
    for (verdict, edit), changed in zip(edits, again, strict=True):
        yield from _names(verdict, edit.reason, (changed,))


def _names(verdict: Verdict, reason: Reason, after: Sequence[Verdict]) -> Iterable[str]:
    is_held = is_removed(verdict, reason, after)
    for name in ("reasons", reason.kind.value):
        yield name
        if is_held:
            yield f"{name} held"
    if all(one.label is not verdict.label for one in after):
        yield FALLEN


def edits_of(verdict: Verdict, texts: TextPair) -> Iterable[Edit]:
    """What a verdict's reasons become once the sides say the same; for texts in pairs."""
    if verdict.label not in SHOWN:
        return
    for reason in verdict.reasons:
        if names_words(reason):
            yield Edit(reason, evened(texts, reason))


def evened(texts: TextPair, reason: Reason) -> TextPair:
    """The texts with the reason's words made alike: a negation taken out, else a's made b's."""
    flip, (a, b) = flip_of(reason, texts), texts
    return (flipped(a, [flip]), b) if flip.is_in_a else (a, flipped(b, [flip]))


def is_removed(verdict: Verdict, reason: Reason, after: Sequence[Verdict]) -> bool:
    """Whether nothing says the same any more but, at most, what other reasons told before."""
    others = {_told(one) for one in verdict.reasons if one != reason}
    still = [one for one in after if one.label is verdict.label]
    return all({_told(one) for one in changed.reasons} <= others for changed in still)


def _told(reason: Reason) -> tuple[ReasonKind, str]:
    """What a reason tells: the network's tells one thing, only its likelihoods change."""
    return reason.kind, "" if reason.kind is ReasonKind.NETWORK else reason.text


def _held_in_articles(data: Path) -> Iterable[str]:
    for pairing, comparison in half_judged(data, held_out=False):
        for finding in comparison.findings:
            for edit in edits_of(finding.verdict, _texts(pairing.articles)):
                after = _judged_again(finding, pairing.articles, edit)
                yield from _names(finding.verdict, edit.reason, after)


def _texts(articles: tuple[Article, Article]) -> TextPair:
    return articles[0].text, articles[1].text


def _judged_again(finding: Finding, articles: tuple[Article, Article], edit: Edit) -> list[Verdict]:
    """The verdicts on the two passages of a finding once an edit is made in whole articles."""
    changed = [
        replace(article, text=text, raw=text, removed=(), runs=())
        for article, text in zip(articles, edit.texts, strict=True)
    ]
    places = [
        Span(claim.start, claim.end + len(after.text) - len(before.text))
        for claim, before, after in zip(
            (finding.pair.a, finding.pair.b), articles, changed, strict=True
        )
    ]
    return [
        one.verdict
        for one in compare(changed).findings
        if one.pair.a.span.overlaps(places[0]) and one.pair.b.span.overlaps(places[1])
    ]
