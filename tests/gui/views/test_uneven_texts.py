"""A long report beside a brief one, with a pair out of order: neither pane is ever lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from core.engine import EngineState
from core.records import Article, Comparison, Label
from gui.view_state import ViewState, chosen
from gui.views.side_by_side import SideBySide
from tests.gui.views.conftest import PARAGRAPH, claim, finding

STEP_PX = 40
LINE_PX = 30


@pytest.fixture
def uneven(qtbot: QtBot, long_article: Article) -> SideBySide:
    """Sixty paragraphs beside eight; 2, 5 and 6 of B are told in order by A, 1 at A's end."""
    text = "\n\n".join(f"{number}. {PARAGRAPH}" for number in range(8))
    brief = replace(long_article, source="brief.txt", text=text, raw=text)
    pairs = [(5, 2), (25, 5), (40, 6), (55, 1)]
    findings = tuple(
        finding(claim(long_article, "A", a), claim(brief, "B", b), Label.AGREE) for a, b in pairs
    )
    claims = (*(one.pair.a for one in findings), *(one.pair.b for one in findings))
    view = SideBySide()
    qtbot.addWidget(view)
    view.resize(1000, 500)
    view.show()
    view.set_articles(long_article, brief)
    view.set_comparison(
        Comparison(EngineState("1", ()), (long_article, brief), claims, findings, ((), ()))
    )
    return view


def height_on_screen(view: SideBySide, letter: str, number: int) -> float:
    pane = view.panes[letter]
    assert pane.article is not None
    return pane.y_of(pane.article.text.index(f"{number}. ")) - pane.scroll_y()


@pytest.mark.parametrize(("lead", "follow"), [("A", "B"), ("B", "A")])
def test_the_other_text_goes_along_without_turning_back_and_both_end_together(
    uneven: SideBySide, lead: str, follow: str
) -> None:
    leading, following = uneven.panes[lead], uneven.panes[follow]
    places: list[float] = []

    for step in range(round(leading.viewport.last_scroll_y / STEP_PX) + 2):
        leading.scroll_to_y(step * STEP_PX)
        places.append(following.scroll_y())

    assert places[0] == 0
    assert places == sorted(places)
    assert leading.scroll_y() == pytest.approx(leading.viewport.last_scroll_y, abs=1)
    assert places[-1] == pytest.approx(following.viewport.last_scroll_y, abs=1)


def test_a_pair_in_order_comes_to_the_middle_of_both_screens(uneven: SideBySide) -> None:
    pane = uneven.panes["A"]

    pane.scroll_to_y(pane.scroll_y() + height_on_screen(uneven, "A", 25) - pane.viewport.height / 2)

    # In a brief text the point that is held level has begun to slide towards an end.
    level = height_on_screen(uneven, "A", 25)
    assert height_on_screen(uneven, "B", 5) == pytest.approx(level, abs=LINE_PX)


@pytest.mark.parametrize(("key", "a", "b"), [("A55-B1", 55, 1), ("A5-B2", 5, 2)])
def test_both_claims_of_any_pair_are_on_screen_once_it_is_chosen(
    uneven: SideBySide, key: str, a: int, b: int
) -> None:
    uneven.set_state(chosen(ViewState(), key))

    for letter, number in (("A", a), ("B", b)):
        assert 0 <= height_on_screen(uneven, letter, number) < uneven.panes[letter].viewport.height
