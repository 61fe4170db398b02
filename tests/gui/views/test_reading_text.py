# pyright: basic
# The tests look inside the text.
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Article, Removal, RemovalKind
from core.spans import Span
from gui.folding import Fold
from gui.theme import HIGH_CONTRAST, LIGHT, Theme
from gui.views.article_pane import ArticlePane
from tests.gui.views.places import mark_of, point_on

CountPixels = Callable[[QPixmap, str], int]
FIRST = "left the harbour"


def fold_of(article: Article, first: int, behind: int) -> Fold:
    """The numbered paragraphs from ``first`` up to ``behind``."""
    start = article.text.index(f"{first}. ")
    return Fold(start, article.text.index(f"\n\n{behind}. "), 90)


def test_folded_stretch_is_a_bar_and_what_follows_moves_up(
    pane: ArticlePane, long_article: Article, count_pixels: CountPixels
) -> None:
    before = pane.y_of(long_article.text.index("4. "))

    pane.set_folds((fold_of(long_article, 1, 4),))

    assert "0. The ferry" in pane.text.toPlainText()
    assert "1. The ferry" not in pane.text.toPlainText()[:300]
    assert pane.y_of(long_article.text.index("4. ")) < before
    assert count_pixels(pane.text.viewport().grab(), LIGHT.hover) > 2000


def test_click_on_a_bar_unfolds_it(pane: ArticlePane, long_article: Article, qtbot: QtBot) -> None:
    fold = fold_of(long_article, 1, 4)
    pane.set_folds((fold, fold_of(long_article, 6, 9)))

    qtbot.mouseClick(
        pane.text.viewport(), Qt.MouseButton.LeftButton, pos=point_on(pane, fold.start)
    )

    assert "3. The ferry" in pane.text.toPlainText()
    assert "7. The ferry" not in pane.text.toPlainText()[:1500]


def test_marks_and_copies_hold_around_a_fold(pane: ArticlePane, long_article: Article) -> None:
    mark = mark_of(long_article, "5. The ferry")
    hidden = mark_of(long_article, "2. The ferry", key="A2", kind=Kind.ONLY)
    pane.set_marks((hidden, mark), None)

    pane.set_folds((fold_of(long_article, 1, 4),))
    pane.text.selectAll()

    assert pane.text.mark_at(point_on(pane, mark.start + 1)) == mark
    assert pane.text.mark_at(point_on(pane, hidden.start + 1)) is None
    assert pane.text.createMimeDataFromSelection().text() == long_article.text


def test_place_inside_a_fold_is_unfolded_to_be_pointed_out(
    pane: ArticlePane, long_article: Article, count_pixels: CountPixels
) -> None:
    place = mark_of(long_article, "32. The ferry").span
    pane.set_folds((fold_of(long_article, 31, 34), fold_of(long_article, 41, 44)))

    pane.point_out(place)

    assert "32. The ferry" in pane.text.toPlainText()
    assert "42. The ferry" not in pane.text.toPlainText()
    assert pane.viewport.shows_well(pane.y_of(place.start))
    assert count_pixels(pane.text.viewport().grab(), LIGHT.focus) > 50


def test_hits_get_the_ground_of_a_selection(
    pane: ArticlePane, long_article: Article, count_pixels: CountPixels
) -> None:
    span = mark_of(long_article, FIRST).span

    pane.set_hits((span,))

    assert count_pixels(pane.text.viewport().grab(), LIGHT.selection) > 200


@pytest.mark.parametrize("theme", [LIGHT, HIGH_CONTRAST])
def test_words_that_differ_stand_out_from_their_claim(
    pane: ArticlePane, long_article: Article, theme: Theme
) -> None:
    pane.set_theme(theme)
    mark = mark_of(long_article, FIRST)
    pane.set_marks((mark,), mark.key)
    before = pane.text.viewport().grab().toImage()

    pane.set_emphasis((), (Span(mark.start, mark.start + 4),))

    assert pane.text.viewport().grab().toImage() != before


def test_header_tells_that_cleaning_took_something_out(
    pane: ArticlePane, long_article: Article
) -> None:
    removal = Removal(RemovalKind.BOILERPLATE, Span(0, 9), "Read more", at=0)

    pane.set_article(replace(long_article, removed=(removal,)))

    assert pane.header.length.text() == "1,800 words · 1 taken out"
