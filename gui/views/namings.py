"""How both articles name the same actors; a naming leads to its places, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.models.namings_model import LINE_ROLE, Column, NamingsModel
from gui.namings import LETTERS, NamingLine, NamingStop
from gui.studies import Study
from gui.views.row_table import RowTable

if TYPE_CHECKING:
    from core.wording import Actor

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ROW_ROOM_PX = 10
"""Above and below the line of a row, together."""


class ActorsApart(QStyledItemDelegate):
    """Paints a line over the first naming of each actor but the first."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the cell, then the line over it."""
        super().paint(painter, option, index)
        line = index.data(LINE_ROLE)
        if index.row() > 0 and isinstance(line, NamingLine) and line.is_first:
            # The stubs leave the fields of the record out.
            palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
            box: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
            painter.setPen(palette.mid().color())
            painter.drawLine(box.topLeft(), box.topRight())


class NamingsTable(RowTable):
    """A table whose cells are followed with Return, whatever the window uses it for."""

    followed = Signal(QModelIndex)

    def __init__(self, model: NamingsModel, parent: QWidget | None = None) -> None:
        """Show ``model``, which the caller keeps."""
        super().__init__(model, parent)
        self.setAccessibleName(self.tr("Namings"))
        self.setItemDelegate(ActorsApart(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._measure()
        self.clicked.connect(self.followed)

    def event(self, event: QEvent) -> bool:
        """Claim Return before the window does."""
        is_key = isinstance(event, QKeyEvent) and event.key() in _ENTER
        if is_key and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the current cell with Return."""
        if event.key() in _ENTER:
            self.followed.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        height_px = self.fontMetrics().lineSpacing() + ROW_ROOM_PX
        self.verticalHeader().setDefaultSectionSize(height_px)


class NamingsView(QWidget):
    """The table, or in words why there is none.

    Signals:
        stop_chosen: The ``NamingStop`` to show: the first of a naming, and with each further
            click or Return the next, in a ring.
    """

    stop_chosen = Signal(object)

    def __init__(self, model: NamingsModel, parent: QWidget | None = None) -> None:
        """Show ``model``, which the caller keeps."""
        super().__init__(parent)
        self._namings = model
        self._last: NamingStop | None = None
        self.table = NamingsTable(model, self)
        self.table.followed.connect(self.on_followed)
        self._empty = QLabel(self)
        self._empty.setProperty("role", "muted")
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self._empty)
        layout.addWidget(self.table, 1)
        self.show_actors(Study())

    @Slot(object)
    def show_actors(self, study: Study) -> None:
        """Show what the study found, or how far it is."""
        self._last = None
        self._namings.set_actors(cast("tuple[Actor, ...]", study.found or ()))
        self._empty.setText(self._empty_words(study))
        self._empty.setVisible(not study.found)

    def _empty_words(self, study: Study) -> str:
        if study.fault:
            return self.tr("How the articles name the same actors was not checked. {0}").format(
                study.fault
            )
        if study.found is not None:
            return self.tr("No actor was found whom the two articles name in different words.")
        if study.is_begun:
            return self.tr("How the articles name the same actors is being looked up…")
        return self.tr(
            "How both articles name the same actors appears here once they are compared."
        )

    @Slot(QModelIndex)
    def on_followed(self, index: QModelIndex) -> None:
        """Ask for the next place of the naming in this cell."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, NamingLine) or index.column() == Column.ACTOR:
            return
        side = index.column() - Column.A
        naming = line.namings[side]
        if naming is None:
            return
        last = self._last
        is_same = last is not None and last.naming is naming
        number = (last.number + 1) % naming.count if last is not None and is_same else 0
        self._last = NamingStop(LETTERS[side], naming, number)
        self.stop_chosen.emit(self._last)
