"""The commands and their keys as a table."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject

from gui.actions import ACTIONS, ActionEntry, translated
from gui.key_map import KeyMap, name_of, native
from gui.models.table import RECORD_ROLE, Cells, TableModel

ACTION_ROLE = RECORD_ROLE
"""Returns the ``ActionEntry`` of a command."""


class Column(IntEnum):
    """The columns, from the left."""

    MENU = 0
    NAME = 1
    KEYS = 2


class KeysModel(TableModel[ActionEntry]):
    """Every command in the order of the table of actions, with its keys in a key map."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with the usual keys."""
        columns: dict[int, Cells[ActionEntry]] = {
            Column.MENU: Cells("Menu", _menu),
            Column.NAME: Cells("What it does", lambda entry: name_of(entry.command)),
            Column.KEYS: Cells("Keys", self._keys, spoken=self._spoken_keys),
        }
        super().__init__(columns, parent)
        self._key_map = KeyMap()
        self.set_records(ACTIONS)

    def set_key_map(self, key_map: KeyMap) -> None:
        """Show these keys."""
        self._key_map = key_map
        self._tell_changed(Column.KEYS)

    def _keys(self, entry: ActionEntry) -> str:
        keys = native(self._key_map.keys(entry.command))
        is_own = entry.command in self._key_map.own
        return self.tr("{0} (changed)").format(keys or self.tr("none")) if is_own else keys

    def _spoken_keys(self, entry: ActionEntry) -> str:
        return self._keys(entry) or self.tr("no key")


def _menu(entry: ActionEntry) -> str:
    return translated(entry.menu).replace("&", "")
