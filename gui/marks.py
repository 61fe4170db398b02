"""Which claims a pane marks and which the gutter links, from rows and the view state. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.records import Claim, Finding
from core.spans import Span
from gui.view_state import Kind, Row, ViewState, is_shown

# A claim that stands in several rows is marked as the one that matters most to a reader.
_STRENGTH = (Kind.CONTRADICT, Kind.DIFFER, Kind.AGREE, Kind.UNSURE, Kind.ONLY)

PAINT_ORDER = (Kind.ONLY, Kind.AGREE, Kind.DIFFER, Kind.UNSURE, Kind.CONTRADICT)
"""What is painted first to last where marks meet, so that a contradiction is never hidden."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked claim in one article.

    Args:
        key: Key of the row that a click on it chooses.
        kind: Kind of that row.
        start: Offset of its first code point.
        end: Offset behind its last.
        why: What decided, for the tool tip; may be empty.
    """

    key: str
    kind: Kind
    start: int
    end: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Two aligned claims, one in each of the articles shown."""

    key: str
    kind: Kind
    a: Claim
    b: Claim
    weight: float


def claim_in(row: Row, letter: str) -> Claim | None:
    """The claim of a row that stands in the article with this letter, if any."""
    return next((claim for claim in _claims_of(row) if claim.article == letter), None)


def marks_in(letter: str, rows: Sequence[Row], state: ViewState) -> tuple[Mark, ...]:
    """The marks of one article, in reading order, one a claim.

    A claim in several rows is marked under the strongest; the current row comes before all,
    so that both its ends always look alike.
    """
    shown = [row for row in rows if is_shown(state, row) or row.key == state.current]
    weakest_first = sorted(shown, key=lambda row: (row.key == state.current, _rank(row)))
    marks = {
        claim.span: Mark(row.key, row.kind, claim.start, claim.end, _why(row))
        for row in weakest_first
        for claim in _claims_of(row)
        if claim.article == letter
    }
    return tuple(sorted(marks.values(), key=lambda mark: (mark.start, mark.end)))


def links_between(
    letter_a: str, letter_b: str, rows: Sequence[Row], state: ViewState
) -> tuple[Link, ...]:
    """The findings that link the two articles, in reading order of the first."""
    links = [
        Link(row.key, row.kind, a, b, row.finding.pair.similarity * row.finding.verdict.confidence)
        for row in rows
        if row.finding and (is_shown(state, row) or row.key == state.current)
        for a, b in [_ends(row.finding, letter_a, letter_b)]
        if a is not None and b is not None
    ]
    return tuple(sorted(links, key=lambda link: (link.a.start, link.b.start)))


def deciding_spans(row: Row | None, letter: str) -> tuple[Span, ...]:
    """The words that decided a row, on the side with this letter."""
    if row is None or row.finding is None:
        return ()
    pair = row.finding.pair
    spans: Iterable[Span] = (
        span
        for reason in row.finding.verdict.reasons
        for claim, sides in ((pair.a, reason.a_spans), (pair.b, reason.b_spans))
        if claim.article == letter
        for span in sides
    )
    return tuple(sorted(set(spans)))


def _claims_of(row: Row) -> tuple[Claim, ...]:
    if row.finding is not None:
        return (row.finding.pair.a, row.finding.pair.b)
    return (row.only.claim,) if row.only is not None else ()


def _ends(finding: Finding, letter_a: str, letter_b: str) -> tuple[Claim | None, Claim | None]:
    claims = (finding.pair.a, finding.pair.b)
    return (
        next((claim for claim in claims if claim.article == letter_a), None),
        next((claim for claim in reversed(claims) if claim.article == letter_b), None),
    )


def _rank(row: Row) -> int:
    return -_STRENGTH.index(row.kind)


def _why(row: Row) -> str:
    if row.finding is not None:
        return row.finding.verdict.reasons[0].text
    if row.only is not None and row.only.nearest:
        return row.only.nearest[0].why
    return ""
