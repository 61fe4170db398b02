from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.views.row_table import RowTable


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[RowTable]:
    """Two rows of two cells, above a field."""
    page = QWidget()
    qtbot.addWidget(page)
    model = QStandardItemModel(page)
    for row in range(2):
        model.appendRow([QStandardItem(f"{row}{column}") for column in range(2)])
    table = RowTable(model, page)
    layout = QVBoxLayout(page)
    layout.addWidget(table)
    layout.addWidget(QLineEdit(page))
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    table.setFocus()
    yield table
    page.close()


def test_a_row_is_chosen_whole_and_alone(table: RowTable) -> None:
    table.selectRow(0)
    table.selectRow(1)

    chosen = table.selectionModel().selectedIndexes()

    assert [index.data() for index in chosen] == ["10", "11"]


def test_tab_leads_out_of_the_table(table: RowTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.model().index(0, 0))

    qtbot.keyClick(table, Qt.Key.Key_Tab)

    assert isinstance(table.window().focusWidget(), QLineEdit)


def test_typing_changes_nothing(table: RowTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.model().index(0, 0))

    qtbot.keyClicks(table, "x")

    assert table.state() is RowTable.State.NoState
