"""Noun phrases that may be a speaker, found without a parser."""

from __future__ import annotations

from dataclasses import dataclass

from core.claims.grammar import (
    CONJUNCTIONS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_finite,
    is_past_or_auxiliary,
)
from core.claims.lexicon import SPEAKS_WITH_CLAUSE, lemma_of
from core.claims.words import OPEN_MARKS, Words

QUOTE_MARKS = frozenset("\"“”„«»‘’'`") | {"''", "``"}

_NAME_WORDS = 4
_DATELINE_TOKENS = 9
"""A dash among the first nine tokens ends a dateline ("ISLAMABAD, Pakistan (AP) — ")."""

_SCARE_WORDS = 6
"""A quote of at most six words may be part of a noun phrase ("a “senior operative” said")."""

_SOURCE_END = (
    frozenset({",", ";", ":", "—", "–", "(", ".", "-", "―", "...", "…", "?", "!"}) | QUOTE_MARKS
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as token indices, half-open, and where its clause begins.

    Args:
        start: First token of the phrase.
        end: Behind its last token.
        clause: First token of the clause that it is the subject of, conjunction included.
        is_adjacent: Whether no other verb stands between it and the reporting verb.
    """

    start: int
    end: int
    clause: int
    is_adjacent: bool = True


def is_inside_phrase(words: Words, index: int, verb: int) -> bool:
    """Whether the mark at ``index`` belongs to a few quoted words within a noun phrase.

    A comma inside the marks ends a quote with its speaker behind it, unless "said that" follows.
    """
    start = words.tokens[index].start
    says_that = any(words.lower(at) == "that" for at in range(verb + 1, verb + 4))
    return any(
        quote.outer.start <= start < quote.outer.end
        and len(quote.inner.of(words.text).split()) <= _SCARE_WORDS
        and (says_that or words.text[quote.inner.end - 1] not in ",.?!")
        for quote in words.quotes
    )


def is_name(words: Words, start: int, end: int) -> bool:
    """Whether the tokens are two to four words in capitals ("Umar Hameed")."""
    part = words.part(start, end)
    return 2 <= len(part) <= _NAME_WORDS and all(token.is_capital for token in part)  # noqa: PLR2004 - given name and surname


def is_circumstance(words: Words, start: int, end: int) -> bool:
    """Whether a stretch between commas sets the scene ("On Monday", "while visiting")."""
    first = words.lower(start)
    return (
        (first in PREPOSITIONS and words.lower(start + 1) not in {"least", "most"})
        or first in SUBORDINATORS
        or is_adverb(first)
        or first in TIME_WORDS
        or first.endswith("ing")
        or (end - start == 1 and (first in CONJUNCTIONS or first.endswith(".")))
    )


def antecedent(words: Words, start: int, end: int) -> Phrase | None:
    """The noun phrase at the end of a stretch, which a relative pronoun takes up."""
    for index in range(end - 1, start, -1):
        is_joint = words.lower(index) in (PREPOSITIONS - {"of"}) | CONJUNCTIONS
        if is_joint or is_finite(words.tokens, index):
            start = index + 1
            break
    if start >= end or is_circumstance(words, start, end):
        return None
    return Phrase(start, end, start) if is_phrase(words, start, end) else None


def first_subject(words: Words, start: int, end: int) -> Phrase | None:
    """The noun phrase before the first finite verb of a stretch."""
    for index in range(start + 1, end):
        if is_finite(words.tokens, index) and words.lower(index - 1) not in RELATIVES:
            last = index
            while last > start and is_adverb(words.lower(last - 1)):
                last -= 1
            while last > start and words.lower(last - 1) in QUOTE_MARKS:
                last -= 1
            if not is_phrase(words, start, last):
                return None
            return Phrase(start, last, start, is_adjacent=False)
    return None


def main_subject(words: Words, before: int) -> Phrase | None:
    """The noun phrase before the first finite verb of the sentence, up to token ``before``."""
    start = 0
    for at in range(min(before, _DATELINE_TOKENS)):
        if words.lower(at) in {"—", "–", "―", "-"}:
            start = at + 1
    while start < before and words.lower(start) in QUOTE_MARKS | {"("}:
        start += 1
    while start < before and is_circumstance(words, start, start + 2):
        comma = next((at for at in range(start, before) if words.lower(at) == ","), None)
        if comma is None:
            break
        start = comma + 1
    found = first_subject(words, start, before)
    if not found:
        return None
    comma = next((at for at in range(start, found.end) if words.lower(at) == ","), found.end)
    if is_name(words, comma + 1, found.end):  # "Spokesman for the ministry, Umar Hameed"
        start, comma = comma + 1, found.end
    return Phrase(start, comma, start, is_adjacent=False) if comma > start else None


def is_phrase(words: Words, start: int, end: int, *, takes_participle: bool = False) -> bool:
    """Whether the tokens may be one noun phrase: some word, no verb but in a relative clause.

    Args:
        words: The sentence.
        start: First token.
        end: Behind the last token.
        takes_participle: Whether a form in "-ed" may modify the noun. So it is where a finite
            verb follows at once: "a report published on Monday" before "said".
    """
    part = words.part(start, end)
    if not any(token.is_word for token in part) or not _opens_phrase(words, start, end):
        return False
    if part[-1].lower in PREPOSITIONS or (len(part) > 1 and part[-1].lower in POSSESSIVES):
        return False  # "an article that mentioned his" before "saying"
    for index in range(start + 1, end):
        if takes_participle and _may_modify(words, index):
            continue
        if is_finite(words.tokens, index):
            return any(words.lower(before) in RELATIVES for before in range(start, index))
    return True


def _opens_phrase(words: Words, start: int, end: int) -> bool:
    """Whether a noun phrase may begin with the token at ``start``."""
    first = words.tokens[start]
    if not first.is_word:
        return first.text in OPEN_MARKS
    if first.lower in SUBJECT_PRONOUNS - {"you"}:
        return end - start == 1
    if first.lower in PREPOSITIONS:
        return words.lower(start + 1) in {"least", "most"}
    return first.is_capital or not is_finite(words.tokens, start)


def _may_modify(words: Words, index: int) -> bool:
    """Whether a form in "-ed" may be a participle: a verb of speech takes a clause instead."""
    word = words.lower(index)
    return word.endswith("ed") and lemma_of(word) not in SPEAKS_WITH_CLAUSE - {"report", "publish"}


def subject_behind(words: Words, verb: int) -> Phrase | None:
    """The subject behind an inverted verb (", said Umar Hameed, who …"), or None."""
    start = index = verb + 1
    if words.lower(start) in {"that", "to", "if", "whether", "no", "nothing"}:
        return None
    while index < len(words) and words.lower(index) not in _SOURCE_END:
        word = words.lower(index)
        if index > start and (
            word in TIME_WORDS
            or word in RELATIVES
            or word in SUBORDINATORS
            or is_past_or_auxiliary(words.tokens, index)
            or (word in {"on", "during", "after", "at", "in"} and _is_circumstantial(words, index))
            or (word.endswith("ing") and not words.lower(index + 1).isalpha())
        ):
            break
        index += 1
    while index > start and words.lower(index - 1) in PREPOSITIONS | {"familiar"}:
        index -= 1
    if words.lower(index) in QUOTE_MARKS and is_inside_phrase(words, index, verb):
        return None
    return Phrase(start, index, start) if is_phrase(words, start, index) else None


def _is_circumstantial(words: Words, preposition: int) -> bool:
    """Whether "on Monday", "in a statement" rather than "in charge of", "at Yale"."""
    following = words.lower(preposition + 1)
    return following in TIME_WORDS or following in {"a", "an", "his", "her", "its", "their"}
