"""Where the reader chooses among the articles of a feed, table, archive or folder."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.reading import Entry
from gui.models.entries_model import ENTRY_ROLE, Column, EntriesModel
from gui.session import Choice, Side
from gui.views.accessible_names import name_inner_controls
from gui.views.columns import fit_columns, row_px
from gui.views.dialog_sizes import resize_for_letters
from gui.views.row_table import RowTable, choose_row

SIZE_PX = (640, 480)
NUMBER_WORDS = "1,000"


class EntryChoice(QDialog):
    """Lists what a source holds; one is taken for its side, or two for both."""

    chosen = Signal(object)  # tuple[Entry, ...], one or two in the order of the source

    def __init__(self, side: Side, choice: Choice, parent: QWidget | None = None) -> None:
        """Show the entries, the first one chosen."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose article {0}").format(side))
        resize_for_letters(self, *SIZE_PX)
        self._heading = QLabel(self)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        told = self.tr("{0} holds {1} articles. Choose one, or two to compare with each other.")
        self._heading.setText(told.format(choice.source, f"{len(choice.entries):,}"))
        self._rows = QSortFilterProxyModel(self)
        self._rows.setSourceModel(EntriesModel(choice.entries, self))
        self._rows.setFilterKeyColumn(Column.TITLE)
        self._rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Words of the title"))
        self.search.setAccessibleName(self.tr("Show articles with these words in the title"))
        self.search.setClearButtonEnabled(True)
        self.table = self._built_table()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._lay_out()
        self._wire()
        name_inner_controls(self)
        self.on_typed("")

    def selected(self) -> tuple[Entry, ...]:
        """The chosen entries, in the order of the source."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self._rows.index(row, Column.TITLE).data(ENTRY_ROLE) for row in rows)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin in the list, where the arrow keys choose and Enter takes."""
        super().showEvent(event)
        self.table.setFocus()

    @Slot(str)
    def on_typed(self, words: str) -> None:
        """Show the titles with these words, the first of them chosen."""
        self._rows.setFilterFixedString(words.strip())
        choose_row(self.table, self._rows.index(0, Column.TITLE))
        self.on_selection_changed()

    @Slot()
    def on_selection_changed(self) -> None:
        """Allow to open one or two."""
        button = self.buttons.button(QDialogButtonBox.StandardButton.Open)
        button.setEnabled(1 <= len(self.selected()) <= len(Side))

    @Slot()
    def on_opened(self) -> None:
        """Hand on what was chosen."""
        entries = self.selected()
        if 1 <= len(entries) <= len(Side):
            self.chosen.emit(entries)
            self.accept()

    def _built_table(self) -> RowTable:
        table = RowTable(self._rows, self)
        table.setAccessibleName(self.tr("Articles"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.verticalHeader().setDefaultSectionSize(row_px(table))
        columns = table.horizontalHeader()
        columns.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        fit_columns(table, columns, {Column.NUMBER: NUMBER_WORDS})
        return table

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)

    def _wire(self) -> None:
        self.search.textChanged.connect(self.on_typed)
        self.table.selectionModel().selectionChanged.connect(self.on_selection_changed)
        self.table.doubleClicked.connect(self.on_opened)
        self.buttons.accepted.connect(self.on_opened)
        self.buttons.rejected.connect(self.reject)
