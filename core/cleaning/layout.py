"""Second stage: lines become paragraphs, parted by exactly one blank line.

Files come in three shapes: a line is a paragraph; paragraphs are parted by blank lines; or
the text is wrapped at a fixed width, with or without blank lines. A line break is a hard
wrap where the sentence plainly runs on, or where the next word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.cleaning.tracing import Edit
from core.spans import Span, stripped

PARAGRAPH_BREAK = "\n\n"

_WIDEST_WRAP = 100
"""Longest line, in code points, of a text that counts as wrapped. Mail and terminals wrap
at 72 to 80, editors at up to 100; a news paragraph on one line is longer than that."""

_FEWEST_WRAPS = 3
"""So many breaks amid a sentence must be there before a width is read from them."""

_FORCED_SHARE = 0.9
"""Share of the breaks amid a sentence that the width must explain: all of them in a text
wrapped by machine, but for headings, which end like no sentence and before the width."""

_FEWEST_SPACES_AMID = 3
"""A line that breaks off amid its sentence has four words; menus have fewer."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"\S+")
_WORD_TO_HYPHEN = re.compile(r"[^\s-]*[^\W\d_]{2}-|\S+")
_BULLET = re.compile(r"[•▪◦‣●]|(?:[*·–—-]|\d{1,2}[.)]) ")
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
    wrap = _wrap(text, lines)
    gaps = (
        Edit(Span(0, lines[0].start), ""),
        *(_gap(text, above, below, wrap) for above, below in pairwise(lines)),
        Edit(Span(lines[-1].end, len(text)), ""),
    )
    return tuple(gap for gap in gaps if gap.span.of(text) != gap.text)


def paragraphs(text: str) -> tuple[Span, ...]:
    """Where the paragraphs of a text stand that has been through ``paragraph_edits``."""
    return tuple(Span(*line.span()) for line in _LINE.finditer(text))


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How a text is wrapped.

    Args:
        width: Most code points on a line.
        first_word: Finds what would have had to fit on the line before.
    """

    width: int
    first_word: re.Pattern[str]

    def forces(self, line: str, next_line: str) -> bool:
        """Whether the first word of ``next_line`` had no room on ``line``."""
        word = self.first_word.match(next_line)
        return len(line) + 1 + (len(word.group()) if word else 0) > self.width


def _gap(text: str, above: Span, below: Span, wrap: _Wrap | None) -> Edit:
    gap = Span(above.end, below.start)
    line, next_line = above.of(text), below.of(text)
    if not _touch(text, above, below) or not _runs_on(line, next_line, wrap):
        return Edit(gap, PARAGRAPH_BREAK)
    return Edit(gap, "" if _HYPHEN_END.search(line) else " ")


def _touch(text: str, above: Span, below: Span) -> bool:
    """Whether no blank line stands between two lines."""
    return text.count("\n", above.end, below.start) == 1


def _runs_on(line: str, next_line: str, wrap: _Wrap | None) -> bool:
    """Whether a sentence or a wrapped paragraph goes on from ``line`` to ``next_line``."""
    is_ended = bool(_SENTENCE_END.search(line))
    if _BULLET.match(next_line) and (wrap is None or is_ended):
        return False
    if wrap is not None and wrap.forces(line, next_line):
        return True
    if is_ended or line.count(" ") < _FEWEST_SPACES_AMID:
        return False
    # A single word below, in small letters and with no full stop, is a label of the page.
    is_more = next_line[0].islower() and (" " in next_line or _SENTENCE_END.search(next_line))
    return bool(is_more or _OPEN_END.search(line))


def _wrap(text: str, lines: Sequence[Span]) -> _Wrap | None:
    """How ``text`` is wrapped; None where it is not."""
    broken = tuple(_broken_lines(text, lines))
    width = max((len(line) for line, _ in broken), default=0)
    amid = [pair for pair in broken if not _SENTENCE_END.search(pair[0])]
    if width > _WIDEST_WRAP or len(amid) < _FEWEST_WRAPS:
        return None
    at_hyphens = any(_HYPHEN_END.search(line) for line, _ in amid)
    wrap = _Wrap(width, _WORD_TO_HYPHEN if at_hyphens else _WORD)
    forced = sum(wrap.forces(line, next_line) for line, next_line in amid)
    return wrap if forced >= _FORCED_SHARE * len(amid) else None


def _broken_lines(text: str, lines: Sequence[Span]) -> Iterator[tuple[str, str]]:
    for above, below in pairwise(lines):
        if _touch(text, above, below):
            yield above.of(text), below.of(text)
