"""The findings as a table: one row for everything the reader can step to."""

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
from PySide6.QtGui import QColor

from core.review import NO_JUDGEMENTS, Judgement, Judgements
from gui.phrases import KIND_WORDS, confidence_words, row_words, side_words, topic_of
from gui.review_phrases import review_sign, spoken_review
from gui.theme import GLYPHS, Theme
from gui.tool_tip import plain_tool_tip
from gui.view_state import Row

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""Returns the ``Row`` itself."""

STALE_OPACITY_01 = 0.5
"""Faint enough to be seen as out of date, strong enough to be read."""

NOT_RATED = "not rated"
"""Spoken where a cell is empty: a lone claim has no verdict to be sure of."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    VERDICT = 0
    TOPIC = 1
    A = 2
    B = 3
    STRENGTH = 4
    REVIEW = 5


class FindingsModel(QAbstractTableModel):
    """Read-only over a tuple of rows, in the order given."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._judgements = NO_JUDGEMENTS
        self._theme = theme
        self._is_dimmed = False

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; telling the same rows again changes nothing."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_judgements(self, judgements: Judgements) -> None:
        """Show what the reader made of the rows."""
        self._judgements = judgements
        roles = [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole]
        self._tell_changed(Column.VERDICT, *roles)
        self._tell_changed(Column.REVIEW, *roles)

    def set_theme(self, theme: Theme) -> None:
        """Colour the glyphs after this theme."""
        self._theme = theme
        self._recolour()

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show that the rows are out of date."""
        self._is_dimmed = is_dimmed
        self._recolour()

    def _recolour(self) -> None:
        for column in Column:
            self._tell_changed(column, Qt.ItemDataRole.ForegroundRole)

    def _tell_changed(self, column: Column, *roles: Qt.ItemDataRole) -> None:
        if self._rows:
            first, last = self.index(0, column), self.index(len(self._rows) - 1, column)
            self.dataChanged.emit(first, last, list(roles))

    def index_of(self, key: str | None) -> QModelIndex:
        """The first cell of the row with this key, or an invalid index."""
        place = next((at for at, row in enumerate(self._rows) if row.key == key), None)
        return QModelIndex() if place is None else self.index(place, 0)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of rows; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of columns; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says aloud, and which row it belongs to."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        answer = _ANSWERS.get(role)
        return answer(row, column, self._judgements.get(row.key)) if answer else None

    def _colour(self, row: Row, column: Column) -> QColor:
        is_glyph = column is Column.VERDICT
        colour = QColor(self._theme.inks[row.kind].line if is_glyph else self._theme.text)
        colour.setAlphaF(STALE_OPACITY_01 if self._is_dimmed else 1.0)
        return colour

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column holds."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("≠"), self.tr("About"), "A", "B", self.tr("Sure"), "✓")[section]


def _display(row: Row, column: Column, judgement: Judgement | None) -> str:
    if column is Column.VERDICT:
        return GLYPHS[row.kind]
    if column is Column.TOPIC:
        return topic_of(row)
    if column is Column.STRENGTH:
        return f"{row.finding.verdict.confidence:.0%}" if row.finding else ""
    if column is Column.REVIEW:
        return review_sign(judgement)
    return " ".join(side_words(row, column.name).split())


def _tool_tip(row: Row, column: Column, judgement: Judgement | None) -> str:
    if column is Column.VERDICT:
        return KIND_WORDS[row.kind]
    if column is Column.STRENGTH and row.finding is not None:
        return confidence_words(row.finding.verdict.confidence)
    if column is Column.REVIEW:
        return spoken_review(judgement, row)
    return _display(row, column, judgement)


def _escaped_tool_tip(row: Row, column: Column, judgement: Judgement | None) -> str:
    return plain_tool_tip(_tool_tip(row, column, judgement))


def _record(row: Row, _: Column, __: Judgement | None) -> Row:
    return row


def _said(row: Row, column: Column, judgement: Judgement | None) -> str:
    if column is Column.VERDICT:
        return f"{row_words(row)}, {spoken_review(judgement, row)}"
    if column is Column.REVIEW:
        return spoken_review(judgement, row)
    return _display(row, column, judgement) or NOT_RATED


_ANSWERS: dict[int, Callable[[Row, Column, Judgement | None], object]] = {
    ROW_ROLE: _record,
    Qt.ItemDataRole.DisplayRole: _display,
    Qt.ItemDataRole.AccessibleTextRole: _said,
    Qt.ItemDataRole.ToolTipRole: _escaped_tool_tip,
}
