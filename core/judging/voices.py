"""Who speaks on each side of a pair, and how firmly."""

from __future__ import annotations

import re

from core.facts.name_words import PEOPLES, TITLES
from core.facts.places import is_demonym
from core.judging.content_words import FUNCTION_WORDS
from core.records import Between, Claim, Pair, Stance

STANCE_WORDS = {
    Stance.ASSERTS: "asserted",
    Stance.DENIES: "denied",
    Stance.ALLEGES: "alleged",
    Stance.ASKS: "asked about",
    Stance.PROMISES: "promised",
}

_NAMELESS = FUNCTION_WORDS | TITLES
SUPPOSING = re.compile(
    r"\W*(?:(?:but|and|even|what|only)\s+)?(?:if|whether|unless|suppos(?:e|ing)|assum(?:e|ing)|imagine|"
    r"let(?:[\u2019']s| us) (?:say|suppose|assume|imagine))\b",
    re.IGNORECASE,
)


def between(pair: Pair) -> Between:
    """Whether the outlets themselves speak, those they quote, one of these, or one of each."""
    voices = {pair.a.attribution is None, pair.b.attribution is None}
    if voices == {True}:
        return Between.OUTLETS
    if voices == {False}:
        return Between.ONE_SOURCE if reports_one_source(pair) else Between.SOURCES
    return Between.MIXED


def denies(claim: Claim) -> bool:
    """Whether the claim is told as denied by somebody."""
    return claim.attribution is not None and claim.attribution.stance is Stance.DENIES


def asks(claim: Claim) -> bool:
    """Whether the claim is only asked about."""
    return claim.attribution is not None and claim.attribution.stance is Stance.ASKS


def supposes(claim: Claim) -> bool:
    """Whether the claim is no statement but a condition ("if he did it", "let's say he did")."""
    return SUPPOSING.match(claim.text) is not None


def speaker(claim: Claim) -> str:
    """The source in the text's words, or the article itself."""
    if claim.attribution is None:
        return "the article itself"
    return claim.attribution.source or "an unnamed source"


def same_speaker(pair: Pair) -> bool:
    """Whether both claims are told by one source, as far as its name tells."""
    a, b = _speaker_names(pair.a), _speaker_names(pair.b)
    return bool(a & b)


def other_speakers(pair: Pair) -> bool:
    """Whether the claims are told by two sources of different names."""
    a, b = _speaker_names(pair.a), _speaker_names(pair.b)
    return bool(a and b) and not a & b


def reports_one_source(pair: Pair) -> bool:
    """Whether both sides surely report one and the same source.

    "Ida Berg" and "the harbour master, Berg" are one; "the Taliban" and "the Afghan Taliban"
    may be two, and so may be "a spokesman" and "a spokesman".
    """
    a, b = _names_of(pair.a), _names_of(pair.b)
    fewer, more = sorted((a, b), key=len)
    if not fewer or fewer[-1] != more[-1] or not set(fewer) <= set(more):
        return False
    others = set(more) - set(fewer)
    return not any(is_demonym(word) or word.casefold() in PEOPLES for word in others)


def _speaker_names(claim: Claim) -> frozenset[str]:
    return frozenset(_names_of(claim))


def _names_of(claim: Claim) -> tuple[str, ...]:
    """The capitalised words of the source that name it, in order; titles and "The" do not."""
    if claim.attribution is None or claim.attribution.source is None:
        return ()
    capitalised = re.findall(r"\b[A-Z][\w'-]+", claim.attribution.source)
    return tuple(word for word in capitalised if word.casefold() not in _NAMELESS)
