"""What is said: where the content of a reporting verb begins and ends behind it."""

from __future__ import annotations

from dataclasses import dataclass

from core.claims.cues import Cue
from core.claims.grammar import (
    DETERMINERS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    WEEKDAYS,
    has_clause,
    is_adverb,
    is_finite,
    starts_noun_phrase,
)
from core.claims.lexicon import (
    ASKS,
    HEARER_FIRST,
    DENIES,
    FREE_CLAUSE,
    REPORT_NOUNS,
    SPEAKS_WITH_CLAUSE,
    lemma_of,
)
from core.claims.words import OPEN_MARKS, Words
from core.records import Stance
from core.spans import Span

_COMPLEMENTIZERS = frozenset("that whether if how why what".split())
_INTERROGATIVE = frozenset("whether if how why what".split())
_TAKES_QUESTION = ASKS | {"explain", "tell", "understand", "learn", "show", "describe"}
_NO_CLAUSE = frozenset("to and or but so no yes nothing little much goodbye".split())
_VERDICT_WORDS = 4
"""How long "as baseless", "as mere politics" may be, in tokens."""
_MAX_NOUN_WORDS = 9
_LONG_ENOUGH = 6
"""Tokens behind "said" that are taken for a clause even where its verb is not known."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is said, and where the cue ends that announces it (a token index)."""

    span: Span
    cue_end: int


def content_after(words: Words, cue: Cue) -> Content | None:
    """The content that stands behind the cue in its sentence, or None."""
    if cue.lemma in DENIES:
        return _denied(words, cue)
    if cue.lemma == "accuse":
        return _accused(words, cue)
    if cue.stance is Stance.PROMISES:
        return _promised(words, cue)
    start = _clause_start(words, cue)
    return _content(words, start, cue.index + 1) if start is not None else None


def _content(words: Words, start: int, cue_end: int) -> Content | None:
    end = _end(words, start)
    if start >= end:
        return None
    return Content(words.cover(start, end), cue_end)


def _end(words: Words, start: int) -> int:
    """The end of what is said: the sentence's, or a semicolon between two clauses."""
    end = len(words)
    for at in range(start + 1, len(words)):
        if words.lower(at) == ";" and not words.quoted[at] and _parts_clauses(words, start, at):
            end = at
            break
    while end > start and words.lower(end - 1) in {".", ",", ";"}:
        end -= 1
    return end


def _parts_clauses(words: Words, start: int, at: int) -> bool:
    is_list = words.lower(at + 1) in {"and", "that"}
    return not is_list and has_clause(words.part(start, at)) and has_clause(words.part(at, len(words)))


def _clause_start(words: Words, cue: Cue) -> int | None:
    """Where a clause or a quote begins behind the verb: skips hearers and circumstance."""
    index = cue.index + 1
    that = _find_that(words, index, asks=cue.lemma in _TAKES_QUESTION)
    if that is not None:
        return that
    index = _behind_circumstance(words, index, cue)
    mark = words.lower(index)
    if mark in {":", ","}:
        follows = index + 1
        if words.lower(follows) in OPEN_MARKS or (mark == ":" and follows < len(words)):
            return follows
        return None
    if mark in OPEN_MARKS:
        return index if _is_whole_quote(words, index) or _is_clause(words, index, cue) else None
    return index if _is_clause(words, index, cue) else None


def _find_that(words: Words, index: int, *, asks: bool) -> int | None:
    """The token behind a complementizer that follows with nothing but a phrase between."""
    for at in range(index, min(len(words), index + 14)):
        word = words.lower(at)
        if word in _COMPLEMENTIZERS:
            if word in _INTERROGATIVE and (at > index or not asks):
                return None
            behind = at + 1 if word == "that" else at
            if words.lower(behind) in {",", "."} or (at > index and is_finite(words.tokens, behind)):
                return None  # "despite all that," and "the assurance that earned him"
            return behind if behind < len(words) and has_clause(words.part(behind - 1, len(words))) else None
        if word in {",", ":", ";", ".", "—", "–"} | OPEN_MARKS or is_finite(words.tokens, at):
            return None
        if at > index and words.lower(at) in SUBJECT_PRONOUNS:
            return None
    return None


def _behind_circumstance(words: Words, index: int, cue: Cue) -> int:
    """Skips "on Monday", "in a statement", "today" and, behind "tell", whom it was told."""
    if cue.lemma in HEARER_FIRST:
        index = _behind_phrase(words, index)
    for _ in range(3):
        word = words.lower(index)
        if word in WEEKDAYS or (is_adverb(word) and word not in {"all", "both", "only", "even"}):
            index += 1
        elif word in PREPOSITIONS and word not in {"of", "like"}:
            index = _behind_phrase(words, index + 1)
        else:
            break
    return index


def _behind_phrase(words: Words, index: int) -> int:
    """The token behind one short noun phrase."""
    first = index
    if words.lower(index) in {"him", "her", "me", "us", "them", "it", "you"}:
        return index + 1
    while index < len(words) and index - first < _MAX_NOUN_WORDS and words.tokens[index].is_word:
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


def _is_clause(words: Words, index: int, cue: Cue) -> bool:
    """Whether a clause with its own subject begins at token ``index``."""
    if index >= len(words) or cue.lemma not in SPEAKS_WITH_CLAUSE:
        return False
    token = words.tokens[index]
    word = token.lower
    if word in PREPOSITIONS or word in _NO_CLAUSE:
        return False
    if word in SUBJECT_PRONOUNS and len(words) - index > 2:  # noqa: PLR2004 - "he left."
        return True
    if cue.lemma in FREE_CLAUSE:
        return has_clause(words.part(index, len(words))) or len(words) - index > _LONG_ENOUGH
    return (starts_noun_phrase(token) or word.endswith("s")) and _verb_is_near(words, index)


def _verb_is_near(words: Words, index: int) -> bool:
    """Whether a finite verb follows before the next comma."""
    for at in range(index + 1, len(words)):
        if words.lower(at) in {",", ";", ".", "who", "which", "that", "where", "when", "because", "after", "as"}:
            return False
        if is_finite(words.tokens, at):
            return True
    return False


def _denied(words: Words, cue: Cue) -> Content | None:
    """"denied that P", "rejects reports that P", "denied doing P", "denies the P"."""
    index = cue.index + 1
    if words.lower(index) == "that":
        return _content(words, index + 1, cue.index + 1)
    for at in range(index, min(len(words), index + _MAX_NOUN_WORDS)):
        if lemma_of(words.lower(at)) in REPORT_NOUNS:
            return _content_of_noun(words, at)
        if words.lower(at) in {",", ".", ":", ";"}:
            break
    if cue.lemma != "deny":
        return None
    if words.lower(index).endswith("ing"):
        return _content(words, index, cue.index + 1)
    if _is_clause(words, index, cue) and _verb_is_near(words, index):
        return _content(words, index, cue.index + 1)
    return None


def _content_of_noun(words: Words, noun: int) -> Content | None:
    """"reports that P", "suggestions P", "claims of P", and any of them with "as baseless"."""
    content = _whole_content_of_noun(words, noun)
    if not content:
        return None
    last = next(at for at in range(len(words), 0, -1) if words.tokens[at - 1].end <= content.span.end)
    for at in range(last - 1, noun + 3, -1):
        is_verdict = last - at <= _VERDICT_WORDS or words.lower(at + 1) in OPEN_MARKS
        if words.lower(at) == "as" and is_verdict:
            return Content(Span(content.span.start, words.tokens[at - 1].end), content.cue_end)
    return content


def _whole_content_of_noun(words: Words, noun: int) -> Content | None:
    behind = noun + 1
    if words.lower(behind) == "that" and behind + 1 < len(words):
        return _content(words, behind + 1, noun + 1)
    if words.lower(behind) == "of" and words.lower(behind + 1).endswith("ing"):
        return _content(words, behind + 1, noun + 1)
    if behind < len(words) and starts_noun_phrase(words.tokens[behind]) and _verb_is_near(words, behind):
        return _content(words, behind, noun + 1)
    return None


def _accused(words: Words, cue: Cue) -> Content | None:
    """"accused Y of doing P": the content is all that stands behind the verb."""
    for at in range(cue.index + 1, min(len(words), cue.index + 14)):
        if words.lower(at) == "of":
            return _content(words, cue.index + 1, cue.index + 1)
    return None


def _promised(words: Words, cue: Cue) -> Content | None:
    """"vowed to P", "promised that P"; "pledged allegiance to" is an event and no speech."""
    index = cue.index + 1
    if words.lower(index) == "not":
        index += 1
    if words.lower(index) == "to" and words.lower(index + 1) not in DETERMINERS:
        return _content(words, cue.index + 1, cue.index + 1)
    start = _clause_start(words, cue)
    if start is None or not (
        words.lower(start - 1) == "that" or words.lower(start) in SUBJECT_PRONOUNS | OPEN_MARKS
    ):
        return None
    return _content(words, start, cue.index + 1)
