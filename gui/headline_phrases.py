"""The words the window uses for how a headline stands to the texts, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.palette import Kind
from gui.phrases import reason_words
from gui.verdict_phrases import translated

if TYPE_CHECKING:
    from core.headlines import Headline, HeadlineCheck

CONTEXT = "headlines"

_WORDS = {
    "contradicted": (Kind.CONTRADICT, QT_TRANSLATE_NOOP("headlines", "contradicted by {0}")),
    "differs": (Kind.DIFFER, QT_TRANSLATE_NOOP("headlines", "differs in detail from {0}")),
    "borne out": (Kind.AGREE, QT_TRANSLATE_NOOP("headlines", "borne out by {0}")),
    "unsure": (Kind.UNSURE, QT_TRANSLATE_NOOP("headlines", "may be told in {0}")),
    "not told": (Kind.ONLY, QT_TRANSLATE_NOOP("headlines", "not found in {0}")),
    "not checked": (Kind.UNSURE, QT_TRANSLATE_NOOP("headlines", "not checked against {0}")),
}
"""By the value of ``core.headlines.Outcome``, which would load every network with it."""


def check_kind(check: HeadlineCheck) -> Kind:
    """Whose glyph and colour stand for what a headline comes to."""
    return _WORDS[check.outcome.value][0]


def check_words(headline: Headline, check: HeadlineCheck) -> str:
    """What a headline comes to: "borne out by its own text", "contradicted by B".

    Where somebody quoted says it, an article does not.
    """
    is_own = check.against == headline.letter
    text = _translated("its own text") if is_own else check.against
    if check.finding is not None and check.finding.pair.b.attribution is not None:
        text = _translated("a source quoted in {0}").format(text)
    return _translated(str(_WORDS[check.outcome.value][1])).format(text)


def check_reason(check: HeadlineCheck) -> str:
    """Why, in one line, with the passage that decided or came nearest; empty where none did."""
    if check.passage is None:
        return ""
    passage = " ".join(check.passage.text.split())
    if check.finding is not None:
        why = reason_words(check.finding.verdict.reasons[0], translated)
        return f"{check.against}: “{passage}” – {why}"
    near = _translated("Nearest in {0}: “{1}”").format(check.against, passage)
    why = check.nearest.why if check.nearest is not None else ""
    return f"{near} – {why}" if why else near


def headline_words(headline: Headline) -> str:
    """A headline and where it comes from, for the tool tip."""
    words = " ".join(headline.text.split())
    if headline.span is not None:
        return words
    return _translated("{0} (came with the article; it does not stand in the text)").format(words)


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
