"""The words the window uses for what the reader made of the findings. Plain text, no Qt."""

from __future__ import annotations

from collections.abc import Sequence

from core.palette import GLYPHS, KIND_OF_LABEL
from core.review import DECISION_GLYPHS, Decision, Judgement, Judgements
from gui.phrases import KIND_WORDS
from gui.view_state import Row

NOTE_GLYPH = "✎"


def review_sign(judgement: Judgement | None) -> str:
    """What the reader made of a row, for a narrow column: "✓", "→=", "✎" for a note."""
    if judgement is None:
        return ""
    note = NOTE_GLYPH if judgement.note else ""
    decision = DECISION_GLYPHS[judgement.decision] if judgement.decision else ""
    verdict = GLYPHS[KIND_OF_LABEL[judgement.verdict]] if judgement.verdict else ""
    return f"{decision}{verdict}{note}"


def review_words(judgement: Judgement | None, row: Row) -> str:
    """What the reader made of a row: "confirmed", "changed to Agreement", "unreviewed".

    Where another verdict stood there when the reader decided, that one is named.
    """
    if judgement is None or judgement.decision is None:
        return "unreviewed"
    words = judgement.decision.value
    if judgement.verdict is not None:
        words += f" to {KIND_WORDS[KIND_OF_LABEL[judgement.verdict]]}"
    now = row.finding.verdict.label if row.finding else None
    if judgement.found is not None and judgement.found is not now:
        words += f" when it was {KIND_WORDS[KIND_OF_LABEL[judgement.found]]}"
    return words


def step_words(before: Judgement, after: Judgement) -> str:
    """What one step of a review did, for the undo entry: "reject"."""
    if after.note != before.note:
        return "note" if after.note else "remove note"
    if after.decision is None:
        return "take back"
    verbs = {Decision.CONFIRMED: "confirm", Decision.REJECTED: "reject"}
    return verbs.get(after.decision, "change verdict")


def progress_words(rows: Sequence[Row], judgements: Judgements) -> str:
    """How far a review is: "3 of 29 reviewed"."""
    done = sum(judgement.decision is not None for judgement in judgements.values())
    return f"{done} of {len(rows)} reviewed"


def spoken_review(judgement: Judgement | None, row: Row) -> str:
    """The reader's judgement as a screen reader tells it, with the note."""
    words = review_words(judgement, row)
    return f"{words}, note: {judgement.note}" if judgement and judgement.note else words
