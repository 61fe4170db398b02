from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.records import Article
from gui.__main__ import build
from gui.actions import Command
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.session import Session, Side


class Fake(Protocol):
    articles: dict[str, Article]

    def as_engine(self) -> Engine: ...


Asking = Callable[[str], MainWindow]


@pytest.fixture
def asking(fake_engine: Fake, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Asking]:
    """A window whose reader answers the question for an address so."""
    built = build(qapp, fake_engine.as_engine(), Preferences(tmp_path / "window.ini"))
    qtbot.addWidget(built)

    def answering(answer: str) -> MainWindow:
        def ask(_: QWidget) -> str:
            return answer

        window = MainWindow(replace(built.parts, ask_address=ask))
        qtbot.addWidget(window)
        return window

    yield answering
    built.close()


def has_article(session: Session) -> bool:
    return session.a.article is not None


def add_from_address(window: MainWindow) -> None:
    found = window.findChild(QAction, Command.ADD_ADDRESS)
    assert isinstance(found, QAction)
    found.trigger()


def test_the_article_of_an_address_fills_the_empty_side(asking: Asking, qtbot: QtBot) -> None:
    window = asking("a.txt")
    desk = window.parts.desk

    with qtbot.waitSignal(desk.session_changed, check_params_cb=has_article):
        add_from_address(window)

    assert [entry.source for entry in desk.library] == ["a.txt"]


def test_no_address_opens_nothing(asking: Asking) -> None:
    window = asking("")

    add_from_address(window)

    assert not window.parts.desk.session.is_busy


def test_escape_stops_what_is_being_read(asking: Asking) -> None:
    window = asking("a.txt")
    add_from_address(window)
    back = window.findChild(QAction, Command.BACK)
    assert isinstance(back, QAction)

    back.trigger()

    assert not window.parts.desk.session.is_busy


def test_a_pasted_address_is_opened(asking: Asking, qtbot: QtBot, fake_engine: Fake) -> None:
    address = "https://post.example/ferry"
    fake_engine.articles[address] = fake_engine.articles["a.txt"]
    desk = asking("").parts.desk

    with qtbot.waitSignal(desk.session_changed, check_params_cb=has_article):
        desk.paste(Side.A, f" {address}\n")

    assert [entry.source for entry in desk.library] == [address]
