# pyright: basic
# The tests look inside the text.
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPixmap
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Article, Removal, RemovalKind
from core.spans import Span
from gui.folding import Fold
from gui.marks import Mark
from gui.theme import HIGH_CONTRAST, LIGHT, Theme
from gui.tool_tip import plain_tool_tip
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


@pytest.mark.parametrize("width_px", [160, 400, 900])
def test_nothing_ever_stands_beyond_the_edge(pane: ArticlePane, width_px: int) -> None:
    text = f"See https://example.org/{'a-long-address/' * 40} for more. {'word ' * 80}"
    pane.resize(width_px, 420)

    pane.set_article(Article("x", text, text))

    document, bar = pane.text.document(), pane.text.horizontalScrollBar()
    assert document.size().width() <= pane.text.viewport().width()
    assert document.findBlockByNumber(0).layout().lineCount() > 1
    assert bar.maximum() == bar.minimum()


def test_what_cleaning_took_out_is_shown_greyed_and_in_italics(
    pane: ArticlePane, long_article: Article, count_pixels: CountPixels
) -> None:
    removal = Removal(RemovalKind.BOILERPLATE, Span(0, 9), "Read more of this " * 9, at=0)
    pane.set_article(replace(long_article, removed=(removal,)))
    before = count_pixels(pane.text.viewport().grab(), LIGHT.muted)

    pane.set_removed_shown(True)
    unfolded = count_pixels(pane.text.viewport().grab(), LIGHT.muted)
    cursor = pane.text.textCursor()
    italics: list[bool] = []
    for place in (1, len("Read more of this " * 9) + 4):
        cursor.setPosition(place)
        italics.append(cursor.charFormat().fontItalic())
    pane.set_removed_shown(False)

    assert italics == [True, False]
    assert unfolded > before + 200
    assert count_pixels(pane.text.viewport().grab(), LIGHT.muted) == before


def margin_signs(
    pane: ArticlePane, count_pixels: CountPixels, signs: tuple[Mark, ...]
) -> list[int]:
    """How much of each kind's ink stands in the margin."""
    pane.set_marks(signs, None)
    margin = pane.text.viewport().rect()
    margin.setRight(round(pane.text.text_left()) - 12)
    painted = pane.text.viewport().grab(margin)
    return [count_pixels(painted, LIGHT.inks[sign.kind].line) for sign in signs]


@pytest.mark.usefixtures("window")  # it sets the style sheet, which has fonts of its own
@pytest.mark.parametrize("zoom_percent", [150, 200])
def test_a_narrow_pane_keeps_room_for_one_glyph_a_line_and_a_wide_one_for_three(
    pane: ArticlePane, long_article: Article, count_pixels: CountPixels, zoom_percent: int
) -> None:
    kinds = (Kind.CONTRADICT, Kind.UNSURE, Kind.AGREE)
    words = ("0", "0.", "0. The")
    signs = tuple(
        mark_of(long_article, word, key=word, kind=kind)
        for word, kind in zip(words, kinds, strict=True)
    )
    pane.set_zoom(zoom_percent)

    pane.resize(260, 420)
    narrow = margin_signs(pane, count_pixels, signs)
    narrow_px = pane.text.text_left()
    pane.resize(1100, 420)
    wide = margin_signs(pane, count_pixels, signs)

    assert [ink > 5 for ink in narrow] == [True, False, False]
    assert [ink > 5 for ink in wide] == [True, True, True]
    assert narrow_px < pane.text.viewport().width() / 4


@pytest.mark.qt_log_ignore("does not support raise")
def test_tool_tip_tells_the_verdict_and_why(pane: ArticlePane, long_article: Article) -> None:
    mark = mark_of(long_article, FIRST)
    pane.set_marks((mark,), None)
    point = point_on(pane, mark.start + 2)
    asked = QHelpEvent(QEvent.Type.ToolTip, point, pane.text.viewport().mapToGlobal(point))

    QCoreApplication.sendEvent(pane.text.viewport(), asked)

    assert QToolTip.text() == plain_tool_tip("Contradiction: one denies it")
    QToolTip.hideText()
