"""The articles that one source holds, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.reading import Entry
from gui.tool_tip import plain_tool_tip

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
"""Returns the ``Entry`` itself."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    NUMBER = 0
    TITLE = 1


class EntriesModel(QAbstractTableModel):
    """Read-only over a tuple of entries, numbered from 1 as the source has them."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        """Show these entries."""
        super().__init__(parent)
        self._entries = tuple(entries)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of entries; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of columns; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, and which entry it belongs to."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        is_number = index.column() == Column.NUMBER
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        answers: dict[int, object] = {
            ENTRY_ROLE: entry,
            Qt.ItemDataRole.DisplayRole: f"{index.row() + 1:,}" if is_number else entry.title,
            Qt.ItemDataRole.ToolTipRole: plain_tool_tip(entry.title),
            Qt.ItemDataRole.TextAlignmentRole: side | Qt.AlignmentFlag.AlignVCenter,
        }
        return answers.get(role)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column holds."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("No."), self.tr("Article"))[section]
