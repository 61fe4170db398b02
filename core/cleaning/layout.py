"""Second stage: lines become paragraphs, parted by exactly one blank line.

Files come in three shapes: a line is a paragraph; paragraphs are parted by blank lines; or
the text is wrapped at a fixed width, with or without blank lines. A line break is a hard
wrap where the sentence plainly runs on, or where the next word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.cleaning.tracing import Edit
from core.spans import Span, stripped

PARAGRAPH_BREAK = "\n\n"

_WIDEST_WRAP = 100
"""Longest line, in code points, of a text that counts as wrapped. Mail and terminals wrap
at 72 to 80, editors at up to 100; a news paragraph on one line is longer than that."""

_FEWEST_WRAPS = 3
"""So many line breaks inside paragraphs must be there before a width is read from them."""

_WRAPPED_SHARE = 0.75
"""Share of those breaks that the width must explain. All of them in a text wrapped by
machine, except where a paragraph ends without a blank line (one break in about five)."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_FIRST_WORD = re.compile(r"[^\s\-–—]+[\-–—]?|\S")
_BULLET = re.compile(r"[•▪◦‣●*·]|[-–—] |\d{1,2}[.)] ")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")
# A line that ends so is not at the end of its sentence, whatever the next begins with.
_OPEN_END = re.compile(
    r"(?:,|\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|as|into|"
    r"than|is|are|was|were|has|have|had|its|their|his|her))$"
)
_HYPHEN_END = re.compile(r"[^\W\d_]-$")


def paragraph_edits(text: str) -> tuple[Edit, ...]:
    r"""The edits that part the paragraphs of ``text`` by one blank line and undo hard wraps.

    Args:
        text: Text whose line breaks are all ``\n`` and whose blanks are single spaces.
    """
    lines = tuple(stripped(text, Span(*line.span())) for line in _LINE.finditer(text))
    if not lines:
        return (Edit(Span(0, len(text)), ""),) if text else ()
    wrap_width = _wrap_width(text, lines)
    gaps = (
        Edit(Span(0, lines[0].start), ""),
        *(_gap(text, above, below, wrap_width) for above, below in pairwise(lines)),
        Edit(Span(lines[-1].end, len(text)), ""),
    )
    return tuple(gap for gap in gaps if gap.span.of(text) != gap.text)


def paragraphs(text: str) -> tuple[Span, ...]:
    """Where the paragraphs of a text stand that has been through ``paragraph_edits``."""
    return tuple(Span(*line.span()) for line in _LINE.finditer(text))


def _gap(text: str, above: Span, below: Span, wrap_width: int | None) -> Edit:
    gap = Span(above.end, below.start)
    line, next_line = above.of(text), below.of(text)
    if not _touch(text, above, below) or not _runs_on(line, next_line, wrap_width):
        return Edit(gap, PARAGRAPH_BREAK)
    return Edit(gap, "" if _HYPHEN_END.search(line) else " ")


def _touch(text: str, above: Span, below: Span) -> bool:
    """Whether no blank line stands between two lines."""
    return text.count("\n", above.end, below.start) == 1


def _runs_on(line: str, next_line: str, wrap_width: int | None) -> bool:
    if _BULLET.match(next_line):
        return False
    if wrap_width is not None and not _would_fit(line, next_line, wrap_width):
        return True
    if _SENTENCE_END.search(line):
        return False
    return next_line[0].islower() or bool(_OPEN_END.search(line))


def _would_fit(line: str, next_line: str, width: int) -> bool:
    """Whether the first word of ``next_line`` had room on ``line``: then nothing forced a wrap."""
    word = _FIRST_WORD.match(next_line)
    return len(line) + 1 + (len(word.group()) if word else 0) <= width


def _wrap_width(text: str, lines: Sequence[Span]) -> int | None:
    """The width at which ``text`` is wrapped, in code points; None where it is not."""
    broken = tuple(_broken_lines(text, lines))
    if len(broken) < _FEWEST_WRAPS:
        return None
    width = max(len(line) for line, _ in broken)
    forced = sum(not _would_fit(line, next_line, width) for line, next_line in broken)
    is_wrapped = width <= _WIDEST_WRAP and forced >= _WRAPPED_SHARE * len(broken)
    return width if is_wrapped else None


def _broken_lines(text: str, lines: Sequence[Span]) -> Iterator[tuple[str, str]]:
    for above, below in pairwise(lines):
        if _touch(text, above, below):
            yield above.of(text), below.of(text)
