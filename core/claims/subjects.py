"""Who speaks: the noun phrase before or behind a reporting verb.

No parser: a subject reaches back from the verb to the nearest joint of clauses. What stands
between two commas before the verb is an apposition ("Amin, the coordinator, told"), what
stands before the first comma and begins with a preposition or a conjunction is circumstance
("On Thursday, a spokesman said").
"""

from __future__ import annotations

from dataclasses import dataclass

from core.claims.grammar import (
    CONJUNCTIONS,
    FINITE_AUXILIARIES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_finite,
    starts_noun_phrase,
)
from core.claims.words import Words

_HARD = frozenset({";", ":", "—", "–", "―", "-", "...", "…", "?", "!", "(", "[", "]"})
_MARKS = frozenset("\"“”„«»‘’'`") | {"''", "``"}
_SKIPPED = CONJUNCTIONS | SUBORDINATORS | RELATIVES
_MAX_WORDS = 30
_NAME_WORDS = 4
_SCARE_WORDS = 6
"""A quote of at most six words may be part of a noun phrase ("a “senior operative” said")."""
_SOURCE_END = frozenset({",", ";", ":", "—", "–", "(", ".", "-", "―", "...", "…", "?", "!"}) | _MARKS


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


def subject_before(words: Words, verb: int) -> Phrase | None:
    """The subject of the verb group that begins at token ``verb``, or None."""
    segments = _segments(words, verb)
    if not segments:
        return None
    last_start, last_end = segments[-1]
    if last_end < verb:  # a comma before the verb closes an apposition or a relative clause
        return _head_of_apposition(words, segments)
    return _subject_in(words, last_start, last_end, segments)


def _segments(words: Words, verb: int) -> list[tuple[int, int]]:
    """The stretches between commas that lead up to the verb, back to a hard joint."""
    segments: list[tuple[int, int]] = []
    end = index = verb
    if words.lower(verb - 1) in _MARKS and _inside(words, verb - 1, verb):
        end = index = verb - 1  # "Amin, “coordinator of the base,” said that"
    while index > max(0, verb - _MAX_WORDS):
        mark = words.lower(index - 1)
        if mark == ")":
            index = _opening(words, index - 1)
            continue
        if mark in _HARD or (mark in _MARKS and not _inside(words, index - 1, verb)):
            break
        if mark == ",":
            if end > index:
                segments.append((index, end))
            end = index - 1
        index -= 1
    if end > index:
        segments.append((index, end))
    return segments[::-1]


def _opening(words: Words, closing: int) -> int:
    """The token of the bracket that the one at ``closing`` ends, or ``closing`` itself."""
    for index in range(closing - 1, max(-1, closing - _MAX_WORDS), -1):
        if words.lower(index) == "(":
            return index
    return closing


def _inside(words: Words, index: int, verb: int) -> bool:
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


def _head_of_apposition(words: Words, segments: list[tuple[int, int]]) -> Phrase | None:
    for number, (start, end) in enumerate(segments):
        if _is_circumstance(words, start, end):
            continue
        head = _subject_in(words, start, end, segments)
        if head and not words.tokens[head.end - 1].is_capital:
            for first, last in segments[number + 1 :]:
                if _is_name(words, first, last):  # "the executive director, Matt Brooks, said"
                    return Phrase(first, last, head.clause)
        return head
    return None


def _is_name(words: Words, start: int, end: int) -> bool:
    part = words.part(start, end)
    return 2 <= len(part) <= _NAME_WORDS and all(token.is_capital for token in part)  # noqa: PLR2004 - given name and surname


def _is_circumstance(words: Words, start: int, end: int) -> bool:
    first = words.lower(start)
    return (
        (first in PREPOSITIONS and words.lower(start + 1) not in {"least", "most"})
        or first in SUBORDINATORS
        or is_adverb(first)
        or first in TIME_WORDS
        or first.endswith("ing")
        or (end - start == 1 and (first in CONJUNCTIONS or first.endswith(".")))
    )


def _subject_in(
    words: Words, start: int, end: int, segments: list[tuple[int, int]]
) -> Phrase | None:
    """The subject inside one stretch, or the noun that a relative pronoun stands for."""
    if words.lower(end - 1) in CONJUNCTIONS:  # "Clinton attacked him and said": coordinated verbs
        return main_subject(words, end)
    clause = start = _behind_last_joint(words, start, end)
    if clause and words.lower(clause - 1) in SUBORDINATORS | CONJUNCTIONS:
        clause -= 1
    while start < end and (words.lower(start) in _SKIPPED or is_adverb(words.lower(start))):
        start += 1
    while end > start and (is_adverb(words.lower(end - 1)) or words.lower(end - 1) == "first"):
        end -= 1
    if start < end and words.lower(end - 1) in RELATIVES:
        return _antecedent(words, start, end - 1)
    if start >= end:
        return _antecedent(words, *segments[-2]) if len(segments) > 1 else None
    end = _without_time(words, start, end)
    if words.lower(end - 1) in SUBJECT_PRONOUNS:  # "On Monday he"
        return Phrase(end - 1, end, min(clause, end - 1))
    start = _behind_circumstance(words, start, end)
    if not _is_phrase(words, start, end):
        return _first_subject(words, start, end)
    first = _list_start(words, start, end, segments)
    return Phrase(first, end, min(first, clause))


def _behind_circumstance(words: Words, start: int, end: int) -> int:
    """The start of the phrase behind "On Monday", "In 2017" without a comma."""
    if words.lower(start) not in PREPOSITIONS or start + 2 >= end:
        return start
    following = words.lower(start + 1)
    return start + 2 if following in TIME_WORDS or following.isdigit() else start


def _without_time(words: Words, start: int, end: int) -> int:
    """The end of the phrase before "Monday", "on Monday", "last week"."""
    while end - start > 1 and words.lower(end - 1) in TIME_WORDS:
        end -= 1
    if end - start > 1 and words.lower(end - 1) in {"on", "in", "since", "last", "late", "early"}:
        end -= 1
    return end


def _list_start(words: Words, start: int, end: int, segments: list[tuple[int, int]]) -> int:
    """The start of "officials, elders and journalists", whose last member the phrase is."""
    if not any(words.lower(at) in {"and", "or"} for at in range(start, end)):
        return start
    for first, last in segments[-2::-1]:
        is_member = last + 1 == start and words.tokens[last].text == ","
        if not is_member or _is_circumstance(words, first, last) or not _is_phrase(words, first, last):
            break
        start = first
    while words.lower(start) in CONJUNCTIONS:
        start += 1
    return start


def _behind_last_joint(words: Words, start: int, end: int) -> int:
    """The first token behind the last word that joins clauses, if a subject follows it."""
    for index in range(end - 1, start - 1, -1):
        word = words.lower(index)
        is_joint = word in SUBORDINATORS or (word in {"and", "but", "or"} and index > start)
        if not is_joint or (is_finite(words.tokens, index + 1) and index + 1 < end):
            continue
        if word in {"and", "or"} and not _joins_clauses(words, start, index):
            continue
        if word in SUBORDINATORS - {"that"} and index + 1 == end:
            return end  # "when asked": no subject of its own
        if word in SUBORDINATORS or starts_noun_phrase(words.tokens[index + 1]):
            return index + 1
    return start


def _joins_clauses(words: Words, start: int, index: int) -> bool:
    """Whether "and" at ``index`` follows a whole clause rather than a noun."""
    return any(is_finite(words.tokens, before) for before in range(start + 1, index))


def _antecedent(words: Words, start: int, end: int) -> Phrase | None:
    """The noun phrase at the end of a stretch, which a relative pronoun takes up."""
    for index in range(end - 1, start, -1):
        if is_finite(words.tokens, index) or words.lower(index) in PREPOSITIONS | CONJUNCTIONS:
            start = index + 1
            break
    if start >= end or _is_circumstance(words, start, end):
        return None
    return Phrase(start, end, start) if _is_phrase(words, start, end) else None


def _first_subject(words: Words, start: int, end: int) -> Phrase | None:
    """The noun phrase before the first finite verb of a stretch."""
    for index in range(start + 1, end):
        if is_finite(words.tokens, index) and words.lower(index - 1) not in RELATIVES:
            last = index
            while last > start and is_adverb(words.lower(last - 1)):
                last -= 1
            while last > start and words.lower(last - 1) in _MARKS:
                last -= 1
            if not _is_phrase(words, start, last):
                return None
            return Phrase(start, last, start, is_adjacent=False)
    return None


def main_subject(words: Words, before: int) -> Phrase | None:
    """The noun phrase before the first finite verb of the sentence, up to token ``before``."""
    start = 0
    while start < before and words.lower(start) in _MARKS | {"("}:
        start += 1
    while start < before and _is_circumstance(words, start, start + 2):
        comma = next((at for at in range(start, before) if words.lower(at) == ","), None)
        if comma is None:
            break
        start = comma + 1
    found = _first_subject(words, start, before)
    if not found:
        return None
    comma = next((at for at in range(start, found.end) if words.lower(at) == ","), found.end)
    return Phrase(start, comma, start, is_adjacent=False) if comma > start else None


def _is_phrase(words: Words, start: int, end: int) -> bool:
    """Whether the tokens may be one noun phrase: some word, no verb but in a relative clause."""
    if end - start > 1 and words.lower(start) in SUBJECT_PRONOUNS - {"you"}:
        return False
    part = words.part(start, end)
    if part and not part[0].is_capital and is_finite(words.tokens, start):
        return False
    if not part or not any(token.is_word for token in part):
        return False
    if (part[0].lower in PREPOSITIONS and words.lower(start + 1) not in {"least", "most"}) or part[-1].lower in PREPOSITIONS:
        return False
    for index in range(start + 1, end):
        if words.lower(index) in FINITE_AUXILIARIES or is_finite(words.tokens, index):
            return any(words.lower(before) in RELATIVES for before in range(start, index))
    return True


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
            or is_finite(words.tokens, index)
            or (word in {"on", "during", "after", "at", "in"} and _is_circumstantial(words, index))
            or word.endswith("ing")
        ):
            break
        index += 1
    if words.lower(index) in _MARKS and _inside(words, index, verb):
        return None
    return Phrase(start, index, start) if _is_phrase(words, start, index) else None


def _is_circumstantial(words: Words, preposition: int) -> bool:
    """Whether "on Monday", "in a statement" rather than "in charge of", "at Yale"."""
    following = words.lower(preposition + 1)
    return following in TIME_WORDS or following in {"a", "an", "his", "her", "its", "their"}
