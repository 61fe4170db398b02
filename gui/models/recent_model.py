"""The comparisons that the reader made last, as a table: an article a column."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.store import SummaryPair
from gui.library_phrases import named_summary, spoken_recent
from gui.session import Side
from gui.tool_tip import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex


class RecentModel(QAbstractTableModel):
    """Read-only over a tuple of comparisons, the latest first; a column a side."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._recent: tuple[SummaryPair, ...] = ()

    def both_at(self, row: int) -> SummaryPair:
        """The articles of a row, A's first."""
        return self._recent[row]

    def set_recent(self, recent: tuple[SummaryPair, ...]) -> None:
        """Show these comparisons; telling the same ones again changes nothing."""
        if recent == self._recent:
            return
        self.beginResetModel()
        self._recent = recent
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of comparisons; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._recent)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of sides; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(Side)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says aloud."""
        if not index.isValid() or index.row() >= len(self._recent):
            return None
        answer = _ANSWERS.get(role)
        return answer(self._recent[index.row()], index.column()) if answer else None


def _shown(both: SummaryPair, column: int) -> str:
    return named_summary(both[column])


_ANSWERS: dict[int, Callable[[SummaryPair, int], object]] = {
    Qt.ItemDataRole.DisplayRole: _shown,
    Qt.ItemDataRole.AccessibleTextRole: lambda both, _: spoken_recent(*both),
    Qt.ItemDataRole.ToolTipRole: lambda both, column: plain_tool_tip(_shown(both, column)),
}
