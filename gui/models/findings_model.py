"""The findings as a table: one row for everything the reader can step to."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QColor

from core.palette import GLYPHS
from core.review import NO_JUDGEMENTS, Judgements
from gui.models.table import RECORD_ROLE, Cells, Index, TableModel
from gui.phrases import confidence_words, row_words, side_words, topic_of
from gui.review_phrases import review_sign, spoken_review
from gui.theme import Theme
from gui.verdict_phrases import kind_words, translated
from gui.view_state import Row

ROW_ROLE = RECORD_ROLE
"""Returns the ``Row`` itself."""

STALE_OPACITY_01 = 0.5
"""Faint enough to be seen as out of date, strong enough to be read."""

NOT_RATED = "not rated"
"""Spoken where a cell is empty: a lone claim has no verdict to be sure of."""


class Column(IntEnum):
    """The columns, from the left."""

    VERDICT = 0
    TOPIC = 1
    A = 2
    B = 3
    STRENGTH = 4
    REVIEW = 5


class FindingsModel(TableModel[Row]):
    """Read-only over a tuple of rows, in the order given."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Start empty."""
        columns: dict[int, Cells[Row]] = {
            Column.VERDICT: Cells(
                "≠",
                lambda row: GLYPHS[row.kind],
                spoken=self._spoken,
                tip=lambda row: kind_words(row.kind),
            ),
            Column.TOPIC: Cells("About", _topic, spoken=_rated(_topic)),
            Column.A: _cells_of("A"),
            Column.B: _cells_of("B"),
            Column.STRENGTH: Cells("Sure", _strength, spoken=_rated(_strength), tip=_confidence),
            Column.REVIEW: Cells("✓", self._sign, spoken=self._review, tip=self._review),
        }
        super().__init__(columns, parent)
        self._judgements = NO_JUDGEMENTS
        self._theme = theme
        self._is_dimmed = False

    def set_judgements(self, judgements: Judgements) -> None:
        """Show what the reader made of the rows."""
        self._judgements = judgements
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
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

    def index_of(self, key: str | None) -> QModelIndex:
        """The first cell of the row with this key, or an invalid index."""
        place = next((at for at, row in enumerate(self._records) if row.key == key), None)
        return QModelIndex() if place is None else self.index(place, 0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, in which colour, and which row it belongs to."""
        if role == Qt.ItemDataRole.ForegroundRole and index.isValid():
            return self._colour(self._records[index.row()], index.column())
        return super().data(index, role)

    def _recolour(self) -> None:
        for column in Column:
            self._tell_changed(column, Qt.ItemDataRole.ForegroundRole)

    def _colour(self, row: Row, column: int) -> QColor:
        is_glyph = column == Column.VERDICT
        colour = QColor(self._theme.inks[row.kind].line if is_glyph else self._theme.text)
        colour.setAlphaF(STALE_OPACITY_01 if self._is_dimmed else 1.0)
        return colour

    def _sign(self, row: Row) -> str:
        return review_sign(self._judgements.get(row.key))

    def _review(self, row: Row) -> str:
        return spoken_review(self._judgements.get(row.key), row, translated)

    def _spoken(self, row: Row) -> str:
        return f"{row_words(row, translated)}, {self._review(row)}"


def _topic(row: Row) -> str:
    return topic_of(row, translated)


def _strength(row: Row) -> str:
    return f"{row.finding.verdict.confidence:.0%}" if row.finding else ""


def _confidence(row: Row) -> str:
    return confidence_words(row.finding.verdict.confidence, translated) if row.finding else ""


def _rated(text: Callable[[Row], str]) -> Callable[[Row], str]:
    return lambda row: text(row) or translated(NOT_RATED)


def _cells_of(letter: str) -> Cells[Row]:
    def told(row: Row) -> str:
        return " ".join(side_words(row, letter).split())

    def tip(row: Row) -> str:
        return " ".join(row.only.claim.text.split()) if row.only else told(row)

    return Cells(letter, told, spoken=_rated(told), tip=tip)
