# pyright: basic
# Qt's test calls carry no types.
"""Rows of lists and tabs are targets too: none is lower than a finger or a tremor needs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTabBar, QTableView
from pytestqt.qtbot import QtBot

from gui.__main__ import begin
from gui.main_window import MainWindow

TARGET_PX = 24


@pytest.fixture
def compared(window: MainWindow, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    qtbot.waitUntil(lambda: window.views.page.namings.table.model().rowCount() > 0)
    return window


def low_rows(tables: list[QTableView]) -> list[tuple[str, int]]:
    rows = [(table, row) for table in tables for row in range(table.model().rowCount())]
    assert rows
    return [
        (table.accessibleName(), table.rowHeight(row))
        for table, row in rows
        if table.rowHeight(row) < TARGET_PX
    ]


def test_every_row_of_a_comparison_is_large_enough(compared: MainWindow) -> None:
    page = compared.views.page

    assert low_rows([page.findings, page.namings.table]) == []


def test_every_row_of_the_start_page_is_large_enough(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.parts.desk
    with qtbot.waitSignal(desk.library_changed, check_params_cb=lambda library: len(library) == 2):
        desk.load_library()

    assert low_rows([one for one in window.findChildren(QTableView) if one.isVisible()]) == []


def test_every_tab_is_large_enough(compared: MainWindow) -> None:
    tabs = [
        bar.tabRect(at)
        for bar in compared.findChildren(QTabBar)
        if bar.isVisible()
        for at in range(bar.count())
    ]

    assert tabs
    assert [tab for tab in tabs if min(tab.width(), tab.height()) < TARGET_PX] == []
