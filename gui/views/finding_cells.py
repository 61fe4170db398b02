"""How a cell of the findings is painted: whole words, and a line above each further group."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.models.findings_model import ROW_ROLE
from gui.theme import LIGHT, Theme
from gui.view_state import Row
from gui.views.line_breaking import lines_within

Index = QModelIndex | QPersistentModelIndex

CELL_LINES = 2
"""Of what A and B say."""

_NEWLINE = "\N{LINE SEPARATOR}"


class FindingCells(QStyledItemDelegate):
    """Paints the cells of a table over ``FindingsModel``."""

    def __init__(self, parent: QWidget) -> None:
        """Paint in the light theme until told otherwise."""
        super().__init__(parent)
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Paint the lines between groups in the colours of this theme."""
        self._theme = theme

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Break the text here: Qt would cut the last line short within a word."""
        super().initStyleOption(option, index)
        metrics = QFontMetricsF(option.font)
        lines = lines_within(metrics, option.text, _room_px(option), CELL_LINES)
        option.text = _NEWLINE.join(lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell, with a line above it where its row begins a group."""
        super().paint(painter, option, index)
        before = index.sibling(index.row() - 1, index.column())
        if before.isValid() and _group(before) != _group(index):
            rect: QRect = option.rect
            painter.fillRect(QRect(rect.topLeft(), rect.topRight()), QColor(self._theme.edge))


def _room_px(option: QStyleOptionViewItem) -> float:
    """Width of a line: Qt leaves a rim on both sides of the text, and rounds its width up."""
    style, element = option.widget.style(), QStyle.SubElement.SE_ItemViewItemText
    rim_px = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, option.widget) + 1
    text_px = style.subElementRect(element, option, option.widget).width()
    return text_px - 2 * rim_px - 1


def _group(index: Index) -> object:
    row = index.data(ROW_ROLE)
    return row.group if isinstance(row, Row) else None
