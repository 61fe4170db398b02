# pyright: basic
# Qt's test calls carry no types.
"""The place of the library through the window: shown, moved, chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.records import Article
from core.store import Library, library_path, usual_path
from gui.__main__ import build
from gui.actions import Command
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.views.place_dialog import PlaceDialog

LEFT = Qt.MouseButton.LeftButton


class Fake(Protocol):
    def as_engine(self) -> Engine: ...


Housing = Callable[[Path | None], MainWindow]


@pytest.fixture
def housing(
    at_home: Path, fake_engine: Fake, preferences: Preferences, qapp: QApplication, qtbot: QtBot
) -> Iterator[Housing]:
    """A window on a library with one article, whose reader names this file when asked."""
    assert at_home
    with Library(usual_path()) as library:
        library.articles.add(Article("a", "Text.", "Text."))
    built = build(qapp, fake_engine.as_engine(), preferences)
    qtbot.addWidget(built)

    def answering(answer: Path | None) -> MainWindow:
        def ask(_parent: object, _start: str) -> str:
            return str(answer or "")

        window = MainWindow(replace(built.parts, choose_place=ask, choose_library=ask))
        qtbot.addWidget(window)
        window.show()
        return window

    yield answering
    built.close()


def trigger(window: MainWindow, command: Command) -> None:
    action = window.findChild(QAction, command)
    assert isinstance(action, QAction)
    action.trigger()


def dialog_of(window: MainWindow) -> PlaceDialog:
    trigger(window, Command.LIBRARY_PLACE)
    return window.views.place_dialog


def test_the_file_of_the_library_is_shown(housing: Housing) -> None:
    dialog = dialog_of(housing(None))

    assert dialog.isVisible()
    assert dialog.path.text() == str(usual_path())
    assert dialog.move_button.isEnabled()
    assert not dialog.usual_button.isEnabled()


def test_the_library_is_moved_while_it_is_in_front(
    housing: Housing, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "mine.sqlite"
    window = housing(target)
    trigger(window, Command.LIBRARY)
    dialog = dialog_of(window)

    with qtbot.waitSignal(window.parts.library_place.settled):
        qtbot.mouseClick(dialog.move_button, LEFT)
        was_closable = dialog.close()
    window.parts.librarian.delete([window.views.library_page.tabs.chosen().articles[0].id])

    assert not was_closable
    assert dialog.path.text() == str(target)
    assert window.status.message == f"The library is moved: {target}"
    with Library(target) as library:
        assert library.articles.count() == 0


def test_a_reader_who_names_no_file_leaves_it_where_it_is(housing: Housing, qtbot: QtBot) -> None:
    dialog = dialog_of(housing(None))

    qtbot.mouseClick(dialog.move_button, LEFT)
    qtbot.mouseClick(dialog.choose_button, LEFT)

    assert library_path() == usual_path()


def test_another_library_and_the_usual_one_are_chosen_for_the_next_start(
    housing: Housing, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.sqlite"
    dialog = dialog_of(housing(other))

    qtbot.mouseClick(dialog.choose_button, LEFT)
    words, chosen = dialog.words.text(), library_path()
    qtbot.mouseClick(dialog.usual_button, LEFT)

    assert words == f"From the next start on: {other}"
    assert chosen == other
    assert library_path() == usual_path()
    assert dialog.move_button.isEnabled()


def test_a_place_that_the_environment_names_is_told(window: MainWindow) -> None:
    dialog = dialog_of(window)

    assert "CROSSLIGHT_LIBRARY" in dialog.words.text()
    buttons = (dialog.move_button, dialog.choose_button, dialog.usual_button)
    assert not any(button.isEnabled() for button in buttons)
