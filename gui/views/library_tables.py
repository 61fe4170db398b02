"""The list of the library's articles and the tree of its events."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeView, QWidget

from gui.models.articles_model import ArticlesModel, Column
from gui.models.events_model import Column as EventColumn
from gui.models.events_model import EventsModel

ROW_HEIGHT_PX = 30
WIDTHS_PX = {
    Column.OUTLET: 150,
    Column.PUBLISHED: 110,
    Column.WORDS: 80,
    Column.EVENT: 240,
    Column.COMPARED: 100,
}
EVENT_WIDTHS_PX = {EventColumn.OUTLET: 150, EventColumn.PUBLISHED: 110, EventColumn.WHY: 420}


def articles_table(model: ArticlesModel, parent: QWidget) -> QTableView:
    """The articles: several can be chosen, a click on a heading sorts."""
    table = QTableView(parent)
    table.setModel(model)
    table.setAccessibleName(_translated("Articles of the library"))
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT_PX)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    table.setSortingEnabled(True)
    for column, width_px in WIDTHS_PX.items():
        table.setColumnWidth(column, width_px)
    _choose_rows(table)
    return table


def events_tree(model: EventsModel, parent: QWidget) -> QTreeView:
    """The events, each with its articles below it."""
    tree = QTreeView(parent)
    tree.setModel(model)
    tree.setAccessibleName(_translated("Events of the library"))
    tree.setUniformRowHeights(True)
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(EventColumn.TITLE, QHeaderView.ResizeMode.Stretch)
    for column, width_px in EVENT_WIDTHS_PX.items():
        tree.setColumnWidth(column, width_px)
    _choose_rows(tree)
    return tree


def _choose_rows(view: QAbstractItemView) -> None:
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)


def _translated(text: str) -> str:
    return QCoreApplication.translate("library", text)
