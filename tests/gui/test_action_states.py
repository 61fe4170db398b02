from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAction, QUndoCommand, QUndoStack
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Comparison
from gui.action_states import (
    COMPARISON_COMMANDS,
    DESK_COMMANDS,
    LABEL_COMMANDS,
    ROW_COMMANDS,
    ActionStates,
)
from gui.actions import Command, build_actions
from gui.preferences import ThemeChoice
from gui.session import Session
from gui.view_state import ViewState, rows_of, toggled


@dataclass(frozen=True)
class Setting:
    window: QMainWindow
    states: ActionStates
    actions: Mapping[Command, QAction]
    undo_stack: QUndoStack

    def usable(self) -> set[Command]:
        return {command for command, action in self.actions.items() if action.isEnabled()}


@pytest.fixture
def setting(qtbot: QtBot) -> Setting:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions, undo_stack = build_actions(window), QUndoStack()
    return Setting(window, ActionStates(actions, undo_stack, window), actions, undo_stack)


def test_what_needs_a_comparison_waits_for_one(setting: Setting) -> None:
    setting.states.show_compared(is_compared=False)
    without = setting.usable()

    setting.states.show_compared(is_compared=True)

    assert not without & set(COMPARISON_COMMANDS)
    assert set(COMPARISON_COMMANDS) <= setting.usable()


def test_an_empty_desk_has_nothing_to_swap_or_compare(setting: Setting) -> None:
    setting.states.show_session(Session())

    assert not {Command.COMPARE, Command.SWAP, Command.FIND_NEXT} & setting.usable()
    assert Command.PASTE in setting.usable()


def test_only_in_review_mode_a_row_is_judged_and_only_a_finding_gets_a_verdict(
    setting: Setting, comparison: Comparison
) -> None:
    rows = rows_of(comparison)
    finding = next(row for row in rows if row.kind is Kind.AGREE)
    lone = next(row for row in rows if row.kind is Kind.ONLY)
    judging = set(ROW_COMMANDS) | set(LABEL_COMMANDS)

    setting.states.show_state(ViewState(), finding)
    reading = setting.usable() & judging
    setting.states.show_state(ViewState(is_reviewing=True), lone)
    on_lone = setting.usable() & judging
    setting.states.show_state(ViewState(is_reviewing=True), finding)

    assert (reading, on_lone) == (set(), set(ROW_COMMANDS))
    assert setting.usable() & judging == judging


def test_filters_and_theme_are_switched_as_they_stand(setting: Setting) -> None:
    setting.states.show_state(toggled(ViewState(), Kind.AGREE), None)
    setting.states.show_theme(ThemeChoice.DARK)

    on = {command for command, action in setting.actions.items() if action.isChecked()}
    assert Command.SHOW_DIFFER in on
    assert Command.SHOW_AGREE not in on
    assert Command.THEME_DARK in on
    assert Command.THEME_LIGHT not in on


def test_undo_says_what_it_would_take_back(setting: Setting) -> None:
    undo = setting.actions[Command.UNDO]
    was_usable = undo.isEnabled()

    setting.undo_stack.push(QUndoCommand("reject"))

    assert (was_usable, undo.isEnabled()) == (False, True)
    assert undo.text().endswith("reject")


def test_behind_the_library_nothing_works_on_the_articles(
    setting: Setting, comparison: Comparison
) -> None:
    row = rows_of(comparison)[0]
    setting.states.show_compared(is_compared=True)
    setting.states.show_state(ViewState(is_reviewing=True), row)
    before = setting.usable()

    setting.states.show_front(is_desk=False, is_searchable=True)
    setting.states.show_state(ViewState(is_reviewing=True), row)
    behind = setting.usable()
    setting.states.show_front(is_desk=True, is_searchable=True)

    assert set(DESK_COMMANDS) <= before
    assert not behind & DESK_COMMANDS
    assert {Command.FIND, Command.BACK, Command.LIBRARY, Command.KEYS} <= behind
    assert setting.usable() == before
