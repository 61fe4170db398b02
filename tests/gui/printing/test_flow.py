from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.printing.flow import FEWEST_LINES, Frame, Spot, flow, kept_together

FRAME = Frame(0.0, 10.0)


@given(count=st.integers(1, 40), y=st.integers(0, 10))
def test_no_line_is_cut_and_none_stands_alone(count: int, y: int) -> None:
    spots, _ = flow((1.0,) * count, Spot(0, float(y)), FRAME)

    assert list(spots) == sorted(spots)
    assert all(spot.y + 1 <= FRAME.bottom for spot in spots)
    pages = [spot.page for spot in spots]
    if count >= FEWEST_LINES:
        assert min(pages.count(page) for page in set(pages)) >= FEWEST_LINES


def test_a_paragraph_that_fits_stays_where_it_is() -> None:
    spots, end = flow((1.0, 1.0), Spot(0, 8.0), FRAME)

    assert spots == (Spot(0, 8.0), Spot(0, 9.0))
    assert end == Spot(0, 10.0)


def test_a_line_that_would_be_left_behind_goes_along() -> None:
    spots, _ = flow((1.0,) * 3, Spot(0, 8.0), FRAME)

    assert [spot.page for spot in spots] == [1, 1, 1]


def test_a_block_is_moved_whole_unless_no_page_holds_it() -> None:
    assert kept_together(5.0, Spot(0, 6.0), FRAME) == Spot(1, 0.0)
    assert kept_together(50.0, Spot(0, 6.0), FRAME) == Spot(0, 6.0)
