"""Who speaks: the noun phrase before or behind a reporting verb.

No parser: a subject reaches back from the verb to the nearest joint of clauses. What stands
between two commas before the verb is an apposition ("Amin, the coordinator, told"), what
stands before the first comma and begins with a preposition or a conjunction is circumstance
("On Thursday, a spokesman said").
"""

from __future__ import annotations

from core.claims.grammar import (
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    TIME_WORDS,
    is_adverb,
    is_finite,
    starts_noun_phrase,
)
from core.claims.noun_phrases import (
    QUOTE_MARKS,
    Phrase,
    antecedent,
    first_subject,
    is_circumstance,
    is_inside_phrase,
    is_name,
    is_phrase,
    main_subject,
)
from core.claims.words import Words

_HARD = frozenset({";", ":", "—", "–", "―", "-", "...", "…", "?", "!", "(", "[", "]"})
_DASHES = frozenset({"—", "–"})
_SKIPPED = CONJUNCTIONS | SUBORDINATORS | RELATIVES
_AGO_WORDS = 3
"""Tokens of "a week ago"."""
_MAX_WORDS = 30
"""How far before its verb a subject may begin, in tokens."""


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
    end = index = _before_remark(words, verb)
    while index > max(0, verb - _MAX_WORDS):
        mark = words.lower(index - 1)
        if mark == ")":
            index = _opening(words, index - 1)
            continue
        if mark in _HARD or (mark in QUOTE_MARKS and not is_inside_phrase(words, index - 1, verb)):
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


def _before_remark(words: Words, verb: int) -> int:
    """The end of what may lead up to the verb, without a mark or a remark right before it."""
    if words.lower(verb - 1) in QUOTE_MARKS and is_inside_phrase(words, verb - 1, verb):
        return verb - 1  # "Amin, “coordinator of the base,” said that"
    if words.lower(verb - 1) in _DASHES:
        return _opening_dash(words, verb - 1)  # "guards — all of them new — said that"
    return verb


def _opening_dash(words: Words, closing: int) -> int:
    """The dash that opens the remark which the one at ``closing`` ends, or behind ``closing``."""
    for index in range(closing - 1, max(0, closing - _MAX_WORDS), -1):
        if words.lower(index) == words.lower(closing):
            return index
        if words.lower(index) in _HARD:
            break
    return closing + 1


def _head_of_apposition(words: Words, segments: list[tuple[int, int]]) -> Phrase | None:
    for number, (start, end) in enumerate(segments):
        if is_circumstance(words, start, end):
            continue
        head = _subject_in(words, start, end, segments)
        if head and not words.tokens[head.end - 1].is_capital:
            for first, last in segments[number + 1 : number + 2]:
                if is_name(words, first, last):  # "the executive director, Matt Brooks, said"
                    return Phrase(first, last, head.clause)
        return head
    return None


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
    end = _before_ago(words, start, end)
    if start >= end:
        return antecedent(words, *segments[-2]) if len(segments) > 1 else None
    if words.lower(end - 1) in RELATIVES:
        found = antecedent(words, start, end - 1)
        # "Republicans who agree that P were irritated": where P ends cannot be told
        return found if found and found.start > start else None
    return _plain_subject(words, start, _without_time(words, start, end), clause, segments)


def _plain_subject(
    words: Words, start: int, end: int, clause: int, segments: list[tuple[int, int]]
) -> Phrase | None:
    """The subject that fills the tokens from ``start`` to ``end`` but for circumstance."""
    if words.lower(end - 1) in SUBJECT_PRONOUNS:  # "On Monday he"
        return Phrase(end - 1, end, min(clause, end - 1))
    start = _behind_circumstance(words, start, end)
    if not is_phrase(words, start, end, takes_participle=True):
        return first_subject(words, start, end)
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


def _before_ago(words: Words, start: int, end: int) -> int:
    """The end of the phrase before "a week ago", "two years ago"; ``start`` if that is all."""
    return max(start, end - _AGO_WORDS) if words.lower(end - 1) == "ago" else end


def _list_start(words: Words, start: int, end: int, segments: list[tuple[int, int]]) -> int:
    """The start of "officials, elders and journalists", whose last member the phrase is."""
    if not any(words.lower(at) in {"and", "or"} for at in range(start, end)):
        return start
    for first, last in segments[-2::-1]:
        is_member = last + 1 == start and words.tokens[last].text == ","
        if (
            not is_member
            or is_circumstance(words, first, last)
            or not is_phrase(words, first, last)
        ):
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
