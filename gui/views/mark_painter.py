"""Paints the marks of one article: ground under the words, underline, glyph in the margin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPainter, QPen

from core.palette import GLYPHS, Kind
from core.spans import Span
from gui.interval_index import IntervalIndex
from gui.marks import PAINT_ORDER, Mark
from gui.theme import UNDERLINES, Theme
from gui.views.strokes import THICK_PX, THIN_PX, Strokes
from gui.views.text_geometry import LineRun

GLYPH_PX = 15
"""Size of a glyph, at least; beside larger letters it grows with them."""

GLYPHS_A_LINE = 3
BAR_WIDTH_PX = 3
_BAR_GAP_PX = 8
_GLYPH_GAP_PX = 12
_GLYPH_EM = 0.9
_CORNER_PX = 3.0
_FADED_01 = 0.5
DIMMED_01 = 0.35
"""Opacity of what is out of date: still to be seen, plainly not to be trusted."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Which marks stand out, by key."""

    current: str | None = None
    hovered: str | None = None


class MarkIndex:
    """The marks of one article, asked by offset.

    Args:
        marks: In any order; they may overlap.

    Attributes:
        own: The marks of the current row; each stands for any other on the same words. Kept
            apart, so that another current row needs no new index.
    """

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        """Index them."""
        self._index = IntervalIndex(marks, lambda mark: (mark.start, mark.end))
        self.own: tuple[Mark, ...] = ()

    def between(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that share a code point with ``[start, end)``, weakest kind first."""
        taken = {mark.span for mark in self.own}
        inside = [mark for mark in self._index.touching(start, end) if mark.span not in taken]
        inside += [mark for mark in self.own if mark.span.overlaps(Span(start, end))]
        return tuple(sorted(inside, key=lambda mark: PAINT_ORDER.index(mark.kind)))

    def at(self, offset: int) -> Mark | None:
        """The mark at an offset, of several the strongest and then the shortest."""
        return max(
            self.between(offset, offset + 1),
            key=lambda mark: (PAINT_ORDER.index(mark.kind), mark.start - mark.end),
            default=None,
        )


class MarkPainter:
    """Paints marks in document coordinates.

    Args:
        theme: The colours; may be exchanged.
        runs_of: The boxes of a span, line by line.
    """

    def __init__(self, theme: Theme, runs_of: Callable[[Span], tuple[LineRun, ...]]) -> None:
        """Keep what every stroke needs."""
        self.theme = theme
        self._runs_of = runs_of
        self._strokes = Strokes()

    def paint_grounds(self, painter: QPainter, marks: Sequence[Mark], emphasis: Emphasis) -> None:
        """Paint what lies under the text."""
        if not self.theme.has_fills:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in _current_last(marks, emphasis.current):
            fill = QColor(self.theme.inks[mark.kind].fill)
            if emphasis.current is not None and mark.key != emphasis.current:
                fill.setAlphaF(_FADED_01)
            painter.setBrush(fill)
            for run in self._runs_of(mark.span):
                painter.drawRoundedRect(run.box.adjusted(-2, 0, 2, 0), _CORNER_PX, _CORNER_PX)

    def paint_lines(
        self, painter: QPainter, marks: Sequence[Mark], emphasis: Emphasis, text_left: float
    ) -> None:
        """Paint underlines, margin glyphs and the bar of the current mark."""
        ordered = _current_last(marks, emphasis.current)
        for mark in ordered:
            runs = self._runs_of(mark.span)
            if not runs:
                continue
            is_strong = mark.key in {emphasis.current, emphasis.hovered}
            self._underline(painter, mark, runs, THICK_PX if is_strong else THIN_PX)
            if mark.key == emphasis.current:
                self._bar(painter, mark, runs, text_left)
        self._glyphs(painter, ordered[::-1], text_left)

    def paint_deciding(self, painter: QPainter, spans: Sequence[Span], kind: Kind) -> None:
        """Paint a frame around the words that decided."""
        painter.setPen(QPen(QColor(self.theme.inks[kind].line), THIN_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for span in spans:
            for run in self._runs_of(span):
                painter.drawRoundedRect(run.box.adjusted(-1, 0, 1, 0), _CORNER_PX, _CORNER_PX)

    def _underline(
        self, painter: QPainter, mark: Mark, runs: Sequence[LineRun], width_px: float
    ) -> None:
        colour = QColor(self.theme.inks[mark.kind].line)
        for run in runs:
            self._strokes.underline(painter, _under(run), UNDERLINES[mark.kind], colour, width_px)

    def _bar(
        self, painter: QPainter, mark: Mark, runs: Sequence[LineRun], text_left: float
    ) -> None:
        top = runs[0].box.top()
        bar = QRectF(text_left - _BAR_GAP_PX, top, BAR_WIDTH_PX, runs[-1].box.bottom() - top)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.inks[mark.kind].line))
        painter.drawRoundedRect(bar, BAR_WIDTH_PX / 2, BAR_WIDTH_PX / 2)

    def _glyphs(self, painter: QPainter, marks: Sequence[Mark], text_left: float) -> None:
        """Paint the glyphs in the margin, of each line the strongest nearest to the text."""
        beside: defaultdict[float, int] = defaultdict(int)
        size_px = glyph_px(painter.font())
        for mark in marks:
            box = self._runs_of(mark.span)[0].box if self._runs_of(mark.span) else QRectF()
            place = beside[box.top()]
            left = text_left - _GLYPH_GAP_PX - (place + 1) * size_px
            if box.isEmpty() or place == GLYPHS_A_LINE or left < 0:
                continue
            beside[box.top()] += 1
            glyph_box = QRectF(left, box.top(), size_px, box.height())
            colour = QColor(self.theme.inks[mark.kind].line)
            draw_glyph(painter, glyph_box, GLYPHS[mark.kind], colour, size_px)


def glyph_px(font: QFont) -> int:
    """How large a glyph stands beside a text in this font."""
    return max(GLYPH_PX, round(_GLYPH_EM * QFontInfo(font).pixelSize()))


def draw_glyph(
    painter: QPainter, box: QRectF, glyph: str, colour: QColor, size_px: int = GLYPH_PX
) -> None:
    """Draw a verdict's glyph, bold, in the middle of a box."""
    font = QFont(painter.font())
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QPen(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, glyph)


def _under(run: LineRun) -> QLineF:
    y = (run.baseline + run.box.bottom()) / 2 + 1  # clear of the letters, above the rim
    return QLineF(QPointF(run.box.left(), y), QPointF(run.box.right(), y))


def _current_last(marks: Sequence[Mark], current: str | None) -> list[Mark]:
    return sorted(marks, key=lambda mark: mark.key == current)
