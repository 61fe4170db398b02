from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.records import Comparison
from gui.models.findings_model import ROW_ROLE, FindingsModel
from gui.theme import LIGHT
from gui.view_state import Kind, ViewState, rows_of
from gui.views.findings import FindingsView


@pytest.fixture
def view(qtbot: QtBot) -> FindingsView:
    view = FindingsView(FindingsModel(LIGHT))
    qtbot.addWidget(view)
    view.resize(360, 400)
    view.show()
    return view


def selected(view: FindingsView) -> list[str]:
    return [index.data(ROW_ROLE).key for index in view.selectionModel().selectedRows()]


def test_follows_the_state_without_answering(
    view: FindingsView, comparison: Comparison, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(view.row_chosen):
        view.show_rows(rows_of(comparison), ViewState(current="A3-B3"))

    assert selected(view) == ["A3-B3"]


def test_shows_only_what_the_filters_let_through(
    view: FindingsView, comparison: Comparison
) -> None:
    state = ViewState(shown=frozenset({Kind.ONLY}), current="A1-B1")

    view.show_rows(rows_of(comparison), state)

    assert view.model().rowCount() == 2
    assert selected(view) == []


def test_an_arrow_key_chooses_the_next_row(
    view: FindingsView, comparison: Comparison, qtbot: QtBot
) -> None:
    view.show_rows(rows_of(comparison), ViewState(current="A1-B1"))

    with qtbot.waitSignal(view.row_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Down)

    assert chosen.args == ["A3-B3"]


def test_a_click_chooses_a_row(view: FindingsView, comparison: Comparison, qtbot: QtBot) -> None:
    view.show_rows(rows_of(comparison), ViewState(current="A1-B1"))
    target = view.visualRect(view.model().index(2, 2)).center()

    with qtbot.waitSignal(view.row_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=target)

    assert chosen.args == ["A4-B4"]


def test_has_no_rows_without_a_comparison(view: FindingsView, comparison: Comparison) -> None:
    view.show_rows(rows_of(comparison), ViewState(current="A1-B1"))
    view.show_rows((), ViewState(current=None))

    assert view.model().rowCount() == 0
