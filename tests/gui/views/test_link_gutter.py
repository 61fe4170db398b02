from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPixmap
from pytestqt.qtbot import QtBot

from core.palette import Kind
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from gui.views.link_gutter import LinkGutter
from gui.views.link_shapes import GLYPH_PX, Band, PaneEdge
from gui.views.mark_painter import glyph_px

CountPixels = Callable[[QPixmap, str], int]
HEIGHT = 400


def band(key: str, a: float, b: float, kind: Kind = Kind.AGREE) -> Band:
    return Band(key, kind, a, a + 20, b, b + 20)


@pytest.fixture
def gutter(qtbot: QtBot) -> LinkGutter:
    gutter = LinkGutter()
    qtbot.addWidget(gutter)
    gutter.resize(gutter.width(), HEIGHT)
    gutter.show()
    gutter.set_edges(PaneEdge(0, 0, HEIGHT), PaneEdge(0, 0, HEIGHT))
    return gutter


def painted_keys(gutter: LinkGutter) -> list[str]:
    return [shown.key for shown in gutter.visible_bands()]


def test_link_shows_only_while_both_ends_are_on_screen(gutter: LinkGutter) -> None:
    gutter.set_bands([band("both", 10, 300), band("one", 10, 900), band("none", 900, 900)])

    assert painted_keys(gutter) == ["both"]


def test_scrolled_panes_show_other_links(gutter: LinkGutter) -> None:
    gutter.set_bands([band("top", 10, 10), band("further", 900, 950)])

    gutter.set_edges(PaneEdge(800, 0, HEIGHT), PaneEdge(800, 0, HEIGHT))

    assert painted_keys(gutter) == ["further"]


def test_a_dozen_links_at_most_and_contradictions_before_others(gutter: LinkGutter) -> None:
    agreeing = [band(f"agree{number}", number * 15, number * 15) for number in range(20)]

    gutter.set_bands([*agreeing, band("contradiction", 5, 380, Kind.CONTRADICT)])

    assert len(painted_keys(gutter)) == 12
    assert painted_keys(gutter)[-1] == "contradiction"


def test_current_link_is_painted_over_all_others(gutter: LinkGutter) -> None:
    current = band("current", 50, 60)
    gutter.set_bands([current, band("contradiction", 5, 380, Kind.CONTRADICT)])

    gutter.set_current(current)

    assert painted_keys(gutter) == ["contradiction", "current"]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_current_link_is_opaque_and_others_faint(
    gutter: LinkGutter, count_pixels: CountPixels, theme: Theme
) -> None:
    gutter.set_theme(theme)
    current = band("current", 50, 50, Kind.CONTRADICT)
    gutter.set_bands([current, band("other", 200, 200, Kind.AGREE)])

    gutter.set_current(current)

    assert count_pixels(gutter.grab(), theme.inks[Kind.CONTRADICT].fill) > 900
    assert count_pixels(gutter.grab(), theme.inks[Kind.AGREE].fill) < 200


def test_end_off_screen_becomes_a_stub_at_the_end_that_is_seen(
    gutter: LinkGutter, count_pixels: CountPixels
) -> None:
    current = band("current", 190, 2000, Kind.CONTRADICT)
    gutter.set_current(current)

    beside_a = gutter.grab().copy(0, 150, 16, 100)
    beside_b = gutter.grab().copy(gutter.width() - 16, 0, 16, HEIGHT)

    assert painted_keys(gutter) == ["current"]
    assert count_pixels(beside_a, LIGHT.inks[Kind.CONTRADICT].fill) > 50
    assert count_pixels(beside_b, LIGHT.inks[Kind.CONTRADICT].fill) == 0


@pytest.mark.parametrize(("b", "side"), [(2000, "under"), (-2000, "over")])
def test_stub_points_to_the_hidden_end(
    gutter: LinkGutter, count_pixels: CountPixels, b: float, side: str
) -> None:
    gutter.set_current(band("current", 190, b, Kind.CONTRADICT))

    middle = gutter.width() // 2
    parts = {"over": (middle - 6, 170, 12, 18), "under": (middle - 6, 212, 12, 18)}

    ink = LIGHT.inks[Kind.CONTRADICT].fill
    painted = {name: count_pixels(gutter.grab().copy(*part), ink) for name, part in parts.items()}
    assert [name for name, count in painted.items() if count > 5] == [side]


@pytest.mark.parametrize("a", [-15, 395])
def test_glyph_of_a_stub_stays_in_sight_where_its_claim_is_half_off_screen(
    gutter: LinkGutter, a: float
) -> None:
    current = band("current", a, 2000)
    gutter.set_current(current)

    y = gutter.shapes.glyph_at(current).y()

    assert GLYPH_PX < y < HEIGHT - GLYPH_PX


def test_current_link_with_no_end_on_screen_paints_nothing(gutter: LinkGutter) -> None:
    gutter.set_current(band("current", 2000, 3000))

    assert painted_keys(gutter) == []


def test_click_on_a_link_chooses_it(gutter: LinkGutter, qtbot: QtBot) -> None:
    gutter.set_bands([band("upper", 50, 50), band("lower", 200, 200)])

    with qtbot.waitSignal(gutter.link_clicked) as clicked:
        qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(36, 210))

    assert clicked.args == ["lower"]


def test_click_beside_links_chooses_nothing(gutter: LinkGutter, qtbot: QtBot) -> None:
    gutter.set_bands([band("upper", 50, 50)])

    with qtbot.assertNotEmitted(gutter.link_clicked):
        qtbot.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(36, 300))


def test_article_a_stands_at_the_right_in_right_to_left_layouts(gutter: LinkGutter) -> None:
    gutter.set_bands([band("falling", 20, 360)])
    gutter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    at_right = gutter.band_at(QPoint(gutter.width() - 2, 30))

    assert at_right is not None
    assert gutter.band_at(QPoint(2, 30)) is None


def test_high_contrast_links_have_no_ground(gutter: LinkGutter, count_pixels: CountPixels) -> None:
    gutter.set_theme(HIGH_CONTRAST)
    gutter.set_current(band("current", 50, 50, Kind.CONTRADICT))

    assert count_pixels(gutter.grab(), LIGHT.inks[Kind.CONTRADICT].fill) < 20


def test_gutter_has_a_name_for_screen_readers(gutter: LinkGutter) -> None:
    assert gutter.accessibleName() == "Links between the articles"


@pytest.mark.parametrize("points", [10, 20])
def test_glyph_of_the_current_link_stands_on_it_and_grows_with_the_letters(
    gutter: LinkGutter, count_pixels: CountPixels, points: int
) -> None:
    gutter.setFont(QFont(gutter.font().family(), points))
    current = band("current", 150, 250, Kind.CONTRADICT)
    gutter.set_current(current)

    half_px = glyph_px(gutter.font()) // 2
    middle = gutter.shapes.glyph_at(current).toPoint()
    box = QRect(middle - QPoint(half_px, half_px), middle + QPoint(half_px, half_px))

    # The strokes of "≠": more than the two rims of the band would leave in the box.
    inked = count_pixels(gutter.grab(box), LIGHT.inks[Kind.CONTRADICT].line)
    assert inked > half_px**2 / 4
    assert box.width() > points


def test_glyph_of_a_stub_is_painted_beside_its_arrow(
    gutter: LinkGutter, count_pixels: CountPixels
) -> None:
    current = band("current", 190, 2000, Kind.CONTRADICT)
    gutter.set_current(current)

    middle = gutter.shapes.glyph_at(current).toPoint()
    box = QRect(middle - QPoint(8, 8), middle + QPoint(8, 8))

    assert count_pixels(gutter.grab(box), LIGHT.inks[Kind.CONTRADICT].line) > 10


def test_a_link_shows_through_the_one_that_crosses_it(gutter: LinkGutter) -> None:
    over, under = band("over", 150, 180, Kind.CONTRADICT), band("under", 180, 150, Kind.DIFFER)
    crossing = gutter.shapes.path(over).intersected(gutter.shapes.path(under))
    box = crossing.boundingRect().toRect()
    points = [
        QPoint(x, y)
        for x in range(box.left(), box.right())
        for y in range(box.top(), box.bottom())
        if crossing.contains(QPoint(x, y).toPointF())
    ]

    gutter.set_bands([over])
    alone = gutter.grab().toImage()
    gutter.set_bands([over, under])
    both = gutter.grab().toImage()

    shining_through = sum(alone.pixel(at) != both.pixel(at) for at in points)
    assert painted_keys(gutter) == ["under", "over"]
    assert len(points) > 50
    assert shining_through > 0.9 * len(points)


def test_pointer_brings_out_the_link_that_a_click_would_choose(
    gutter: LinkGutter, count_pixels: CountPixels, qtbot: QtBot
) -> None:
    gutter.set_bands([band("upper", 50, 50), band("lower", 200, 200)])
    before = count_pixels(gutter.grab(), LIGHT.inks[Kind.AGREE].fill)

    qtbot.mouseMove(gutter, QPoint(36, 210))

    assert count_pixels(gutter.grab(), LIGHT.inks[Kind.AGREE].fill) > before + 500
    assert gutter.cursor().shape() is Qt.CursorShape.PointingHandCursor
