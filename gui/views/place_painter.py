"""Paints what is no mark: what the reader looks for, looks at, or has folded away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.spans import Span
from gui.theme import Theme
from gui.views.text_geometry import LineRun

_CORNER_PX = 3.0
_FRAME_PX = 2.0
_BAR_RISE_PX = 4.0
_CHANGED_01 = 0.22
"""How much of a verdict's line colour lies over its ground under a word that differs: the
share by which the fills of the dark theme are mixed."""


class PlacePainter:
    """Paints in document coordinates.

    Args:
        theme: The colours; may be exchanged.
        runs_of: The boxes of a span, line by line.
    """

    def __init__(self, theme: Theme, runs_of: Callable[[Span], tuple[LineRun, ...]]) -> None:
        """Keep what every stroke needs."""
        self.theme = theme
        self._runs_of = runs_of

    def paint_folds(
        self, painter: QPainter, folded: Sequence[Span], left: float, right: float
    ) -> None:
        """Paint a bar behind the label of each stretch folded away, a rim wider than the column."""
        ground = QColor(self.theme.hover if self.theme.has_fills else self.theme.base)
        painter.setPen(QPen(QColor(self.theme.border), 1.0))
        painter.setBrush(ground)
        for span in folded:
            for run in self._runs_of(span)[:1]:
                box = QRectF(left, run.box.top(), right - left, run.box.height())
                rim = (-_BAR_RISE_PX, -_BAR_RISE_PX, _BAR_RISE_PX, _BAR_RISE_PX)
                painter.drawRoundedRect(box.adjusted(*rim), _CORNER_PX, _CORNER_PX)

    def paint_hits(self, painter: QPainter, spans: Sequence[Span]) -> None:
        """Paint the ground of what the reader looks for, as of a selection."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.selection))
        self._boxes(painter, spans)

    def paint_frame(self, painter: QPainter, span: Span) -> None:
        """Paint the frame around the one place that the reader was brought to."""
        painter.setPen(QPen(QColor(self.theme.focus), _FRAME_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._boxes(painter, (span,))

    def paint_changed(self, painter: QPainter, spans: Sequence[Span], line: str) -> None:
        """Paint under the words that the other side of the pair does not have."""
        tint = QColor(line)
        if self.theme.has_fills:
            tint.setAlphaF(_CHANGED_01)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
        else:
            painter.setPen(QPen(tint, 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        self._boxes(painter, spans)

    def _boxes(self, painter: QPainter, spans: Sequence[Span]) -> None:
        for span in spans:
            for run in self._runs_of(span):
                painter.drawRoundedRect(run.box.adjusted(-1, 0, 1, 0), _CORNER_PX, _CORNER_PX)
