"""The words for what the reader made of the findings, for the window and the card. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from core.palette import GLYPHS, KIND_OF_LABEL
from core.review import DECISION_GLYPHS, Decision, Judgement, Judgements
from gui.phrases import KIND_WORDS, Say, as_written
from gui.view_state import Row

NOTE_GLYPH = "✎"

DECISION_WORDS = {
    Decision.CONFIRMED: "confirmed",
    Decision.REJECTED: "rejected",
    Decision.CHANGED: "changed",
}


def review_sign(judgement: Judgement | None) -> str:
    """What the reader made of a row, for a narrow column: "✓", "→=", "✎" for a note."""
    if judgement is None:
        return ""
    note = NOTE_GLYPH if judgement.note else ""
    decision = DECISION_GLYPHS[judgement.decision] if judgement.decision else ""
    verdict = GLYPHS[KIND_OF_LABEL[judgement.verdict]] if judgement.verdict else ""
    return f"{decision}{verdict}{note}"


def review_words(judgement: Judgement | None, row: Row, say: Say = as_written) -> str:
    """What the reader made of a row: "confirmed", "changed to “Agreement”", "unreviewed".

    Where another verdict stood there when the reader decided, that one is named.
    """
    if judgement is None or judgement.decision is None:
        return say("unreviewed")
    words = say(DECISION_WORDS[judgement.decision])
    if judgement.verdict is not None:
        verdict = say(KIND_WORDS[KIND_OF_LABEL[judgement.verdict]])
        words = say("{0} to “{1}”").format(words, verdict)
    now = row.finding.verdict.label if row.finding else None
    if judgement.found is not None and judgement.found is not now:
        found = say(KIND_WORDS[KIND_OF_LABEL[judgement.found]])
        words = say("{0} when it was “{1}”").format(words, found)
    return words


def step_words(before: Judgement, after: Judgement, say: Say = as_written) -> str:
    """What one step of a review did, for the undo entry: "reject"."""
    if after.note != before.note:
        return say("note" if after.note else "remove note")
    if after.decision is None:
        return say("take back")
    verbs = {Decision.CONFIRMED: "confirm", Decision.REJECTED: "reject"}
    return say(verbs.get(after.decision, "change verdict"))


def progress_words(rows: Sequence[Row], judgements: Judgements, say: Say = as_written) -> str:
    """How far a review is: "3 of 29 reviewed"."""
    done = sum(judgement.decision is not None for judgement in judgements.values())
    return say("{0} of {1} reviewed").format(done, len(rows))


def spoken_review(judgement: Judgement | None, row: Row, say: Say = as_written) -> str:
    """The reader's judgement as a screen reader tells it, with the note."""
    words = review_words(judgement, row, say)
    if judgement is None or not judgement.note:
        return words
    return say("{0}, note: {1}").format(words, judgement.note)
