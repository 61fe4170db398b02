"""The articles that one source holds, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from core.reading import Entry
from gui.models.table import RECORD_ROLE, Cells, Index, TableModel

ENTRY_ROLE = RECORD_ROLE
"""Returns the ``Entry`` itself."""


class Column(IntEnum):
    """The columns, from the left."""

    NUMBER = 0
    TITLE = 1


class EntriesModel(TableModel[Entry]):
    """Read-only over a tuple of entries, numbered from 1 as the source has them."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        """Show these entries."""
        super().__init__(_COLUMNS, parent)
        self.set_records(entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, and which entry it belongs to; an entry's number is its row's."""
        is_number = index.isValid() and index.column() == Column.NUMBER
        if is_number and role == Qt.ItemDataRole.DisplayRole:
            return f"{index.row() + 1:,}"
        return super().data(index, role)


def _title(entry: Entry) -> str:
    return entry.title


_COLUMNS: dict[int, Cells[Entry]] = {
    Column.NUMBER: Cells("No.", _title, is_figure=True),
    Column.TITLE: Cells("Article", _title),
}
