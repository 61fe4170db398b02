"""The list of articles that the reader can put on either side."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.records import Article
from gui.models.library_model import ENTRY_ROLE, Column, LibraryModel
from gui.session import LibraryEntry, Side
from gui.views.columns import GivingWay, row_px
from gui.views.row_table import RowTable
from gui.views.tab_order import put_in_tab_order

ROW_ROOM_PX = 17
"""Above and below the line of a row, together: 34 px in all at the usual size of letters."""
COLUMN_WORDS = {
    Column.OUTLET: "The Evening Chronicle",
    Column.PUBLISHED: "2013-07-14",
    Column.WORDS: "100,000",
}
"""A long text of each narrow column, from which its width is taken."""
GIVING_WAY = (Column.WORDS, Column.PUBLISHED, Column.OUTLET)
"""Columns that go, in this order, where headlines would be too narrow to be read."""

LEAST_CHARACTERS = 32
"""Of a headline: as many words as tell it from others."""

LEAST_ROWS = 4
SIDE_KEYS = {Qt.Key.Key_A: Side.A, Qt.Key.Key_B: Side.B}


class LibraryTable(RowTable):
    """The articles; Enter or a double click takes one, A and B say for which side."""

    entry_taken = Signal(object, object)  # LibraryEntry, Side or None for the empty side

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        """Show ``model``, which the caller keeps."""
        super().__init__(model, parent)
        self.setAccessibleName(self.tr("Articles at hand"))
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setDefaultSectionSize(row_px(self, ROW_ROOM_PX))
        self.setMinimumHeight((LEAST_ROWS + 1) * row_px(self, ROW_ROOM_PX))
        columns.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        self.hideColumn(Column.LABEL)
        GivingWay(self, COLUMN_WORDS, GIVING_WAY, least_characters=LEAST_CHARACTERS)
        self.doubleClicked.connect(self.on_double_clicked)

    def take_current(self, side: Side | None) -> None:
        """Take the current article for this side, or for the empty one."""
        entry = self.currentIndex().data(ENTRY_ROLE)
        if isinstance(entry, LibraryEntry):
            self.entry_taken.emit(entry, side)

    @Slot(QModelIndex)
    def on_double_clicked(self, _: QModelIndex) -> None:
        """Take the article under the pointer for the empty side."""
        self.take_current(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter takes the current article; A and B say for which side."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_current(None)
        elif key in SIDE_KEYS:
            self.take_current(SIDE_KEYS[key])
        else:
            super().keyPressEvent(event)


class LibraryView(QWidget):
    """The table with a heading and its buttons."""

    entry_taken = Signal(object, object)  # LibraryEntry, Side or None for the empty side
    library_requested = Signal()

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        """Show ``model``, which the caller keeps."""
        super().__init__(parent)
        self._table = LibraryTable(model, self)
        self._table.entry_taken.connect(self.entry_taken)
        self.setFocusProxy(self._table)
        heading = QLabel(self.tr("Articles at hand"), self)
        heading.setStyleSheet("font-weight: 600;")
        self._hint = QLabel(self)
        self._hint.setProperty("role", "muted")
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addWidget(self._hint, 1)
        self._buttons = {side: QPushButton(self.tr("Read as {0}").format(side)) for side in Side}
        for side, button in self._buttons.items():
            button.clicked.connect(lambda _=False, side=side: self._table.take_current(side))
            head.addWidget(button)
        library = QPushButton(self.tr("Library…"), self)
        library.clicked.connect(self.library_requested)
        head.addWidget(library)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._table, 1)
        put_in_tab_order(self._table, *self._buttons.values(), library)
        model.modelReset.connect(self.on_model_reset)
        self.on_model_reset()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the hint whole or not at all."""
        super().resizeEvent(event)
        words = self.tr("Double-click takes an article for the empty side")
        fits = self._hint.fontMetrics().horizontalAdvance(words) <= self._hint.width()
        self._hint.setText(words if fits else "")

    def pass_over(self, articles: Collection[Article]) -> None:
        """Go from an article that lies on a side already to the first that does not."""
        entries = [self._entry(row) for row in range(self._table.model().rowCount())]
        here = self._table.currentIndex().row()
        free = [at for at, entry in enumerate(entries) if entry.article not in articles]
        if free and here not in free:
            self._table.selectRow(free[0])

    def _entry(self, row: int) -> LibraryEntry:
        return self._table.model().index(row, 0).data(ENTRY_ROLE)

    @Slot()
    def on_model_reset(self) -> None:
        """Keep a row current, so that the keys and buttons work at once."""
        has_rows = self._table.model().rowCount() > 0
        for button in self._buttons.values():
            button.setEnabled(has_rows)
        if has_rows:
            self._table.selectRow(0)
