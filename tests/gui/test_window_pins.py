# pyright: basic
# Qt's test calls carry no types.
"""Pins in the window: set with a key, undone, and met again."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import NetworkUnusableError
from core.store import Library
from gui.__main__ import begin, build
from gui.actions import Command
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.scroll_map import Pin, Pins


class Fake(Protocol):
    """What ``fake_engine`` gives, as far as these tests use it."""

    error: Exception | None

    def as_engine(self) -> Engine: ...


ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def compared(window: MainWindow, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    return window


def pin_with_key(window: MainWindow, letter: str, offset: int, qtbot: QtBot) -> None:
    text = window.views.page.texts.panes[letter].text
    cursor = QTextCursor(text.document())
    cursor.setPosition(offset)
    text.setTextCursor(cursor)
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_S, ALT)


def test_a_pin_is_set_with_a_key_and_undone_with_another(
    compared: MainWindow, qtbot: QtBot
) -> None:
    board = compared.parts.pinboard
    pin_with_key(compared, "A", 40, qtbot)
    waiting = compared.status.message
    pin_with_key(compared, "B", 60, qtbot)
    pinned = board.pins

    qtbot.keyClick(compared, Qt.Key.Key_Z, CONTROL)

    assert waiting == "Pinned in A: now pin the place across."
    assert pinned == Pins((Pin(40, 60),))
    assert board.pins == Pins()


def test_undo_says_that_it_takes_back_a_pin(compared: MainWindow, qtbot: QtBot) -> None:
    pin_with_key(compared, "A", 40, qtbot)
    pin_with_key(compared, "B", 60, qtbot)

    undo = compared.findChild(QAction, Command.UNDO)
    assert isinstance(undo, QAction)
    assert undo.text() == "Undo pin"


def test_pins_stay_with_their_texts_when_the_sides_are_swapped(
    compared: MainWindow, fake_engine: Fake, qtbot: QtBot
) -> None:
    fake_engine.error = NetworkUnusableError("entailment", "it is damaged", "reinstall")
    pin_with_key(compared, "A", 40, qtbot)
    pin_with_key(compared, "B", 60, qtbot)

    qtbot.keyClick(compared, Qt.Key.Key_Backslash, ALT)
    qtbot.waitUntil(lambda: bool(compared.parts.desk.session.fault))

    assert compared.parts.pinboard.pins == Pins((Pin(60, 40),))


def test_pins_are_met_again_in_another_session(
    compared: MainWindow,
    fake_engine: Fake,
    preferences: Preferences,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    pin_with_key(compared, "A", 40, qtbot)
    pin_with_key(compared, "B", 60, qtbot)
    compared.close()
    again = build(qapp, fake_engine.as_engine(), preferences)
    qtbot.addWidget(again)

    with qtbot.waitSignal(again.parts.desk.compared):
        begin(again.parts.desk, ("a.txt", "b.txt"))

    assert again.parts.pinboard.pins == Pins((Pin(40, 60),))
    assert again.views.page.texts.pins == Pins((Pin(40, 60),))
    again.close()


def test_a_pin_that_was_undone_is_not_met_again(
    compared: MainWindow, own_library: Path, qtbot: QtBot
) -> None:
    pin_with_key(compared, "A", 40, qtbot)
    pin_with_key(compared, "B", 60, qtbot)
    articles = compared.parts.desk.session.articles or ()
    texts = [article.sha256 for article in articles]
    with Library(own_library) as library:
        kept = library.reviews.pins(texts)

    qtbot.keyClick(compared, Qt.Key.Key_Z, CONTROL)

    with Library(own_library) as library:
        assert library.reviews.pins(texts) == ()
    assert len(kept) == 1
