from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QTableView
from pytestqt.qtbot import QtBot

from gui.views.columns import GivingWay, fit_columns

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


@pytest.mark.parametrize("points", [9, 18])
def test_columns_give_way_until_the_wide_one_can_be_read(
    table: QTableView, qtbot: QtBot, points: int
) -> None:
    table.setFont(QFont(table.font().family(), points))
    table.setModel(QStandardItemModel(1, 4, table))
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    GivingWay(table, {1: DAY, 2: DAY, 3: DAY}, (3, 1), least_characters=30)
    least_px = 30 * table.fontMetrics().averageCharWidth()
    with qtbot.waitExposed(table):
        table.show()

    table.resize(4 * least_px, 200)
    all_shown = [table.isColumnHidden(column) for column in range(4)]
    table.resize(least_px + round(2.5 * table.columnWidth(2)), 200)
    some_shown = [table.isColumnHidden(column) for column in range(4)]

    assert all_shown == [False] * 4
    assert some_shown == [False, False, False, True]
    assert table.columnWidth(0) >= least_px


def test_a_column_with_longer_texts_has_its_share_of_further_width(
    table: QTableView, qtbot: QtBot
) -> None:
    table.setModel(QStandardItemModel(1, 3, table))
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    GivingWay(table, {1: DAY, 2: DAY}, (2, 1), least_characters=30, growing={2: 0.5})
    with qtbot.waitExposed(table):
        table.show()

    table.resize(500, 200)
    narrow = [table.columnWidth(column) for column in range(3)]
    table.resize(900, 200)
    wide = [table.columnWidth(column) for column in range(3)]

    assert wide[1] == narrow[1]
    assert wide[2] - narrow[2] == pytest.approx(200, abs=2)
    assert wide[0] - narrow[0] == pytest.approx(200, abs=2)
