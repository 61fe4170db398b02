"""The list of the library's articles and the tree of its events."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeView, QWidget

from gui.models.articles_model import ArticlesModel, Column
from gui.models.events_model import Column as EventColumn
from gui.models.events_model import EventsModel
from gui.views.columns import GivingWay, row_px
from gui.views.row_table import RowTable

OUTLET_WORDS, DAY_WORDS = "The Evening Chronicle", "2013-07-14"
WORDS = {
    Column.OUTLET: OUTLET_WORDS,
    Column.PUBLISHED: DAY_WORDS,
    Column.WORDS: "100,000",
    Column.EVENT: "A headline of which half is seen",
    Column.COMPARED: "1,000",
}
EVENT_WORDS = {
    EventColumn.OUTLET: OUTLET_WORDS,
    EventColumn.PUBLISHED: DAY_WORDS,
    EventColumn.WHY: "shares: three names, each of two or three words; 100 days apart",
}
"""A long text of each narrow column, from which its width is taken."""


GIVING_WAY = (Column.COMPARED, Column.WORDS, Column.EVENT, Column.PUBLISHED, Column.OUTLET)
EVENTS_GIVING_WAY = (EventColumn.WHY, EventColumn.PUBLISHED, EventColumn.OUTLET)
"""Columns that go, in this order, where headlines would be too narrow to be read: the lines
below the lists tell them of what is chosen."""

GROWING = {Column.EVENT: 0.3}
EVENTS_GROWING = {EventColumn.WHY: 0.2}
"""What these have of any width beyond that of the texts above; the rest is the headlines'."""

INDENT_LINES = 1.3
"""Room for the sign of a branch, in lines: it grows with the letters."""

LEAST_CHARACTERS = 32
"""Of a headline: as many words as tell it from others."""


def articles_table(model: ArticlesModel, parent: QWidget) -> QTableView:
    """The articles: several can be chosen, a click on a heading sorts."""
    table = RowTable(model, parent)
    table.setAccessibleName(_translated("Articles of the library"))
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.verticalHeader().setDefaultSectionSize(row_px(table))
    header = table.horizontalHeader()
    header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    header.setSectionsClickable(True)
    table.setSortingEnabled(True)
    GivingWay(table, WORDS, GIVING_WAY, least_characters=LEAST_CHARACTERS, growing=GROWING)
    return table


def events_tree(model: EventsModel, parent: QWidget) -> QTreeView:
    """The events, each with its articles below it."""
    tree = QTreeView(parent)
    tree.setModel(model)
    tree.setAccessibleName(_translated("Events of the library"))
    tree.setUniformRowHeights(True)
    tree.setIndentation(round(INDENT_LINES * tree.fontMetrics().height()))
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(EventColumn.TITLE, QHeaderView.ResizeMode.Stretch)
    GivingWay(
        tree,
        EVENT_WORDS,
        EVENTS_GIVING_WAY,
        least_characters=LEAST_CHARACTERS,
        growing=EVENTS_GROWING,
    )
    tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    return tree


def _translated(text: str) -> str:
    return QCoreApplication.translate("library", text)
