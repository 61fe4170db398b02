from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Comparison, ReasonKind
from gui.view_state import ViewState, rows_of
from gui.views.filter_bar import FilterBar
from gui.views.scrolling_row import ScrollingRow

NARROW_PX = 240
"""Too little for the words of the chips."""
WIDE_PX = 2000
"""Enough for them at any size of letters that these tests may meet."""


@pytest.fixture
def room(qtbot: QtBot) -> ScrollingRow:
    room = ScrollingRow(FilterBar())
    qtbot.addWidget(room)
    room.resize(NARROW_PX, room.height())
    room.show()
    return room


@pytest.fixture
def bar(room: ScrollingRow) -> FilterBar:
    bar = room.widget()
    assert isinstance(bar, FilterBar)
    return bar


def chip(bar: FilterBar, text: str) -> QToolButton:
    return next(chip for chip in bar.findChildren(QToolButton) if chip.text() == text)


def told(bar: FilterBar) -> str:
    return " ".join(label.text() for label in bar.findChildren(QLabel))


def test_chips_count_verdicts_and_topics(bar: FilterBar, comparison: Comparison) -> None:
    bar.show_rows(rows_of(comparison), ViewState(), is_checked=True)

    texts = [chip.text() for chip in bar.findChildren(QToolButton)]
    assert texts[:5] == ["≠ 1", "≈ 1", "= 1", "○ 2", "? 1"]
    assert texts[5:9] == ["number 1", "date 0", "who 0", "denial 2"]
    assert told(bar) == ""
    assert not chip(bar, "Show all").isVisible()


def test_chips_have_words_where_there_is_room(
    bar: FilterBar, room: ScrollingRow, comparison: Comparison
) -> None:
    bar.show_rows(rows_of(comparison), ViewState(), is_checked=True)

    room.resize(WIDE_PX, room.height())

    texts = [chip.text() for chip in bar.findChildren(QToolButton)]
    assert texts[:5] == ["≠ 1 contradict", "≈ 1 differ", "= 1 agree", "○ 2 only here", "? 1 unsure"]


def test_what_the_filters_hide_is_told(
    bar: FilterBar, room: ScrollingRow, comparison: Comparison
) -> None:
    state = ViewState(shown=frozenset({Kind.CONTRADICT}))
    room.resize(WIDE_PX, room.height())

    bar.show_rows(rows_of(comparison), state, is_checked=True)

    assert told(bar) == "5 hidden by filters"
    assert chip(bar, "Show all").isVisible()
    assert chip(bar, "≠ 1 contradict").isChecked()
    assert not chip(bar, "= 1 agree").isChecked()


def test_where_there_is_no_room_the_button_tells_what_is_hidden(
    bar: FilterBar, comparison: Comparison
) -> None:
    bar.show_rows(rows_of(comparison), ViewState(shown=frozenset()), is_checked=True)

    assert told(bar) == ""
    assert chip(bar, "Show 6 more").isVisible()
    assert chip(bar, "Show 6 more").toolTip() == "6 hidden by filters"


def test_what_was_not_checked_shows_no_noughts(bar: FilterBar) -> None:
    bar.show_rows((), ViewState(), is_checked=False)

    texts = [chip.text() for chip in bar.findChildren(QToolButton)]
    assert not [text for text in texts if "0" in text]
    assert not chip(bar, "≠ –").isEnabled()
    assert chip(bar, "≠ –").accessibleName() == "Contradiction: not checked"


def test_a_click_asks_for_a_kind(bar: FilterBar, comparison: Comparison, qtbot: QtBot) -> None:
    bar.show_rows(rows_of(comparison), ViewState(), is_checked=True)

    with qtbot.waitSignal(bar.kind_toggled) as asked:
        qtbot.mouseClick(chip(bar, "○ 2"), Qt.MouseButton.LeftButton)

    assert asked.args == [Kind.ONLY]


def test_the_space_bar_asks_for_a_topic(
    bar: FilterBar, comparison: Comparison, qtbot: QtBot
) -> None:
    bar.show_rows(rows_of(comparison), ViewState(), is_checked=True)

    with qtbot.waitSignal(bar.topic_toggled) as asked:
        qtbot.keyClick(chip(bar, "who 0"), Qt.Key.Key_Space)

    assert asked.args == [frozenset({ReasonKind.NAME, ReasonKind.PLACE})]


def test_show_all_asks_for_everything(bar: FilterBar, comparison: Comparison, qtbot: QtBot) -> None:
    bar.show_rows(rows_of(comparison), ViewState(shown=frozenset()), is_checked=True)

    with qtbot.waitSignal(bar.all_requested):
        qtbot.mouseClick(chip(bar, "Show 6 more"), Qt.MouseButton.LeftButton)
