"""How two articles name the same actors, as a table: one naming of each a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gui.namings import LETTERS, NamingLine, lines_of, naming_words, spoken_naming
from gui.tool_tip import plain_tool_tip

if TYPE_CHECKING:
    from core.wording import Actor

LINE_ROLE = int(Qt.ItemDataRole.UserRole)
"""Returns the ``NamingLine`` of a cell."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left; those of the articles in the order of their letters."""

    ACTOR = 0
    A = 1
    B = 2


class NamingsModel(QAbstractTableModel):
    """Read-only over the namings of a comparison."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._lines: tuple[NamingLine, ...] = ()

    def set_actors(self, actors: Sequence[Actor]) -> None:
        """Show how these actors are named."""
        self.beginResetModel()
        self._lines = lines_of(actors)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of lines; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of columns; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says aloud, and which line it belongs to."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        answer = _ANSWERS.get(role)
        return answer(self._lines[index.row()], Column(index.column())) if answer else None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column holds."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Actor"), self.tr("In A"), self.tr("In B"))[section]


def _display(line: NamingLine, column: Column) -> str:
    if column is Column.ACTOR:
        return " ".join(line.actor.split()) if line.is_first else ""
    return naming_words(line.namings[column - Column.A])


def _said(line: NamingLine, column: Column) -> str:
    if column is Column.ACTOR:
        return " ".join(line.actor.split())
    return spoken_naming(line, LETTERS[column - Column.A])


_ANSWERS: dict[int, Callable[[NamingLine, Column], object]] = {
    LINE_ROLE: lambda line, _: line,
    Qt.ItemDataRole.DisplayRole: _display,
    Qt.ItemDataRole.AccessibleTextRole: _said,
    Qt.ItemDataRole.ToolTipRole: lambda line, column: plain_tool_tip(_display(line, column)),
}
