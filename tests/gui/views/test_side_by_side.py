# pyright: basic
# The tests look inside the ruler, and their callbacks are short lambdas.
from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap, QTextCursor
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import (
    Article,
    Comparison,
)
from gui.scroll_map import Pin, Pins
from gui.theme import DARK, LIGHT
from gui.view_state import ViewState, chosen, toggled
from gui.views.side_by_side import SideBySide

CountPixels = Callable[[QPixmap, str], int]
SIZE = (1000, 500)


def height_on_screen(view: SideBySide, letter: str, number: int) -> float:
    pane = view.panes[letter]
    assert pane.article is not None
    return pane.y_of(pane.article.text.index(f"{number}. ")) - pane.scroll_y()


def scroll_ys(view: SideBySide) -> tuple[float, float]:
    return view.panes["A"].scroll_y(), view.panes["B"].scroll_y()


def point_on(view: SideBySide, letter: str, number: int) -> QPoint:
    pane = view.panes[letter]
    cursor = QTextCursor(pane.text.document())
    assert pane.article is not None
    cursor.setPosition(pane.article.text.index(f"{number}. ") + 6)
    return pane.text.cursorRect(cursor).center()


def test_both_claims_of_a_finding_are_marked(view: SideBySide) -> None:
    view.panes["A"].scroll_to_y(0)

    keys = [
        mark.key
        for letter in ("A", "B")
        if (mark := view.panes[letter].text.mark_at(point_on(view, letter, 5))) is not None
    ]

    assert keys == ["A5-B5", "A5-B5"]


def test_filters_take_marks_and_links_away(view: SideBySide) -> None:
    view.set_state(toggled(ViewState(), Kind.AGREE))

    assert view.panes["A"].text.mark_at(point_on(view, "A", 5)) is None
    assert {link.kind for link in view.links} == {Kind.CONTRADICT, Kind.DIFFER, Kind.UNSURE}


def test_click_on_a_mark_chooses_its_row(view: SideBySide, qtbot: QtBot) -> None:
    viewport = view.panes["B"].text.viewport()

    with qtbot.waitSignal(view.row_chosen) as signal:
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point_on(view, "B", 5))

    assert signal.args == ["A5-B5"]


def test_chosen_row_stands_level_on_both_sides(view: SideBySide) -> None:
    view.set_state(chosen(ViewState(), "A20-B50"))

    a, b = height_on_screen(view, "A", 20), height_on_screen(view, "B", 50)
    assert a == pytest.approx(b, abs=1)
    assert 0 < a < view.panes["A"].viewport.height


def test_side_that_was_clicked_stays_and_the_other_comes(view: SideBySide, qtbot: QtBot) -> None:
    view.panes["B"].scroll_to_y(view.panes["B"].scroll_y() + height_on_screen(view, "B", 50) - 150)
    before = scroll_ys(view)[1]
    view.row_chosen.connect(lambda key: view.set_state(chosen(ViewState(), key)))

    qtbot.mouseClick(
        view.panes["B"].text.viewport(), Qt.MouseButton.LeftButton, pos=point_on(view, "B", 50)
    )

    assert scroll_ys(view)[1] == before
    assert height_on_screen(view, "A", 20) == pytest.approx(height_on_screen(view, "B", 50), abs=1)


def test_click_on_the_current_mark_brings_the_other_side_level_again(
    view: SideBySide, qtbot: QtBot
) -> None:
    state = chosen(ViewState(is_linked=False), "A20-B50")
    view.set_state(state)
    view.row_chosen.connect(lambda key: view.set_state(chosen(state, key)))
    view.panes["A"].scroll_to_y(0)

    qtbot.mouseClick(
        view.panes["B"].text.viewport(), Qt.MouseButton.LeftButton, pos=point_on(view, "B", 50)
    )

    assert height_on_screen(view, "A", 20) == pytest.approx(height_on_screen(view, "B", 50), abs=1)


def test_click_on_a_stub_brings_the_hidden_end_to_the_one_that_is_seen(
    view: SideBySide, qtbot: QtBot
) -> None:
    state = chosen(ViewState(is_linked=False), "A20-B50")
    view.set_state(state)
    view.row_chosen.connect(lambda key: view.set_state(chosen(state, key)))
    view.panes["A"].scroll_to_y(0)
    before = scroll_ys(view)[1]
    current = view.gutter.current
    assert current is not None
    tip = view.gutter.shapes.path(current).pointAtPercent(0).toPoint()

    qtbot.mouseClick(view.gutter, Qt.MouseButton.LeftButton, pos=tip + QPoint(-2, 4))

    assert scroll_ys(view)[1] == before
    assert height_on_screen(view, "A", 20) == pytest.approx(height_on_screen(view, "B", 50), abs=1)


def test_lone_claim_is_revealed_on_its_side(view: SideBySide) -> None:
    view.set_state(chosen(ViewState(), "A30"))

    assert 0 < height_on_screen(view, "A", 30) < view.panes["A"].viewport.height


def test_going_back_returns_to_where_the_reader_was(view: SideBySide) -> None:
    view.panes["A"].scroll_to_y(700)
    before = scroll_ys(view)
    view.set_state(chosen(ViewState(), "A20-B50"))

    view.go_back()

    assert scroll_ys(view) == before


def test_going_back_without_a_place_stays(view: SideBySide) -> None:
    view.go_back()

    assert scroll_ys(view) == (0, 0)


def test_enter_brings_the_other_side_level_again(view: SideBySide) -> None:
    state = chosen(ViewState(is_linked=False), "A20-B50")
    view.set_state(state)
    view.panes["B"].scroll_to_y(0)

    view.level_current()

    assert height_on_screen(view, "A", 20) == pytest.approx(height_on_screen(view, "B", 50), abs=1)


@pytest.mark.parametrize(("lead", "follow"), [("A", "B"), ("B", "A")])
def test_scrolling_one_pane_brings_the_other_along(
    view: SideBySide, lead: str, follow: str
) -> None:
    view.panes[lead].scroll_to_y(1500)

    assert view.panes[follow].scroll_y() == pytest.approx(1500, abs=3)
    assert view.panes[lead].scroll_y() == 1500


def test_pair_out_of_order_does_not_drive_scrolling(view: SideBySide) -> None:
    pane = view.panes["A"]

    pane.scroll_to_y(pane.scroll_y() + height_on_screen(view, "A", 20) - pane.viewport.height / 2)

    assert abs(height_on_screen(view, "B", 20) - height_on_screen(view, "A", 20)) < 5


def test_panes_do_not_jump_after_a_pair_out_of_order_was_brought_level(view: SideBySide) -> None:
    view.set_state(chosen(ViewState(), "A20-B50"))
    before = scroll_ys(view)

    view.panes["A"].scroll_to_y(before[0] + 10)

    assert abs(scroll_ys(view)[1] - before[1]) <= 21


def pin(view: SideBySide, letter: str, number: int, qtbot: QtBot) -> int:
    """Set the cursor into a paragraph and ask for a pin there; its offset."""
    pane = view.panes[letter]
    assert pane.article is not None
    offset = pane.article.text.index(f"{number}. ")
    cursor = QTextCursor(pane.text.document())
    cursor.setPosition(offset)
    pane.text.setTextCursor(cursor)
    pane.text.setFocus()
    with qtbot.waitSignal(view.pin_requested) as asked:
        view.pin_here()
    assert asked.args == [letter, offset]
    return offset


def test_pinned_places_stand_beside_each_other_while_scrolling(
    view: SideBySide, qtbot: QtBot
) -> None:
    view.set_state(ViewState(is_linked=False))
    places = pin(view, "A", 15, qtbot), pin(view, "B", 22, qtbot)
    y_a, y_b = (view.panes[side].y_of(at) for side, at in zip("AB", places, strict=True))
    view.set_pins(Pins((Pin(*places),)))
    for letter in ("A", "B"):
        view.panes[letter].scroll_to_y(0)
    view.set_state(ViewState())

    middle = view.panes["A"].viewport.height / 2
    view.panes["A"].scroll_to_y(y_a - middle)

    assert view.panes["B"].scroll_y() == pytest.approx(y_b - middle, abs=2)


def test_pins_are_taken_away_with_their_articles(
    view: SideBySide, aligned: Comparison, count_pixels: CountPixels
) -> None:
    view.set_pins(Pins(half=(("A", 0),)))
    waiting = count_pixels(view.gutter.grab(), LIGHT.text)

    view.set_articles(aligned.articles[0], None)

    assert waiting > 20
    assert count_pixels(view.gutter.grab(), LIGHT.text) == 0


def test_unlinked_pane_stays(view: SideBySide) -> None:
    view.set_state(ViewState(is_linked=False))

    view.panes["A"].scroll_to_y(1500)

    assert scroll_ys(view) == (1500, 0)


def test_linking_again_does_not_jump(view: SideBySide) -> None:
    view.set_state(ViewState(is_linked=False))
    view.panes["A"].scroll_to_y(1500)

    view.set_state(ViewState())
    view.panes["A"].scroll_to_y(1510)

    assert scroll_ys(view)[1] <= 21


def test_both_articles_end_together(view: SideBySide) -> None:
    view.panes["A"].scroll_to_y(1e6)

    # A scroll bar stands at whole pixels.
    last_scroll_y = view.panes["B"].viewport.last_scroll_y
    assert view.panes["B"].scroll_y() == pytest.approx(last_scroll_y, abs=1)


def test_zoom_of_one_pane_zooms_the_other_and_is_told_once(view: SideBySide, qtbot: QtBot) -> None:
    told: list[int] = []
    view.zoom_changed.connect(told.append)

    qtbot.keyClick(view.panes["A"].text, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)

    assert view.panes["B"].zoom_percent == 110
    assert told == [110]


def test_links_follow_a_new_layout(view: SideBySide, qtbot: QtBot) -> None:
    view.set_state(chosen(ViewState(), "A20-B50"))

    view.set_zoom(150)

    def stands_beside_its_claim() -> None:
        current = view.gutter.current
        assert current is not None
        top, _ = view.gutter.shapes.a.range_of(current.a_top, current.a_bottom)
        at = view.panes["A"].text.viewport().mapTo(view, QPoint(0, 0)).y()
        assert top == pytest.approx(height_on_screen(view, "A", 20) + at, abs=1)

    qtbot.waitUntil(stands_beside_its_claim)


def test_click_on_the_ruler_jumps_and_brings_the_other_along(
    view: SideBySide, qtbot: QtBot
) -> None:
    lane = view.ruler._lane("B")
    empty = QPoint(round(lane.center().x()), round(lane.top() + lane.height() * 0.6))

    qtbot.mouseClick(view.ruler, Qt.MouseButton.LeftButton, pos=empty)

    view_b = view.panes["B"].viewport
    middle = (view_b.scroll_y + view_b.height / 2) / view_b.doc_height
    assert middle == pytest.approx(0.6, abs=0.01)
    assert view.panes["A"].scroll_y() > 0


def test_drop_tells_the_side(view: SideBySide) -> None:
    told: list[tuple[str, object]] = []
    view.source_dropped.connect(lambda side, sources: told.append((side, sources)))
    view.text_dropped.connect(lambda side, text: told.append((side, text)))

    view.panes["B"].source_dropped.emit(["b.txt"])
    view.panes["A"].text_dropped.emit("An article.")

    assert told == [("B", ["b.txt"]), ("A", "An article.")]


def test_theme_reaches_every_part(view: SideBySide, count_pixels: CountPixels) -> None:
    view.set_theme(DARK)
    view.set_state(chosen(ViewState(), "A20-B50"))

    for part in (view.panes["A"].text, view.panes["B"].text, view.gutter):
        in_theme = count_pixels(part.grab(), DARK.inks[Kind.CONTRADICT].fill)
        in_the_other = count_pixels(part.grab(), LIGHT.inks[Kind.CONTRADICT].fill)
        assert in_theme > 100
        # The edge of a letter, blended with its ground, can come out as any colour.
        assert in_the_other < in_theme / 20


def test_comparison_taken_away_leaves_the_plain_texts(
    view: SideBySide, count_pixels: CountPixels
) -> None:
    view.set_state(chosen(ViewState(), "A20-B50"))

    view.set_comparison(None)

    assert view.links == ()
    assert count_pixels(view.panes["A"].text.grab(), LIGHT.inks[Kind.CONTRADICT].fill) == 0


def test_article_that_stays_keeps_its_place(view: SideBySide, aligned: Comparison) -> None:
    view.panes["A"].scroll_to_y(900)
    text = "Another report."

    view.set_articles(aligned.articles[0], Article("new.txt", text, text))

    assert scroll_ys(view) == (900, 0)


def test_one_article_alone_can_be_read(view: SideBySide, aligned: Comparison) -> None:
    view.set_articles(aligned.articles[0], None)

    view.panes["A"].scroll_to_y(400)

    assert scroll_ys(view) == (400, 0)


def test_article_a_stands_at_the_right_in_right_to_left_layouts(
    view: SideBySide, qtbot: QtBot
) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def places() -> list[int]:
        parts = (view.ruler, view.panes["B"], view.gutter, view.panes["A"])
        return [part.mapTo(view, QPoint()).x() for part in parts]

    qtbot.waitUntil(lambda: places() == sorted(places()))
    assert len(set(places())) == 4
    assert view.gutter.shapes.is_mirrored
