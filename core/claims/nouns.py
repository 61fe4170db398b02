"""Attributions that rest on a noun, most of them denials.

"X's denial that P", "the claim that P was denied by X", "P, a claim that X denies",
"P, which X has denied".
"""

from __future__ import annotations

from core.claims.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_AUXILIARIES,
    PREPOSITIONS,
    SUBORDINATORS,
    has_clause,
    is_adverb,
    is_finite,
)
from core.claims.lexicon import DENIES, REPORT_NOUNS, SPEECH_NOUNS, lemma_of
from core.claims.noun_phrases import subject_behind
from core.claims.words import Words
from core.records import Attribution, Stance
from core.spans import Span
from core.text.wordlists import word_set

_BE = word_set("is are was were be been being")
_PASSIVE = _BE | word_set("has have had")
_AFTERTHOUGHT = word_set("a an something allegations claims charges accusations reports")
_JOINTS = frozenset({",", "—", "–", "-"})
_CLAUSE_ENDS = _JOINTS | {";", ".", ":"}
_MAX_LINK = 3
"""Words between a possessor and its noun ("Moscow's repeated public denial that")."""
_MAX_NAME = 8
_MIN_LEAD = 3
"""Tokens of P before a joint and an afterthought."""


def possessed(words: Words, noun: int) -> Attribution | None:
    """As in "X's denial that P", "its warning that P"."""
    stance = SPEECH_NOUNS.get(lemma_of(words.lower(noun)))
    if stance is None or words.lower(noun + 1) != "that" or noun + 2 >= len(words):
        return None
    owner = next(
        (at for at in range(noun - 1, max(-1, noun - 2 - _MAX_LINK), -1) if _owns(words, at)), None
    )
    if owner is None:
        return None
    end = _before_main_verb(words, noun + 2, _clause_end(words, noun + 2))
    if noun + 2 >= end:
        return None
    whole = words.cover(_name_start(words, owner), owner + 1)
    source = Span(whole.start, whole.end - _ending_length(words.lower(owner)))
    return words.attribution(
        words.cover(noun, noun + 1), stance, source, (words.cover(noun + 2, end),)
    )


def _owns(words: Words, index: int) -> bool:
    return words.lower(index).endswith(("'s", "s'")) or words.lower(index) in {
        "his",
        "her",
        "their",
    }


def _ending_length(word: str) -> int:
    """Length of the ending that makes a possessive; 0 for "his"."""
    if word.endswith("'s"):
        return 2
    return 1 if word.endswith("'") else 0


def _name_start(words: Words, owner: int) -> int:
    """The first token of the name, or of "the foreign ministry", that ends in a possessive."""
    start = owner
    while start and words.tokens[start - 1].is_capital and owner - start < _MAX_NAME:
        start -= 1
    if words.lower(start) in PREPOSITIONS | SUBORDINATORS | CONJUNCTIONS and start < owner:
        return start + 1  # "Despite Kerry's promise that P": a capital at the sentence's start
    for determiner in range(start - 1, max(-1, start - 1 - _MAX_LINK), -1):
        if words.lower(determiner) in DETERMINERS:
            return determiner
    return start


def _clause_end(words: Words, start: int) -> int:
    """The end of a clause that a noun governs: the next comma, or the sentence's end."""
    ends = (at for at in range(start, len(words)) if words.lower(at) in _CLAUSE_ENDS)
    return next(ends, len(words))


def _before_main_verb(words: Words, start: int, end: int) -> int:
    """The end of P in "X's denial that P was met with doubt": before the second finite verb."""
    has_verb = False
    for index in range(start + 1, end):
        if words.lower(index) in SUBORDINATORS | CONJUNCTIONS:
            return end
        if has_verb and words.lower(index) in FINITE_AUXILIARIES:
            return index
        has_verb = has_verb or is_finite(words.tokens, index)
    return end


def denied_in_passive(words: Words, verb: int) -> Attribution | None:
    """As in "The claim that P was denied by X", "Reports that P have been rejected"."""
    if lemma_of(words.lower(verb)) not in DENIES or not words.lower(verb).endswith("ed"):
        return None
    start = verb
    while start and (words.lower(start - 1) in _PASSIVE or is_adverb(words.lower(start - 1))):
        start -= 1
    nouns = (at for at in range(start) if _announces_clause(words, at))
    noun = next(nouns, None)
    is_passive = any(words.lower(at) in _BE for at in range(start, verb))
    if not is_passive or noun is None or noun + 2 >= start:
        return None
    phrase = subject_behind(words, verb + 1) if words.lower(verb + 1) == "by" else None
    source = words.cover(phrase.start, phrase.end) if phrase else None
    content = (words.cover(noun + 2, start),)
    return words.attribution(words.cover(start, verb + 1), Stance.DENIES, source, content)


def _announces_clause(words: Words, noun: int) -> bool:
    return words.lower(noun + 1) == "that" and lemma_of(words.lower(noun)) in REPORT_NOUNS


def denied_afterwards(words: Words, verb: int) -> Attribution | None:
    """As in "P — a claim X denies", "P, which X has denied": X denies the clause before."""
    if lemma_of(words.lower(verb)) not in DENIES:
        return None
    joints = (at for at in range(verb - 1, _MIN_LEAD - 1, -1) if words.lower(at) in _JOINTS)
    joint = next(joints, None)
    if joint is None or not has_clause(words.part(0, joint)):
        return None
    first = _afterthought_subject(words, joint + 1, verb)
    if first is None:
        return None
    last = verb
    while last > first and (
        is_finite(words.tokens, last - 1)
        or words.lower(last - 1) == "been"
        or is_adverb(words.lower(last - 1))
    ):
        last -= 1
    if last <= first or any(words.lower(at) in SUBORDINATORS for at in range(first, last)):
        return None
    cue, source = words.cover(last, verb + 1), words.cover(first, last)
    return words.attribution(cue, Stance.DENIES, source, (words.cover(0, joint),))


def _afterthought_subject(words: Words, start: int, verb: int) -> int | None:
    """Where X begins in "which X denies", "a claim (that) X denies"."""
    if words.lower(start) == "which":
        return start + 1
    if words.lower(start) not in _AFTERTHOUGHT:
        return None
    for noun in range(start, min(verb, start + 1 + _MAX_LINK)):
        if lemma_of(words.lower(noun)) in REPORT_NOUNS:
            return noun + 2 if words.lower(noun + 1) in {"that", "which"} else noun + 1
    return None
