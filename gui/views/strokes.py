"""The strokes of the five underlines: told apart by their form, not by colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
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

    One wavelength is painted once for each colour and width and then repeated: stroking a
    curve along every line took most of the time of a frame.
    """

    def __init__(self) -> None:
        """Start without a painted wavelength."""
        self._waves: dict[tuple[int, float, float], QPixmap] = {}

    def underline(
        self, painter: QPainter, line: QLineF, form: Underline, colour: QColor, width_px: float
    ) -> None:
        """Draw a level underline from the left end of ``line`` to its right."""
        if form is Underline.WAVE:
            ratio = painter.device().devicePixelRatioF()
            corner = QPointF(round(line.x1()), round(line.y1() - _WAVE_TILE_PX / 2))
            box = QRectF(corner, QSizeF(line.length(), _WAVE_TILE_PX))
            painter.drawTiledPixmap(box, self._wave(colour, width_px, ratio))
            return
        crisp = round(line.y1()) + width_px / 2  # covers whole rows of pixels
        painter.setPen(_pen(form, colour, width_px))
        painter.drawLine(QPointF(line.x1(), crisp), QPointF(line.x2(), crisp))

    def _wave(self, colour: QColor, width_px: float, ratio: float) -> QPixmap:
        key = (colour.rgba(), width_px, ratio)
        if key not in self._waves:
            self._waves[key] = _wave_tile(colour, width_px, ratio)
        return self._waves[key]


def _pen(form: Underline, colour: QColor, width_px: float) -> QPen:
    pen = QPen(colour, width_px)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if form in _DASHES:
        pen.setDashPattern(_DASHES[form])
    if form in {Underline.DOTS, Underline.DASH_DOT}:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _wave_tile(colour: QColor, width_px: float, ratio: float) -> QPixmap:
    """One wavelength; the curve runs past both ends so that the tiles join."""
    tile = QPixmap(round(_WAVE_LENGTH_PX * ratio), round(_WAVE_TILE_PX * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
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
