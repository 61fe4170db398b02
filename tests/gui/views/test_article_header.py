from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from core.records import Article
from gui.views.article_header import ArticleHeader


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


def test_a_header_without_an_article_shows_its_placeholder(header: ArticleHeader) -> None:
    header.set_placeholder("Article A goes here.")

    header.set_article(None)

    assert header.byline.text() == "Article A goes here."
    assert not header.length.text()
