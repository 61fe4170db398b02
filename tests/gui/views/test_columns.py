from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from gui.views.columns import fit_columns

DAY = "2013-07-14"


@pytest.fixture
def table(qtbot: QtBot) -> QTableView:
    table = QTableView()
    qtbot.addWidget(table)
    model = QStandardItemModel(1, 2, table)
    model.setHorizontalHeaderLabels(["Published", "n"])
    table.setModel(model)
    return table


@pytest.mark.parametrize("points", [10, 20])
def test_a_column_holds_its_widest_text_in_letters_of_any_size(
    table: QTableView, points: int
) -> None:
    table.setFont(QFont(table.font().family(), points))

    fit_columns(table, table.horizontalHeader(), {0: DAY})

    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance(DAY)


def test_a_column_holds_a_heading_that_is_wider_than_its_texts(table: QTableView) -> None:
    fit_columns(table, table.horizontalHeader(), {0: "1", 1: "1"})

    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance("Published")
    assert table.columnWidth(1) < table.columnWidth(0)
