# pyright: basic
# Qt's test calls carry no types.
"""Trying a reason in the open window, with real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from gui.__main__ import begin
from gui.main_window import MainWindow

Key = Qt.Key


@pytest.fixture
def open_window(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Both articles compared, the list of findings in focus on the difference."""
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    window.parts.reader.on_row_chosen("A3-B3")
    return window


def boxes(window: MainWindow) -> list[QCheckBox]:
    return [box for box in window.findChildren(QCheckBox) if box.isVisible()]


def outcome(window: MainWindow) -> str:
    return window.views.page.evidence.flips.outcome


def tab_to(window: MainWindow, box: QCheckBox, qtbot: QtBot) -> None:
    """Press Tab until the box has the focus, at most once round the window."""
    for _ in range(60):
        if window.focusWidget() is box:
            return
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)


def test_a_reason_is_tried_without_a_mouse(open_window: MainWindow, qtbot: QtBot) -> None:
    said: list[str] = []
    open_window.parts.announcer.said.connect(said.append)
    (box,) = boxes(open_window)
    tab_to(open_window, box, qtbot)

    qtbot.keyClick(open_window.focusWidget(), Key.Key_Space)
    qtbot.waitUntil(lambda: outcome(open_window).startswith("Without this"))

    assert outcome(open_window) == "Without this: = agreement, very likely · 0.81"
    assert said[-1] == outcome(open_window)
    assert box.isChecked()
    assert open_window.focusWidget() is box


def test_a_box_says_to_a_screen_reader_what_it_tries(open_window: MainWindow) -> None:
    (box,) = boxes(open_window)

    face = QAccessible.queryAccessibleInterface(box)
    assert face is not None
    assert face.text(QAccessible.Text.Name) == "What if both said “hundreds”?"
    assert face.role() is QAccessible.Role.CheckBox
    assert face.state().checkable


def test_the_finding_itself_never_changes(open_window: MainWindow, qtbot: QtBot) -> None:
    before = open_window.parts.reader.rows
    boxes(open_window)[0].click()
    qtbot.waitUntil(lambda: outcome(open_window).startswith("Without this"))

    assert open_window.parts.reader.rows == before
    assert open_window.parts.reader.card is not None
    assert open_window.parts.reader.card.heading == "Differs in detail"


def test_a_box_unchecked_takes_the_outcome_back(open_window: MainWindow, qtbot: QtBot) -> None:
    (box,) = boxes(open_window)
    box.click()
    qtbot.waitUntil(lambda: outcome(open_window).startswith("Without this"))

    box.click()

    assert outcome(open_window) == ""
    assert not box.isChecked()


def test_another_row_shows_its_own_boxes_or_none(open_window: MainWindow) -> None:
    open_window.parts.reader.on_row_chosen("A1-B1")
    of_a_denial = [box.accessibleName() for box in boxes(open_window)]
    open_window.parts.reader.on_row_chosen("A2-B2")
    of_a_negation = [box.accessibleName() for box in boxes(open_window)]
    open_window.parts.reader.on_row_chosen("A4-B4")

    assert boxes(open_window) == []
    assert of_a_denial == ["What if B did not deny it?"]
    assert of_a_negation == ["What if B did not say “no”?"]


def test_a_comparison_made_again_forgets_what_was_tried(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    boxes(open_window)[0].click()
    qtbot.waitUntil(lambda: outcome(open_window).startswith("Without this"))

    open_window.parts.desk.clear()

    assert outcome(open_window) == ""
    assert boxes(open_window) == []
