# pyright: basic
# Qt's test calls carry no types.
"""A source with several articles, opened in the window: the reader chooses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.records import Article
from gui.main_window import MainWindow
from gui.session import Session, Side
from gui.views.entry_choice import EntryChoice


class Fake(Protocol):
    articles: dict[str, Article]


Offered = Callable[[Side], EntryChoice]


@pytest.fixture
def offered(
    window: MainWindow, fake_engine: Fake, article_a: Article, article_b: Article, qtbot: QtBot
) -> Offered:
    """Drops a feed of two articles on a side and hands out the dialog."""
    fake_engine.articles.update({"feed#1": article_a, "feed#2": article_b})

    def drop(side: Side) -> EntryChoice:
        with qtbot.waitSignal(window.parts.desk.choice_offered):
            window.views.choosers[next(iter(window.views.choosers))].source_dropped.emit(
                str(side), ["feed"]
            )
        dialog = window.findChild(EntryChoice)
        assert isinstance(dialog, EntryChoice)
        return dialog

    return drop


def test_one_is_put_on_the_side_it_was_dropped_on(
    window: MainWindow, offered: Offered, article_b: Article, qtbot: QtBot
) -> None:
    desk = window.parts.desk
    dialog = offered(Side.B)
    assert not desk.session.is_busy
    second = dialog.table.visualRect(dialog.table.model().index(1, 0)).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=second)

    def lies_on_b(session: Session) -> bool:
        return session.b.article is article_b

    with qtbot.waitSignal(desk.session_changed, check_params_cb=lies_on_b):
        dialog.on_opened()

    assert desk.session.a.article is None
    assert [entry.source for entry in desk.library] == ["feed#2"]


def test_two_are_compared(
    window: MainWindow, offered: Offered, article_a: Article, article_b: Article, qtbot: QtBot
) -> None:
    desk = window.parts.desk
    dialog = offered(Side.A)
    dialog.table.selectAll()

    with qtbot.waitSignal(desk.compared):
        dialog.on_opened()

    assert desk.session.articles == (article_a, article_b)


def test_whoever_chooses_nothing_keeps_what_lay_there(
    window: MainWindow, offered: Offered, article_a: Article
) -> None:
    window.parts.desk.put(Side.A, article_a)

    offered(Side.A).reject()

    assert window.parts.desk.session.a.article is article_a
    assert not window.parts.desk.session.a.fault
