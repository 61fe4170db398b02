from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.records import Article
from gui.views.article_header import ArticleHeader

LONG_HEADLINE = " ".join(["The ferry ran aground off the northern island at nine"] * 6)


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


@pytest.mark.parametrize("width_px", range(200, 320, 10))
@pytest.mark.parametrize("is_low", [True, False])
def test_a_headline_is_cut_short_behind_a_whole_word(
    header: ArticleHeader, width_px: int, *, is_low: bool
) -> None:
    header.headline.set_text(LONG_HEADLINE)
    header.set_low(is_low)
    header.headline.resize(width_px, header.headline.height())

    kept, dots, after = " ".join(header.headline.lines()).partition(" …")

    assert (dots, after) == (" …", "")
    assert kept
    assert LONG_HEADLINE.startswith(f"{kept} ")


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


def test_a_header_says_that_outlet_and_day_are_unknown(
    header: ArticleHeader, article_a: Article
) -> None:
    header.set_article(replace(article_a, outlet=None, published=None))

    assert header.byline.text() == "Outlet unknown"


def test_a_low_header_has_a_smaller_headline_that_says_more(header: ArticleHeader) -> None:
    header.set_headline_family(["serif"])
    usual = header.headline.font().pointSizeF()

    header.set_low(True)
    low = header.headline.font().pointSizeF()
    header.set_low(False)

    assert low < usual
    assert header.headline.font().pointSizeF() == usual


def test_two_headers_are_equally_high(
    header: ArticleHeader, article_a: Article, qtbot: QtBot
) -> None:
    other = ArticleHeader("B")
    qtbot.addWidget(other)
    other.set_article(replace(article_a, outlet=None, published=None))
    header.keep_level(other)

    byline_px = header.byline.fontMetrics().horizontalAdvance(header.byline.text())
    for one in (header, other):
        one.resize(byline_px + 100, 160)  # with room for the badge
        one.grab()

    assert header.length.y() > header.byline.y()
    assert other.heightForWidth(other.width()) == header.heightForWidth(header.width())
