"""The reader's review: judgements on the findings shown, each of which can be undone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.records import Comparison, Label
from core.review import (
    Decision,
    Judgement,
    Judgements,
    Review,
    Subject,
    changed,
    decided,
    judgements_on,
    noted,
    subjects_of,
)
from gui.review_phrases import step_words
from gui.verdict_phrases import translated
from gui.view_state import Row


class Reviewer(QObject):
    """Holds the review; every change goes over the undo stack and is told once.

    ``judged`` tells each judgement that came to stand, by a key or by undo and redo; one
    that is empty was taken back. ``loaded`` tells that those of earlier sessions are there.
    """

    judged = Signal(object)  # Judgement
    loaded = Signal()

    def __init__(self, undo_stack: QUndoStack, parent: QObject | None = None) -> None:
        """Start without judgements and without a comparison."""
        super().__init__(parent)
        self._undo_stack = undo_stack
        self._review = Review()
        self._subjects: dict[str, Subject] = {}

    @property
    def review(self) -> Review:
        """Every judgement, also those on other comparisons."""
        return self._review

    @property
    def judgements(self) -> Judgements:
        """The judgements on the comparison shown, by row key."""
        return judgements_on(self._subjects, self._review)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Review the rows of this comparison."""
        self._subjects = subjects_of(comparison) if comparison else {}

    def load(self, judgements: Iterable[Judgement]) -> None:
        """Take up judgements of earlier sessions; there is nothing to undo in that."""
        for judgement in judgements:
            self._review = self._review.having(judgement)
        self.loaded.emit()

    def judgement(self, key: str) -> Judgement:
        """What the reader made of a row; empty where nothing."""
        return self._review.of(self._subjects[key])

    def key_of(self, judgement: Judgement) -> str | None:
        """The row of the comparison shown that a judgement is about, or None."""
        return next((k for k, one in self._subjects.items() if one == judgement.subject), None)

    def decide(self, row: Row, decision: Decision) -> None:
        """Confirm or reject what was found; the same once more takes it back."""
        self._push(decided(self.judgement(row.key), decision, _found(row)))

    def change(self, row: Row, verdict: Label) -> None:
        """Put another verdict in the place of the one that was found."""
        self._push(changed(self.judgement(row.key), verdict, _found(row)))

    def note(self, row: Row, text: str) -> None:
        """Keep the reader's words on a row; empty ones take the note away."""
        self._push(noted(self.judgement(row.key), text))

    def put(self, judgement: Judgement) -> None:
        """Have this judgement stand; for the steps on the undo stack."""
        self._review = self._review.having(judgement)
        self.judged.emit(judgement)

    def _push(self, after: Judgement) -> None:
        before = self._review.of(after.subject)
        if after != before:
            self._undo_stack.push(_Step(self, before, after))


class _Step(QUndoCommand):
    """One judgement in the place of another."""

    def __init__(self, reviewer: Reviewer, before: Judgement, after: Judgement) -> None:
        super().__init__(step_words(before, after, translated))
        self._reviewer = reviewer
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Have the new judgement stand."""
        self._reviewer.put(self._after)

    def undo(self) -> None:
        """Have the one before stand again."""
        self._reviewer.put(self._before)


def _found(row: Row) -> Label | None:
    return row.finding.verdict.label if row.finding else None
