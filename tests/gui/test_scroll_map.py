from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.scroll_map import Anchor, Pin, Pins, ScrollMap, heaviest_chain, scroll_for, sync_point

HEIGHT_A, HEIGHT_B = 1000.0, 1400.0

places = st.integers(1, 999).map(float)
anchors = st.builds(
    Anchor, y_a=places, y_b=places, weight=st.integers(1, 100).map(float), is_pin=st.booleans()
)
chains = st.lists(anchors, max_size=40)


heights = st.floats(50, 200_000)
"""From a brief of some lines to a report of a hundred pages, in pixels."""


@st.composite
def pairs_of_texts(draw: st.DrawFn) -> tuple[float, float, list[Anchor]]:
    """Two texts of any two heights, and pairs anywhere in them, mostly out of order."""
    height_a, height_b = draw(heights), draw(heights)
    shares = st.lists(st.tuples(st.integers(1, 99), st.integers(1, 99), st.booleans()), max_size=20)
    return (
        height_a,
        height_b,
        [
            Anchor(height_a * a / 100, height_b * b / 100, weight, is_pin=is_pin)
            for weight, (a, b, is_pin) in enumerate(draw(shares), start=1)
        ],
    )


def rises(chain: tuple[Anchor, ...]) -> bool:
    return all(one.y_a < other.y_a and one.y_b < other.y_b for one, other in pairwise(chain))


def best_weight(some: list[Anchor]) -> float:
    """By trying every subset: slow, and plainly right."""
    subsets = (
        tuple(sorted(subset, key=lambda anchor: anchor.y_a))
        for size in range(len(some) + 1)
        for subset in combinations(some, size)
    )
    return max(sum(anchor.weight for anchor in chain) for chain in subsets if rises(chain))


@given(chains)
def test_chain_rises_in_both_articles(some: list[Anchor]) -> None:
    assert rises(heaviest_chain(some))


@given(st.lists(anchors, max_size=9))
def test_chain_is_the_heaviest(some: list[Anchor]) -> None:
    chain = heaviest_chain(some)

    assert sum(anchor.weight for anchor in chain) == best_weight(some)


@given(chains, st.randoms())
def test_chain_does_not_depend_on_the_order_given(some: list[Anchor], random: Random) -> None:
    mixed = list(some)
    random.shuffle(mixed)

    assert heaviest_chain(mixed) == heaviest_chain(some)


@given(chains, st.floats(0, HEIGHT_A), st.floats(0, HEIGHT_A))
def test_map_keeps_order(some: list[Anchor], y: float, other: float) -> None:
    scroll_map = ScrollMap.from_anchors(some, HEIGHT_A, HEIGHT_B)

    low, high = sorted((y, other))
    assert scroll_map.to_b(low) <= scroll_map.to_b(high)


@given(chains, st.floats(0, HEIGHT_A))
def test_way_back_leads_to_the_start(some: list[Anchor], y: float) -> None:
    scroll_map = ScrollMap.from_anchors(some, HEIGHT_A, HEIGHT_B)

    assert scroll_map.to_a(scroll_map.to_b(y)) == pytest.approx(y, abs=1e-6)


@given(chains)
def test_articles_begin_and_end_together(some: list[Anchor]) -> None:
    scroll_map = ScrollMap.from_anchors(some, HEIGHT_A, HEIGHT_B)

    assert scroll_map.to_b(0) == 0
    assert scroll_map.to_b(HEIGHT_A) == HEIGHT_B


def test_map_runs_through_pairs_and_interpolates_between_them() -> None:
    pairs = [Anchor(100, 400), Anchor(300, 500)]

    scroll_map = ScrollMap.from_anchors(pairs, HEIGHT_A, HEIGHT_B)

    assert scroll_map.to_b(100) == 400
    assert scroll_map.to_b(200) == 450
    assert scroll_map.to_a(500) == 300


def test_pair_out_of_order_does_not_drive() -> None:
    in_order = [Anchor(100, 100), Anchor(500, 500), Anchor(900, 900)]

    scroll_map = ScrollMap.from_anchors([*in_order, Anchor(300, 950)], HEIGHT_A, HEIGHT_B)

    assert scroll_map.to_b(300) == 300


@given(pairs_of_texts(), st.floats(0, 1), st.floats(0, 1))
def test_texts_of_any_two_lengths_keep_their_order_and_end_together(
    texts: tuple[float, float, list[Anchor]], share: float, other: float
) -> None:
    height_a, height_b, some = texts

    scroll_map = ScrollMap.from_anchors(some, height_a, height_b)

    low, high = (scroll_map.to_b(y * height_a) for y in sorted((share, other)))
    assert 0 <= low <= high <= height_b
    assert (scroll_map.to_b(0), scroll_map.to_b(height_a)) == (0, height_b)
    back = scroll_map.to_a(scroll_map.to_b(share * height_a))
    assert back == pytest.approx(share * height_a, abs=1e-6 * height_a)


@given(pairs_of_texts())
def test_only_pairs_in_order_drive_whatever_the_lengths(
    texts: tuple[float, float, list[Anchor]],
) -> None:
    height_a, height_b, some = texts
    pairs = [anchor for anchor in some if not anchor.is_pin]

    scroll_map = ScrollMap.from_anchors(pairs, height_a, height_b)

    in_order = heaviest_chain(pairs)
    assert scroll_map == ScrollMap.from_anchors(in_order, height_a, height_b)
    driving = [pair for pair in pairs if scroll_map.to_b(pair.y_a) == pytest.approx(pair.y_b)]
    assert set(in_order) <= set(driving)
    assert scroll_map.ys_a[1:-1] == tuple(anchor.y_a for anchor in in_order)


def test_pin_is_kept_against_heavier_pairs_that_cross_it() -> None:
    pairs = [Anchor(100, 100, 5), Anchor(500, 500, 5)]

    scroll_map = ScrollMap.from_anchors([*pairs, Anchor(200, 800, 0.1, is_pin=True)], 1000, 1000)

    assert scroll_map.to_b(200) == 800
    assert scroll_map.to_b(500) > 800


def test_empty_article_can_be_mapped() -> None:
    scroll_map = ScrollMap.from_anchors([], 0, 500)

    assert scroll_map.to_b(0) == 0
    assert scroll_map.to_a(500) == 1


@pytest.mark.parametrize(
    ("scroll_y", "expected"), [(0, 0), (200, 400), (700, 900), (1400, 1600), (1600, 2000)]
)
def test_sync_point_slides_from_the_top_by_the_middle_to_the_bottom(
    scroll_y: float, expected: float
) -> None:
    assert sync_point(scroll_y, viewport_h=400, doc_h=2000) == pytest.approx(expected)


@given(st.floats(1, 2000), st.floats(0, 5000), st.floats(0, 1))
def test_scroll_position_comes_back_from_its_sync_point(
    viewport_h: float, beyond: float, share_01: float
) -> None:
    doc_h = viewport_h + beyond
    scroll_y = share_01 * beyond

    there = sync_point(scroll_y, viewport_h, doc_h)

    assert scroll_for(there, viewport_h, doc_h) == pytest.approx(scroll_y, abs=1e-3)


def test_text_that_fits_its_pane_never_scrolls() -> None:
    assert scroll_for(250, viewport_h=800, doc_h=300) == 0


def test_first_side_of_a_pin_waits_for_the_other() -> None:
    pins = Pins().put("B", 40)

    assert pins.complete == ()
    assert pins.put("A", 30) == Pins((Pin(30, 40),))


def test_pinning_the_same_side_again_moves_the_waiting_pin() -> None:
    assert Pins().put("A", 30).put("A", 35).put("B", 40).complete == (Pin(35, 40),)


def test_pin_that_a_later_one_crosses_gives_way() -> None:
    pins = Pins((Pin(10, 10), Pin(30, 40)))

    assert pins.put("A", 20).put("B", 50).complete == (Pin(10, 10), Pin(20, 50))
