from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from core.records import Article
from gui.models.library_model import LibraryModel
from gui.session import LibraryEntry, Place, Session, Side
from gui.views.article_bar import ArticleBar


@pytest.fixture
def entries(article_a: Article, article_b: Article) -> tuple[LibraryEntry, ...]:
    return (LibraryEntry("a.txt", article_a), LibraryEntry("b.txt", article_b))


@pytest.fixture
def bar(entries: tuple[LibraryEntry, ...], qtbot: QtBot) -> ArticleBar:
    model = LibraryModel()
    bar = ArticleBar(model)
    model.setParent(bar)
    model.set_records(entries)
    qtbot.addWidget(bar)
    bar.resize(900, 40)
    bar.show()
    return bar


def lists(bar: ArticleBar) -> list[QComboBox]:
    return bar.findChildren(QComboBox)


def button(bar: ArticleBar, text: str) -> QPushButton:
    return next(button for button in bar.findChildren(QPushButton) if button.text() == text)


def test_an_empty_side_asks_for_an_article(bar: ArticleBar) -> None:
    bar.show_session(Session())

    assert [box.placeholderText() for box in lists(bar)] == [
        "Choose article A",
        "Choose article B",
    ]
    assert not button(bar, "Compare").isEnabled()
    assert not button(bar, "⇄").isEnabled()


def test_names_what_lies_on_each_side(bar: ArticleBar, article_b: Article) -> None:
    pasted = Article("pasted text", "The mayor spoke on Monday.", "")

    bar.show_session(Session(Place(article_b), Place(pasted)))

    a, b = lists(bar)
    assert a.currentText().startswith("Press TV · 18 Jul 2013")
    assert b.currentText() == ""
    assert b.placeholderText() == "The mayor spoke on Monday."
    assert button(bar, "Compare").isEnabled()


def test_goes_on_naming_it_when_the_library_grows(
    bar: ArticleBar, entries: tuple[LibraryEntry, ...], article_b: Article
) -> None:
    bar.show_session(Session(b=Place(article_b)))

    model = lists(bar)[1].model()
    assert isinstance(model, LibraryModel)
    model.set_records(entries[1:])

    assert lists(bar)[1].currentText().startswith("Press TV")


def test_a_pick_is_told_with_its_side(
    bar: ArticleBar, entries: tuple[LibraryEntry, ...], qtbot: QtBot
) -> None:
    bar.show_session(Session())

    with qtbot.waitSignal(bar.entry_picked) as picked:
        qtbot.keyClick(lists(bar)[1], Qt.Key.Key_Down)

    assert picked.args == [entries[0], Side.B]


def test_does_not_compare_twice_at_a_time(
    bar: ArticleBar, article_a: Article, article_b: Article
) -> None:
    bar.show_session(Session(Place(article_a), Place(article_b), is_working=True))

    assert not button(bar, "Compare").isEnabled()


def test_buttons_ask_for_swap_and_comparison(
    bar: ArticleBar, article_a: Article, article_b: Article, qtbot: QtBot
) -> None:
    bar.show_session(Session(Place(article_a), Place(article_b)))

    with qtbot.waitSignals([bar.swap_requested, bar.compare_requested], order="strict"):
        qtbot.mouseClick(button(bar, "⇄"), Qt.MouseButton.LeftButton)
        qtbot.mouseClick(button(bar, "Compare"), Qt.MouseButton.LeftButton)
