"""The words the window uses for trying a reason, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.flips import denied, negated
from core.palette import GLYPHS, KIND_OF_LABEL
from core.records import Finding, Reason, Verdict
from gui.phrases import confidence_words, words_of
from gui.verdict_phrases import kind_words, translated

CONTEXT = "flips"

WORDS_LENGTH = 40
"""Code points of the words that a control names: a name or a figure with its unit."""


def flip_words(finding: Finding, reason: Reason) -> str:
    """What trying a reason means: "What if both said “hundreds”?"."""
    pair = finding.pair
    claim = denied(pair, reason)
    if claim is not None:
        return _translated("What if {0} did not deny it?").format(claim.article)
    found = negated(pair, reason)
    if found is not None:
        side, cue = found
        words = _shortened(words_of(side, (cue,)))
        return _translated("What if {0} did not say “{1}”?").format(side.article, words)
    words = _shortened(words_of(pair.b, reason.b_spans[:1]))
    return _translated("What if both said “{0}”?").format(words)


def outcome_words(found: Verdict, verdict: Verdict, count: int) -> str:
    """What the verdict would be: "Without this: = agreement, very likely · 0.81"."""
    kind = KIND_OF_LABEL[verdict.label]
    without = _translated("Without this") if count == 1 else _translated("Without these {0}")
    is_same = verdict.label is found.label
    told = _translated("{0}: {1} still {2}, {3}") if is_same else _translated("{0}: {1} {2}, {3}")
    sure = confidence_words(verdict.confidence, translated)
    return told.format(without.format(count), GLYPHS[kind], kind_words(kind).lower(), sure)


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= WORDS_LENGTH else f"{words[: WORDS_LENGTH - 1].rstrip()}…"


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
