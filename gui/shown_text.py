"""The text as a pane shows it, and the map between its positions and article offsets. No Qt.

An article counts in code points; the pane counts in UTF-16 units, where a character beyond
the basic plane takes two, and may show passages that cleaning took out in their place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate

from core.records import Article
from core.spans import Span

# A pane reads "\r\n" as one break, breaks at the two noncharacters, expects an object at
# U+FFFC, and cannot hold half a surrogate pair: one stand-in each keeps every offset true.
_UNSHOWABLE = re.compile("[\x00\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_LAST_OF_BASIC_PLANE = 0xFFFF


@dataclass(frozen=True, slots=True)
class _Insertion:
    """``text`` shown in front of the code point ``at`` of the article."""

    at: int
    text: str


class ShownText:
    """What a pane shows of an article.

    Args:
        article: The article.
        with_removed: Whether what cleaning took out stands in its place.

    Attributes:
        text: What is shown, one code point for each code point of the article.
        removed: The shown removed passages, in pane positions (UTF-16 units).
    """

    def __init__(self, article: Article, *, with_removed: bool = False) -> None:
        """Lay the pieces out and index them."""
        removals = article.removed if with_removed else ()
        insertions = [
            _Insertion(removal.at, _set_apart(article.text, removal.at, removal.text.strip()))
            for removal in sorted(removals, key=lambda removal: removal.at)
        ]
        pieces: list[str] = []
        done = 0
        for insertion in insertions:
            pieces += [article.text[done : insertion.at], insertion.text]
            done = insertion.at
        self.text = _showable("".join([*pieces, article.text[done:]]))
        self._ats = [insertion.at for insertion in insertions]
        self._shifts = [0, *accumulate(len(insertion.text) for insertion in insertions)]
        self._length = len(article.text)
        self._wide = [
            index for index, char in enumerate(self.text) if ord(char) > _LAST_OF_BASIC_PLANE
        ]
        self._wide_positions = [index + order for order, index in enumerate(self._wide)]
        self.removed = tuple(
            Span(
                self._in_units(insertion.at + self._shifts[order]),
                self._in_units(insertion.at + self._shifts[order + 1]),
            )
            for order, insertion in enumerate(insertions)
        )

    def position(self, offset: int) -> int:
        """Where the code point at ``offset`` of the article begins, in UTF-16 units."""
        return self._in_units(offset + self._shifts[bisect_right(self._ats, offset)])

    def positions(self, start: int, end: int) -> Span:
        """Where the article's ``[start, end)`` stands, in UTF-16 units.

        A removed passage at either end stays outside.
        """
        first = self.position(start)
        if end <= start:
            return Span(first, first)
        return Span(first, self._in_units(end + self._shifts[bisect_left(self._ats, end)]))

    def offset(self, position: int) -> int:
        """The article's offset at a pane position; the nearest one inside a removed passage."""
        shown = position - bisect_left(self._wide_positions, position)
        for order, at in enumerate(self._ats):
            begin = at + self._shifts[order]
            if shown < begin:
                return shown - self._shifts[order]
            if shown < at + self._shifts[order + 1]:
                return at
        return min(max(shown - self._shifts[-1], 0), self._length)

    def _in_units(self, shown: int) -> int:
        return shown + bisect_left(self._wide, shown)


def _showable(text: str) -> str:
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r", " "))


def _set_apart(text: str, at: int, passage: str) -> str:
    """The passage as a paragraph of its own where it stood between paragraphs."""
    if at == 0 or text[at - 1] == "\n":
        return f"{passage}\n\n"
    if at == len(text) or text[at] == "\n":
        return f"\n\n{passage}"
    return f" {passage} "
