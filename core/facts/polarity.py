"""Negation and hedging: the words that turn a claim round or hold it back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise

from core.records import Fact, FactKind
from core.spans import Span


class Polarity(StrEnum):
    """Whether a claim says that something is so, is not so, or may be so."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"
    HEDGED = "hedged"


# Phrases with a negative word that negate nothing: they are read first and skipped.
_NO_NEGATION = (
    r"not only|not just|not merely|not simply|not least|not (?:to mention|surprisingly)|"
    r"no doubt|without (?:a )?doubt|no wonder|no matter|no less than|no fewer than|no more than|"
    r"not (?:less|fewer|more) than|no sooner|not until|can(?:not|[\u2019']t| not) (?:but|help)|"
    r"whether or not|if not|why not|no\.(?=\s?\d)|"
    r"not un(?:like|likely|common|usual|reasonable|fair|aware|expected|true|welcome|happy)|"
    r"no one but|none other than|nothing but|nothing short of|last but not least|"
    r"(?:not|never) (?:den(?:y|ied)|disput(?:e|ed)|reject(?:ed)?|dismiss(?:ed)?)|"
    r"as likely as not|more often than not|no-one but|never mind"
)
# Verbs with a negative meaning whose complement did not happen or is not so. Verbs of denial
# ("denied", "disputed") are none: that somebody denied a thing is told as a fact, and what is
# denied is a matter of its attribution.
_NEGATIVE_VERBS = (
    r"fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|"
    r"rul(?:e|es|ed|ing) out|unable to|"
    r"lack(?:s|ed|ing)?|stop(?:s|ped)? short of|falls? short of|fell short of|"
    r"prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|free of|devoid of|absence of|false(?:ly)?|untrue|"
    r"hoax(?:es)?|baseless|unfounded|groundless|bogus|fabricated"
)
_NEGATION = re.compile(
    rf"(?P<skip>\b(?:{_NO_NEGATION})\b)"
    rf"|(?P<cue>\b(?:{_NEGATIVE_VERBS})\b"
    rf"|(?<![\w-])(?:no longer|no one|no-one|no|not|cannot|never|none|nobody|nothing|nowhere"
    rf"|neither|nor|without|hardly|scarcely|barely)(?![\w-])"
    r"|(?<=[a-z])n[\u2019']t\b)",
    re.IGNORECASE,
)
# The negative words that can negate a negative verb, and how far before it, in code points.
_PARTICLES = frozenset(
    {"not", "n't", "never", "cannot", "no", "nobody", "no one", "neither", "nor"}
)
_REACH_CANCEL = 12
# "Would" is none: in reported speech it is "will" ("he said that he would resign").
_HEDGE = re.compile(
    r"\b(?:may(?! \d)|might|could(?!n)|reportedly|allegedly|possibly|perhaps|maybe|"
    r"probably|presumably|apparently|supposedly|seemingly|purportedly|potentially|likely|unlikely|"
    r"suspect(?:s|ed)?|alleged|purported|presumed|rumou?red|unconfirmed|"
    r"appear(?:s|ed)? to|seem(?:s|ed)? to|(?:is|are|was|were) (?:believed|thought|said|reported|"
    r"alleged|rumou?red|expected|understood|feared) to|"
    r"it (?:is|was) (?:also |widely )?(?:believed|thought|said|reported|feared|understood) that)\b",
    re.IGNORECASE,
)


def find_polarity(text: str, span: Span) -> tuple[Fact, ...]:
    """The negation cues and hedges of the claim at ``span``, in order; values in lower case."""
    found = [
        _fact(text, FactKind.NEGATION, match.start("cue"), match.end())
        for match in _NEGATION.finditer(text, span.start, span.end)
        if match.group("cue")
    ]
    found += [
        _fact(text, FactKind.HEDGE, match.start(), match.end())
        for match in _HEDGE.finditer(text, span.start, span.end)
        if not _is_month(text, match)
    ]
    return tuple(sorted(found, key=lambda fact: fact.start))


def polarity(facts: Iterable[Fact]) -> Polarity:
    """What the cues of a claim come to.

    A negated negative verb is none ("did not deny"); other cues do not cancel ("dismissed it
    as not credible"). A hedge counts where nothing is negated.
    """
    facts = tuple(facts)
    cues = [fact for fact in facts if fact.kind is FactKind.NEGATION]
    cancelled = [
        cue
        for first, second in pairwise(cues)
        if first.value in _PARTICLES and second.start - first.end <= _REACH_CANCEL
        for cue in (first, second)
        if second.value not in _PARTICLES
    ]
    if len(cues) > len(cancelled):
        return Polarity.NEGATED
    is_hedged = any(fact.kind is FactKind.HEDGE for fact in facts)
    return Polarity.HEDGED if is_hedged else Polarity.AFFIRMED


def _fact(text: str, kind: FactKind, start: int, end: int) -> Fact:
    words = text[start:end]
    value = " ".join(words.lower().replace("\u2019", "'").split())
    return Fact(kind, start, end, words, value)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether "May" is the month: a capital inside a sentence."""
    return match.group() == "May" and text[: match.start()].rstrip()[-1:] not in (
        "",
        ".",
        "!",
        "?",
        '"',
        "\u201c",
    )
