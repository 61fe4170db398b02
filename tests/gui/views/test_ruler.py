from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QPixmap
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from core.palette import Kind
from gui.theme import DARK, LIGHT, Theme
from gui.tool_tip import plain_tool_tip
from gui.views.ruler import OverviewRuler, Tick

CountPixels = Callable[[QPixmap, str], int]


def tick(key: str, kind: Kind, top_01: float, bottom_01: float | None = None) -> Tick:
    return Tick(key, kind, top_01, top_01 if bottom_01 is None else bottom_01, "a claim")


def lane_point(ruler: OverviewRuler, letter: str, fraction_01: float) -> QPoint:
    lane = ruler._lane(letter)
    return QPoint(round(lane.center().x()), round(lane.top() + fraction_01 * lane.height()))


@pytest.fixture
def ruler(qtbot: QtBot) -> OverviewRuler:
    ruler = OverviewRuler(("A", "B"))
    qtbot.addWidget(ruler)
    ruler.resize(ruler.width(), 500)
    ruler.show()
    return ruler


def test_tick_of_a_short_claim_is_at_least_three_pixels_high(
    ruler: OverviewRuler, count_pixels: CountPixels
) -> None:
    ruler.set_ticks({"A": [tick("A1-B1", Kind.CONTRADICT, 0.5)]})

    painted = count_pixels(ruler.grab(), LIGHT.inks[Kind.CONTRADICT].line)

    assert painted >= 3 * (ruler._lane("A").width() - 2)


def test_tick_at_the_very_end_is_not_cut_off(
    ruler: OverviewRuler, count_pixels: CountPixels
) -> None:
    ruler.set_ticks({"A": [tick("A1-B1", Kind.CONTRADICT, 0.5)]})
    whole = count_pixels(ruler.grab(), LIGHT.inks[Kind.CONTRADICT].line)

    ruler.set_ticks({"A": [tick("A1-B1", Kind.CONTRADICT, 1.0)]})

    assert count_pixels(ruler.grab(), LIGHT.inks[Kind.CONTRADICT].line) >= whole


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_contradiction_is_never_hidden(
    ruler: OverviewRuler, count_pixels: CountPixels, theme: Theme
) -> None:
    ruler.set_theme(theme)
    contradiction = tick("A1-B1", Kind.CONTRADICT, 0.5, 0.52)
    others = [tick(kind.value, kind, 0.4, 0.6) for kind in Kind if kind is not Kind.CONTRADICT]
    ruler.set_ticks({"A": [contradiction]})
    alone = count_pixels(ruler.grab(), theme.inks[Kind.CONTRADICT].line)

    ruler.set_ticks({"A": [contradiction, *others]})

    assert count_pixels(ruler.grab(), theme.inks[Kind.CONTRADICT].line) == alone > 0


def test_ticks_out_of_date_fade_and_the_letters_stay(
    ruler: OverviewRuler, count_pixels: CountPixels
) -> None:
    ruler.set_ticks({"A": [tick("A1-B1", Kind.CONTRADICT, 0.2, 0.4)]})
    heads = ruler.grab().copy(0, 0, ruler.width(), 20).toImage()

    ruler.set_dimmed(True)

    assert count_pixels(ruler.grab(), LIGHT.inks[Kind.CONTRADICT].line) == 0
    assert ruler.grab().copy(0, 0, ruler.width(), 20).toImage() == heads


def test_click_on_a_tick_chooses_its_row(ruler: OverviewRuler, qtbot: QtBot) -> None:
    ruler.set_ticks({"B": [tick("A1-B1", Kind.AGREE, 0.25), tick("A2-B2", Kind.AGREE, 0.75)]})

    with qtbot.waitSignal(ruler.row_clicked) as clicked:
        qtbot.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=lane_point(ruler, "B", 0.75))

    assert clicked.args == ["A2-B2"]


def test_strongest_of_two_ticks_is_chosen(ruler: OverviewRuler) -> None:
    ruler.set_ticks({"A": [tick("x", Kind.CONTRADICT, 0.5), tick("y", Kind.ONLY, 0.5)]})

    found = ruler.tick_at(lane_point(ruler, "A", 0.5))

    assert found is not None
    assert found.key == "x"


def test_click_between_ticks_jumps_there(ruler: OverviewRuler, qtbot: QtBot) -> None:
    ruler.set_ticks({"A": [tick("x", Kind.AGREE, 0.1)]})

    with qtbot.waitSignal(ruler.jumped) as jumped:
        qtbot.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=lane_point(ruler, "A", 0.5))

    assert jumped.args is not None
    assert jumped.args[0] == "A"
    assert jumped.args[1] == pytest.approx(0.5, abs=0.01)


def test_pointer_that_only_passes_over_does_not_jump(ruler: OverviewRuler, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(ruler.jumped):
        qtbot.mouseMove(ruler, lane_point(ruler, "A", 0.3))
        qtbot.mouseMove(ruler, lane_point(ruler, "A", 0.5))


def test_frame_stands_around_what_is_on_screen(
    ruler: OverviewRuler, count_pixels: CountPixels
) -> None:
    ruler.set_frames({"A": (0.0, 0.2), "B": (0.5, 0.7)})

    lane = ruler._lane("A").toRect()
    upper = ruler.grab().copy(lane.left() - 4, lane.top(), 4, lane.height() // 4)
    lower = ruler.grab().copy(lane.left() - 4, lane.center().y(), 4, lane.height() // 4)

    assert count_pixels(upper, LIGHT.text) > 20
    assert count_pixels(lower, LIGHT.text) == 0


def test_lanes_are_mirrored_in_right_to_left_layouts(ruler: OverviewRuler) -> None:
    ruler.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert ruler._lane("A").left() > ruler._lane("B").left()


LADDER = (Kind.ONLY, Kind.AGREE, Kind.DIFFER, Kind.UNSURE, Kind.CONTRADICT)
"""From what is painted first to what is painted over all others."""


@pytest.mark.parametrize(("weaker", "stronger"), [*pairwise(LADDER)])
def test_stronger_kind_is_painted_over_the_weaker(
    ruler: OverviewRuler, count_pixels: CountPixels, weaker: Kind, stronger: Kind
) -> None:
    over, under = tick("over", stronger, 0.5, 0.52), tick("under", weaker, 0.4, 0.6)
    ruler.set_ticks({"A": [over]})
    alone = count_pixels(ruler.grab(), LIGHT.inks[stronger].line)

    ruler.set_ticks({"A": [over, under]})

    assert count_pixels(ruler.grab(), LIGHT.inks[stronger].line) == alone > 0


def test_each_article_has_its_own_lane(ruler: OverviewRuler, count_pixels: CountPixels) -> None:
    ruler.set_ticks({"B": [tick("x", Kind.AGREE, 0.2, 0.4)]})

    inked = {
        letter: count_pixels(ruler.grab(ruler._lane(letter).toRect()), LIGHT.inks[Kind.AGREE].line)
        for letter in ("A", "B")
    }

    assert inked["A"] == 0 < inked["B"]


@pytest.mark.qt_log_ignore("does not support raise")
def test_tool_tip_tells_verdict_and_claim_as_plain_text(ruler: OverviewRuler) -> None:
    claim = Tick("x", Kind.CONTRADICT, 0.5, 0.52, "<b>No</b> boat left")
    ruler.set_ticks({"A": [claim]})
    point = lane_point(ruler, "A", 0.51)
    asked = QHelpEvent(QEvent.Type.ToolTip, point, ruler.mapToGlobal(point))

    QCoreApplication.sendEvent(ruler, asked)

    assert QToolTip.text() == plain_tool_tip("Contradiction: <b>No</b> boat left")
    QToolTip.hideText()


def test_ruler_has_a_name_for_screen_readers(ruler: OverviewRuler) -> None:
    assert ruler.accessibleName() == "Overview of both articles"
