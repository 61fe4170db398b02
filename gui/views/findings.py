"""The list of findings: contradictions first; choosing a row moves everything else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from core.review import Judgements
from gui.models.findings_model import ROW_ROLE, Column, FindingsModel
from gui.theme import LIGHT, Theme
from gui.view_state import Row, ViewState, shown_rows
from gui.views.columns import GivingWay
from gui.views.finding_cells import CELL_LINES, FindingCells
from gui.views.row_table import RowTable

GIVING_WAY = (Column.STRENGTH, Column.TOPIC, Column.REVIEW)
"""Columns that go, in this order, where what A and B say would be too narrow to be read: all
are told with the evidence too."""

LEAST_CHARACTERS = 14
"""Of what A and B say, on a line, with the room around it: two words."""

LEAST_COLUMN_PX = 24
"""Qt's own least width grows with the letters, beyond what a glyph needs."""

EMPTY_MARGINS_PX = (16, 16, -16, -16)
ROW_ROOM_PX = 10
"""Above and below the lines of a row, together."""
COLUMN_WORDS = {
    Column.VERDICT: "≠",
    Column.TOPIC: "how many",
    Column.STRENGTH: "100%",
    Column.REVIEW: "→≈✎",
}
"""The widest text of each narrow column, from which its width is taken."""
CELL_ROOM_PX = 24
"""To the left and right of a cell's text, together: its padding, Qt's rim on both sides, and
what is lost by rounding."""


def row_height_px(table: QWidget) -> int:
    """Height of a row of two lines in the table's own letters."""
    return CELL_LINES * table.fontMetrics().lineSpacing() + ROW_ROOM_PX


class FindingsView(RowTable):
    """A table over ``FindingsModel``; it tells which row the reader chose."""

    row_chosen = Signal(str)  # the row's key

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        """Show ``model``, which the caller keeps."""
        super().__init__(model, parent)
        self._findings = model
        self._is_following = False
        self._is_judged = False
        self._is_reviewing = False
        self._why_empty = ""
        self._is_working = False
        self._lone: tuple[int, ...] = ()
        self._theme = LIGHT
        self.setAccessibleName(self.tr("Findings"))
        self.setWordWrap(True)
        self._cells = FindingCells(self)
        self.setItemDelegate(self._cells)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out_headers()
        self._giving_way = GivingWay(
            self,
            COLUMN_WORDS,
            GIVING_WAY,
            least_characters=2 * LEAST_CHARACTERS,
            room_px=CELL_ROOM_PX,
        )
        self.selectionModel().selectionChanged.connect(self.on_selection_changed)

    def show_rows(self, rows: Sequence[Row], state: ViewState, *, is_checked: bool) -> None:
        """Show the rows that the filters let through, with the current one selected."""
        self._why_empty = self._reason(rows, is_checked=is_checked)
        self._is_following = True
        self._is_reviewing = state.is_reviewing
        self._show_review()
        shown = shown_rows(state, rows)
        self._findings.set_records(shown)
        self._join_sides(shown)
        index = self._findings.index_of(state.current)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
        self._is_following = False

    def show_judgements(self, judgements: Judgements) -> None:
        """Show what the reader made of the rows, in a column that is there once it is needed."""
        self._findings.set_judgements(judgements)
        self._is_judged = bool(judgements)
        self._show_review()

    def set_theme(self, theme: Theme) -> None:
        """Colour the glyphs after this theme."""
        self._theme = theme
        self._cells.set_theme(theme)
        self._findings.set_theme(theme)

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show that the rows are out of date."""
        self._findings.set_dimmed(is_dimmed)

    def set_working(self, is_working: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Say where there is nothing yet that it is being made."""
        self._is_working = is_working
        self.viewport().update()

    @property
    def hint(self) -> str:
        """Why there is nothing, where there is nothing."""
        if self.model().rowCount():
            return ""
        return self.tr("Comparing…") if self._is_working else self._why_empty

    @Slot(QItemSelection, QItemSelection)
    def on_selection_changed(self, selected: QItemSelection, _: QItemSelection) -> None:
        """Tell the reader's choice; a selection that only follows the state says nothing."""
        indexes: list[QModelIndex] = selected.indexes()
        if self._is_following or not indexes:
            return
        row = indexes[0].data(ROW_ROLE)
        if isinstance(row, Row):
            self.row_chosen.emit(row.key)

    def _join_sides(self, shown: Sequence[Row]) -> None:
        """Give a lone claim the room of both sides: on the other one there is nothing to read."""
        lone = tuple(place for place, row in enumerate(shown) if row.finding is None)
        if lone == self._lone:
            return
        self._lone = lone
        self.clearSpans()
        for place in lone:
            self.setSpan(place, Column.A, 1, 2)

    def _reason(self, rows: Sequence[Row], *, is_checked: bool) -> str:
        """Why the list is empty, where it is."""
        if not is_checked:
            return self.tr("Not checked")
        return self.tr("All findings are hidden by the filters.") if rows else ""

    def _show_review(self) -> None:
        is_asked = self._is_judged or self._is_reviewing
        self._giving_way.leave_out(() if is_asked else (Column.REVIEW,))

    def _lay_out_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        columns.setMinimumSectionSize(LEAST_COLUMN_PX)
        for column in COLUMN_WORDS:
            columns.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self._measure()

    def _measure(self) -> None:
        """Fit rows and narrow columns to the size of the letters."""
        self.verticalHeader().setDefaultSectionSize(row_height_px(self))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Say why there is nothing, where there is nothing."""
        super().paintEvent(event)
        if self.hint:
            with QPainter(self.viewport()) as painter:
                painter.setPen(QColor(self._theme.muted))
                room = self.viewport().rect().adjusted(*EMPTY_MARGINS_PX)
                wrapped = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(room, wrapped, self.hint)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()
            self._giving_way.fit()
