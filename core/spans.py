"""Spans: half-open ranges of code points in an article's text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range ``[start, end)``, in code points of one text.

    Raises:
        ValueError: If the range is negative or turned round.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse ranges that no text can have."""
        if not 0 <= self.start <= self.end:
            message = f"not a span: [{self.start}, {self.end})"
            raise ValueError(message)

    def __len__(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The part of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same range, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)


def stripped(text: str, span: Span) -> Span:
    """``span`` without the blank space at its ends (empty at its start if all blank)."""
    part = span.of(text)
    lead = len(part) - len(part.lstrip())
    if lead == len(part):
        return Span(span.start, span.start)
    return Span(span.start + lead, span.start + len(part.rstrip()))
