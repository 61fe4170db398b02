from __future__ import annotations

import pytest

from core.records import Comparison, Label
from core.review import Decision, Judgement, Passage, changed, decided, noted
from gui.review_phrases import (
    progress_words,
    review_sign,
    review_words,
    spoken_review,
    step_words,
)
from gui.view_state import Row, rows_of

FRESH = Judgement((Passage("aa", 0, 4), Passage("bb", 0, 4)))
CONFIRMED = decided(FRESH, Decision.CONFIRMED, Label.CONTRADICT)
CHANGED = changed(FRESH, Label.AGREE, Label.CONTRADICT)


@pytest.fixture
def row(comparison: Comparison) -> Row:
    return rows_of(comparison)[0]


def test_a_judgement_has_a_sign_and_words(row: Row) -> None:
    assert (review_sign(CONFIRMED), review_words(CONFIRMED, row)) == ("✓", "confirmed")
    assert (review_sign(CHANGED), review_words(CHANGED, row)) == ("→=", "changed to “Agreement”")
    assert review_sign(noted(CONFIRMED, "call them")) == "✓✎"


def test_a_row_without_a_decision_is_unreviewed(row: Row) -> None:
    assert (review_sign(None), review_words(None, row)) == ("", "unreviewed")
    assert review_words(noted(FRESH, "call them"), row) == "unreviewed"


def test_a_decision_on_an_older_verdict_names_it(row: Row) -> None:
    older = decided(FRESH, Decision.CONFIRMED, Label.DIFFER)

    assert review_words(older, row) == "confirmed when it was “Differs in detail”"


def test_the_note_is_read_out(row: Row) -> None:
    assert spoken_review(noted(CONFIRMED, "call them"), row) == "confirmed, note: call them"
    assert spoken_review(None, row) == "unreviewed"


def test_each_step_says_what_it_did() -> None:
    rejected = decided(CONFIRMED, Decision.REJECTED, Label.CONTRADICT)
    note = noted(FRESH, "call them")

    assert step_words(FRESH, CONFIRMED) == "confirm"
    assert step_words(CONFIRMED, rejected) == "reject"
    assert step_words(CONFIRMED, CHANGED) == "change verdict"
    assert step_words(CONFIRMED, FRESH) == "take back"
    assert step_words(FRESH, note) == "note"
    assert step_words(note, FRESH) == "remove note"


def test_progress_counts_decisions_not_notes(row: Row) -> None:
    rows = (row, row, row)

    words = progress_words(rows, {"A1-B1": CONFIRMED, "A2-B2": noted(FRESH, "call them")})

    assert words == "1 of 3 reviewed"
