"""The strokes of the five underlines: told apart by their form, not by colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.theme import Underline

THIN_PX = 1.5
THICK_PX = 2.5
_WAVE_LENGTH_PX = 6.0
_WAVE_HEIGHT_PX = 1.7

# Lengths in units of the pen's width.
_DASHES: Mapping[Underline, tuple[float, ...]] = MappingProxyType(
    {
        Underline.DASH: (4.0, 2.5),
        Underline.DOTS: (0.1, 2.4),
        Underline.DASH_DOT: (4.0, 2.2, 0.1, 2.2),
    }
)


def stroke_pen(underline: Underline, colour: QColor, width_px: float) -> QPen:
    """The pen that draws an underline (or a connector) of this form."""
    pen = QPen(colour, width_px)
    dashes = _DASHES.get(underline)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes is not None:
        pen.setDashPattern(dashes)
        if underline is not Underline.DASH:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def draw_underline(
    painter: QPainter, line: QLineF, underline: Underline, colour: QColor, width_px: float
) -> None:
    """Draw a level underline from the left end of ``line`` to its right."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(stroke_pen(underline, colour, width_px))
    if underline is Underline.WAVE:
        painter.drawPath(_wave(line))
    else:
        painter.drawLine(line)


def _wave(line: QLineF) -> QPainterPath:
    path = QPainterPath(line.p1())
    x, y, side = line.x1(), line.y1(), -1
    while x < line.x2():
        end = min(x + _WAVE_LENGTH_PX / 2, line.x2())
        crest = QPointF((x + end) / 2, y + side * 2 * _WAVE_HEIGHT_PX)
        path.quadTo(crest, QPointF(end, y))
        x, side = end, -side
    return path
