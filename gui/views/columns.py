"""Widths of a table's narrow columns, taken from its own letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeView, QWidget

C = TypeVar("C", bound=int)

CELL_ROOM_PX = 24
"""To the left and right of a cell's text, together: its padding and Qt's own margin."""

ROW_ROOM_PX = 13
"""Above and below the line of a row, together: 30 px in all at the usual size of letters."""


def fit_columns(
    view: QAbstractItemView,
    header: QHeaderView,
    words: Mapping[C, str],
    *,
    room_px: int = CELL_ROOM_PX,
) -> None:
    """Make each of these columns as wide as ``column_widths`` says."""
    for column, width_px in column_widths(view, words, room_px=room_px).items():
        header.resizeSection(column, width_px)


def column_widths(
    view: QAbstractItemView, words: Mapping[C, str], *, room_px: int = CELL_ROOM_PX
) -> dict[C, int]:
    """How wide each of these columns is: as its words, or as its heading where that is wider.

    Args:
        view: The table, whose letters count.
        words: By column, the widest text that has to be read whole.
        room_px: To the left and right of a text, together.
    """
    widths: dict[C, int] = {}
    bold = QFont(view.font())
    bold.setWeight(QFont.Weight.DemiBold)
    usual_metrics, bold_metrics = view.fontMetrics(), QFontMetrics(bold)
    for column, widest in words.items():
        heading = view.model().headerData(column, Qt.Orientation.Horizontal)
        text_px = usual_metrics.horizontalAdvance(widest)
        heading_px = bold_metrics.horizontalAdvance(str(heading))
        widths[column] = max(text_px, heading_px) + room_px
    return widths


class GivingWay(QObject):
    """Hides narrow columns where the wide ones would be too narrow to be read.

    Args:
        view: The table; whatever is hidden in it is told elsewhere too.
        words: The narrow columns, with the widest text of each.
        order: Those of them that give way, first to last.
        least_characters: What is to be left for the wide columns together.
        room_px: To the left and right of a text, together.
        growing: Narrow columns with longer texts, and the share (0..1) that each has of any
            further width.
    """

    def __init__(
        self,
        view: QTableView | QTreeView,
        words: Mapping[C, str],
        order: Sequence[C],
        *,
        least_characters: int,
        room_px: int = CELL_ROOM_PX,
        growing: Mapping[C, float] = MappingProxyType({}),
    ) -> None:
        """Follow the view from now on."""
        super().__init__(view)
        self._view = view
        self._words = {int(column): text for column, text in words.items()}
        self._order: tuple[int, ...] = tuple(order)
        self._left_out: frozenset[int] = frozenset()
        self._least_characters = least_characters
        self._room_px = room_px
        self._growing = {int(column): share_01 for column, share_01 in growing.items()}
        self.fit()
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Fit into the new width."""
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def leave_out(self, columns: Iterable[C]) -> None:
        """Hide these of the columns that give way, whatever room there is, and no others."""
        self._left_out = frozenset(columns)
        self.fit()

    def fit(self) -> None:
        """Show as many of the narrow columns as leave the wide ones their width."""
        view, header = self._view, _header_of(self._view)
        widths = column_widths(view, self._words, room_px=self._room_px)
        for column, width_px in widths.items():
            if not view.isColumnHidden(column):
                header.resizeSection(column, width_px)
        room_px = view.viewport().width()
        room_px -= self._least_characters * view.fontMetrics().averageCharWidth()
        kept = (column for column in widths if column not in self._order)
        room_px -= sum(widths[column] for column in kept if not view.isColumnHidden(column))
        for column in self._left_out:
            view.setColumnHidden(column, True)  # noqa: FBT003 - Qt takes it by place
        for column in (one for one in reversed(self._order) if one not in self._left_out):
            room_px -= widths[column]
            was_hidden = view.isColumnHidden(column)
            view.setColumnHidden(column, room_px < 0)
            if was_hidden and room_px >= 0:
                header.resizeSection(column, widths[column])
        for column, share_01 in self._growing.items():
            if not view.isColumnHidden(column):
                header.resizeSection(column, widths[column] + round(share_01 * max(room_px, 0)))


def _header_of(view: QTableView | QTreeView) -> QHeaderView:
    return view.header() if isinstance(view, QTreeView) else view.horizontalHeader()


def row_px(view: QWidget, room_px: int = ROW_ROOM_PX) -> int:
    """Height of a row of one line in the view's own letters."""
    return view.fontMetrics().lineSpacing() + room_px
