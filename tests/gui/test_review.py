from __future__ import annotations

import pytest
from PySide6.QtGui import QUndoStack

from core.records import Comparison, Label
from core.review import Decision, Judgement
from gui.review import Reviewer
from gui.view_state import Row, rows_of


@pytest.fixture
def stack(qapp: object) -> QUndoStack:
    assert qapp
    return QUndoStack()


@pytest.fixture
def reviewer(stack: QUndoStack, comparison: Comparison) -> Reviewer:
    reviewer = Reviewer(stack)
    reviewer.show_comparison(comparison)
    return reviewer


def row_with(comparison: Comparison, key: str) -> Row:
    return next(row for row in rows_of(comparison) if row.key == key)


def test_every_judgement_can_be_undone_and_redone(
    reviewer: Reviewer, stack: QUndoStack, comparison: Comparison
) -> None:
    row = row_with(comparison, "A1-B1")
    reviewer.decide(row, Decision.CONFIRMED)
    reviewer.change(row, Label.AGREE)
    reviewer.note(row, "heard both")
    last = reviewer.judgement(row.key)

    for _ in range(3):
        stack.undo()
    empty = reviewer.judgement(row.key)
    for _ in range(3):
        stack.redo()

    assert empty.is_empty
    assert reviewer.judgement(row.key) == last
    assert (last.decision, last.verdict, last.note) == (
        Decision.CHANGED,
        Label.AGREE,
        "heard both",
    )


def test_what_changes_nothing_leaves_nothing_to_undo(
    reviewer: Reviewer, stack: QUndoStack, comparison: Comparison
) -> None:
    reviewer.note(row_with(comparison, "A5"), "  ")

    assert not stack.canUndo()


def test_each_judgement_is_told_also_when_it_is_taken_back(
    reviewer: Reviewer, stack: QUndoStack, comparison: Comparison
) -> None:
    told: list[Judgement] = []
    reviewer.judged.connect(told.append)

    reviewer.decide(row_with(comparison, "A5"), Decision.REJECTED)
    stack.undo()

    made, taken_back = told
    assert (made.decision, made.found) == (Decision.REJECTED, None)
    assert taken_back.is_empty
    assert reviewer.key_of(taken_back) == "A5"


def test_the_stack_names_the_step(
    reviewer: Reviewer, stack: QUndoStack, comparison: Comparison
) -> None:
    reviewer.decide(row_with(comparison, "A1-B1"), Decision.REJECTED)

    assert stack.undoText() == "reject"


def test_judgements_wait_for_their_comparison(
    reviewer: Reviewer, stack: QUndoStack, comparison: Comparison
) -> None:
    row = row_with(comparison, "A1-B1")
    reviewer.decide(row, Decision.CONFIRMED)
    kept: tuple[Judgement, ...] = tuple(reviewer.review)

    later = Reviewer(stack)
    later.load(kept)
    before = dict(later.judgements)
    later.show_comparison(comparison)

    assert before == {}
    assert later.judgements["A1-B1"].decision is Decision.CONFIRMED
    assert later.key_of(kept[0]) == "A1-B1"
