"""The claims of one article as a table: who says what."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.records import Claim
from gui.phrases import speaker_words
from gui.tool_tip import plain_tool_tip

CLAIM_ROLE = int(Qt.ItemDataRole.UserRole)
"""Returns the ``Claim`` itself."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    CLAIM = 0
    SPEAKER = 1


class ClaimsModel(QAbstractTableModel):
    """Read-only over a tuple of claims, in reading order."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._claims: tuple[Claim, ...] = ()

    def set_claims(self, claims: tuple[Claim, ...]) -> None:
        """Show these claims; telling the same ones again changes nothing."""
        if claims == self._claims:
            return
        self.beginResetModel()
        self._claims = claims
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of claims; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._claims)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of columns; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says aloud, and which claim it belongs to."""
        if not index.isValid() or index.row() >= len(self._claims):
            return None
        answer = _ANSWERS.get(role)
        return answer(self._claims[index.row()], Column(index.column())) if answer else None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column holds."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Claim"), self.tr("Who says it"))[section]


def _display(claim: Claim, column: Column) -> str:
    words = claim.text if column is Column.CLAIM else speaker_words(claim.attribution)
    return " ".join(words.split())


def _said(claim: Claim, column: Column) -> str:
    if column is Column.SPEAKER:
        return _display(claim, column)
    return f"{_display(claim, column)}, {speaker_words(claim.attribution)}"


_ANSWERS: dict[int, Callable[[Claim, Column], object]] = {
    CLAIM_ROLE: lambda claim, _: claim,
    Qt.ItemDataRole.DisplayRole: _display,
    Qt.ItemDataRole.AccessibleTextRole: _said,
    Qt.ItemDataRole.ToolTipRole: lambda claim, column: plain_tool_tip(_display(claim, column)),
}
