"""The bands between aligned claims."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.palette import GLYPHS
from gui.interval_index import IntervalIndex
from gui.marks import PAINT_ORDER
from gui.theme import LIGHT, Theme
from gui.views.link_shapes import Band, LinkShapes, PaneEdge, Thread
from gui.views.mark_painter import DIMMED_01, draw_glyph, glyph_px

GUTTER_WIDTH_PX = 72
MOST_BANDS = 12
"""A dozen bands can still be followed by eye; more only make a carpet."""

_FAINT_01 = 0.30
_FAINT_LINE_01 = 0.60
"""The same for lines that stand alone, where a theme has no grounds."""
_HIT_PX = 4.0
_PIN_HEAD_PX = 4.0
_DISC = 1.2
"""Ground of a glyph on a link, against the glyph."""


def _range_in_a(band: Band) -> tuple[float, float]:
    return band.a_top, band.a_bottom


class LinkGutter(QWidget):
    """Paints the links between the panes; a click chooses one.

    Signals:
        link_clicked: Key of the row.
    """

    link_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without bands."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Links between the articles"))
        self.setFixedWidth(GUTTER_WIDTH_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._theme = LIGHT
        self._bands = IntervalIndex[Band]((), _range_in_a)
        self._pins: tuple[Thread, ...] = ()
        self._edges = (PaneEdge(), PaneEdge())
        self._current: Band | None = None
        self._hovered: str | None = None
        self._is_dimmed = False

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow, and as high as the panes."""
        return QSize(GUTTER_WIDTH_PX, 200)

    def set_bands(self, bands: Sequence[Band]) -> None:
        """Link other claims."""
        self._bands = IntervalIndex(bands, _range_in_a)
        self.update()

    def set_current(self, band: Band | None) -> None:
        """Make one pair opaque; it need not be among the others."""
        self._current = band
        self.update()

    def set_pins(self, pins: Sequence[Thread]) -> None:
        """Show the places that the reader laid beside each other."""
        self._pins = tuple(pins)
        self.update()

    def set_edges(self, a: PaneEdge, b: PaneEdge) -> None:
        """Follow the panes."""
        self._edges = (a, b)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._theme = theme
        self.update()

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show that the links are out of date."""
        self._is_dimmed = is_dimmed
        self.update()

    @property
    def current(self) -> Band | None:
        """The opaque pair."""
        return self._current

    @property
    def shapes(self) -> LinkShapes:
        """How links run between what the panes show now."""
        return LinkShapes(*self._edges, self.width(), self.isRightToLeft())

    def visible_bands(self) -> tuple[Band, ...]:
        """The bands that are painted, first to last: a dozen at most, the current one on top.

        A link needs both ends on screen; the current one is told by a stub as long as one is.
        """
        a, b = self._edges
        others = [
            band
            for band in self._bands.touching(a.scroll_y, a.scroll_y + a.height)
            if not self._is_current(band) and b.is_on_screen(band.b_top, band.b_bottom)
        ]
        others.sort(key=lambda band: (-PAINT_ORDER.index(band.kind), self._off_centre(band)))
        current = self._current
        seen = (current,) if current is not None and any(self.shapes.ends(current)) else ()
        return (*reversed(others[: MOST_BANDS - len(seen)]), *seen)

    def band_at(self, point: QPoint) -> Band | None:
        """The uppermost band under a point."""
        at, shapes = QPointF(point), self.shapes
        reach = QRectF(at.x() - _HIT_PX, at.y() - _HIT_PX, 2 * _HIT_PX, 2 * _HIT_PX)
        painted = reversed(self.visible_bands())
        return next((band for band in painted if shapes.path(band).intersects(reach)), None)

    def _is_current(self, band: Band) -> bool:
        return self._current is not None and band.key == self._current.key

    def _off_centre(self, band: Band) -> float:
        a = self._edges[0]
        return abs((band.a_top + band.a_bottom) / 2 - a.scroll_y - a.height / 2)

    # --- Qt --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what can be seen, the current link last."""
        del event
        a, shapes = self._edges[0], self.shapes
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(self._theme.base))
            painter.setClipRect(QRectF(0, a.top, self.width(), a.height))
            painter.setOpacity(DIMMED_01 if self._is_dimmed else 1.0)
            for band in self.visible_bands():
                self._paint(painter, band, shapes)
            self._paint_pins(painter, shapes)

    def _paint(self, painter: QPainter, band: Band, shapes: LinkShapes) -> None:
        is_current = self._is_current(band)
        ink = self._theme.inks[band.kind]
        line, fill = QColor(ink.line), QColor(ink.fill)
        if not is_current and band.key != self._hovered:
            line.setAlphaF(_FAINT_01 if self._theme.has_fills else _FAINT_LINE_01)
            fill.setAlphaF(_FAINT_01)
        painter.setPen(QPen(line, 1.5 if is_current else 1.0))
        painter.setBrush(fill)
        painter.drawPath(shapes.path(band))
        if is_current:
            self._paint_glyph(painter, band, shapes.glyph_at(band))

    def _paint_pins(self, painter: QPainter, shapes: LinkShapes) -> None:
        """Neither a verdict's colour nor its form: pins are the reader's own."""
        colour = QColor(self._theme.text)
        painter.setPen(QPen(colour, 1.0))
        for pin in self._pins:
            ends = shapes.thread(pin)
            painter.setBrush(colour)
            for end in ends:
                painter.drawEllipse(end, _PIN_HEAD_PX, _PIN_HEAD_PX)
            painter.drawPolyline(ends)

    def _paint_glyph(self, painter: QPainter, band: Band, middle: QPointF) -> None:
        size_px = glyph_px(self.font())
        disc_px = _DISC * size_px
        box = QRectF(0, 0, disc_px, disc_px)
        box.moveCenter(middle)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.base))
        painter.drawEllipse(box)
        colour = QColor(self._theme.inks[band.kind].line)
        draw_glyph(painter, box, GLYPHS[band.kind], colour, size_px)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show which link a click would choose."""
        self._hover(self.band_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(None)

    def _hover(self, band: Band | None) -> None:
        shape = Qt.CursorShape.ArrowCursor if band is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self._hovered = band.key if band else None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose a link."""
        band = self.band_at(event.position().toPoint())
        if band is not None and event.button() is Qt.MouseButton.LeftButton:
            self.link_clicked.emit(band.key)
