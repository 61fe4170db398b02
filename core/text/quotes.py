"""Quotations: where they open and close.

Marks that tell their direction (“ ” ‘ ’ « ») are taken at their word; straight ones open
before a word and close behind one. A double-quoted passage of several paragraphs opens every
paragraph and closes only the last: each paragraph is one quote, and all but the last are
unclosed. Single marks count only outside double ones, and an apostrophe inside or at the
end of a word ("don't", "the militants' base") is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.spans import Span

_PARAGRAPH = re.compile(r"(?:(?!\n[^\S\n]*\n).)+", re.DOTALL)
_MARK = re.compile(r"''|``|[\"“”„«»]")
_DOUBLE_OPEN = frozenset({'"', "“", "„", "«", "''", "``"})
_DOUBLE_CLOSE = frozenset({'"', "”", "»", "''"})
_SINGLE = re.compile(
    r"(?<!\w)(?:‘|'|`)(?=\w)(?P<inner>[^‘\"“”\n]+?)(?:(?<=[.,!?])|(?<=\w))['’](?!\w)"
)
_MIN_SINGLE_WORDS = 2


@dataclass(frozen=True, slots=True)
class Quote:
    """One quotation inside one paragraph.

    Args:
        outer: With its marks.
        inner: Without them.
        is_closed: Whether a closing mark was found.
    """

    outer: Span
    inner: Span
    is_closed: bool

    @property
    def start(self) -> int:
        """Offset of the opening mark."""
        return self.outer.start

    @property
    def end(self) -> int:
        """Offset behind the closing mark."""
        return self.outer.end


def quotes(text: str) -> tuple[Quote, ...]:
    """The quotes of ``text``, in order; none lies in another."""
    found: list[Quote] = []
    for paragraph in _PARAGRAPH.finditer(text):
        doubles = tuple(_doubles(text, paragraph.start(), paragraph.end()))
        found.extend(doubles)
        found.extend(_singles(text, paragraph.start(), paragraph.end(), doubles))
    return tuple(sorted(found, key=lambda quote: quote.start))


def quotes_over(quotes: Sequence[Quote], span: Span) -> Sequence[Quote]:
    """Those of ``quotes`` (ordered, apart) that share a code point with ``span``."""
    first = bisect_right(quotes, span.start, key=lambda quote: quote.end)
    last = bisect_left(quotes, span.end, lo=first, key=lambda quote: quote.start)
    return quotes[first:last]


def _doubles(text: str, start: int, end: int) -> Iterator[Quote]:
    opened: re.Match[str] | None = None
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            if mark[0] in _DOUBLE_OPEN and _may_open(text, mark, end):
                opened = mark
        elif mark.start() == opened.end():  # a doubled mark is one
            opened = mark
        elif mark[0] in _DOUBLE_CLOSE and not _reopens(text, mark, end):
            inner = Span(opened.end(), mark.start())
            yield Quote(Span(opened.start(), mark.end()), inner, is_closed=True)
            opened = None
    if opened is not None:
        yield Quote(Span(opened.start(), end), Span(opened.end(), end), is_closed=False)


def _may_open(text: str, mark: re.Match[str], end: int) -> bool:
    """A mark before blank space opens nothing; a straight one behind a digit is an inch."""
    if mark.end() >= end or text[mark.end()].isspace():
        return False
    return not (mark[0] in {'"', "''"} and mark.start() and text[mark.start() - 1].isalnum())


def _reopens(text: str, mark: re.Match[str], end: int) -> bool:
    """A straight mark behind blank space and before a word opens a quote inside a quote."""
    is_straight = mark[0] in {'"', "''"}
    follows = text[mark.end()] if mark.end() < end else " "
    return is_straight and text[mark.start() - 1].isspace() and follows.isalnum()


def _singles(text: str, start: int, end: int, doubles: tuple[Quote, ...]) -> Iterator[Quote]:
    for match in _SINGLE.finditer(text, start, end):
        outer = Span(*match.span())
        if len(match["inner"].split()) < _MIN_SINGLE_WORDS:
            continue
        if not any(quote.outer.overlaps(outer) for quote in doubles):
            yield Quote(outer, Span(*match.span("inner")), is_closed=True)
