# pyright: basic
# The tests look inside the panes.
"""What stands between and beside two panes follows them."""

from __future__ import annotations

import pytest

from core.records import Comparison
from core.spans import Span
from gui.view_state import ViewState, chosen
from gui.views.side_by_side import SideBySide


@pytest.mark.parametrize("share_01", [0.0, 0.5, 1.0])
def test_frames_of_the_ruler_stand_where_the_panes_are(view: SideBySide, share_01: float) -> None:
    view.panes["A"].scroll_to_y(share_01 * view.panes["A"].viewport.last_scroll_y)

    for letter, pane in view.panes.items():
        seen = pane.viewport
        top, bottom = view.ruler._frames[letter]
        assert top == pytest.approx(seen.scroll_y / seen.doc_height)
        assert bottom == pytest.approx((seen.scroll_y + seen.height) / seen.doc_height)


def test_ticks_of_the_ruler_stand_where_their_claims_are(
    view: SideBySide, aligned: Comparison
) -> None:
    pane = view.panes["A"]
    for tick in view.ruler._ticks["A"]:
        claim = aligned.by_id[tick.key.partition("-")[0]]
        top, bottom = pane.y_range_of(claim.start, claim.end)

        assert tick.top_01 * pane.viewport.doc_height == pytest.approx(top)
        assert tick.bottom_01 * pane.viewport.doc_height == pytest.approx(bottom)
        assert tick.claim == claim.text


def test_words_that_decided_and_words_that_differ_are_marked_on_both_sides(
    view: SideBySide, aligned: Comparison
) -> None:
    view.set_state(chosen(ViewState(), "A20-B50"))

    changed = {
        letter: [span.of(aligned.article(letter).text) for span in pane.text._changed]
        for letter, pane in view.panes.items()
    }
    decided = {
        letter: [span.of(aligned.article(letter).text) for span in pane.text._deciding]
        for letter, pane in view.panes.items()
    }

    assert changed == {"A": ["20"], "B": ["50"]}
    assert decided == {"A": ["20."], "B": ["50."]}


def test_marks_within_the_pair_go_with_it(view: SideBySide) -> None:
    view.set_state(chosen(ViewState(), "A20-B50"))

    view.set_state(chosen(ViewState(), "A40-B40"))

    assert [pane.text._changed for pane in view.panes.values()] == [(), ()]
    assert all(
        isinstance(span, Span) and span.start > 0
        for pane in view.panes.values()
        for span in pane.text._deciding
    )


def test_links_go_out_of_sight_with_their_claims(view: SideBySide) -> None:
    view.set_state(chosen(ViewState(), "A5-B5"))
    view.set_state(ViewState())
    shown = [band.key for band in view.gutter.visible_bands()]

    view.panes["A"].scroll_to_y(1e6)

    assert "A5-B5" in shown
    assert "A5-B5" not in [band.key for band in view.gutter.visible_bands()]
