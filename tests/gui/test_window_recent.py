# pyright: basic
# Qt's test calls carry no types.
"""The start page offers what was compared last, and a card is checked against the library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.engine import EngineState
from core.errors import NetworkUnusableError
from core.records import Article, Comparison
from core.store import Library
from gui.__main__ import begin
from gui.actions import Command
from gui.main_window import MainWindow


class Fake(Protocol):
    """What ``fake_engine`` gives, as far as these tests use it."""

    error: Exception | None
    state: EngineState
    result: Comparison


@pytest.fixture
def compared_before(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Both articles compared and kept, the desk empty again."""
    with qtbot.waitSignal(window.parts.librarian.changed, timeout=20_000):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    window.parts.desk.clear()
    return window


def test_without_comparisons_the_start_page_offers_none(window: MainWindow) -> None:
    window.show_recent()

    assert window.views.start.isVisible()
    assert not window.views.start.recent.isVisible()


def test_a_comparison_is_opened_again_with_a_key(compared_before: MainWindow, qtbot: QtBot) -> None:
    desk, recent = compared_before.parts.desk, compared_before.views.start.recent
    is_offered = recent.isVisible()
    recent.table.setFocus()

    with qtbot.waitSignal(desk.compared):
        qtbot.keyClick(recent.table, Qt.Key.Key_Return)

    assert is_offered
    assert [article.outlet for article in desk.session.articles or ()] == ["NDTV", "Press TV"]
    assert compared_before.views.page.isVisible()


def test_an_old_comparison_is_shown_as_it_was_made(
    compared_before: MainWindow, fake_engine: Fake, qtbot: QtBot
) -> None:
    desk, recent = compared_before.parts.desk, compared_before.views.start.recent
    made = fake_engine.state
    fake_engine.state = replace(made, version="9.9")
    fake_engine.error = NetworkUnusableError("entailment", "it would be asked", "do not ask it")

    with qtbot.waitSignal(compared_before.parts.archivist.reopened):
        qtbot.keyClick(recent.table, Qt.Key.Key_Return)

    assert desk.session.comparison == fake_engine.result
    assert desk.session.made is not None
    assert desk.session.made.engine == made
    assert compared_before.views.page.banners.isVisible()


def test_an_old_comparison_is_made_again_on_a_click(
    compared_before: MainWindow, fake_engine: Fake, qtbot: QtBot
) -> None:
    desk, recent = compared_before.parts.desk, compared_before.views.start.recent
    fake_engine.state = replace(fake_engine.state, version="9.9")
    with qtbot.waitSignal(compared_before.parts.archivist.reopened):
        qtbot.keyClick(recent.table, Qt.Key.Key_Return)
    banners = compared_before.views.page.banners
    again = next(b for b in banners.findChildren(QPushButton) if b.text() == "Compare again")

    with qtbot.waitSignal(desk.compared):
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)

    assert desk.session.made is None
    assert not banners.isVisible()


def test_no_reason_is_tried_on_what_another_engine_found(
    compared_before: MainWindow, fake_engine: Fake, qtbot: QtBot
) -> None:
    recent = compared_before.views.start.recent
    fake_engine.state = replace(fake_engine.state, version="9.9")

    with qtbot.waitSignal(compared_before.parts.archivist.reopened):
        qtbot.keyClick(recent.table, Qt.Key.Key_Return)

    assert compared_before.parts.reader.row is not None
    assert not compared_before.views.page.evidence.flips.isVisible()


def test_what_was_compared_last_is_there_after_a_restart(compared_before: MainWindow) -> None:
    recent = compared_before.views.start.recent
    recent.show_recent(())

    compared_before.show_recent()

    assert recent.table.model().rowCount() == 1


def test_a_deleted_article_takes_its_comparison_off_the_page(compared_before: MainWindow) -> None:
    librarian = compared_before.parts.librarian
    ((a, _),) = librarian.recent()

    librarian.delete([a.id])

    assert not compared_before.views.start.recent.isVisible()


CARD = """Only in A

A · The Post: “Rain fell.”
(said by the article itself)
rain.txt, code points 0 to 10, SHA-256 {0}

Judged by Crosslight
"""


def test_a_card_is_checked_against_the_library(window: MainWindow, own_library: Path) -> None:
    article = Article("rain.txt", "Rain fell. It was cold.", "Rain fell. It was cold.")
    with Library(own_library) as library:
        library.articles.add(article)
    window.parts.clipboard.setText(CARD.format(article.sha256))
    action = window.findChild(QAction, Command.CHECK_CARD)
    assert isinstance(action, QAction)

    action.trigger()

    heading = window.views.dialogs.card_report.findChild(QLabel)
    assert isinstance(heading, QLabel)
    assert heading.text() == "✓ The texts bear this card out."
