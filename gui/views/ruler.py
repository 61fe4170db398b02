"""Both articles at a glance: a lane each, with a tick for every marked claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.palette import Kind
from gui.marks import PAINT_ORDER
from gui.theme import LIGHT, Theme
from gui.tool_tip import plain_tool_tip
from gui.verdict_phrases import kind_words
from gui.views.mark_painter import DIMMED_01

LEAST_TICK_PX = 3.0
_LANE_PX = 14.0
_GAP_PX = 6.0
_HEAD_PX = 24.0
_FOOT_PX = 8.0
_HIT_PX = 3.0
_LONE_INSET_PX = 5.0
"""What one side only tells fills most of a long article: its ticks stay narrow."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A claim on the ruler; ``top_01`` and ``bottom_01`` are shares of its document's height."""

    key: str
    kind: Kind
    top_01: float
    bottom_01: float
    claim: str


class OverviewRuler(QWidget):
    """Paints the lanes; a click chooses the claim of a tick, or jumps there.

    Signals:
        row_clicked: Key of the row.
        jumped: Letter of the lane, and where in its document (0..1).
    """

    row_clicked = Signal(str)
    jumped = Signal(str, float)

    def __init__(self, letters: Sequence[str] = ("A", "B"), parent: QWidget | None = None) -> None:
        """Start with empty lanes."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Overview of both articles"))
        self._letters = tuple(letters)
        self._theme = LIGHT
        self._ticks: dict[str, tuple[Tick, ...]] = {}
        self._frames: dict[str, tuple[float, float]] = {}
        self._is_dimmed = False
        self._painted: QPixmap | None = None
        width = len(self._letters) * (_LANE_PX + _GAP_PX) + _GAP_PX
        self.setFixedWidth(round(width))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow, and as high as the panes."""
        return QSize(self.width(), 200)

    def set_ticks(self, ticks: Mapping[str, Sequence[Tick]]) -> None:
        """Show other claims, by the letter of their lane."""
        self._ticks = {letter: _weakest_first(lane) for letter, lane in ticks.items()}
        self._repaint()

    def set_frames(self, frames: Mapping[str, tuple[float, float]]) -> None:
        """Show what part of each document is on screen, as shares of its height."""
        self._frames = dict(frames)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        self._theme = theme
        self._repaint()

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Fade the ticks, which are out of date."""
        self._is_dimmed = is_dimmed
        self._repaint()

    def tick_at(self, point: QPoint) -> Tick | None:
        """The uppermost tick under a point, within reach of a pointer."""
        letter = self._letter_at(point.x())
        return next(
            (
                tick
                for tick in reversed(self._ticks.get(letter, ()))
                if self._box(letter, tick).adjusted(0, -_HIT_PX, 0, _HIT_PX).contains(point)
            ),
            None,
        )

    # --- geometry --------------------------------------------------------------------

    def _lane(self, letter: str) -> QRectF:
        place = self._letters.index(letter)
        if self.isRightToLeft():
            place = len(self._letters) - 1 - place
        left = _GAP_PX + place * (_LANE_PX + _GAP_PX)
        head_px = self._head_px()
        return QRectF(left, head_px, _LANE_PX, max(self.height() - head_px - _FOOT_PX, 1.0))

    def _head_px(self) -> float:
        """Height of the letters over the lanes."""
        return max(_HEAD_PX, float(self.fontMetrics().lineSpacing()))

    def _letter_at(self, x: float) -> str:
        return min(self._letters, key=lambda letter: abs(self._lane(letter).center().x() - x))

    def _box(self, letter: str, tick: Tick) -> QRectF:
        lane = self._lane(letter)
        top = lane.top() + tick.top_01 * lane.height()
        height = max((tick.bottom_01 - tick.top_01) * lane.height(), LEAST_TICK_PX)
        inset = _LONE_INSET_PX if tick.kind is Kind.ONLY else 0.0
        return QRectF(
            lane.left() + inset, min(top, lane.bottom() - height), lane.width() - 2 * inset, height
        )

    def _fraction(self, letter: str, y: float) -> float:
        lane = self._lane(letter)
        return min(max((y - lane.top()) / lane.height(), 0.0), 1.0)

    # --- painting --------------------------------------------------------------------

    def _repaint(self) -> None:
        self._painted = None
        self.update()

    def _lanes(self) -> QPixmap:
        """The lanes without the frames, painted once for as long as nothing changes."""
        if self._painted is None:
            ratio = self.devicePixelRatioF()
            self._painted = QPixmap(self.size() * ratio)
            self._painted.setDevicePixelRatio(ratio)
            self._painted.fill(QColor(self._theme.window))
            with QPainter(self._painted) as painter:
                for letter in self._letters:
                    self._paint_lane(painter, letter)
        return self._painted

    def _paint_lane(self, painter: QPainter, letter: str) -> None:
        lane = self._lane(letter)
        painter.setOpacity(1.0)
        painter.setPen(QColor(self._theme.muted))
        head = QRectF(lane.left() - _GAP_PX / 2, 0, lane.width() + _GAP_PX, self._head_px())
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, letter)
        painter.fillRect(lane, QColor(self._theme.base))
        painter.setOpacity(DIMMED_01 if self._is_dimmed else 1.0)
        for tick in self._ticks.get(letter, ()):
            painter.fillRect(self._box(letter, tick), QColor(self._theme.inks[tick.kind].line))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lanes and over them what is on screen."""
        del event
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._lanes())
            painter.setPen(QPen(QColor(self._theme.text), 1))
            shade = QColor(self._theme.text)
            shade.setAlphaF(0.08)
            painter.setBrush(shade)
            for letter, (top, bottom) in self._frames.items():
                lane = self._lane(letter)
                painter.drawRect(
                    QRectF(
                        lane.left() - 2.5,
                        lane.top() + top * lane.height() + 0.5,
                        lane.width() + 4,
                        max((bottom - top) * lane.height() - 1, LEAST_TICK_PX),
                    )
                )

    # --- Qt --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lanes anew."""
        super().resizeEvent(event)
        self._repaint()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the claim under the pointer, or jump there."""
        tick = self.tick_at(event.position().toPoint())
        if tick is not None:
            self.row_clicked.emit(tick.key)
        else:
            self._jump(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Jump along while the button is held."""
        self._jump(event)

    def _jump(self, event: QMouseEvent) -> None:
        letter = self._letter_at(event.position().x())
        self.jumped.emit(letter, self._fraction(letter, event.position().y()))

    def event(self, event: QEvent) -> bool:
        """Tell the claim under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            tick = self.tick_at(event.pos())
            told = f"{kind_words(tick.kind)}: {tick.claim}" if tick else ""
            QToolTip.showText(event.globalPos(), plain_tool_tip(told), self)
            return True
        return super().event(event)


def _weakest_first(ticks: Sequence[Tick]) -> tuple[Tick, ...]:
    return tuple(sorted(ticks, key=lambda tick: PAINT_ORDER.index(tick.kind)))
