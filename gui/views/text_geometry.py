"""Where positions of a laid-out document stand, in pixels of the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontInfo, QTextBlock, QTextDocument, QTextLine

from core.spans import Span

ABOVE_BASELINE_EM = 1.0
BELOW_BASELINE_EM = 0.38
"""How far the ground of a line reaches; with lines 1.5 em apart a gap of 0.12 em stays."""


@dataclass(frozen=True, slots=True)
class LineRun:
    """The part of a span that stands on one line.

    Args:
        box: From the first to the last of its characters, as high as the ground under
            them: it leaves a gap to the lines above and below.
        baseline: y of the baseline.
    """

    box: QRectF
    baseline: float


def line_runs(document: QTextDocument, positions: Span) -> tuple[LineRun, ...]:
    """The boxes of a span (in UTF-16 units), line by line; blank lines have none."""
    runs: list[LineRun] = []
    block = document.findBlock(positions.start)
    while block.isValid() and block.position() < positions.end:
        runs += _runs_in(document, block, positions)
        block = block.next()
    return tuple(runs)


def y_range(document: QTextDocument, positions: Span) -> tuple[float, float]:
    """Top of the first and bottom of the last line of a span."""
    top = _line_box(document, positions.start)
    bottom = _line_box(document, max(positions.end - 1, positions.start))
    return top.top(), bottom.bottom()


def position_at(document: QTextDocument, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:
    """The position under a point; -1 for none when asked exactly."""
    return document.documentLayout().hitTest(point, accuracy)


def _line_box(document: QTextDocument, position: int) -> QRectF:
    block = document.findBlock(position)
    frame = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineForTextPosition(position - block.position())
    return line.rect().translated(frame.topLeft()) if line.isValid() else frame


def _runs_in(document: QTextDocument, block: QTextBlock, positions: Span) -> Iterator[LineRun]:
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    em = QFontInfo(document.defaultFont()).pixelSize()
    first = max(positions.start - block.position(), 0)
    last = min(positions.end - block.position(), block.length() - 1)
    number = layout.lineForTextPosition(first).lineNumber() if last > first else layout.lineCount()
    while number < layout.lineCount():
        line = layout.lineAt(number)
        if line.textStart() >= last:
            return
        left, right = _edges_on(line, first, last)
        baseline = corner.y() + line.y() + line.ascent()
        if right > left:
            top = baseline - ABOVE_BASELINE_EM * em
            height = (ABOVE_BASELINE_EM + BELOW_BASELINE_EM) * em
            yield LineRun(QRectF(corner.x() + left, top, right - left, height), baseline)
        number += 1


def _edges_on(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    """Left and right on one line, without the blank space that hangs over its end."""
    begin = max(first, line.textStart())
    end = min(last, line.textStart() + line.textLength())
    natural = line.naturalTextRect()
    left, right = sorted(min(_x_of(line, at), natural.right()) for at in (begin, end))
    return left, right


def _x_of(line: QTextLine, position: int) -> float:
    # The binding returns (x, position); its stub says float or object.
    place = cast("tuple[float, int]", line.cursorToX(position))
    return place[0]
