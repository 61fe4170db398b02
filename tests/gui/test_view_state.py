from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.palette import Kind
from core.records import Comparison, Label, ReasonKind
from gui.view_state import (
    Row,
    ViewState,
    chosen,
    everything,
    hidden_count,
    is_shown,
    rows_of,
    searched,
    shown_rows,
    stepped,
    toggled,
    topic_toggled,
)

filters = st.builds(
    ViewState,
    shown=st.frozensets(st.sampled_from(Kind)),
    topics=st.frozensets(st.sampled_from(ReasonKind), max_size=3),
    words=st.sampled_from(["", "syria", "the syria", "nowhere"]),
    current=st.sampled_from([None, "A1-B1", "A2-B2", "A5", "gone"]),
)


def keys(rows: Sequence[Row]) -> list[str]:
    return [row.key for row in rows]


def test_rows_stand_contradictions_first_and_last_what_only_a_and_only_b_tell(
    comparison: Comparison,
) -> None:
    rows = rows_of(comparison)

    assert keys(rows) == ["A1-B1", "A3-B3", "A4-B4", "A2-B2", "A5", "B5"]


def test_rows_of_one_kind_keep_the_order_of_the_comparison(comparison: Comparison) -> None:
    of_one_kind = tuple(
        replace(finding, verdict=replace(finding.verdict, label=Label.DIFFER))
        for finding in comparison.findings[::-1]
    )

    rows = rows_of(replace(comparison, findings=of_one_kind))

    assert keys(rows) == [*(finding.key for finding in of_one_kind), "A5", "B5"]


def test_hidden_kind_is_counted(comparison: Comparison) -> None:
    rows = rows_of(comparison)

    state = toggled(ViewState(), Kind.ONLY)

    assert keys(shown_rows(state, rows)) == ["A1-B1", "A3-B3", "A4-B4", "A2-B2"]
    assert hidden_count(state, rows) == 2


@pytest.mark.parametrize("kind", Kind)
def test_chip_switched_twice_changes_nothing(kind: Kind) -> None:
    assert toggled(toggled(ViewState(), kind), kind) == ViewState()


def test_topics_narrow_to_findings_that_any_of_them_decided(comparison: Comparison) -> None:
    rows = rows_of(comparison)

    state = topic_toggled(topic_toggled(ViewState(), ReasonKind.NUMBER), ReasonKind.DENIAL)

    assert keys(shown_rows(state, rows)) == ["A1-B1", "A3-B3"]


def test_words_leave_the_rows_that_hold_all_of_them(comparison: Comparison) -> None:
    rows = rows_of(comparison)
    wanted = rows[1].claims[0].text.split()

    state = searched(ViewState(), f" {wanted[-1].upper()}  {wanted[0].lower()} ")

    assert rows[1] in shown_rows(state, rows)
    assert hidden_count(state, rows) > 0
    assert shown_rows(searched(state, f"{state.words} nowhere"), rows) == ()


def test_everything_is_shown_once_no_filter_is_left(comparison: Comparison) -> None:
    rows = rows_of(comparison)
    state = searched(topic_toggled(toggled(ViewState(), Kind.ONLY), ReasonKind.DATE), "nowhere")

    assert hidden_count(everything(state), rows) == 0


@pytest.mark.parametrize(
    ("current", "by", "expected"),
    [
        (None, 1, "A1-B1"),
        (None, -1, "B5"),
        ("A1-B1", 1, "A3-B3"),
        ("A3-B3", -1, "A1-B1"),
        ("B5", 1, "B5"),
        ("A1-B1", -1, "A1-B1"),
        ("gone", 1, "A1-B1"),
    ],
)
def test_step_goes_to_the_neighbour_and_stops_at_the_ends(
    comparison: Comparison, current: str | None, by: int, expected: str
) -> None:
    state = stepped(ViewState(current=current), rows_of(comparison), by=by)

    assert state.current == expected


def test_step_can_look_for_one_kind(comparison: Comparison) -> None:
    state = stepped(chosen(ViewState(), "A1-B1"), rows_of(comparison), by=1, kind=Kind.ONLY)

    assert state.current == "A5"


def test_step_skips_what_filters_hide(comparison: Comparison) -> None:
    state = toggled(chosen(ViewState(), "A1-B1"), Kind.DIFFER)

    assert stepped(state, rows_of(comparison), by=1).current == "A4-B4"


def test_step_over_nothing_changes_nothing() -> None:
    assert stepped(ViewState(), (), by=1) == ViewState()


@given(filters)
def test_each_row_is_either_shown_or_counted_as_hidden(
    comparison: Comparison, state: ViewState
) -> None:
    rows = rows_of(comparison)

    shown = shown_rows(state, rows)

    assert len(shown) + hidden_count(state, rows) == len(rows)
    assert list(shown) == [row for row in rows if is_shown(state, row)]


@given(filters, st.sampled_from([1, -1]), st.sampled_from([None, *Kind]))
def test_steps_visit_every_shown_row_once_and_then_stop(
    comparison: Comparison, state: ViewState, by: int, kind: Kind | None
) -> None:
    rows = rows_of(comparison)
    wanted = [row.key for row in shown_rows(state, rows) if kind is None or row.kind is kind]
    state = chosen(state, None)
    visited: list[str | None] = []

    for _ in wanted:
        state = stepped(state, rows, by=by, kind=kind)
        visited.append(state.current)

    assert visited == wanted[::by]
    assert stepped(state, rows, by=by, kind=kind) == state
