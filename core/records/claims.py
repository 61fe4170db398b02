"""What an article claims: who says it, how firmly, and which of its details can be checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.spans import Span


class Stance(StrEnum):
    """How a source stands to what is attributed to it."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ALLEGES = "alleges"
    ASKS = "asks"
    PROMISES = "promises"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, with which words.

    Args:
        source: The speaker, a pronoun put right where safe; None for "it is believed that".
        cue: The words that attribute ("has rejected reports").
        stance: How the source stands to the content.
        source_span: Where the text names the speaker (the pronoun, if it is one).
        cue_span: Where the cue stands.
        content: Where what is said stands, in order.
    """

    source: str | None
    cue: str
    stance: Stance
    source_span: Span | None = None
    cue_span: Span | None = None
    content: tuple[Span, ...] = ()


class FactKind(StrEnum):
    """What a fact in a claim is about."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    NEGATION = "negation"
    HEDGE = "hedge"


class Bound(StrEnum):
    """How a number or a day is bounded."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Fact:
    """A checkable detail of a claim.

    Args:
        kind: What it is about.
        start: Offset of its first code point in the article.
        end: Offset behind its last.
        text: The words.
        value: A number (in ``unit``), the first day of a date (ISO), or the shared key of
            a name or place; for negation and hedge the cue in lower case.
        high: Upper end of a range; last day (ISO) of a date longer than a day; else None.
        bound: How the value is bounded.
        unit: What is counted or measured (a lemma such as "expert", or an SI unit).
    """

    kind: FactKind
    start: int
    end: int
    text: str
    value: float | str
    high: float | str | None = None
    bound: Bound = Bound.EXACT
    unit: str | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause that can be true or false on its own.

    Args:
        id: Letter of its article and a number from 1: "A3".
        article: Letter of its article.
        start: Offset of its first code point.
        end: Offset behind its last.
        text: ``article.text[start:end]``.
        sentence: The sentence it stands in.
        attribution: Who says it; None where the article itself speaks.
        facts: Its checkable details, in the order of the text.
        in_full: The text with what its pronouns stand for; empty where that changes nothing.
        quoted: Its parts between quotation marks, without the marks, in order.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    sentence: Span
    attribution: Attribution | None = None
    facts: tuple[Fact, ...] = ()
    in_full: str = ""
    quoted: tuple[Span, ...] = ()

    @property
    def read_text(self) -> str:
        """What the networks read."""
        return self.in_full or self.text

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)
