"""Where the clause or the quote behind a reporting verb begins."""

from __future__ import annotations

from core.claims.cues import Cue
from core.claims.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TIME_WORDS,
    WEEKDAYS,
    has_clause,
    is_adverb,
    is_finite,
    starts_noun_phrase,
)
from core.claims.lexicon import ADDRESSABLE, ASKS, FREE_CLAUSE, HEARER_FIRST, SPEAKS_WITH_CLAUSE
from core.claims.words import OPEN_MARKS, Words
from core.text.wordlists import word_set

MAX_NOUN_WORDS = 9
"""How many tokens a hearer or an object may have ("told a group of foreign reporters that")."""

_COMPLEMENTIZERS = word_set("that whether if how why what")

INTERROGATIVES = word_set("whether if how why what who when where")
_CIRCUMSTANCE = word_set("in on at during after before from to via by through")

_TAKES_QUESTION = ASKS | {"explain", "tell", "understand", "learn", "show", "describe"}

_FRONTED = word_set("despite under without until since")
_NO_CLAUSE = word_set("to and or but so no yes nothing little much goodbye")

_LONG_ENOUGH = 6
"""Tokens behind "said" that are taken for a clause even where its verb is not known."""


def clause_start(words: Words, cue: Cue) -> int | None:
    """Where a clause or a quote begins behind the verb: skips hearers and circumstance."""
    index = cue.index + 1
    takes_clause = cue.lemma in SPEAKS_WITH_CLAUSE
    asks = cue.lemma in _TAKES_QUESTION
    reaches = cue.lemma in ADDRESSABLE or _is_circumstance(words, index)
    that = _find_that(words, index, asks=asks, reaches=reaches) if takes_clause else None
    if that is not None:
        return that
    index = behind_circumstance(words, index, cue)
    mark = words.lower(index)
    if mark in {":", ","}:
        follows = index + 1
        if words.lower(follows) in OPEN_MARKS or (mark == ":" and follows < len(words)):
            return follows
        return None
    if mark in OPEN_MARKS:
        return index if _is_whole_quote(words, index) or is_clause(words, index, cue) else None
    return index if is_clause(words, index, cue) else None


def _find_that(words: Words, index: int, *, asks: bool, reaches: bool) -> int | None:
    """The token behind a complementizer that follows with nothing but a phrase between."""
    end = min(len(words), index + (14 if reaches else 1))
    at = index - 1
    while (at := _behind_place(words, at + 1)) < end:
        word = words.lower(at)
        if word in _COMPLEMENTIZERS:
            if word in INTERROGATIVES and (at > index or not asks):
                return None
            behind = at + 1 if word == "that" else at
            if words.lower(behind) in {",", "."} or (
                at > index and is_finite(words.tokens, behind)
            ):
                return None  # "despite all that," and "the assurance that earned him"
            return (
                behind
                if behind < len(words) and has_clause(words.part(behind - 1, len(words)))
                else None
            )
        if word in {",", ":", ";", ".", "—", "–"} | OPEN_MARKS or is_finite(words.tokens, at):
            return None
        if at > index and words.lower(at) in SUBJECT_PRONOUNS:
            return None
    return None


def _behind_place(words: Words, index: int) -> int:
    """The token behind ", Wisconsin," in "said in Madison, Wisconsin, that P"; else ``index``."""
    is_place = (
        words.lower(index) == ","
        and words.lower(index + 2) == ","
        and words.tokens[index + 1].is_capital
    )
    return index + 3 if is_place else index


def _is_circumstance(words: Words, index: int) -> bool:
    word = words.lower(index)
    return word in PREPOSITIONS or word in TIME_WORDS or is_adverb(word)


def behind_circumstance(words: Words, index: int, cue: Cue) -> int:
    """Skips "on Monday", "in a statement", "today" and, behind "tell", whom it was told."""
    if cue.lemma in HEARER_FIRST:
        index = _behind_phrase(words, index)
    for _ in range(3):
        word = words.lower(index)
        if word in WEEKDAYS or (is_adverb(word) and word not in {"all", "both", "only", "even"}):
            index += 1
        elif word in _CIRCUMSTANCE:
            index = _behind_phrase(words, index + 1)
        else:
            break
    return index


def _behind_phrase(words: Words, index: int) -> int:
    """The token behind one short noun phrase."""
    first = index
    if words.lower(index) in {"him", "her", "me", "us", "them", "it", "you"}:
        return index + 1
    while index < len(words) and index - first < MAX_NOUN_WORDS and words.tokens[index].is_word:
        token = words.tokens[index]
        if index > first and _breaks_phrase(words, first, index):
            break
        if token.lower in SUBJECT_PRONOUNS or is_finite(words.tokens, index):
            break
        index += 1
    return index


def _breaks_phrase(words: Words, first: int, index: int) -> bool:
    """Whether a new phrase begins: a determiner, or a capital behind a small noun (or back)."""
    before, token = words.tokens[index - 1], words.tokens[index]
    if token.lower in DETERMINERS:
        return before.lower not in PREPOSITIONS
    if before.lower in DETERMINERS | PREPOSITIONS | {"and"}:
        return False
    if token.lower in WEEKDAYS or token.lower in PREPOSITIONS:
        return token.lower in WEEKDAYS
    return token.is_capital and not before.is_capital and index > first


def _is_whole_quote(words: Words, mark: int) -> bool:
    """Whether the quote that opens at token ``mark`` runs to the end of the sentence."""
    at = words.tokens[mark].start
    return any(
        quote.start == at
        and (quote.end >= words.span.end - 1 or len(quote.inner.of(words.text).split()) > 5)  # noqa: PLR2004 - more than scare quotes
        for quote in words.quotes
    )


def is_clause(words: Words, index: int, cue: Cue) -> bool:
    """Whether a clause with its own subject begins at token ``index``."""
    if index >= len(words) or cue.lemma not in SPEAKS_WITH_CLAUSE:
        return False
    token = words.tokens[index]
    word = token.lower
    pronoun = word.partition("'")[0]
    if pronoun in SUBJECT_PRONOUNS - {"it", "you"} and len(words) - index > 2:  # noqa: PLR2004 - "he left."
        return True
    if word in PREPOSITIONS - _FRONTED or word in _NO_CLAUSE or is_finite(words.tokens, index):
        return False
    if cue.lemma in FREE_CLAUSE:
        return has_clause(words.part(index, len(words))) or len(words) - index > _LONG_ENOUGH
    return (starts_noun_phrase(token) or word.endswith("s")) and verb_is_near(words, index)


def verb_is_near(words: Words, index: int) -> bool:
    """Whether a finite verb follows before the next comma."""
    for at in range(index + 1, len(words)):
        if words.lower(at) in {
            ",",
            ";",
            ".",
            "who",
            "which",
            "that",
            "where",
            "when",
            "because",
            "after",
            "as",
        }:
            return False
        if is_finite(words.tokens, at):
            return True
    return False
