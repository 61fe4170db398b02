"""From what happened to what the reader is told: one sentence, and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import version

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.engine import Check
from core.errors import CoreError
from core.records import Claim, Comparison, Label
from core.store import ComparisonSummary
from gui.phrases import day_words, shortened
from gui.session import Session, Side
from gui.verdict_phrases import translated

CONTEXT = "messages"

NEAREST_SHOWN = 3
"""How many near misses the window names where two articles share nothing."""

NEAREST_LENGTH = 42
"""Code points of a near miss that are shown: a pair stands on one line of a banner."""


NEARLY_ALL_01 = 0.75
"""Share of the claims of each side from which two texts are told to be nearly the same."""


CHECK_WORDS = {
    Check.EMBEDDING: QT_TRANSLATE_NOOP("messages", "which passages belong together"),
    Check.ENTAILMENT: QT_TRANSLATE_NOOP("messages", "which statements exclude each other"),
    Check.ATTRIBUTION: QT_TRANSLATE_NOOP("messages", "who says what"),
}
"""What a check looks at, for a reader who knows nothing of networks."""


class Tone(StrEnum):
    """How grave a notice is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """One banner.

    Args:
        tone: How grave it is.
        text: What the reader is told, in one or two sentences.
        details: Further lines, such as the near misses.
        side: The side it is about, or None for both.
        is_dismissible: Whether the reader can put it away: what happened, not what is.
        offers_comparison: Whether comparing again is what to do about it.
    """

    tone: Tone
    text: str
    details: tuple[str, ...] = ()
    side: Side | None = None
    is_dismissible: bool = False
    offers_comparison: bool = False


def sentence_of(error: Exception) -> str:
    """What to tell the reader about a fault; a bug of our own is called one."""
    if isinstance(error, CoreError):
        return str(error)
    words = _translated(
        "Crosslight itself failed ({0}). Your articles are still here; please report this."
    )
    return words.format(f"{type(error).__name__}: {error}")


def notices_of(session: Session) -> tuple[Notice, ...]:
    """Every banner that the session calls for, gravest first."""
    notices = [
        Notice(Tone.ERROR, f"{side}: {session.place(side).fault}", (), side, is_dismissible=True)
        for side in Side
        if session.place(side).fault
    ]
    if session.fault:
        fault = session.fault[:1].upper() + session.fault[1:]
        text = _translated("Not checked. {0}").format(fault)
        notices.append(Notice(Tone.ERROR, text, offers_comparison=True))
    if session.library_fault:
        text = _translated("Not in the library: {0}").format(session.library_fault)
        notices.append(Notice(Tone.WARNING, text, is_dismissible=True))
    if session.missing is not None and session.place(session.missing.other).article:
        text = _translated(
            "Now choose article {0}: pick it from the library, drop it, or paste it."
        )
        notices.append(Notice(Tone.INFO, text.format(session.missing)))
    if session.made is not None and not session.is_working:
        notices.append(Notice(Tone.WARNING, made_words(session.made), offers_comparison=True))
    if session.comparison is not None and not session.is_working:
        notices += _about(session.comparison)
    return tuple(notices)


def made_words(made: ComparisonSummary) -> str:
    """That another engine than the present one made what is shown, and when."""
    day = day_words(made.made_at.astimezone(), translated)
    is_same_version = made.engine.version == version("crosslight")
    other = _translated("other networks")
    engine = other if is_same_version else f"Crosslight {made.engine.version}"
    words = _translated(
        "This is the comparison as {0} made it on {1}. Compare again to see what is found now."
    )
    return words.format(engine, day)


def _about(comparison: Comparison) -> list[Notice]:
    notices: list[Notice] = []
    if comparison.engine.checks_off:
        details = tuple(_check_words(check, why) for check, why in comparison.engine.checks_off)
        text = _translated("Not everything was checked, so a contradiction may be missing.")
        notices.append(Notice(Tone.WARNING, text, details))
    if is_republished(comparison):
        text = _translated("Republished copy: both sides carry the same text.")
        notices.append(Notice(Tone.INFO, text))
    elif is_revised(comparison):
        text = _translated("Nearly the same text: most claims stand word for word on both sides.")
        notices.append(Notice(Tone.INFO, text))
    elif all(finding.verdict.label is Label.UNSURE for finding in comparison.findings):
        text = _translated(
            "These may cover different events: no claim of one was found in the other."
        )
        notices.append(Notice(Tone.INFO, text, nearest_pairs(comparison)))
    elif comparison.hardly_one_event:
        text = _translated(
            "These hardly tell of one event: what seems to agree may be told of another time or "
            "place."
        )
        notices.append(Notice(Tone.INFO, text))
    return notices


def _check_words(check: Check, why: str) -> str:
    """What was not looked at, and why."""
    missing = _translated(str(CHECK_WORDS[check]))
    return _translated("Not looked at: {0} ({1})").format(missing, why.rstrip("."))


def is_republished(comparison: Comparison) -> bool:
    """Whether the first two articles have the same words in the same order."""
    first, second = comparison.articles[0], comparison.articles[-1]
    return len(comparison.articles) > 1 and first.text.split() == second.text.split()


def is_revised(comparison: Comparison) -> bool:
    """Whether nearly all claims of either side stand in the other in the same words."""
    a, b = (
        [" ".join(claim.text.split()) for claim in comparison.claims if claim.article == letter]
        for letter in ("A", "B")
    )
    return bool(a and b) and all(
        sum(text in theirs for text in ours) >= NEARLY_ALL_01 * len(ours)
        for ours, theirs in ((a, set(b)), (b, set(a)))
    )


def nearest_pairs(comparison: Comparison) -> tuple[str, ...]:
    """The nearest passages of two articles that share nothing, each with why it fell short.

    What was looked for stands before what was found: of it the reason says "here".
    """
    near = {
        frozenset((only.claim.id, nearest.claim.id)): (nearest.similarity, only, nearest)
        for side in reversed(comparison.only)  # of two reasons for a pair the first side's is told
        for only in side
        for nearest in only.nearest
    }
    best = sorted(near.values(), key=lambda item: (-item[0], item[1].claim.id))[:NEAREST_SHOWN]
    return tuple(
        f"{_side_by_side(only.claim, nearest.claim)} ({nearest.why})" for _, only, nearest in best
    )


def _side_by_side(first: Claim, second: Claim) -> str:
    """The beginnings of two claims."""
    quotes = (
        f"{claim.article}: “{shortened(claim.text, NEAREST_LENGTH)}”" for claim in (first, second)
    )
    return " · ".join(quotes)


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
