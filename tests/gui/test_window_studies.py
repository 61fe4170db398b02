"""Namings and headlines in the window, by mouse and by key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.headlines import Headline, HeadlineCheck, Outcome
from core.records import Comparison, Nearest
from core.wording import Actor
from gui.__main__ import begin
from gui.actions import Command
from gui.main_window import MainWindow
from gui.models.namings_model import Column
from gui.studies import Study

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studied(window: MainWindow, qtbot: QtBot) -> MainWindow:
    begin(window.parts.desk, ("a.txt", "b.txt"))
    page = window.views.page
    qtbot.waitUntil(lambda: any(button.isVisible() for button in page.headlines.buttons))
    assert page.namings.table.model().rowCount()
    return window


def framed(window: MainWindow, letter: str) -> object:
    return window.views.page.texts.panes[letter].text._framed


def test_a_key_goes_to_the_namings_and_back(studied: MainWindow, qtbot: QtBot) -> None:
    page = studied.views.page
    height_px = page.details.height()

    qtbot.keyClick(studied, Qt.Key.Key_N, CONTROL_SHIFT)
    at_namings = studied.focusWidget()
    qtbot.keyClick(studied.focusWidget(), Qt.Key.Key_N, CONTROL_SHIFT)

    assert at_namings is page.namings.table
    assert studied.focusWidget() in page.evidence.areas()
    assert page.details.height() == height_px


def test_a_naming_is_pointed_out_and_told(
    studied: MainWindow, actors: tuple[Actor, ...], qtbot: QtBot
) -> None:
    qtbot.keyClick(studied, Qt.Key.Key_N, CONTROL_SHIFT)
    table = studied.views.page.namings.table
    table.setCurrentIndex(table.model().index(0, Column.B))

    with qtbot.waitSignal(studied.parts.announcer.said) as said:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    naming = actors[0].sides[1].namings[0]
    assert framed(studied, "B") == naming.spans[0]
    assert said.args == [f"“terrorists” in B: 1 of {naming.count}"]


def test_a_headline_is_pointed_out_with_the_passage(
    studied: MainWindow, headlines: tuple[Headline, ...], qtbot: QtBot
) -> None:
    qtbot.mouseClick(studied.views.page.headlines.buttons[1], Qt.MouseButton.LeftButton)

    finding = headlines[0].checks[1].finding
    assert finding is not None
    assert framed(studied, "A") == headlines[0].span
    assert framed(studied, "B") == finding.pair.b.span


def test_a_headline_that_is_not_told_is_pointed_out_with_the_nearest_passage(
    studied: MainWindow, comparison: Comparison, headlines: tuple[Headline, ...], qtbot: QtBot
) -> None:
    near = Nearest(comparison.by_id["B3"], 0.31, "another subject")
    check = HeadlineCheck("B", Outcome.NOT_TOLD, nearest=near)
    headline = replace(headlines[0], checks=(headlines[0].checks[0], check))
    studied.views.page.show_headlines(Study(is_begun=True, found=(headline,)))

    with qtbot.waitSignal(studied.parts.announcer.said) as said:
        qtbot.mouseClick(studied.views.page.headlines.buttons[1], Qt.MouseButton.LeftButton)

    assert framed(studied, "A") == headline.span
    assert framed(studied, "B") == near.claim.span
    assert said.args[0].endswith("– another subject")


def test_review_brings_the_evidence_back(studied: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(studied, Qt.Key.Key_N, CONTROL_SHIFT)

    action = studied.findChild(QAction, Command.REVIEW)
    assert isinstance(action, QAction)
    action.trigger()

    assert studied.views.page.evidence.isVisible()
