"""What the tables of the window share: a row a record, and for each column how its cells read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gui.tool_tip import plain_tool_tip

RECORD_ROLE = int(Qt.ItemDataRole.UserRole)
"""Returns the record that a row stands for."""

CONTEXT = "columns"
"""Under which the headings are translated."""

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cells(Generic[T]):
    """How the cells of one column read, each made from the record of its row.

    Args:
        heading: What the column holds, in English: the header translates it.
        text: What a cell shows.
        spoken: What a screen reader says instead, where that is something else.
        tip: What the tool tip says instead; plain text, escaped here.
        is_figure: Whether a cell is a figure, set to the right under its heading.
    """

    heading: str
    text: Callable[[T], str]
    spoken: Callable[[T], str] | None = None
    tip: Callable[[T], str] | None = None
    is_figure: bool = False

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Where the text stands in a cell."""
        side = Qt.AlignmentFlag.AlignRight if self.is_figure else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def answer(self, record: T, role: int) -> object:
        """What the cell of ``record`` has for a role; None where it has nothing."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(record)
        if role == RECORD_ROLE:
            return record
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # A cell without a word would be met by a screen reader as one without a name.
            return (self.spoken or self.text)(record) or QCoreApplication.translate(CONTEXT, "none")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tool_tip((self.tip or self.text)(record))
        return self.alignment if role == Qt.ItemDataRole.TextAlignmentRole else None


def heading_of(
    columns: Mapping[int, Cells[T]], section: int, orientation: Qt.Orientation, role: int
) -> object:
    """What the header has for a role: a heading stands as its cells do."""
    if orientation is not Qt.Orientation.Horizontal or section not in columns:
        return None
    cells = columns[section]
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return cells.alignment
    is_shown = role == Qt.ItemDataRole.DisplayRole
    return QCoreApplication.translate(CONTEXT, cells.heading) if is_shown else None


class TableModel(QAbstractTableModel, Generic[T]):
    """Read-only over a tuple of records, in the order given.

    Args:
        columns: How the cells of each column read, by its number from 0.
        parent: What owns the model.
    """

    def __init__(self, columns: Mapping[int, Cells[T]], parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._columns = columns
        self._records: tuple[T, ...] = ()

    def set_records(self, records: Sequence[T]) -> None:
        """Show these; telling the same ones again changes nothing."""
        if tuple(records) == self._records:
            return
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of records; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._records)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of columns; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says aloud, and which record it belongs to."""
        if not index.isValid() or index.row() >= len(self._records):
            return None
        return self._columns[index.column()].answer(self._records[index.row()], role)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column holds."""
        return heading_of(self._columns, section, orientation, role)

    def _tell_changed(self, column: int, *roles: Qt.ItemDataRole) -> None:
        """Have the cells of one column read again for these roles."""
        if self._records:
            first, last = self.index(0, column), self.index(len(self._records) - 1, column)
            self.dataChanged.emit(first, last, list(roles))
