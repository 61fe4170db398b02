"""How a cell of the findings is painted: whole words, and a line above each further group."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.models.findings_model import ROW_ROLE, Column
from gui.theme import LIGHT, Theme
from gui.view_state import Row
from gui.views.line_breaking import lines_within

Index = QModelIndex | QPersistentModelIndex

CELL_LINES = 2
"""Of what A and B say."""

_NEWLINE = "\N{LINE SEPARATOR}"


class FindingCells(QStyledItemDelegate):
    """Paints the cells of a table over ``FindingsModel``."""

    def __init__(self, table: QTableView) -> None:
        """Paint in the light theme until told otherwise."""
        super().__init__(table)
        self._table = table
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
        text = self._lone_claim(index) or option.text
        lines = lines_within(metrics, text, _room_px(option), CELL_LINES)
        sign = self._sign_below(index)
        option.text = _NEWLINE.join((*lines, sign) if sign else lines)
        option.palette = self._fading_when_chosen(option.palette)

    def _lone_claim(self, index: Index) -> str:
        """A claim that has the room of both sides, with its side where no column tells it."""
        row = index.data(ROW_ROLE)
        if index.column() != Column.A or not isinstance(row, Row) or row.only is None:
            return ""
        claim = row.only.claim
        text = " ".join(claim.text.split())
        is_told = not self._table.isColumnHidden(Column.TOPIC)
        return text if is_told else f"{claim.article}: {text}"

    def _fading_when_chosen(self, palette: QPalette) -> QPalette:
        """With letters on the ground of a chosen row that are as faint as the others."""
        letters = QColor(self._theme.text)
        letters.setAlphaF(palette.text().color().alphaF())
        faded = QPalette(palette)
        faded.setColor(QPalette.ColorRole.HighlightedText, letters)
        return faded

    def _sign_below(self, index: Index) -> str:
        """What the reader made of the row, below its glyph where the column for it gave way."""
        if index.column() != Column.VERDICT or not self._table.isColumnHidden(Column.REVIEW):
            return ""
        return str(index.sibling(index.row(), Column.REVIEW).data() or "")[:1]

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
