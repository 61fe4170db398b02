"""Two claims side by side, and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.records.claims import Claim
from core.spans import Span


@dataclass(frozen=True, slots=True)
class EntailmentScores:
    """What the network says of one ordered pair of texts; the three sum to 1."""

    entail: float
    neutral: float
    contradict: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that may tell the same fact.

    Args:
        a: Claim of the article that stands first.
        b: Claim of the other (or of the same, where an article is held against itself).
        similarity: 0..1, calibrated: how likely both tell the same fact.
        forward: The network on a, then b, without who says them; None where not asked.
        backward: The network on b, then a.
    """

    a: Claim
    b: Claim
    similarity: float
    forward: EntailmentScores | None = None
    backward: EntailmentScores | None = None


class Label(StrEnum):
    """What a pair of claims comes to."""

    AGREE = "agree"
    CONTRADICT = "contradict"
    DIFFER = "differ"
    UNSURE = "unsure"


class Between(StrEnum):
    """Who disagrees, or agrees: the outlets themselves, or those they quote."""

    OUTLETS = "outlets"
    SOURCES = "sources"
    ONE_SOURCE = "one source"
    """Both quote the same person or body: if they differ, one does not report it rightly."""
    MIXED = "mixed"


class ReasonKind(StrEnum):
    """What decided."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    NEGATION = "negation"
    DENIAL = "denial"
    OPPOSITE = "opposite"
    HEDGE = "hedge"
    UPDATE = "update"
    QUOTATION = "quotation"
    WORDING = "wording"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a verdict, with the words that decided on each side.

    ``text`` is a sentence for the reader. Spans count in each claim's article.
    """

    kind: ReasonKind
    text: str
    a_spans: tuple[Span, ...] = ()
    b_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a pair comes to, and why.

    Args:
        label: The verdict.
        confidence: 0..1: how likely a careful reader would sign it.
        reasons: What decided, strongest first; never empty.
        between: Who disagrees or agrees.
        runner_up: The next likely verdict, or None.
    """

    label: Label
    confidence: float
    reasons: tuple[Reason, ...]
    between: Between = Between.OUTLETS
    runner_up: Label | None = None

    def __post_init__(self) -> None:
        """Hold the promise that every verdict gives its reasons."""
        if not self.reasons or not 0.0 <= self.confidence <= 1.0:
            message = f"a verdict needs reasons and a confidence in 0..1: {self}"
            raise ValueError(message)
