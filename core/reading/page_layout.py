"""The layout of printed pages: from pieces of text at places to paragraphs in reading order.

All lengths are in points (1/72 inch), counted from the lower left corner of a page.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_MARGIN = 0.1
"""Share of a page's height at its top and bottom where running headers and footers stand."""
_RUNNING_SHARE = 0.4
"""Share of the pages that a running line stands on: those of left pages alone on half."""

_MOST_CROSSING = 0.15
"""Share of the lines that may cross a gutter: headlines and pictures' captions."""
_FEWEST_BESIDE = 3  # lines on each side of a gutter
_GUTTER_STEP = 2.0
_NARROWEST_GUTTER = 0.6  # in heights of a line

_WIDEST_PITCH = 1.3
"""From baseline to baseline within a paragraph, in the usual distance of the page."""
_INDENT = 0.8  # in heights of a line
_SAME_HEIGHT = 0.15
"""Share by which the letters of one paragraph may differ in height."""
_SHORT_LINE = 0.85
"""Share of the column's width below which a line that ends a sentence ends a paragraph."""

_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]*$")
_HYPHENATED = re.compile(r"(?P<head>[^\W\d_]+)-$")
_HEAD = re.compile(r"[a-zà-ÿ]+")
_WORD = re.compile(r"\w+(?:-\w+)*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text on one baseline.

    Args:
        text: Its characters.
        left: Where it begins.
        right: Where it ends.
        baseline: Height of its baseline over the bottom of the page.
        height: From the lowest to the highest letter of its font.
    """

    text: str
    left: float
    right: float
    baseline: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page, in any order."""

    height: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """Lines of one column between two lines that span it, from top to bottom."""

    lines: tuple[Piece, ...]
    left: float
    right: float


def text_of(pages: Sequence[Page]) -> str:
    """The paragraphs of the pages in reading order, parted by blank lines."""
    running = _running(pages)
    columns = [
        column
        for page in pages
        for column in _columns(
            [line for line in _lines(page.pieces) if _mark(line, page) not in running]
        )
    ]
    words = frozenset(
        word.casefold()
        for column in columns
        for line in column.lines
        for word in _WORD.findall(line.text)
    )
    return "\n\n".join(_joined(lines, words) for lines in _paragraphs(columns))


def _lines(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces that touch on one baseline put together, from top to bottom."""
    lines: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (-round(piece.baseline), piece.left)):
        last = lines[-1] if lines else None
        if last and _touches(last, piece):
            gap = "" if last.text.endswith(" ") or piece.text.startswith(" ") else " "
            text = last.text + (gap if piece.left - last.right > 0.15 * last.height else "")
            lines[-1] = Piece(text + piece.text, last.left, piece.right, last.baseline, last.height)
        else:
            lines.append(piece)
    return lines


def _touches(line: Piece, piece: Piece) -> bool:
    is_level = abs(line.baseline - piece.baseline) < line.height / 3
    return is_level and -line.height < piece.left - line.right < line.height


def _mark(line: Piece, page: Page) -> str | None:
    """What a line at the edge of a page says, its figures masked; None for other lines."""
    is_inside = _MARGIN * page.height < line.baseline < (1 - _MARGIN) * page.height
    return None if is_inside else re.sub(r"\d+", "#", line.text.strip()).casefold()


def _running(pages: Sequence[Page]) -> frozenset[str]:
    """The running headers and footers; a number alone at the edge is always one."""
    counts = Counter(
        mark
        for page in pages
        for mark in {_mark(line, page) for line in _lines(page.pieces)}
        if mark is not None
    )
    fewest = max(2, _RUNNING_SHARE * len(pages))
    return frozenset({"#"} | {mark for mark, count in counts.items() if count >= fewest})


def _columns(lines: Sequence[Piece]) -> Iterator[_Column]:
    """The columns of a page in reading order: down each, from left to right, band by band.

    A band ends where a line spans a gutter, such as a headline over two columns.
    """
    gutters = _gutters(lines)
    band: dict[int, list[Piece]] = {}
    for line in lines:
        first, last = bisect(gutters, line.left), bisect(gutters, line.right)
        if first == last:
            band.setdefault(first, []).append(line)
            continue
        yield from _flushed(band)
        band = {}
        yield from _flushed({0: [line]})
    yield from _flushed(band)


def _flushed(band: dict[int, list[Piece]]) -> Iterator[_Column]:
    for _, lines in sorted(band.items()):
        left = min(line.left for line in lines)
        yield _Column(tuple(lines), left, max(line.right for line in lines))


def _gutters(lines: Sequence[Piece]) -> list[float]:
    """The middles of the upright stripes that hardly a line crosses."""
    if len(lines) < 2 * _FEWEST_BESIDE:
        return []
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    most = _MOST_CROSSING * len(lines)
    places = [start + _GUTTER_STEP * n for n in range(1, int((end - start) / _GUTTER_STEP))]
    clear = [x for x in places if sum(line.left < x < line.right for line in lines) <= most]
    narrowest = _NARROWEST_GUTTER * median(line.height for line in lines)
    return [
        sum(stripe) / 2
        for stripe in _stripes(clear)
        if stripe[1] - stripe[0] >= narrowest and _parts(sum(stripe) / 2, lines)
    ]


def _stripes(places: Sequence[float]) -> Iterator[tuple[float, float]]:
    """First and last of each run of neighbouring places."""
    start = next(iter(places), 0.0)
    for here, after in pairwise((*places, float("inf"))):
        if after - here > 1.5 * _GUTTER_STEP:
            yield start, here
            start = after


def _parts(x: float, lines: Sequence[Piece]) -> bool:
    before = sum(line.right <= x for line in lines)
    behind = sum(line.left >= x for line in lines)
    return min(before, behind) >= _FEWEST_BESIDE


def _paragraphs(columns: Sequence[_Column]) -> Iterator[list[Piece]]:
    pitch = _pitch(columns)
    paragraph: list[Piece] = []
    for column in columns:
        for number, line in enumerate(column.lines):
            if paragraph and _begins(paragraph[-1], line, column, pitch, is_top=number == 0):
                yield paragraph
                paragraph = []
            paragraph.append(line)
    if paragraph:
        yield paragraph


def _pitch(columns: Sequence[_Column]) -> float:
    """The usual distance from baseline to baseline."""
    steps = [
        above.baseline - below.baseline
        for column in columns
        for above, below in pairwise(column.lines)
        if 0 < above.baseline - below.baseline < 3 * above.height
    ]
    return median(steps) if steps else 0.0


def _begins(last: Piece, line: Piece, column: _Column, pitch: float, *, is_top: bool) -> bool:
    """Whether ``line`` begins a paragraph behind ``last``."""
    if abs(line.height - last.height) > _SAME_HEIGHT * last.height:
        return True
    is_end = bool(_SENTENCE_END.search(last.text.strip()))
    if is_top:
        return is_end
    is_apart = last.baseline - line.baseline > _WIDEST_PITCH * pitch
    is_indented = line.left - last.left > _INDENT * line.height
    is_short = last.right - column.left < _SHORT_LINE * (column.right - column.left)
    return is_apart or is_indented or (is_short and is_end)


def _joined(lines: Sequence[Piece], words: frozenset[str]) -> str:
    """The lines of a paragraph as one; a hyphen at a line's end goes unless it is the word's.

    Args:
        lines: From top to bottom.
        words: Every word of the document, in lower case: "well-known" stays whole where it
            is written so elsewhere and "wellknown" is not.
    """
    text = ""
    for line in lines:
        added = " ".join(line.text.split())
        head, tail = _HYPHENATED.search(text), _HEAD.match(added)
        if head is None or tail is None:
            text = f"{text} {added}" if text else added
            continue
        halves = head["head"].casefold(), tail[0]
        is_own = "-".join(halves) in words and "".join(halves) not in words
        text = (text if is_own else text[:-1]) + added
    return text
