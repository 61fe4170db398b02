from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from gui.actions import ACTIONS, Command, build_actions, fill_menu_bar


def test_every_command_stands_in_the_table_once() -> None:
    assert Counter(entry.command for entry in ACTIONS) == Counter(Command)


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(QKeySequence(key).toString() for entry in ACTIONS for key in entry.keys)

    assert "" not in keys
    assert max(keys.values()) == 1


def test_the_menus_offer_every_command(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = build_actions(window)

    fill_menu_bar(window.menuBar(), actions)

    menus = [action.menu() for action in window.menuBar().actions()]
    offered = {action for menu in menus for action in menu.actions()}  # type: ignore[union-attr]
    assert set(actions.values()) <= offered
