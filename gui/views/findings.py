"""The list of findings: contradictions first; choosing a row moves everything else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from core.review import Judgements
from gui.models.findings_model import ROW_ROLE, Column, FindingsModel
from gui.theme import Theme
from gui.view_state import Row, ViewState, shown_rows

ROW_HEIGHT_PX = 44
"""Two lines of 9 pt text with room around them."""
COLUMN_WIDTHS_PX = {Column.VERDICT: 28, Column.TOPIC: 76, Column.STRENGTH: 46, Column.REVIEW: 44}


class FindingsView(QTableView):
    """A table over ``FindingsModel``; it tells which row the reader chose."""

    row_chosen = Signal(str)  # the row's key

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        """Show ``model``, which the caller keeps."""
        super().__init__(parent)
        self._findings = model
        self._is_following = False
        self.setModel(model)
        self.setAccessibleName(self.tr("Findings"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out_headers()
        self.selectionModel().selectionChanged.connect(self.on_selection_changed)

    def show_rows(self, rows: Sequence[Row], state: ViewState) -> None:
        """Show the rows that the filters let through, with the current one selected."""
        self._is_following = True
        self._findings.set_rows(shown_rows(state, rows))
        index = self._findings.index_of(state.current)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
        self._is_following = False

    def show_judgements(self, judgements: Judgements) -> None:
        """Show what the reader made of the rows."""
        self._findings.set_judgements(judgements)

    def set_theme(self, theme: Theme) -> None:
        """Colour the glyphs after this theme."""
        self._findings.set_theme(theme)

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show that the rows are out of date."""
        self._findings.set_dimmed(is_dimmed)

    @Slot(QItemSelection, QItemSelection)
    def on_selection_changed(self, selected: QItemSelection, _: QItemSelection) -> None:
        """Tell the reader's choice; a selection that only follows the state says nothing."""
        indexes: list[QModelIndex] = selected.indexes()
        if self._is_following or not indexes:
            return
        row = indexes[0].data(ROW_ROLE)
        if isinstance(row, Row):
            self.row_chosen.emit(row.key)

    def _lay_out_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT_PX)
        columns.setSectionsClickable(False)
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width_px in COLUMN_WIDTHS_PX.items():
            columns.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width_px)
