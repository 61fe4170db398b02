"""The toolbar's picker for one side: the library as a drop-down list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from core.records import Article
from gui.models.library_model import ENTRY_ROLE, Column, LibraryModel
from gui.phrases import label_of
from gui.session import LibraryEntry, Side
from gui.verdict_phrases import translated

CHEVRON_LINE_01 = 0.25
"""Half the width of the chevron, as a share of a line of the list's letters."""
CHEVRON_INSET_PX = 16
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
"""First strong isolate and its end (Unicode Standard Annex 9): a text with its own direction."""

LEAST_WIDTH_PX = 160
LIST_WIDTH_PX = 520
"""Room for a whole headline in the open list."""


class _List(QComboBox):
    """A combo box that shortens a long text with dots and draws a plain chevron."""

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint frame, text and chevron."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        text = self.currentText() or self.placeholderText()
        room_px = self.width() - 3 * CHEVRON_INSET_PX
        elided = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room_px)
        option.currentText = f"{_ISOLATE}{elided}{_END_ISOLATE}"  # dots at its own end
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5))
        is_reversed = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = CHEVRON_INSET_PX if is_reversed else self.width() - CHEVRON_INSET_PX
        half_px = CHEVRON_LINE_01 * self.fontMetrics().lineSpacing()
        y = (self.height() - half_px) / 2
        tip = QPointF(x, y + half_px)
        painter.drawLine(QPointF(x - half_px, y), tip)
        painter.drawLine(tip, QPointF(x + half_px, y))
        painter.end()


class ArticlePicker(QWidget):
    """Shows which article lies on a side and lets the reader pick another."""

    entry_picked = Signal(object, object)  # LibraryEntry, Side

    def __init__(self, side: Side, model: LibraryModel, parent: QWidget | None = None) -> None:
        """Offer the entries of ``model``, which the caller keeps."""
        super().__init__(parent)
        self._side = side
        self._list = _List(self)
        self._list.setStyleSheet(
            # The list opens below its field: over it, it is cut short at the top of the screen.
            "QComboBox { combobox-popup: 0; } QComboBox::drop-down { border: none; width: 28px; }"
        )
        self._library = model
        self._article: Article | None = None
        self._list.setModel(model)
        self._list.setModelColumn(Column.LABEL)
        model.modelReset.connect(self.on_model_reset)
        self._list.setAccessibleName(self.tr("Article {0}").format(side))
        # A long headline must not widen the window.
        self._list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._list.setMinimumWidth(LEAST_WIDTH_PX)
        self._list.view().setMinimumWidth(LIST_WIDTH_PX)
        self._list.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.activated.connect(self.on_activated)
        letter = QLabel(f"&{side}", self)
        letter.setBuddy(self._list)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(letter)
        layout.addWidget(self._list, 1)
        self.show_article(None)

    def show_article(self, article: Article | None) -> None:
        """Name the article that lies on this side, whether the library lists it or not."""
        text = (
            label_of(article, translated)
            if article
            else self.tr("Choose article {0}").format(self._side)
        )
        self._list.setPlaceholderText(text)
        self._article = article
        self._list.setCurrentIndex(self._library.row_of(article))
        self._list.setAccessibleDescription(text)

    @Slot()
    def on_model_reset(self) -> None:
        """Keep naming the article after the library has grown."""
        self.show_article(self._article)

    @Slot(int)
    def on_activated(self, row: int) -> None:
        """Tell which entry the reader picked."""
        entry = self._list.itemData(row, ENTRY_ROLE)
        if isinstance(entry, LibraryEntry):
            self.entry_picked.emit(entry, self._side)
