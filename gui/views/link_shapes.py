"""The form of a link between two panes: a bridge, or a stub where one end is off screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from core.palette import Kind

GLYPH_PX = 18.0
_STUB_PX = 18.0
_PIN_INSET_PX = 6.0
_STUB_TIP_PX = 4.0
_ARROW_PX = 5.0
_ARROW_OFF_PX = GLYPH_PX / 2 + 2 * _ARROW_PX
_RIM_PX = _ARROW_OFF_PX + 2


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
class Thread:
    """A pin: two y, in pixels of their documents; one of them None while it waits."""

    a: float | None
    b: float | None


@dataclass(frozen=True, slots=True)
class PaneEdge:
    """What a pane shows: ``scroll_y`` of its document stands at ``top`` of the gutter."""

    scroll_y: float = 0.0
    top: float = 0.0
    height: float = 0.0

    @property
    def bottom(self) -> float:
        """Where the pane ends, in pixels of the gutter."""
        return self.top + self.height

    def range_of(self, begin: float, end: float) -> tuple[float, float]:
        """A range of the document in pixels of the gutter."""
        shift = self.top - self.scroll_y
        return begin + shift, end + shift

    def is_on_screen(self, begin: float, end: float) -> bool:
        """Whether any of a range can be seen."""
        first, last = self.range_of(begin, end)
        return last > self.top and first < self.bottom

    def middle(self, begin: float, end: float) -> float:
        """The middle of what can be seen of a range, clear of the pane's ends."""
        first, last = self.range_of(begin, end)
        middle = (max(first, self.top) + min(last, self.bottom)) / 2
        return min(max(middle, self.top + _RIM_PX), self.bottom - _RIM_PX)


@dataclass(frozen=True, slots=True)
class LinkShapes:
    """Forms links between what two panes show.

    Args:
        a: What pane A shows.
        b: What pane B shows.
        width: Of the gutter, in pixels.
        is_mirrored: Whether A stands at the right.
    """

    a: PaneEdge
    b: PaneEdge
    width: float
    is_mirrored: bool = False

    def ends(self, band: Band) -> tuple[bool, bool]:
        """Which of its claims can be seen."""
        return (
            self.a.is_on_screen(band.a_top, band.a_bottom),
            self.b.is_on_screen(band.b_top, band.b_bottom),
        )

    def glyph_at(self, band: Band) -> QPointF:
        """Where the glyph of a link stands."""
        on_a, on_b = self.ends(band)
        ys = [self.a.middle(band.a_top, band.a_bottom)] if on_a else []
        ys += [self.b.middle(band.b_top, band.b_bottom)] if on_b else []
        return QPointF(self.width / 2, sum(ys) / len(ys) if ys else 0.0)

    def path(self, band: Band) -> QPainterPath:
        """The outline of a link; empty where neither end can be seen."""
        on_a, on_b = self.ends(band)
        if on_a and on_b:
            return self._bridge(band)
        if not on_a and not on_b:
            return QPainterPath()
        path = self._stub(band, on_a=on_a)
        path.addPath(self._arrow(band, on_a=on_a))
        return path

    def thread(self, pin: Thread) -> list[QPointF]:
        """The ends of a pin, just inside the gutter."""
        inset = _PIN_INSET_PX / self.width
        places = ((self.a, pin.a, inset), (self.b, pin.b, 1 - inset))
        return [
            QPointF(self._x(share), edge.range_of(y, y)[0])
            for edge, y, share in places
            if y is not None
        ]

    def _x(self, share: float) -> float:
        """A share of the way from A to B."""
        return (1 - share if self.is_mirrored else share) * self.width

    def _bridge(self, band: Band) -> QPainterPath:
        a_top, a_bottom = self.a.range_of(band.a_top, band.a_bottom)
        b_top, b_bottom = self.b.range_of(band.b_top, band.b_bottom)
        at_a, middle, at_b = self._x(0), self._x(0.5), self._x(1)
        path = QPainterPath(QPointF(at_a, a_top))
        path.cubicTo(QPointF(middle, a_top), QPointF(middle, b_top), QPointF(at_b, b_top))
        path.lineTo(at_b, b_bottom)
        path.cubicTo(QPointF(middle, b_bottom), QPointF(middle, a_bottom), QPointF(at_a, a_bottom))
        path.closeSubpath()
        return path

    def _stub(self, band: Band, *, on_a: bool) -> QPainterPath:
        share = _STUB_PX / self.width
        outer, inner = (self._x(0), self._x(share)) if on_a else (self._x(1), self._x(1 - share))
        top, bottom = (
            self.a.range_of(band.a_top, band.a_bottom)
            if on_a
            else self.b.range_of(band.b_top, band.b_bottom)
        )
        tip = self.glyph_at(band).y()
        path = QPainterPath(QPointF(outer, top))
        path.lineTo(inner, tip - _STUB_TIP_PX / 2)
        path.lineTo(inner, tip + _STUB_TIP_PX / 2)
        path.lineTo(outer, bottom)
        path.closeSubpath()
        return path

    def _arrow(self, band: Band, *, on_a: bool) -> QPainterPath:
        """Beside the glyph, towards where the hidden end stands."""
        hidden, top = (self.b, band.b_top) if on_a else (self.a, band.a_top)
        way = -1 if top < hidden.scroll_y else 1
        glyph = self.glyph_at(band)
        point = glyph.y() + way * _ARROW_OFF_PX
        path = QPainterPath(QPointF(glyph.x(), point))
        path.lineTo(glyph.x() - _ARROW_PX, point - way * _ARROW_PX)
        path.lineTo(glyph.x() + _ARROW_PX, point - way * _ARROW_PX)
        path.closeSubpath()
        return path
