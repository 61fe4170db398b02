from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.records import Comparison
from core.spans import Span
from gui.folding import LEAST_FOLDED, folds_between, told_by_both
from gui.view_state import rows_of
from tests.core.passages import span_of

LONG = "Nobody else tells of this long evening at the harbour, where the band played until ten."


def test_what_stands_between_the_kept_sentences_is_folded() -> None:
    text = f"One.\n\n{LONG}\n\nTwo. {LONG} Three."
    kept = [span_of(text, word) for word in ("One.", "Two.")]

    folds = folds_between(text, [*kept, Span(len(text) - 6, len(text))])

    assert [text[fold.start : fold.end] for fold in folds] == [LONG, f" {LONG} "]
    assert folds[0].label == "▸ 16 words without a counterpart"


def test_short_stretch_is_not_worth_a_bar() -> None:
    assert folds_between("One. He left. Two.", [Span(0, 4), Span(14, 18)]) == ()


def test_without_anything_in_common_nothing_is_folded() -> None:
    assert folds_between(LONG, ()) == ()


@given(st.text(max_size=400), st.data())
def test_folds_never_touch_what_is_kept(text: str, data: st.DataObject) -> None:
    edges = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    kept = [Span(*edges[at : at + 2]) for at in range(0, len(edges) - 1, 2)]

    folds = folds_between(text, kept)

    assert all(fold.end - fold.start >= LEAST_FOLDED for fold in folds)
    spans = [Span(fold.start, fold.end) for fold in folds]
    assert not any(span.overlaps(other) for span in spans for other in kept)


def test_sentences_of_findings_are_told_by_both(comparison: Comparison) -> None:
    kept = told_by_both("A", rows_of(comparison))

    told = [claim for claim in comparison.claims if claim.article == "A"]
    assert list(kept) == sorted(kept)
    assert [claim.id for claim in told if any(span.contains(claim.span) for span in kept)] == [
        claim.id for claim in told if claim.id != "A5"
    ]
