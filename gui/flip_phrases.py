"""The words the window uses for trying a reason. Plain text, no Qt."""

from __future__ import annotations

from core.flips import denied, negated
from core.records import Finding, Reason, Verdict
from gui.phrases import KIND_WORDS, confidence_words, words_of
from gui.theme import GLYPHS
from gui.view_state import KIND_OF_LABEL

WORDS_LENGTH = 40
"""Code points of the words that a control names: a name or a figure with its unit."""


def flip_words(finding: Finding, reason: Reason) -> str:
    """What trying a reason means: "What if both said “hundreds”?"."""
    pair = finding.pair
    claim = denied(pair, reason)
    if claim is not None:
        return f"What if {claim.article} did not deny it?"
    found = negated(pair, reason)
    if found is not None:
        side, cue = found
        return f"What if {side.article} did not say “{_shortened(words_of(side, (cue,)))}”?"
    return f"What if both said “{_shortened(words_of(pair.b, reason.b_spans[:1]))}”?"


def outcome_words(found: Verdict, verdict: Verdict, count: int) -> str:
    """What the verdict would be: "Without this: = agreement, very likely · 0.81"."""
    kind = KIND_OF_LABEL[verdict.label]
    without = "Without this" if count == 1 else f"Without these {count}"
    still = "still " if verdict.label is found.label else ""
    sure = confidence_words(verdict.confidence)
    return f"{without}: {GLYPHS[kind]} {still}{KIND_WORDS[kind].lower()}, {sure}"


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= WORDS_LENGTH else f"{words[: WORDS_LENGTH - 1].rstrip()}…"
