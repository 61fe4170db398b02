# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from core.records import Comparison, Label
from core.review import Decision, Judgement, subjects_of
from gui.view_state import Row, rows_of
from gui.views.review_bar import ReviewBar


@pytest.fixture
def bar(qtbot: QtBot) -> ReviewBar:
    bar = ReviewBar()
    qtbot.addWidget(bar)
    bar.show()
    return bar


def row_with(comparison: Comparison, key: str) -> Row:
    return next(row for row in rows_of(comparison) if row.key == key)


def button(bar: ReviewBar, text: str) -> QToolButton:
    return next(one for one in bar.findChildren(QToolButton) if text in one.text())


def note(bar: ReviewBar) -> QLineEdit:
    found = bar.findChild(QLineEdit)
    assert found is not None
    return found


def test_shows_the_judgement_on_a_row(bar: ReviewBar, comparison: Comparison) -> None:
    subject = subjects_of(comparison)["A1-B1"]
    judgement = Judgement(
        subject, Label.CONTRADICT, Decision.CHANGED, Label.AGREE, note="heard both"
    )

    bar.show_judgement(row_with(comparison, "A1-B1"), judgement, "1 of 6 reviewed")

    menu = button(bar, "Change").menu()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["=  Agreement"]
    assert button(bar, "Change").isChecked()
    assert not button(bar, "Confirm").isChecked()
    assert note(bar).text() == "heard both"


def test_asks_for_a_decision_or_another_verdict(
    bar: ReviewBar, comparison: Comparison, qtbot: QtBot
) -> None:
    bar.show_judgement(row_with(comparison, "A1-B1"), None, "")
    asked: list[object] = []
    bar.decided.connect(asked.append)
    bar.verdict_chosen.connect(asked.append)

    qtbot.mouseClick(button(bar, "Reject"), Qt.MouseButton.LeftButton)
    button(bar, "Change").menu().actions()[0].trigger()

    assert asked == [Decision.REJECTED, Label.CONTRADICT]


def test_a_lone_claim_has_no_verdict_to_change(bar: ReviewBar, comparison: Comparison) -> None:
    bar.show_judgement(row_with(comparison, "A5"), None, "")

    assert button(bar, "Confirm").isEnabled()
    assert not button(bar, "Change").isEnabled()


def test_enter_leaves_the_note_and_keeps_it(
    bar: ReviewBar, comparison: Comparison, qtbot: QtBot
) -> None:
    bar.show_judgement(row_with(comparison, "A1-B1"), None, "")
    written: list[tuple[str, str]] = []
    bar.note_written.connect(lambda key, text: written.append((key, text)))
    bar.left.connect(bar.setFocus)
    bar.write_note()

    qtbot.keyClicks(note(bar), "vexed")
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(note(bar), Qt.Key.Key_Return)
    bar.on_note_finished()

    assert written == [("A1-B1", "vexed")]


def test_escape_puts_the_note_back(bar: ReviewBar, comparison: Comparison, qtbot: QtBot) -> None:
    subject = subjects_of(comparison)["A1-B1"]
    bar.show_judgement(row_with(comparison, "A1-B1"), Judgement(subject, note="kept"), "")

    qtbot.keyClicks(note(bar), " and more")
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(note(bar), Qt.Key.Key_Escape)

    assert note(bar).text() == "kept"


def test_a_note_begun_is_kept_for_its_own_row(bar: ReviewBar, comparison: Comparison) -> None:
    written: list[tuple[str, str]] = []
    bar.note_written.connect(lambda key, text: written.append((key, text)))
    bar.show_judgement(row_with(comparison, "A1-B1"), None, "")
    note(bar).setText("half a thought")

    bar.show_judgement(row_with(comparison, "A5"), None, "")

    assert written == [("A1-B1", "half a thought")]
    assert note(bar).text() == ""
