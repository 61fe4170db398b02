# pyright: basic
# The tests look inside the panes.
"""Looking for words in both panes, by key and by mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from core.records import Comparison
from gui.theme import LIGHT
from gui.views.find_bar import FindBar
from gui.views.side_by_side import SideBySide
from gui.views.text_finder import TextFinder

CountPixels = Callable[[QPixmap, str], int]


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    bar = FindBar()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def finder(view: SideBySide, bar: FindBar) -> TextFinder:
    finder = TextFinder(view.panes, bar)
    finder.open()
    return finder


def framed(view: SideBySide, letter: str) -> str:
    """The words in the frame of a pane."""
    pane = view.panes[letter]
    span = pane.text._framed
    return span.of(pane.article.text) if span is not None and pane.article else ""


def click(bar: FindBar, face: str, qtbot: QtBot) -> None:
    button = next(one for one in bar.findChildren(QToolButton) if one.text() == face)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("finder")
def test_hits_are_marked_in_both_texts_and_the_first_is_framed(
    view: SideBySide, bar: FindBar, qtbot: QtBot, count_pixels: CountPixels
) -> None:
    qtbot.keyClicks(bar.field, "0. the FERRY")

    # "0. The ferry" stands in the paragraphs 0, 10, 20 and so on of both texts.
    assert bar.count.text() == "1 of 12"
    assert framed(view, "A") == "0. The ferry"
    assert framed(view, "B") == ""
    for pane in view.panes.values():
        assert count_pixels(pane.text.viewport().grab(), LIGHT.selection) > 200


@pytest.mark.usefixtures("finder")
def test_the_mouse_leads_from_hit_to_hit_and_over_to_the_other_text(
    view: SideBySide, bar: FindBar, qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar.field, "0. The ferry")

    click(bar, "↑", qtbot)
    last = bar.count.text(), framed(view, "A"), framed(view, "B")
    pane = view.panes["B"]
    is_seen = pane.viewport.shows_well(pane.y_of(pane.text._framed.start))
    click(bar, "↓", qtbot)
    click(bar, "↓", qtbot)

    assert last == ("12 of 12", "", "0. The ferry")
    assert is_seen
    assert (bar.count.text(), framed(view, "B")) == ("2 of 12", "")
    assert framed(view, "A") == "0. The ferry"


@pytest.mark.usefixtures("finder")
def test_putting_the_bar_away_takes_every_mark_with_it(
    view: SideBySide, bar: FindBar, qtbot: QtBot, count_pixels: CountPixels
) -> None:
    qtbot.keyClicks(bar.field, "ferry")

    click(bar, "✕", qtbot)

    assert not bar.isVisible()
    assert framed(view, "A") == ""
    for pane in view.panes.values():
        assert count_pixels(pane.text.viewport().grab(), LIGHT.selection) == 0


def test_another_article_is_searched_for_the_same_words(
    view: SideBySide, bar: FindBar, finder: TextFinder, aligned: Comparison, qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar.field, "30. The ferry")
    both = bar.count.text()

    view.set_articles(aligned.articles[0], None)
    finder.refresh()

    assert (both, bar.count.text()) == ("1 of 2", "1 of 1")
