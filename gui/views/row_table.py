"""What every table of the window has in common."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget


class RowTable(QTableView):
    """A table to read: rows of one line are chosen whole, one at a time; Tab leads out of it.

    Whoever makes one gives it the name that a screen reader says.
    """

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        """Show ``model``, which the caller keeps."""
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)


def choose_row(view: QAbstractItemView, index: QModelIndex) -> None:
    """Choose this row and no other, whatever keys are held down.

    ``selectRow`` and ``setCurrentIndex`` ask for the keys: where several rows can be chosen, a
    list that is filled anew while Ctrl is down (it was Ctrl+Z that filled it) would add the row
    to the choice, or take it out.
    """
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
