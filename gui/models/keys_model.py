"""The commands and their keys as a table."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.actions import ACTIONS, Command, translated
from gui.key_map import KeyMap, name_of, native

COMMAND_ROLE = int(Qt.ItemDataRole.UserRole)
"""Returns the ``Command`` itself."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    MENU = 0
    NAME = 1
    KEYS = 2


class KeysModel(QAbstractTableModel):
    """Every command in the order of the table of actions, with its keys in a key map."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with the usual keys."""
        super().__init__(parent)
        self._key_map = KeyMap()

    def set_key_map(self, key_map: KeyMap) -> None:
        """Show these keys."""
        self._key_map = key_map
        first, last = self.index(0, Column.KEYS), self.index(len(ACTIONS) - 1, Column.KEYS)
        self.dataChanged.emit(first, last)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of commands; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(ACTIONS)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of columns; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, and which command it belongs to."""
        if not index.isValid() or index.row() >= len(ACTIONS):
            return None
        entry = ACTIONS[index.row()]
        if role == COMMAND_ROLE:
            return entry.command
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.column() == Column.MENU:
            return translated(entry.menu).replace("&", "")
        if index.column() == Column.NAME:
            return name_of(entry.command)
        keys = self._keys(entry.command)
        is_spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return self.tr("no key") if is_spoken and not keys else keys

    def _keys(self, command: Command) -> str:
        keys = native(self._key_map.keys(command))
        is_own = command in self._key_map.own
        return self.tr("{0} (changed)").format(keys or self.tr("none")) if is_own else keys

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column holds."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Menu"), self.tr("What it does"), self.tr("Keys"))[section]
