"""The line above the texts: the chips of the filters, and how far the comparison is."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.views.filter_bar import FULL, LEAST, FilterBar
from gui.views.progress import ProgressStrip
from gui.views.scrolling_row import ScrollingRow

MARGIN_PX = 8
GAP_PX = 8


class ChipsRow(QWidget):
    """Keeps room for the hidden progress only where all words of the chips fit beside it."""

    def __init__(
        self, filters: FilterBar, progress: ProgressStrip, parent: QWidget | None = None
    ) -> None:
        """Take both over."""
        super().__init__(parent)
        self._filters = filters
        self._progress = progress
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_PX)
        layout.addWidget(ScrollingRow(filters), 1)
        layout.addWidget(progress)
        layout.addSpacing(MARGIN_PX)  # unlike a margin it is at the end from right to left too

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the room up, or take it up again."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Share the width out: the progress gets narrower before a chip is out of sight."""
        room_px = self.width() - MARGIN_PX - GAP_PX
        strip = self._progress
        strip.fit(room_px - self._filters.width_px(LEAST))
        strip.keep_room(room_px >= self._filters.width_px(FULL) + strip.sizeHint().width())
