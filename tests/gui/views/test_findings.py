from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Comparison
from gui.models.findings_model import ROW_ROLE, Column, FindingsModel
from gui.theme import LIGHT
from gui.view_state import ViewState, rows_of
from gui.views.findings import GIVING_WAY, LEAST_CHARACTERS, FindingsView


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
        view.show_rows(rows_of(comparison), ViewState(current="A3-B3"), is_checked=True)

    assert selected(view) == ["A3-B3"]


def test_shows_only_what_the_filters_let_through(
    view: FindingsView, comparison: Comparison
) -> None:
    state = ViewState(shown=frozenset({Kind.ONLY}), current="A1-B1")

    view.show_rows(rows_of(comparison), state, is_checked=True)

    assert view.model().rowCount() == 2
    assert selected(view) == []


def test_an_arrow_key_chooses_the_next_row(
    view: FindingsView, comparison: Comparison, qtbot: QtBot
) -> None:
    view.show_rows(rows_of(comparison), ViewState(current="A1-B1"), is_checked=True)

    with qtbot.waitSignal(view.row_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Down)

    assert chosen.args == ["A3-B3"]


def test_a_click_chooses_a_row(view: FindingsView, comparison: Comparison, qtbot: QtBot) -> None:
    view.show_rows(rows_of(comparison), ViewState(current="A1-B1"), is_checked=True)
    target = view.visualRect(view.model().index(2, 2)).center()

    with qtbot.waitSignal(view.row_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=target)

    assert chosen.args == ["A4-B4"]


def test_narrow_columns_give_way_to_what_both_say(
    view: FindingsView, comparison: Comparison
) -> None:
    view.show_rows(rows_of(comparison), ViewState(), is_checked=True)
    least_px = LEAST_CHARACTERS * view.fontMetrics().averageCharWidth()

    view.resize(round(2.5 * least_px), 400)

    assert view.isColumnHidden(Column.STRENGTH)
    assert view.isColumnHidden(Column.TOPIC)
    assert view.columnWidth(Column.A) + view.columnWidth(Column.B) >= 1.5 * least_px


def test_narrow_columns_come_back_with_the_room(view: FindingsView, comparison: Comparison) -> None:
    view.show_rows(rows_of(comparison), ViewState(is_reviewing=True), is_checked=True)
    view.resize(200, 400)

    view.resize(1000, 400)

    assert not any(view.isColumnHidden(column) for column in GIVING_WAY)


@pytest.mark.parametrize("is_checked", [True, False])
def test_an_empty_list_says_why(
    view: FindingsView, comparison: Comparison, *, is_checked: bool
) -> None:
    view.show_rows((), ViewState(), is_checked=True)
    blank = view.viewport().grab().toImage()

    rows = rows_of(comparison) if is_checked else ()
    view.show_rows(rows, ViewState(shown=frozenset()), is_checked=is_checked)

    assert view.viewport().grab().toImage() != blank


def test_an_empty_list_tells_that_it_is_being_made(
    view: FindingsView, comparison: Comparison
) -> None:
    view.show_rows((), ViewState(), is_checked=False)
    before = view.hint

    view.set_working(is_working=True)
    meanwhile = view.hint
    view.show_rows(rows_of(comparison), ViewState(), is_checked=True)

    assert (before, meanwhile, view.hint) == ("Not checked", "Comparing…", "")


def test_has_no_rows_without_a_comparison(view: FindingsView, comparison: Comparison) -> None:
    view.show_rows(rows_of(comparison), ViewState(current="A1-B1"), is_checked=True)
    view.show_rows((), ViewState(current=None), is_checked=True)

    assert view.model().rowCount() == 0


def test_a_lone_claim_has_the_room_of_both_sides(
    view: FindingsView, comparison: Comparison
) -> None:
    rows = rows_of(comparison)
    only = ViewState(shown=frozenset({Kind.ONLY}))

    view.show_rows(rows, ViewState(), is_checked=True)
    among_all = [view.columnSpan(place, Column.A) for place in range(view.model().rowCount())]
    view.show_rows(rows, only, is_checked=True)
    alone = [view.columnSpan(place, Column.A) for place in range(view.model().rowCount())]
    view.show_rows(rows, ViewState(), is_checked=True)
    again = [view.columnSpan(place, Column.A) for place in range(view.model().rowCount())]

    assert among_all == again == [1, 1, 1, 1, 2, 2]
    assert alone == [2, 2]
