"""Which stretches of an article are folded away because no other article tells them. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from core.spans import Span, stripped
from gui.view_state import Row

LEAST_FOLDED = 75
"""Code points a stretch must have: a fold takes a line itself, and a line holds 75 characters
at most (Bringhurst, "The Elements of Typographic Style", 2.1.2), so less would save nothing."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A stretch of an article that a bar stands for.

    Args:
        start: Offset of its first code point.
        end: Offset behind its last.
        words: Words in it, parted by blank space.
        say: What its label is told with.
    """

    start: int
    end: int
    words: int
    say: Callable[[str], str] = str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def label(self) -> str:
        """What the bar says."""
        return self.say("▸ {0} words without a counterpart").format(self.words)


def told_by_both(letter: str, rows: Sequence[Row]) -> tuple[Span, ...]:
    """The sentences of one article with a claim that stands in a finding, in reading order."""
    claims = (
        claim
        for row in rows
        if row.finding is not None
        for claim in row.claims
        if claim.article == letter
    )
    return tuple(
        sorted(
            {
                Span(min(claim.start, claim.sentence.start), max(claim.end, claim.sentence.end))
                for claim in claims
            }
        )
    )


def folds_between(
    text: str, kept: Iterable[Span], say: Callable[[str], str] = str
) -> tuple[Fold, ...]:
    """The stretches of ``text`` between the spans that are kept (ascending).

    Without anything to keep nothing is folded: a text that is all bar tells nothing.
    """
    stops = (*kept, Span(len(text), len(text)))
    if len(stops) == 1:
        return ()
    begins = [0, *accumulate((span.end for span in stops), max)]
    between = (
        _with_blanks_of_its_line(text, Span(begin, span.start))
        for begin, span in zip(begins, stops, strict=False)
        if span.start > begin
    )
    return tuple(
        Fold(gap.start, gap.end, len(gap.of(text).split()), say)
        for gap in between
        if len(gap) >= LEAST_FOLDED
    )


def _with_blanks_of_its_line(text: str, gap: Span) -> Span:
    """The gap without the line breaks at its ends, which part it from what is kept."""
    inner = stripped(text, gap)
    before, after = text[gap.start : inner.start], text[inner.end : gap.end]
    return Span(
        inner.start if "\n" in before else gap.start,
        inner.end if "\n" in after else gap.end,
    )
