# pyright: basic
# The tests look inside the text.
from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from statistics import mean

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap, QWheelEvent
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Article, Removal, RemovalKind
from core.spans import Span
from gui.marks import Mark
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from gui.views.article_pane import ArticlePane
from tests.gui.views.places import mark_of, point_on

CountPixels = Callable[[QPixmap, str], int]
FIRST, SECOND = "left the harbour", "Nobody was hurt"


def test_header_tells_letter_outlet_day_headline_and_length(pane: ArticlePane) -> None:
    header = pane.header

    assert header.badge.text() == "A"
    assert header.byline.text() == "Harbour Post · 3 May 2024"
    assert header.headline.lines()[0] == "Ferry runs aground"
    assert header.length.text() == "1,800 words"
    assert "ferry.txt" in header.toolTip()


def test_long_headline_takes_two_lines_and_is_cut_short(pane: ArticlePane) -> None:
    pane.header.headline.set_text("Ferry with forty people on board " * 9)

    lines = pane.header.headline.lines()

    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_markup_in_an_article_is_shown_as_text(pane: ArticlePane) -> None:
    markup = "<h1>Not a heading</h1> & <a href='x'>not a link</a>"
    pane.set_article(Article("x", markup, markup, title="<b>x</b>"))

    assert pane.text.toPlainText() == markup
    assert pane.header.headline.lines()[0] == "<b>x</b>"


def test_selection_is_copied_as_the_article_has_it(pane: ArticlePane) -> None:
    text = "A\u00a0b\u2028c 🙂 <d>"
    pane.set_article(Article("x", text, text))

    pane.text.selectAll()

    data = pane.text.createMimeDataFromSelection()
    assert data.text() == text
    assert not data.hasHtml()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_marked_words_get_the_ground_of_their_kind(
    pane: ArticlePane, long_article: Article, count_pixels: CountPixels, theme: Theme
) -> None:
    pane.set_theme(theme)
    pane.set_marks((mark_of(long_article, FIRST),), None)

    painted = pane.text.viewport().grab()

    assert count_pixels(painted, theme.inks[Kind.CONTRADICT].fill) > 200
    assert count_pixels(painted, theme.inks[Kind.AGREE].fill) == 0


def test_high_contrast_paints_strokes_and_no_ground(
    pane: ArticlePane, long_article: Article, count_pixels: CountPixels
) -> None:
    pane.set_theme(HIGH_CONTRAST)
    pane.set_marks((mark_of(long_article, FIRST, kind=Kind.AGREE),), None)

    painted = pane.text.viewport().grab()

    assert count_pixels(painted, LIGHT.inks[Kind.AGREE].fill) == 0
    assert count_pixels(painted, HIGH_CONTRAST.inks[Kind.AGREE].line) > 50


def test_glyph_stands_in_the_margin_beside_the_first_line(
    pane: ArticlePane, long_article: Article, count_pixels: CountPixels
) -> None:
    margin = pane.text.viewport().rect()
    margin.setRight(round(pane.text.text_left()) - 12)
    ink = LIGHT.inks[Kind.UNSURE].line
    bare = count_pixels(pane.text.viewport().grab(margin), ink)

    pane.set_marks((mark_of(long_article, FIRST, kind=Kind.UNSURE),), None)

    assert bare == 0
    assert count_pixels(pane.text.viewport().grab(margin), ink) > 5


def test_current_mark_keeps_its_ground_and_the_others_fade(
    pane: ArticlePane, long_article: Article, count_pixels: CountPixels
) -> None:
    marks = (
        mark_of(long_article, FIRST),
        mark_of(long_article, SECOND, key="A2-B2", kind=Kind.AGREE),
    )

    pane.set_marks(marks, "A1-B1")

    painted = pane.text.viewport().grab()
    assert count_pixels(painted, LIGHT.inks[Kind.CONTRADICT].fill) > 200
    assert count_pixels(painted, LIGHT.inks[Kind.AGREE].fill) < 20


def test_deciding_words_are_framed_without_moving_the_text(
    pane: ArticlePane, long_article: Article
) -> None:
    mark = mark_of(long_article, FIRST)
    pane.set_marks((mark,), mark.key)
    before, height = pane.text.viewport().grab().toImage(), pane.viewport.doc_height

    pane.set_emphasis((Span(mark.start, mark.start + 4),))

    assert pane.text.viewport().grab().toImage() != before
    assert pane.viewport.doc_height == height


def test_marks_out_of_date_fade_and_the_text_stays(
    pane: ArticlePane, long_article: Article, count_pixels: CountPixels
) -> None:
    pane.set_marks((mark_of(long_article, FIRST),), None)
    fresh = pane.text.viewport().grab()

    pane.set_dimmed(True)

    dimmed = pane.text.viewport().grab()
    ground = LIGHT.inks[Kind.CONTRADICT].fill
    assert count_pixels(dimmed, ground) < count_pixels(fresh, ground) / 5
    assert count_pixels(dimmed, LIGHT.text) == pytest.approx(
        count_pixels(fresh, LIGHT.text), rel=0.05
    )


def test_click_on_marked_words_tells_their_row(
    pane: ArticlePane, long_article: Article, qtbot: QtBot
) -> None:
    mark = mark_of(long_article, SECOND, key="A2-B2")
    pane.set_marks((mark_of(long_article, FIRST), mark), None)

    with qtbot.waitSignal(pane.mark_clicked) as clicked:
        qtbot.mouseClick(
            pane.text.viewport(), Qt.MouseButton.LeftButton, pos=point_on(pane, mark.start + 2)
        )

    assert clicked.args == ["A2-B2"]


def test_click_on_a_glyph_tells_its_row(
    pane: ArticlePane, long_article: Article, qtbot: QtBot
) -> None:
    mark = mark_of(long_article, FIRST)
    pane.set_marks((mark,), None)
    beside = QPoint(5, point_on(pane, mark.start).y())

    with qtbot.waitSignal(pane.mark_clicked) as clicked:
        qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=beside)

    assert clicked.args == ["A1-B1"]


def test_click_on_plain_words_tells_nothing(
    pane: ArticlePane, long_article: Article, qtbot: QtBot
) -> None:
    pane.set_marks((mark_of(long_article, FIRST),), None)
    plain = long_article.text.index("forty people")

    with qtbot.assertNotEmitted(pane.mark_clicked):
        qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=point_on(pane, plain))


def test_stronger_kind_wins_where_marks_overlap(pane: ArticlePane, long_article: Article) -> None:
    wide = mark_of(long_article, "The ferry left the harbour", key="A1", kind=Kind.ONLY)
    narrow = mark_of(long_article, FIRST)
    pane.set_marks((wide, narrow), None)

    assert pane.text.mark_at(point_on(pane, narrow.start + 1)) == narrow
    assert pane.text.mark_at(point_on(pane, wide.start + 1)) == wide


def test_offsets_count_code_points_where_the_text_has_emoji(pane: ArticlePane) -> None:
    text = "🙂🙂🙂 🇪🇺 🀄 said: no militant has left."
    pane.set_article(Article("x", text, text))
    mark = mark_of(Article("x", text, text), "militant")
    pane.set_marks((mark,), None)

    inside = [pane.text.mark_at(point_on(pane, offset)) is not None for offset in range(len(text))]

    assert [offset for offset, hit in enumerate(inside) if hit] == [*range(mark.start, mark.end)]


def test_line_at_a_y_is_the_line_of_its_offset(pane: ArticlePane, long_article: Article) -> None:
    offset = long_article.text.index("30. ")

    assert pane.offset_at(pane.y_of(offset) + 2) == offset


def test_reveal_brings_words_into_comfortable_sight(
    pane: ArticlePane, long_article: Article
) -> None:
    offset = long_article.text.index("30. ")

    pane.reveal(offset, offset + 3)

    assert pane.viewport.shows_well(pane.y_of(offset))


def test_reveal_leaves_words_alone_that_are_in_sight(
    pane: ArticlePane, long_article: Article
) -> None:
    offset = long_article.text.index("30. ")
    pane.scroll_to_y(pane.y_of(offset) - 200)
    before = pane.scroll_y()

    pane.reveal(offset, offset + 3)

    assert pane.scroll_y() == before


@pytest.mark.parametrize("change", ["zoom", "narrower", "font"])
def test_line_at_the_top_stays_when_the_layout_changes(
    pane: ArticlePane, long_article: Article, change: str
) -> None:
    offset = long_article.text.index("30. ")
    pane.scroll_to_y(pane.y_of(offset))

    if change == "zoom":
        pane.set_zoom(170)
    elif change == "narrower":
        pane.resize(400, pane.height())
    else:
        pane.set_serif(False)

    assert pane.offset_at(pane.scroll_y() + 2) == offset


def test_a_line_has_75_characters_at_most_on_average(pane: ArticlePane) -> None:
    pane.resize(1800, 420)

    document = pane.text.document()
    layouts = [document.findBlockByNumber(n).layout() for n in range(document.blockCount())]
    lines = [  # but for the last of each paragraph
        layout.lineAt(number).textLength()
        for layout in layouts
        for number in range(layout.lineCount() - 1)
    ]

    assert len(lines) > 3
    assert 60 <= mean(lines) <= 75


def test_ctrl_wheel_zooms_and_does_not_scroll(pane: ArticlePane, qtbot: QtBot) -> None:
    viewport = pane.text.viewport()
    turn = QWheelEvent(
        QPointF(50, 50),
        QPointF(viewport.mapToGlobal(QPoint(50, 50))),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's signature
    )

    with qtbot.waitSignal(pane.zoom_changed) as changed:
        QCoreApplication.sendEvent(viewport, turn)

    assert changed.args == [110]
    assert pane.scroll_y() == 0


def test_zoom_keys_work_and_stop_at_the_ends(pane: ArticlePane, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier

    for _ in range(30):
        qtbot.keyClick(pane.text, Qt.Key.Key_Minus, control)
    smallest = pane.zoom_percent
    qtbot.keyClick(pane.text, Qt.Key.Key_Plus, control)

    assert smallest == 50
    assert pane.zoom_percent == 60


def test_dropped_files_and_addresses_are_handed_on(pane: ArticlePane, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.txt"), QUrl("https://example.org/b")])  # noqa: S108

    with qtbot.waitSignal(pane.source_dropped) as dropped:
        drop(pane, data)

    assert dropped.args == [["/tmp/a.txt", "https://example.org/b"]]  # noqa: S108


def test_dropped_text_is_handed_on_and_not_inserted(
    pane: ArticlePane, long_article: Article, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setText("An article.")

    with qtbot.waitSignal(pane.text_dropped) as dropped:
        drop(pane, data)

    assert dropped.args == ["An article."]
    assert pane.text.toPlainText() == long_article.text


def drop(pane: ArticlePane, data: QMimeData) -> None:
    middle = pane.rect().center()
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(pane, QDragEnterEvent(middle, copy, data, left, none))
    QCoreApplication.sendEvent(pane, QDropEvent(QPointF(middle), copy, data, left, none))


def test_removed_passage_is_shown_in_its_place_and_offsets_still_hold(
    pane: ArticlePane, long_article: Article
) -> None:
    at = long_article.text.index("1. ")
    removal = Removal(RemovalKind.BOILERPLATE, Span(at, at + 9), "Read more", at)
    article = replace(long_article, removed=(removal,))
    pane.set_article(article)
    mark = mark_of(article, "30. The ferry")

    pane.set_removed_shown(True)
    pane.set_marks((mark,), None)
    pane.reveal(mark.start, mark.end)

    assert "\n\nRead more\n\n1. " in pane.text.toPlainText()
    assert pane.text.mark_at(point_on(pane, mark.start)) == mark


def test_showing_removed_passages_keeps_the_place(pane: ArticlePane, long_article: Article) -> None:
    removal = Removal(RemovalKind.REPEAT, Span(0, 9), "Read more", 0)
    pane.set_article(replace(long_article, removed=(removal,)))
    offset = long_article.text.index("30. ")
    pane.scroll_to_y(pane.y_of(offset))

    pane.set_removed_shown(True)

    assert pane.offset_at(pane.scroll_y() + 2) == offset


def test_pane_without_an_article_shows_its_placeholder(pane: ArticlePane) -> None:
    pane.set_placeholder("Article A goes here.")
    pane.set_article(None)

    assert pane.text.toPlainText() == ""
    assert pane.header.byline.text() == "Article A goes here."
    assert pane.header.length.text() == ""


def test_only_marks_on_screen_are_measured_for_painting(
    pane: ArticlePane, long_article: Article
) -> None:
    starts = [long_article.text.index(f"{number}. ") for number in range(60)]
    pane.set_marks(tuple(Mark(f"A{at}", Kind.ONLY, at, at + 20) for at in starts), None)
    pane.text.runs_of.cache_clear()

    pane.text.viewport().grab()

    assert 1 <= pane.text.runs_of.cache_info().currsize < 10


def test_screen_reader_hears_which_article_it_is(pane: ArticlePane) -> None:
    assert pane.text.accessibleName() == "Article A: Ferry runs aground"
