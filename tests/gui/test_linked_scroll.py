import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.linked_scroll import Follower, Viewport, levelled, revealed

LONG = Viewport(scroll_y=0, height=400, doc_height=2000)


def at(scroll_y: float) -> Viewport:
    return Viewport(scroll_y, LONG.height, LONG.doc_height)


def same(y: float) -> float:
    return y


def test_settled_panes_do_not_jump_when_scrolling_begins() -> None:
    follower = Follower()
    follower.settle(at(500), at(900), same)

    target = follower.followed(at(510), at(900), same, moved=10)

    assert target == pytest.approx(900)


def test_drift_melts_as_the_reader_scrolls() -> None:
    follower = Follower()
    follower.settle(at(500), at(560), same)

    targets = [follower.followed(at(500 + y), at(0), same, moved=20) for y in (20, 40, 60, 80)]

    assert targets == pytest.approx([560, 560, 560, 580])


@given(st.floats(0, 1600), st.floats(0, 1600), st.floats(-300, 300))
def test_follower_stays_inside_its_document(lead: float, follow: float, moved: float) -> None:
    follower = Follower()
    follower.settle(at(lead), at(follow), same)

    target = follower.followed(at(min(max(lead + moved, 0), 1600)), at(follow), same, moved=moved)

    assert 0 <= target <= LONG.last_scroll_y


def test_claim_that_is_read_well_does_not_move() -> None:
    assert revealed(at(500), 650) == 500


@pytest.mark.parametrize("y", [300, 510, 890, 1200])
def test_claim_off_screen_or_at_its_edge_is_brought_inside(y: float) -> None:
    scroll_y = revealed(at(500), y)

    assert at(scroll_y).shows_well(y)


def test_other_side_comes_level_and_the_leading_side_stays() -> None:
    lead_y, follow_y = levelled(at(500), 650, at(0), 1000)

    assert lead_y == 500
    assert 1000 - follow_y == 650 - lead_y


@given(st.floats(0, 2000), st.floats(0, 2000), st.floats(0, 1600))
def test_claims_meet_wherever_both_can_reach(
    y_lead: float, y_follow: float, scroll_y: float
) -> None:
    lead_y, follow_y = levelled(at(scroll_y), y_lead, at(0), y_follow)

    assert 0 <= lead_y <= LONG.last_scroll_y
    assert 0 <= follow_y <= LONG.last_scroll_y
    assert y_lead - lead_y == pytest.approx(y_follow - follow_y) or abs(y_lead - y_follow) > 1500


def test_claim_is_still_shown_where_the_two_cannot_meet() -> None:
    short = Viewport(0, 400, 400)

    lead_y, follow_y = levelled(at(0), 1900, short, 20)

    assert at(lead_y).shows_well(1900) or lead_y == LONG.last_scroll_y
    assert follow_y == 0
