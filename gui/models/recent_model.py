"""The comparisons that the reader made last, as a table: an article a column."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.store import SummaryPair
from gui.library_phrases import named_summary, spoken_recent
from gui.models.table import Cells, TableModel
from gui.session import Side


class RecentModel(TableModel[SummaryPair]):
    """Read-only over a tuple of comparisons, the latest first; a column a side."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__({at: _cells_of(at, side) for at, side in enumerate(Side)}, parent)

    def both_at(self, row: int) -> SummaryPair:
        """The articles of a row, A's first."""
        return self._records[row]


def _cells_of(place: int, side: Side) -> Cells[SummaryPair]:
    return Cells(
        side,
        lambda both: named_summary(both[place]),
        spoken=lambda both: spoken_recent(*both),
    )
