"""Which claims a pane marks and which the gutter links, from rows and the view state. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.lexical import EditKind, word_edits, wording_01
from core.palette import BY_WEIGHT, Kind
from core.records import Claim
from core.spans import Span
from gui.phrases import stands_out
from gui.view_state import Row, ViewState, shown_rows

SAME_WORDING_01 = 0.5
"""From how much wording in common word-level marks are shown: half of the words (a choice of
layout, not a measurement)."""

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

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


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
    return next((claim for claim in row.claims if claim.article == letter), None)


def marks_in(letter: str, rows: Sequence[Row], state: ViewState) -> tuple[Mark, ...]:
    """The marks of one article that the filters let through, in reading order, one a claim.

    A claim in several rows is marked under the strongest kind, and of those under the
    surest verdict.
    """
    shown = sorted(shown_rows(state, rows), key=_strength)
    marks = {
        claim.span: Mark(row.key, row.kind, claim.start, claim.end, _why(row))
        for row in shown
        for claim in row.claims
        if claim.article == letter
    }
    return tuple(marks[span] for span in sorted(marks))


def own_marks(row: Row | None, letter: str) -> tuple[Mark, ...]:
    """The marks of the current row under its own kind, whatever else its claims stand in.

    So both ends of a pair look alike while the reader looks at it, also one that the filters
    hide.
    """
    if row is None:
        return ()
    why = _why(row)
    return tuple(
        Mark(row.key, row.kind, claim.start, claim.end, why)
        for claim in row.claims
        if claim.article == letter
    )


def links_between(
    letter_a: str, letter_b: str, rows: Sequence[Row], state: ViewState
) -> tuple[Link, ...]:
    """The links between two articles that the filters let through."""
    links = (link_of(row, letter_a, letter_b) for row in shown_rows(state, rows))
    return tuple(link for link in links if link is not None)


def link_of(row: Row | None, letter_a: str, letter_b: str) -> Link | None:
    """The link of a row between two articles; None where it has no claim in one of them."""
    if row is None or row.finding is None:
        return None
    a, b = claim_in(row, letter_a), claim_in(row, letter_b)
    weight = row.finding.pair.similarity * row.finding.verdict.confidence
    return None if a is None or b is None else Link(row.key, row.kind, a, b, weight)


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
        if stands_out(span, claim)
    )
    return tuple(sorted(set(spans)))


def changed_words(row: Row | None, letter: str) -> tuple[Span, ...]:
    """The words of a finding's claim, on the side with this letter, that the other lacks.

    Empty where the two have less than ``SAME_WORDING_01`` in common: nearly every word would
    be marked, which tells nothing.
    """
    if row is None or row.finding is None:
        return ()
    a, b = row.claims
    if wording_01(a.text, b.text) < SAME_WORDING_01:
        return ()
    edits = [edit for edit in word_edits(a.text, b.text) if edit.kind is not EditKind.KEEP]
    sides = ((a, [edit.a for edit in edits]), (b, [edit.b for edit in edits]))
    return tuple(
        span.shifted(claim.start)
        for claim, spans in sides
        if claim.article == letter
        for span in spans
        if len(span) > 0
    )


def _strength(row: Row) -> tuple[int, float]:
    return -BY_WEIGHT.index(row.kind), row.finding.verdict.confidence if row.finding else 0.0


def _why(row: Row) -> str:
    if row.finding is not None:
        return row.finding.verdict.reasons[0].text
    if row.only is not None and row.only.nearest:
        return row.only.nearest[0].why
    return ""
