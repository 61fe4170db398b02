from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Comparison, ReasonKind
from gui.reader import Reader
from gui.review import Reviewer
from gui.view_state import ViewState

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def reader(comparison: Comparison) -> Reader:
    reader = Reader(ViewState(), Reviewer(QUndoStack()))
    reader.show_comparison(comparison)
    return reader


def test_begins_with_the_sharpest_contradiction(reader: Reader) -> None:
    assert reader.state.current == "A1-B1"
    assert reader.card is not None
    assert reader.card.kind is Kind.CONTRADICT


def test_tells_the_comparison_before_the_state(comparison: Comparison, qtbot: QtBot) -> None:
    reader = Reader(ViewState(), Reviewer(QUndoStack()))
    signals = [reader.comparison_changed, reader.state_changed]

    with qtbot.waitSignals(signals, order="strict"):
        reader.show_comparison(comparison)

    assert reader.is_checked


def test_begins_with_what_the_filters_show(comparison: Comparison) -> None:
    reader = Reader(ViewState(shown=frozenset({Kind.AGREE})), Reviewer(QUndoStack()))

    reader.show_comparison(comparison)

    assert reader.state.current == "A4-B4"


def test_a_comparison_made_again_keeps_the_place(reader: Reader, comparison: Comparison) -> None:
    reader.on_row_chosen("A5")

    reader.show_comparison(replace(comparison))

    assert reader.state.current == "A5"


def test_without_a_comparison_there_is_no_evidence(reader: Reader) -> None:
    reader.show_comparison(None)

    assert reader.card is None
    assert reader.rows == ()
    assert not reader.is_checked


def test_steps_to_the_next_finding_and_back(reader: Reader) -> None:
    reader.step(1)
    ahead = reader.state.current
    reader.step(-1)

    assert ahead == "A3-B3"
    assert reader.state.current == "A1-B1"


def test_steps_to_the_next_of_a_kind(reader: Reader) -> None:
    reader.step(1, Kind.ONLY)

    assert reader.state.current == "A5"


@pytest.mark.parametrize(
    ("start", "by", "kind", "sentence"),
    [
        ("B5", 1, None, "There is no further finding."),
        ("A1-B1", -1, None, "There is no earlier finding."),
        ("A1-B1", 1, Kind.CONTRADICT, "There is no further contradiction."),
    ],
)
def test_a_step_beyond_the_last_is_told(
    reader: Reader, start: str, by: int, kind: Kind | None, sentence: str
) -> None:
    told: list[str] = []
    reader.told.connect(told.append)
    reader.on_row_chosen(start)

    reader.step(by, kind)

    assert told == [sentence]


def test_folding_goes_on_and_off(reader: Reader) -> None:
    reader.toggle_fold()
    on = reader.state.is_folded
    reader.toggle_fold()

    assert on
    assert not reader.state.is_folded


def test_a_topic_goes_on_and_off_as_a_whole(reader: Reader) -> None:
    who = frozenset({ReasonKind.NAME, ReasonKind.PLACE})

    reader.on_topic_toggled(who)
    on = reader.state.topics
    reader.on_topic_toggled(who)

    assert on == who
    assert reader.state.topics == frozenset()


def test_showing_all_takes_every_filter_away(reader: Reader) -> None:
    reader.on_kind_toggled(Kind.AGREE)
    reader.on_topic_toggled(frozenset({ReasonKind.DATE}))

    reader.on_all_requested()

    assert reader.state.shown == frozenset(Kind)
    assert reader.state.topics == frozenset()


def test_linking_goes_off_and_on(reader: Reader) -> None:
    reader.toggle_link()
    off = reader.state.is_linked
    reader.toggle_link()

    assert not off
    assert reader.state.is_linked
