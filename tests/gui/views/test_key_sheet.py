# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from gui.actions import Command
from gui.key_map import KeyMap, key_sheet
from gui.views.key_sheet import KeySheet


@pytest.fixture
def sheet(qtbot: QtBot) -> KeySheet:
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    sheet.show_groups(key_sheet(KeyMap()))
    sheet.show()
    return sheet


def texts(sheet: KeySheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel)]


def test_shows_every_key_with_what_it_does(sheet: KeySheet) -> None:
    shown = texts(sheet)

    for group in key_sheet(KeyMap()):
        assert group.title in shown
        for key, words in group.lines:
            assert shown[shown.index(key) + 1] == words


def test_follows_a_change(sheet: KeySheet) -> None:
    sheet.show_groups(key_sheet(KeyMap().giving(Command.SWAP, "Ctrl+J")))

    assert "Ctrl+J" in texts(sheet)
    assert "Alt+\\" not in texts(sheet)


def test_nothing_is_cut_off_sideways(sheet: KeySheet) -> None:
    area = sheet.findChild(QScrollArea)
    assert area is not None

    assert area.horizontalScrollBar().maximum() == 0


def test_asks_for_a_change(sheet: KeySheet, qtbot: QtBot) -> None:
    change = next(one for one in sheet.findChildren(QPushButton) if "Change" in one.text())

    with qtbot.waitSignal(sheet.change_requested):
        qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
