"""The words the window uses for how a headline stands to the texts. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.phrases import reason_words
from gui.view_state import Kind

if TYPE_CHECKING:
    from core.headlines import Headline, HeadlineCheck

_WORDS = {
    "contradicted": (Kind.CONTRADICT, "contradicted by"),
    "differs": (Kind.DIFFER, "differs in detail from"),
    "borne out": (Kind.AGREE, "borne out by"),
    "not told": (Kind.ONLY, "not found in"),
    "not checked": (Kind.UNSURE, "not checked against"),
}
"""By the value of ``core.headlines.Outcome``, which would load every network with it."""


def check_kind(check: HeadlineCheck) -> Kind:
    """Whose glyph and colour stand for what a headline comes to."""
    return _WORDS[check.outcome.value][0]


def check_words(headline: Headline, check: HeadlineCheck) -> str:
    """What a headline comes to: "borne out by its own text", "contradicted by B".

    Where somebody quoted says it, an article does not.
    """
    text = "its own text" if check.against == headline.letter else check.against
    is_quoted = check.finding is not None and check.finding.pair.b.attribution is not None
    where = f"a source quoted in {text}" if is_quoted else text
    return f"{_WORDS[check.outcome.value][1]} {where}"


def check_reason(check: HeadlineCheck) -> str:
    """Why, in one line, with the passage that decided; empty where none did."""
    if check.finding is None:
        return ""
    passage = " ".join(check.finding.pair.b.text.split())
    return f"{check.against}: “{passage}” – {reason_words(check.finding.verdict.reasons[0])}"


def headline_words(headline: Headline) -> str:
    """A headline and where it comes from, for the tool tip."""
    words = " ".join(headline.text.split())
    if headline.span is not None:
        return words
    return f"{words} (came with the article; it does not stand in the text)"
