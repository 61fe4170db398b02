from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.records import Article
from gui.views.article_header import ArticleHeader


@pytest.fixture
def usual_font() -> Iterator[QFont]:
    """The font of the application, which is put back."""
    font = QApplication.font()
    yield QFont(font)
    QApplication.setFont(font)


@pytest.fixture
def header(article_a: Article, qtbot: QtBot) -> ArticleHeader:
    header = ArticleHeader("A")
    qtbot.addWidget(header)
    header.set_article(article_a)
    return header


def test_the_length_stands_beside_the_byline(header: ArticleHeader) -> None:
    header.resize(800, 160)
    header.grab()

    assert header.length.x() > header.byline.x()


def test_the_length_goes_below_a_byline_that_leaves_no_room(header: ArticleHeader) -> None:
    header.resize(180, 160)
    header.grab()

    assert header.length.y() > header.byline.y()


def test_a_low_header_takes_one_line_for_the_headline(header: ArticleHeader) -> None:
    high_px = header.sizeHint().height()

    header.set_low(True)

    assert len(header.headline.lines()) == 1
    assert header.sizeHint().height() < high_px


def test_a_headline_grows_with_the_letters(header: ArticleHeader, usual_font: QFont) -> None:
    header.set_headline_family(["serif"])
    before = header.headline.font().pointSizeF()

    usual_font.setPointSizeF(2 * usual_font.pointSizeF())
    QApplication.setFont(usual_font)
    header.set_headline_family(["serif"])

    assert header.headline.font().pointSizeF() == pytest.approx(2 * before)


def test_a_header_without_an_article_shows_its_placeholder(header: ArticleHeader) -> None:
    header.set_placeholder("Article A goes here.")

    header.set_article(None)

    assert header.byline.text() == "Article A goes here."
    assert not header.length.text()
