"""The bands between aligned claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.interval_index import IntervalIndex
from gui.marks import PAINT_ORDER
from gui.theme import GLYPHS, LIGHT, Theme
from gui.view_state import Kind
from gui.views.mark_painter import draw_glyph

GUTTER_WIDTH_PX = 72
MOST_BANDS = 12
"""A dozen bands can still be followed by eye; more only make a carpet."""

_STUB_PX = 18.0
_ARROW_PX = 5.0
_GLYPH_PX = 18.0
_FAINT_01 = 0.30
_HIT_PX = 4.0


@dataclass(frozen=True, slots=True)
class Band:
    """An aligned pair: where its two claims stand, in pixels of their documents."""

    key: str
    kind: Kind
    a_top: float
    a_bottom: float
    b_top: float
    b_bottom: float


@dataclass(frozen=True, slots=True)
class PaneEdge:
    """What a pane shows: ``scroll_y`` of its document stands at ``top`` of the gutter."""

    scroll_y: float = 0.0
    top: float = 0.0
    height: float = 0.0

    def box(self, begin: float, end: float) -> tuple[float, float]:
        """A range of the document in pixels of the gutter."""
        shift = self.top - self.scroll_y
        return begin + shift, end + shift

    def is_on_screen(self, begin: float, end: float) -> bool:
        """Whether any of a range can be seen."""
        first, last = self.box(begin, end)
        return last > self.top and first < self.top + self.height


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
        self._current: Band | None = None
        self._hovered: str | None = None
        self._is_dimmed = False
        self._a = PaneEdge()
        self._b = PaneEdge()

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

    def set_edges(self, a: PaneEdge, b: PaneEdge) -> None:
        """Follow the panes."""
        self._a, self._b = a, b
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._theme = theme
        self.update()

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show that the links are out of date."""
        self._is_dimmed = is_dimmed
        self.update()

    def visible_bands(self) -> tuple[Band, ...]:
        """The bands that are painted, first to last: a dozen at most, the current one on top.

        A link needs both ends on screen; the current one is told by a stub as long as one is.
        """
        a_bottom = self._a.scroll_y + self._a.height
        others = [
            band
            for band in self._bands.touching(self._a.scroll_y, a_bottom)
            if not self._is_current(band) and self._b.is_on_screen(band.b_top, band.b_bottom)
        ]
        others.sort(key=lambda band: (-PAINT_ORDER.index(band.kind), self._off_centre(band)))
        current = self._current
        seen = (current,) if current is not None and any(self._ends(current)) else ()
        return (*reversed(others[: MOST_BANDS - len(seen)]), *seen)

    def band_at(self, point: QPoint) -> Band | None:
        """The uppermost band under a point."""
        at = QPointF(point)
        reach = QRectF(at.x() - _HIT_PX, at.y() - _HIT_PX, 2 * _HIT_PX, 2 * _HIT_PX)
        hit = (
            band for band in reversed(self.visible_bands()) if self._shape(band).intersects(reach)
        )
        return next(hit, None)

    def _is_current(self, band: Band) -> bool:
        return self._current is not None and band.key == self._current.key

    def _ends(self, band: Band) -> tuple[bool, bool]:
        return (
            self._a.is_on_screen(band.a_top, band.a_bottom),
            self._b.is_on_screen(band.b_top, band.b_bottom),
        )

    def _off_centre(self, band: Band) -> float:
        top, bottom = self._a.box(band.a_top, band.a_bottom)
        return abs((top + bottom) / 2 - self._a.top - self._a.height / 2)

    # --- shapes ----------------------------------------------------------------------

    def _x(self, share: float) -> float:
        """A share of the way from A to B; A stands at the right in right-to-left layouts."""
        return (1 - share if self.isRightToLeft() else share) * self.width()

    def _shape(self, band: Band) -> QPainterPath:
        on_a, on_b = self._ends(band)
        if on_a and on_b:
            return self._bridge(band)
        edge, box = (
            (0.0, self._a.box(band.a_top, band.a_bottom))
            if on_a
            else (1.0, self._b.box(band.b_top, band.b_bottom))
        )
        return self._stub(edge, box, is_up=self._points_up(band, on_a=on_a))

    def _bridge(self, band: Band) -> QPainterPath:
        a_top, a_bottom = self._a.box(band.a_top, band.a_bottom)
        b_top, b_bottom = self._b.box(band.b_top, band.b_bottom)
        left, middle, right = self._x(0), self._x(0.5), self._x(1)
        path = QPainterPath(QPointF(left, a_top))
        path.cubicTo(QPointF(middle, a_top), QPointF(middle, b_top), QPointF(right, b_top))
        path.lineTo(right, b_bottom)
        path.cubicTo(QPointF(middle, b_bottom), QPointF(middle, a_bottom), QPointF(left, a_bottom))
        path.closeSubpath()
        return path

    def _stub(self, edge: float, box: tuple[float, float], *, is_up: bool) -> QPainterPath:
        inward = self._x(abs(edge - _STUB_PX / self.width()))
        top, bottom = box
        tip = self._glyph_y(box)
        path = QPainterPath(QPointF(self._x(edge), top))
        path.lineTo(inward, tip - 2)
        path.lineTo(inward, tip + 2)
        path.lineTo(self._x(edge), bottom)
        path.closeSubpath()
        middle = self._x(0.5)
        far = tip - 2 * _GLYPH_PX / 2 - 6 if is_up else tip + _GLYPH_PX + 6
        base = far + _ARROW_PX if is_up else far - _ARROW_PX
        path.moveTo(middle, far)
        path.lineTo(middle - _ARROW_PX, base)
        path.lineTo(middle + _ARROW_PX, base)
        path.closeSubpath()
        return path

    def _points_up(self, band: Band, *, on_a: bool) -> bool:
        edge, top = (self._b, band.b_top) if on_a else (self._a, band.a_top)
        return top < edge.scroll_y

    def _glyph_y(self, box: tuple[float, float]) -> float:
        return (box[0] + box[1]) / 2

    def _middle(self, band: Band) -> float:
        on_a, on_b = self._ends(band)
        a = self._glyph_y(self._a.box(band.a_top, band.a_bottom))
        b = self._glyph_y(self._b.box(band.b_top, band.b_bottom))
        if on_a and on_b:
            return (a + b) / 2
        return a if on_a else b

    # --- Qt --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what can be seen, the current link last."""
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(self._theme.base))
            painter.setClipRect(self._clip())
            if self._is_dimmed:
                painter.setOpacity(_FAINT_01)
            for band in self.visible_bands():
                self._paint(painter, band)

    def _clip(self) -> QRectF:
        return QRectF(0, self._a.top, self.width(), self._a.height)

    def _paint(self, painter: QPainter, band: Band) -> None:
        ink = self._theme.inks[band.kind]
        is_current = self._is_current(band)
        line, fill = QColor(ink.line), QColor(ink.fill)
        if not is_current and band.key != self._hovered:
            line.setAlphaF(_FAINT_01)
            fill.setAlphaF(_FAINT_01)
        painter.setPen(QPen(line, 1.5 if is_current else 1.0))
        painter.setBrush(fill if self._theme.has_fills else Qt.BrushStyle.NoBrush)
        painter.drawPath(self._shape(band))
        if is_current:
            self._paint_glyph(painter, band)

    def _paint_glyph(self, painter: QPainter, band: Band) -> None:
        ink = self._theme.inks[band.kind]
        box = QRectF(0, 0, _GLYPH_PX, _GLYPH_PX)
        box.moveCenter(QPointF(self._x(0.5), self._middle(band)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.base))
        painter.drawEllipse(box)
        draw_glyph(painter, box, GLYPHS[band.kind], QColor(ink.line))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show which link a click would choose."""
        band = self.band_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if band else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self._hovered = band.key if band else None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose a link."""
        band = self.band_at(event.position().toPoint())
        if band is not None and event.button() is Qt.MouseButton.LeftButton:
            self.link_clicked.emit(band.key)
