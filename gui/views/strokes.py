"""The strokes of the five underlines: told apart by their form, not by colour alone."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from gui.theme import Underline

THIN_PX = 1.5
THICK_PX = 2.25
_WAVE_LENGTH_PX = 6
_WAVE_CREST_PX = 3.2
_WAVE_TILE_PX = 9

# Lengths in units of the pen's width.
_DASHES: Mapping[Underline, tuple[float, ...]] = MappingProxyType(
    {
        Underline.DASH: (4.0, 2.5),
        Underline.DOTS: (0.1, 2.4),
        Underline.DASH_DOT: (4.0, 2.2, 0.1, 2.2),
    }
)


class Strokes:
    """Draws underlines.

    One period of a wave or of dashes is painted once for each colour and width and then
    repeated: stroking curves and dashes along every line took most of the time of a frame.
    """

    def __init__(self) -> None:
        """Start without a painted period."""
        self._tiles: dict[tuple[Underline, int, float, float], QPixmap] = {}

    def underline(
        self, painter: QPainter, line: QLineF, form: Underline, colour: QColor, width_px: float
    ) -> None:
        """Draw a level underline from the left end of ``line`` to its right."""
        # From whole pixels on, so that it is crisp and the tiles need no smoothing.
        left, top = round(line.x1()), round(line.y1())
        if form is Underline.SOLID:
            painter.fillRect(QRectF(left, top, line.length(), width_px), colour)
            return
        tile = self._tile(form, colour, width_px, painter.device().devicePixelRatioF())
        height = tile.deviceIndependentSize().height()
        top -= round((height - width_px) / 2)
        painter.drawTiledPixmap(QRectF(left, top, line.length(), height), tile)

    def _tile(self, form: Underline, colour: QColor, width_px: float, ratio: float) -> QPixmap:
        key = (form, colour.rgba(), width_px, ratio)
        if key not in self._tiles:
            paint = _wave_tile if form is Underline.WAVE else partial(_dash_tile, _DASHES[form])
            self._tiles[key] = paint(colour, width_px, ratio)
        return self._tiles[key]


def _dash_tile(dashes: tuple[float, ...], colour: QColor, width_px: float, ratio: float) -> QPixmap:
    """One period of dashes, stretched to whole pixels; the line runs past both ends."""
    period = max(round(sum(dashes) * width_px * ratio), 1) / ratio
    tile = _blank(period, math.ceil(width_px * ratio) / ratio, ratio)
    stretch = period / (sum(dashes) * width_px)
    pen = QPen(colour, width_px)
    is_dotted = min(dashes) < 1
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if is_dotted else Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([dash * stretch for dash in dashes])
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawLine(QPointF(-period, width_px / 2), QPointF(2 * period, width_px / 2))
    return tile


def _blank(width_px: float, height_px: float, ratio: float) -> QPixmap:
    tile = QPixmap(round(width_px * ratio), round(height_px * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    return tile


def _wave_tile(colour: QColor, width_px: float, ratio: float) -> QPixmap:
    """One wavelength; the curve runs past both ends so that the tiles join."""
    tile = _blank(_WAVE_LENGTH_PX, _WAVE_TILE_PX, ratio)
    half, middle = _WAVE_LENGTH_PX / 2, _WAVE_TILE_PX / 2
    path = QPainterPath(QPointF(-half, middle))
    for number, begin in enumerate((-half, 0, half, 2 * half)):
        crest = middle + (_WAVE_CREST_PX if number % 2 else -_WAVE_CREST_PX)
        path.quadTo(QPointF(begin + half / 2, crest), QPointF(begin + half, middle))
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, width_px))
        painter.drawPath(path)
    return tile
