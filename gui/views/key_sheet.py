"""The sheet of keys, made from the table of actions and what the reader changed in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.key_map import KeyGroup
from gui.views.dialog_sizes import resize_for_letters

MOST_COLUMNS = 3
COLUMN_CHARACTERS = 44
"""Width of a column: the longest key and what it does."""
GROUP_GAP_PX = 10
SIZE_PX = (1000, 640)
"""Fits the smallest screen that the window fits; what is longer scrolls."""


class KeySheet(QDialog):
    """What each key does, menu by menu, in columns of about the same length."""

    change_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        resize_for_letters(self, *SIZE_PX)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("What each key does"))
        change = QPushButton(self.tr("Change keys…"), self)
        change.clicked.connect(self.change_requested)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(change, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(self._area)
        layout.addWidget(buttons)

    def show_groups(self, groups: Sequence[KeyGroup]) -> None:
        """Show these keys in place of those before."""
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(32)
        column_px = COLUMN_CHARACTERS * self.fontMetrics().averageCharWidth()
        count = min(max(self.width() // column_px, 1), MOST_COLUMNS)
        for column in _in_columns(groups, count):
            columns.addLayout(_grid(column), 1)
        self._area.setWidget(sheet)


def _in_columns(groups: Sequence[KeyGroup], count: int) -> list[list[KeyGroup]]:
    """The groups in order, a new column where the one before has its share of the lines."""
    share = sum(len(group.lines) + 1 for group in groups) / count
    columns: list[list[KeyGroup]] = [[]]
    filled = 0.0
    for group in groups:
        height = len(group.lines) + 1
        if columns[-1] and len(columns) < count and filled + height / 2 > share:
            columns.append([])
            filled = 0.0
        columns[-1].append(group)
        filled += height
    return columns


def _grid(groups: Sequence[KeyGroup]) -> QGridLayout:
    """Groups below each other, with one width for all their keys."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    top = Qt.AlignmentFlag.AlignTop
    for group in groups:
        if grid.count():
            grid.setRowMinimumHeight(grid.rowCount(), GROUP_GAP_PX)
        title = _label(group.title)
        title.setProperty("role", "heading")
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        for key, text in group.lines:
            row = grid.rowCount()
            grid.addWidget(_label(key, "font-weight: 600;"), row, 0, top)
            words = _label(text)
            words.setWordWrap(True)
            grid.addWidget(words, row, 1, top)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid


def _label(text: str, style: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setStyleSheet(style)
    return label
