# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from gui.actions import Command
from gui.key_map import KeyMap
from gui.models.keys_model import ACTION_ROLE
from gui.views.key_editor import KeyEditor

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qtbot: QtBot) -> KeyEditor:
    editor = KeyEditor()
    qtbot.addWidget(editor)
    editor.show()
    return editor


def choose(editor: KeyEditor, command: Command) -> None:
    table = editor.findChild(QTableView)
    assert table is not None
    cells = (table.model().index(row, 0) for row in range(table.model().rowCount()))
    table.setCurrentIndex(next(one for one in cells if one.data(ACTION_ROLE).command is command))


def field(editor: KeyEditor) -> QKeySequenceEdit:
    found = editor.findChild(QKeySequenceEdit)
    assert found is not None
    return found


def says(editor: KeyEditor) -> str:
    label = editor.findChild(QLabel)
    assert label is not None
    return label.text()


def button(editor: KeyEditor, text: str) -> QPushButton:
    return next(one for one in editor.findChildren(QPushButton) if one.text() == text)


def test_a_free_key_is_given_to_the_command(editor: KeyEditor, qtbot: QtBot) -> None:
    told: list[KeyMap] = []
    editor.keys_changed.connect(told.append)
    choose(editor, Command.SWAP)

    qtbot.keyClick(field(editor), Qt.Key.Key_J, CONTROL)
    words = says(editor)
    qtbot.keyClick(button(editor, "Use this key"), Qt.Key.Key_Space)

    assert words == "Ctrl+J is free."
    assert told == [KeyMap({Command.SWAP: ("Ctrl+J",)})]


def test_a_key_that_is_taken_is_named_before_it_is_taken_over(
    editor: KeyEditor, qtbot: QtBot
) -> None:
    told: list[KeyMap] = []
    editor.keys_changed.connect(told.append)
    choose(editor, Command.SWAP)

    qtbot.keyClick(field(editor), Qt.Key.Key_L, CONTROL)
    words = says(editor)
    before = list(told)
    qtbot.mouseClick(button(editor, "Take it over"), Qt.MouseButton.LeftButton)

    assert words == "Ctrl+L already stands for “Link scrolling”."
    assert before == []
    assert told[-1].owner("Ctrl+L") is Command.SWAP
    assert told[-1].keys(Command.LINK) == ()


def test_keys_that_move_about_are_refused(editor: KeyEditor, qtbot: QtBot) -> None:
    choose(editor, Command.SWAP)

    qtbot.keyClick(field(editor), Qt.Key.Key_Down)

    assert says(editor) == "Down is needed to move about without a mouse."
    assert not button(editor, "Use this key").isEnabled()


def test_usual_keys_come_back(editor: KeyEditor, qtbot: QtBot) -> None:
    told: list[KeyMap] = []
    editor.keys_changed.connect(told.append)
    editor.show_keys(KeyMap({Command.SWAP: ("Ctrl+J",), Command.COMPARE: ()}))
    choose(editor, Command.SWAP)

    qtbot.mouseClick(button(editor, "Usual key"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(editor, "All usual keys"), Qt.MouseButton.LeftButton)

    assert told == [KeyMap({Command.COMPARE: ()}), KeyMap()]
    assert not button(editor, "All usual keys").isEnabled()


def test_a_command_can_be_left_without_a_key(editor: KeyEditor, qtbot: QtBot) -> None:
    told: list[KeyMap] = []
    editor.keys_changed.connect(told.append)
    choose(editor, Command.SWAP)

    qtbot.mouseClick(button(editor, "No key"), Qt.MouseButton.LeftButton)

    assert told == [KeyMap({Command.SWAP: ()})]
    assert not button(editor, "No key").isEnabled()
