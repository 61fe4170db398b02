# pyright: basic
# Qt's test calls carry no types.
"""Review, evidence cards and own keys in the open window, with real keys."""

from __future__ import annotations

from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from core.records import Label
from core.review import Decision, Judgement
from gui.__main__ import begin
from gui.actions import Command
from gui.engine import Engine
from gui.key_map import KeyMap
from gui.main_window import MainWindow
from gui.models.findings_model import Column

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


class Fake(Protocol):
    """What ``fake_engine`` gives, as far as these tests use it."""

    def as_engine(self) -> Engine: ...


@pytest.fixture
def open_window(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Both articles compared, the list of findings in focus."""
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    return window


@pytest.fixture
def reviewing(open_window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.keyClick(open_window, Key.Key_F2)
    return open_window


def action(window: MainWindow, command: Command) -> QAction:
    found = window.findChild(QAction, command)
    assert isinstance(found, QAction)
    return found


def judgement(window: MainWindow, key: str) -> Judgement:
    return window.parts.reviewer.judgement(key)


def signs(window: MainWindow) -> list[str]:
    model = window.views.page.findings.model()
    return [model.index(row, Column.REVIEW).data() for row in range(model.rowCount())]


def test_letters_judge_only_in_review_mode(open_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(open_window, Key.Key_V)
    before = judgement(open_window, "A1-B1")
    qtbot.keyClick(open_window, Key.Key_F2)
    qtbot.keyClick(open_window, Key.Key_V)
    shown = open_window.views.page.evidence.review.isVisible()
    qtbot.keyClick(open_window, Key.Key_F2)

    assert before.is_empty
    assert judgement(open_window, "A1-B1").decision is Decision.CONFIRMED
    assert shown
    assert not open_window.views.page.evidence.review.isVisible()
    assert not action(open_window, Command.CONFIRM).isEnabled()


def test_the_review_button_leads_to_the_line_of_judgements(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    button = open_window.findChild(QToolButton, "review")
    assert isinstance(button, QToolButton)
    button.setFocus()

    qtbot.keyClick(button, Key.Key_Space)
    qtbot.keyClick(open_window.focusWidget(), Key.Key_Space)

    assert open_window.parts.reader.state.is_reviewing
    assert judgement(open_window, "A1-B1").decision is Decision.CONFIRMED


def test_a_judgement_shows_in_list_evidence_and_card(reviewing: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(reviewing, Key.Key_X)
    qtbot.keyClick(reviewing, Key.Key_C, CONTROL | SHIFT)

    assert signs(reviewing)[0] == "✗"
    card = reviewing.parts.reader.card
    assert card is not None
    assert card.review == "rejected"
    assert "Reviewed by hand: rejected" in reviewing.parts.clipboard.text()


def test_undo_goes_back_to_the_row_that_was_judged(reviewing: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(reviewing, Key.Key_V)
    undo_text = action(reviewing, Command.UNDO).text()
    qtbot.keyClick(reviewing, Key.Key_F8)
    qtbot.keyClick(reviewing, Key.Key_Z, CONTROL)
    undone = judgement(reviewing, "A1-B1")
    here = reviewing.parts.reader.state.current
    qtbot.keyClick(reviewing, Key.Key_Z, CONTROL | SHIFT)

    assert undo_text == "Undo confirm"
    assert undone.is_empty
    assert here == "A1-B1"
    assert judgement(reviewing, "A1-B1").decision is Decision.CONFIRMED
    assert not action(reviewing, Command.REDO).isEnabled()


def test_a_digit_changes_the_verdict(reviewing: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(reviewing, Key.Key_3)

    changed = judgement(reviewing, "A1-B1")
    assert (changed.decision, changed.verdict) == (Decision.CHANGED, Label.AGREE)
    assert signs(reviewing)[0] == "→="


def test_a_note_takes_any_letter_and_gives_the_keys_back(
    reviewing: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(reviewing, Key.Key_N)
    qtbot.keyClicks(reviewing.focusWidget(), "vexing, xenophobic 1")
    qtbot.keyClick(reviewing.focusWidget(), Key.Key_Return)
    qtbot.keyClick(reviewing.focusWidget(), Key.Key_V)

    kept = judgement(reviewing, "A1-B1")
    assert (kept.note, kept.decision) == ("vexing, xenophobic 1", Decision.CONFIRMED)
    assert signs(reviewing)[0] == "✓✎"
    assert reviewing.focusWidget() is reviewing.views.page.findings


def test_a_lone_claim_can_be_confirmed_but_has_no_verdict_to_change(
    reviewing: MainWindow, qtbot: QtBot
) -> None:
    reviewing.parts.reader.on_row_chosen("A5")

    qtbot.keyClick(reviewing, Key.Key_1)
    qtbot.keyClick(reviewing, Key.Key_V)

    assert judgement(reviewing, "A5").decision is Decision.CONFIRMED
    assert not action(reviewing, Command.JUDGE_AGREE).isEnabled()


def test_each_judgement_is_announced_with_how_far_the_review_is(
    reviewing: MainWindow, qtbot: QtBot
) -> None:
    said: list[str] = []
    reviewing.parts.announcer.said.connect(said.append)

    qtbot.keyClick(reviewing, Key.Key_V)

    assert said == ["Confirmed · 1 of 6 reviewed"]


def test_stepping_announces_the_place_among_its_kind(open_window: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    open_window.parts.announcer.said.connect(said.append)

    for _ in range(5):
        qtbot.keyClick(open_window, Key.Key_F8)

    assert said[-1] == "2 of 2 claims told by one side only"
    assert said[0] == "1 of 1 difference in detail"


def test_a_copied_card_is_checked_with_one_key(open_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(open_window, Key.Key_C, CONTROL | SHIFT)
    qtbot.keyClick(open_window, Key.Key_V, CONTROL | SHIFT)
    report = open_window.views.dialogs.card_report

    assert report.isVisible()


def test_a_card_pasted_for_an_article_is_checked_instead(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(open_window, Key.Key_C, CONTROL | SHIFT)
    action(open_window, Command.START_PAGE).trigger()

    qtbot.keyClick(open_window, Key.Key_V, CONTROL)

    assert open_window.views.dialogs.card_report.isVisible()
    assert open_window.parts.desk.session.is_empty


def test_without_a_card_on_the_clipboard_it_says_so(window: MainWindow) -> None:
    window.parts.clipboard.setText("An article.")
    said: list[str] = []
    window.parts.announcer.said.connect(said.append)

    action(window, Command.CHECK_CARD).trigger()

    assert said == ["There is no evidence card on the clipboard."]
    assert not window.views.dialogs.card_report.isVisible()


def test_a_changed_key_works_at_once_and_the_next_time(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    changed = KeyMap().giving(Command.NEXT, "J")
    open_window.views.dialogs.key_editor.keys_changed.emit(changed)

    qtbot.keyClick(open_window, Key.Key_J)

    assert open_window.parts.reader.state.current == "A3-B3"
    assert open_window.parts.preferences.keys == {"next": "J"}
