from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.cleaning.tracing import Edit, Traced, raw_range
from core.spans import Span


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text("abc ", max_size=30))
    ends = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = [Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=False)]
    return text, [Edit(span, draw(st.text("XYZ", max_size=3))) for span in spans]


def test_an_edit_changes_only_its_span() -> None:
    traced = Traced.untouched("one two three")

    edited = traced.edited((Edit(Span(4, 7), "2"),))

    assert edited.text == "one 2 three"


def test_an_unedited_part_maps_code_point_by_code_point() -> None:
    traced = Traced.untouched("one two three").edited((Edit(Span(4, 7), "2"),))

    span = raw_range(traced.runs, Span(6, 9))

    assert span.of(traced.raw) == "thr"


def test_a_replaced_part_maps_to_all_that_it_replaced() -> None:
    traced = Traced.untouched("one two three").edited((Edit(Span(4, 7), "2b"),))

    span = raw_range(traced.runs, Span(5, 6))

    assert span.of(traced.raw) == "two"


def test_what_was_cut_lies_in_no_run() -> None:
    traced = Traced.untouched("one two three").edited((Edit(Span(3, 7), ""),))

    spans = [Span(run.raw_start, run.raw_start + run.raw_length) for run in traced.runs]

    assert [span.of(traced.raw) for span in spans] == ["one", " three"]


def test_a_span_across_a_cut_includes_what_was_cut() -> None:
    traced = Traced.untouched("one two three").edited((Edit(Span(3, 7), ""),))

    assert raw_range(traced.runs, Span(0, len(traced.text))).of(traced.raw) == "one two three"


@pytest.mark.parametrize("rounds", [1, 2])
@settings(deadline=None)
@given(made=edited_texts(), data=st.data())
def test_runs_cover_the_text_and_ascend_in_both(
    rounds: int, made: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    text, edits = made
    traced = Traced.untouched(text).edited(edits)
    if rounds == 2:
        start = data.draw(st.integers(0, len(traced.text)))
        end = data.draw(st.integers(start, len(traced.text)))
        traced = traced.edited((Edit(Span(start, end), "Q"),))

    place = raw_place = 0
    for run in traced.runs:
        assert run.start == place
        assert run.raw_start >= raw_place
        place += run.length
        raw_place = run.raw_start + run.raw_length

    assert place == len(traced.text)
    assert raw_place <= len(text)
