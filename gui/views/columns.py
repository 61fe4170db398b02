"""Widths of a table's narrow columns, taken from its own letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

C = TypeVar("C", bound=int)

CELL_ROOM_PX = 24
"""To the left and right of a cell's text, together: its padding and Qt's own margin."""


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
