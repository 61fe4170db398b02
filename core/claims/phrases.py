"""Attribution without a speaker as the subject of a verb.

"according to X", "there are reports that P", "it is believed that P", "Y is believed to P", "X
was quoted as saying", "allegedly"; those that rest on a noun stand in :mod:`core.claims.nouns`.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.claims.grammar import (
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    has_clause,
    is_adverb,
    is_finite,
)
from core.claims.lexicon import (
    DOUBTFUL_ADVERBS,
    SPEAKS_WITH_CLAUSE,
    SPEECH_NOUNS,
    lemma_of,
    stance_of,
)
from core.claims.noun_phrases import main_subject, subject_behind
from core.claims.nouns import denied_afterwards, denied_in_passive, possessed
from core.claims.subjects import subject_before
from core.claims.words import OPEN_MARKS, Words
from core.records import Attribution, Stance
from core.spans import Span
from core.text.tokens import tokens
from core.text.wordlists import word_set

_BE = word_set("is was are were has been being")
_BE_SAID = _BE | word_set("have had")
_SAID_TO = {
    **dict.fromkeys(word_set("said believed thought reported understood alleged rumored"), "to"),
    **dict.fromkeys(word_set("accused suspected"), "of"),
}
"""Participles by which a text says that others say it of the subject, and what follows them."""
_TRUTH = word_set("truth basis foundation substance merit")
_JOINTS = frozenset(',"”’')
_LEAD = 4
"""Tokens that may lead into "according to" without being a clause ("Now, according to")."""
_MAX_LINK = 5
_MAX_SOURCE_WORDS = 8


def phrase_frames(words: Words) -> Iterator[Attribution]:
    """The attributions of one sentence that rest on no active reporting verb."""
    for index, token in enumerate(words.tokens):
        if not token.is_word or words.quoted[index]:
            continue
        found = (
            _according_to(words, index)
            or _impersonal(words, index)
            or _said_to(words, index)
            or _quoted_as(words, index)
            or possessed(words, index)
            or denied_in_passive(words, index)
            or denied_afterwards(words, index)
            or _adverb(words, index)
        )
        if found:
            yield found


def _according_to(words: Words, index: int) -> Attribution | None:
    """As in "According to X, P"; "P, according to X"; "P1, according to X, P2"."""
    if words.lower(index) != "according" or words.lower(index + 1) != "to":
        return None
    source = subject_behind(words, index + 1)
    if not source:
        return None
    pieces: list[Span] = []
    comma = _comma_behind(words, source.end)
    is_parted = words.lower(index - 1) == "," and comma is not None
    if index > _LEAD or has_clause(words.part(0, index)) or (is_parted and _is_noun_lead(words)):
        before = index - 1 if words.lower(index - 1) == "," else index
        pieces.append(words.cover(0, before))
    if comma is not None and (is_parted or not pieces):
        start, end = _behind_apposition(words, comma + 1), words.body_end
        if start < end:
            pieces.append(words.cover(start, end))
    if not pieces:
        return None
    cue = words.cover(index, index + 2)
    return words.attribution(
        cue, Stance.ASSERTS, words.cover(source.start, source.end), tuple(pieces)
    )


def _comma_behind(words: Words, index: int) -> int | None:
    """The comma behind the source and what more is said of it, or None.

    As in "According to officials who asked not to be named, P"; "According to police on
    Monday, P". A clause of another kind in between leaves open where P begins.
    """
    comma = next((at for at in range(index, len(words)) if words.lower(at) == ","), None)
    if comma is None or (
        words.lower(index) not in RELATIVES and has_clause(words.part(index, comma))
    ):
        return None
    return comma


def _is_noun_lead(words: Words) -> bool:
    """Whether the sentence begins with its subject, and not with "Now" or "In all"."""
    first = words.lower(0)
    return not (first in PREPOSITIONS | CONJUNCTIONS or is_adverb(first))


def _behind_apposition(words: Words, start: int) -> int:
    """The token behind "a BBC correspondent in Islamabad," and the like."""
    if words.lower(start) not in {"a", "an", "the", "who"}:
        return start
    comma = next((at for at in range(start, len(words)) if words.lower(at) == ","), None)
    if comma is None or (words.lower(start) != "who" and has_clause(words.part(start, comma))):
        return start
    return comma + 1


def _impersonal(words: Words, index: int) -> Attribution | None:
    """As in "There are reports that P", "It is (also) believed that P": nobody is named."""
    first = words.lower(index)
    if first not in {"it", "there", "it's", "there's"}:
        return None
    for at in range(index + 1, min(len(words), index + 2 + _MAX_LINK)):
        lemma = lemma_of(words.lower(at))
        stance = _noun_stance(words, index, at) if first.startswith("there") else None
        if (
            first.startswith("it")
            and lemma in SPEAKS_WITH_CLAUSE
            and words.lower(at).endswith(("ed", "said", "thought", "understood"))
        ):
            stance = stance_of(lemma)
        if stance is None:
            if is_finite(words.tokens, at) and words.lower(at) not in _BE | {"have", "had"}:
                return None
            continue
        end = words.body_end
        that = at + 1 if words.lower(at + 1) == "that" else at
        if words.lower(at + 1) != "that" and not (
            first.startswith("it") and words.lower(at - 1) in _BE
        ):
            return None
        if that + 1 >= end:
            return None
        return words.attribution(
            words.cover(index, at + 1), stance, None, (words.cover(that + 1, end),)
        )
    return None


def _said_to(words: Words, index: int) -> Attribution | None:
    """As in "Y is believed to P", "Y is accused of P": nobody is named, all of it is said."""
    word = words.lower(index)
    if word not in _SAID_TO or words.lower(index + 1) != _SAID_TO[word]:
        return None
    start = index
    while start and (words.lower(start - 1) in _BE_SAID or is_adverb(words.lower(start - 1))):
        start -= 1
    subject = subject_before(words, start) if words.lower(start) in _BE_SAID else None
    if subject is None or not subject.is_adjacent or index + 2 >= words.body_end:
        return None
    said = words.cover(subject.start, words.body_end)
    return words.attribution(
        words.cover(start, index + 1), stance_of(lemma_of(word)), None, (said,)
    )


def _noun_stance(words: Words, there: int, noun: int) -> Stance | None:
    """As in "There are reports that P"; with "no truth to reports that P", P is denied."""
    stance = SPEECH_NOUNS.get(lemma_of(words.lower(noun)))
    lead = {words.lower(at) for at in range(there, noun)}
    return Stance.DENIES if stance and "no" in lead and lead & _TRUTH else stance


def _quoted_as(words: Words, index: int) -> Attribution | None:
    """As in "P," X was quoted as saying", "X was quoted as saying that P"."""
    lemma = lemma_of(words.lower(index))
    if lemma not in {"quote", "cite", "report"} or words.lower(index + 1) != "as":
        return None
    if words.lower(index + 2) not in {"saying", "telling"}:
        return None
    start = index
    while start and words.lower(start - 1) in _BE | {"been", "also"}:
        start -= 1
    source = subject_before(words, start)
    if not source:
        return None
    cue, end = words.cover(start, index + 3), words.body_end
    before = source.start - 1
    if before > 0 and words.lower(before) in _JOINTS:
        content = words.cover(0, before + 1)
    else:
        first = index + 4 if words.lower(index + 3) in {"that", ",", ":"} else index + 3
        if first >= end:
            return None
        content = words.cover(first, end)
    return words.attribution(cue, Stance.ASSERTS, words.cover(source.start, source.end), (content,))


def announced_quote(words: Words) -> Attribution | None:
    """As in "X was blunt: "P"": the subject of the sentence says what is quoted behind a colon."""
    colons = (
        at
        for at in range(len(words) - 1)
        if words.lower(at) == ":" and words.lower(at + 1) in OPEN_MARKS
    )
    colon = next(colons, None)
    if colon is None:
        return None
    start = words.tokens[colon + 1].start
    quote = next((one for one in words.quotes if one.start == start), None)
    speaker = main_subject(words, colon)
    if quote is None or speaker is None or not has_clause(tokens(words.text, quote.inner)):
        return None
    source = words.cover(speaker.start, speaker.end)
    return words.attribution(words.cover(colon, colon + 1), Stance.ASSERTS, source, (quote.outer,))


def _adverb(words: Words, index: int) -> Attribution | None:
    """As in "P reportedly": others say so, nobody is named."""
    stance = DOUBTFUL_ADVERBS.get(words.lower(index))
    if stance is None:
        return None
    cue = words.cover(index, index + 1)
    return words.attribution(cue, stance, None, (words.cover(0, words.body_end),))
