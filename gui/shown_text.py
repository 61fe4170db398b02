"""The text as a pane shows it, and the map between its positions and article offsets. No Qt.

An article counts in code points; the pane counts in UTF-16 units, where a character beyond
the basic plane takes two. It may show passages that cleaning took out in their place, and a
label in the place of a stretch that is folded away.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from core.records import Article
from core.spans import Span
from gui.folding import Fold

# A pane reads "\r\n" as one break, breaks at the two noncharacters, expects an object at
# U+FFFC, and cannot hold half a surrogate pair: one stand-in each keeps every offset true.
_UNSHOWABLE = re.compile("[\x00\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_LAST_OF_BASIC_PLANE = 0xFFFF


@dataclass(frozen=True, slots=True)
class _Piece:
    """``lead + core + tail`` shown in the place of the article's ``[start, end)``.

    A removed passage stands in the place of nothing: its start is its end.
    """

    start: int
    end: int
    lead: str
    core: str
    tail: str
    fold: Fold | None = None

    @property
    def text(self) -> str:
        """What is shown."""
        return f"{self.lead}{self.core}{self.tail}"

    @property
    def growth(self) -> int:
        """How much longer the shown text is for it, in code points."""
        return len(self.text) - (self.end - self.start)


class ShownText:
    """What a pane shows of an article.

    Args:
        article: The article.
        with_removed: Whether what cleaning took out stands in its place.
        folds: What is folded away, ascending.

    Attributes:
        text: What is shown; one code point for each code point of the article that is not
            folded away.
        removed: The shown removed passages, in pane positions (UTF-16 units).
        folded: The folds and where their labels stand, in pane positions.
    """

    def __init__(
        self, article: Article, *, with_removed: bool = False, folds: Sequence[Fold] = ()
    ) -> None:
        """Lay the pieces out and index them."""
        self._pieces = _pieces(article, folds, with_removed=with_removed)
        self._length = len(article.text)
        self.text = _showable(_joined(article.text, self._pieces))
        self._starts = [piece.start for piece in self._pieces]
        self._shifts = [0, *accumulate(piece.growth for piece in self._pieces)]
        self._begins = [start + self._shifts[at] for at, start in enumerate(self._starts)]
        self._wide = [
            index for index, char in enumerate(self.text) if ord(char) > _LAST_OF_BASIC_PLANE
        ]
        self._wide_positions = [index + order for order, index in enumerate(self._wide)]
        self.removed = tuple(
            self._whole(at) for at, piece in enumerate(self._pieces) if piece.fold is None
        )
        self.folded = tuple(
            (piece.fold, self._core(at)) for at, piece in enumerate(self._pieces) if piece.fold
        )

    def position(self, offset: int) -> int:
        """Where the code point at ``offset`` of the article begins, in UTF-16 units.

        Inside a fold, the beginning of its label.
        """
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self._pieces[at].end:
            return self._core(at).start
        return self._in_units(offset + self._shifts[at + 1])

    def positions(self, start: int, end: int) -> Span:
        """Where the article's ``[start, end)`` stands, in UTF-16 units.

        A removed passage at either end stays outside; what is folded is where its label is.
        """
        first = self.position(start)
        if end <= start:
            return Span(first, first)
        at = bisect_left(self._starts, end) - 1
        if at >= 0 and end <= self._pieces[at].end:
            return Span(first, self._core(at).end)
        return Span(first, self._in_units(end + self._shifts[at + 1]))

    def offset(self, position: int) -> int:
        """The article's offset at a pane position.

        Inside a removed passage the nearest one, inside a label the first one folded away.
        """
        shown = self._in_code_points(position)
        at = bisect_right(self._begins, shown) - 1
        if at >= 0 and shown < self._begins[at] + len(self._pieces[at].text):
            return self._starts[at]
        return min(max(shown - self._shifts[at + 1], 0), self._length)

    def fold_at(self, position: int) -> Fold | None:
        """The fold whose label stands at a pane position, if any."""
        at = bisect_right(self._begins, self._in_code_points(position)) - 1
        return self._pieces[at].fold if at >= 0 and self._core(at).end >= position else None

    def fold_over(self, offset: int) -> Fold | None:
        """The fold that hides the code point at ``offset`` of the article, if any."""
        at = bisect_right(self._starts, offset) - 1
        return self._pieces[at].fold if at >= 0 and offset < self._pieces[at].end else None

    def _core(self, at: int) -> Span:
        piece = self._pieces[at]
        begin = self._begins[at] + len(piece.lead)
        return Span(self._in_units(begin), self._in_units(begin + len(piece.core)))

    def _whole(self, at: int) -> Span:
        begin = self._begins[at]
        return Span(self._in_units(begin), self._in_units(begin + len(self._pieces[at].text)))

    def _in_units(self, shown: int) -> int:
        return shown + bisect_left(self._wide, shown)

    def _in_code_points(self, position: int) -> int:
        return position - bisect_left(self._wide_positions, position)


def _pieces(article: Article, folds: Sequence[Fold], *, with_removed: bool) -> tuple[_Piece, ...]:
    inserted = (
        _inserted(article.text, removal.at, removal.text.strip())
        for removal in (article.removed if with_removed else ())
        if not any(fold.start < removal.at < fold.end for fold in folds)
    )
    pieces = (*(_folded(article.text, fold) for fold in folds), *inserted)
    return tuple(sorted(pieces, key=lambda piece: (piece.start, piece.end)))


def _folded(text: str, fold: Fold) -> _Piece:
    """The label as a paragraph of its own, also where the stretch begins in mid-paragraph."""
    lead = "" if fold.start == 0 or text[fold.start - 1] == "\n" else "\n\n"
    tail = "" if fold.end == len(text) or text[fold.end] == "\n" else "\n\n"
    return _Piece(fold.start, fold.end, lead, fold.label, tail, fold)


def _inserted(text: str, at: int, passage: str) -> _Piece:
    """The passage as a paragraph of its own where it stood between paragraphs."""
    lead, tail = " ", " "
    if at == 0 or text[at - 1] == "\n":
        lead, tail = "", "\n\n"
    elif at == len(text) or text[at] == "\n":
        lead, tail = "\n\n", ""
    return _Piece(at, at, lead, passage, tail)


def _joined(text: str, pieces: Sequence[_Piece]) -> str:
    shown: list[str] = []
    done = 0
    for piece in pieces:
        shown += [text[done : piece.start], piece.text]
        done = piece.end
    return "".join([*shown, text[done:]])


def _showable(text: str) -> str:
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r", " "))
