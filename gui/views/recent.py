"""The comparisons that the reader made last; any of them can be opened again."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.store import SummaryPair
from gui.models.recent_model import RecentModel
from gui.views.row_table import RowTable

ROW_ROOM_PX = 16
"""Room around the line of a row: 34 px in all at the usual size of letters."""
GAP_PX = 8
ROWS_SHOWN = 3
"""Rows seen at once; the others are scrolled to. The library below needs the height more."""


class RecentView(QWidget):
    """A heading over a table of at most a few rows; hidden while there is nothing to show.

    ``opened`` tells the ids of the two articles, A's first.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._model = RecentModel(self)
        heading = QLabel(self.tr("Recent comparisons"), self)
        heading.setStyleSheet("font-weight: 600;")
        hint = QLabel(self.tr("Double-click or Enter opens both articles"), self)
        hint.setProperty("role", "muted")
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addWidget(hint, 1)
        self.table = self._built_table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GAP_PX)
        layout.addLayout(head)
        layout.addWidget(self.table)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_recent(self, recent: tuple[SummaryPair, ...]) -> None:
        """Show these comparisons, the latest first."""
        self._model.set_records(recent)
        rows = min(ROWS_SHOWN, len(recent))
        row_px = self.table.fontMetrics().lineSpacing() + ROW_ROOM_PX
        self.table.verticalHeader().setDefaultSectionSize(row_px)
        self.table.setFixedHeight(rows * row_px + 2 * self.table.frameWidth())
        self.setVisible(bool(recent))
        if recent and not self.table.currentIndex().isValid():
            self.table.selectRow(0)

    @Slot(QModelIndex)
    def on_activated(self, index: QModelIndex) -> None:
        """Ask for both articles of a row."""
        self.opened.emit(tuple(summary.id for summary in self._model.both_at(index.row())))

    def _built_table(self) -> RowTable:
        table = RowTable(self._model, self)
        table.setAccessibleName(self.tr("Recent comparisons"))
        table.horizontalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.activated.connect(self.on_activated)
        return table
