"""Attribution without a speaker as the subject of a verb.

"according to X", "there are reports that P", "it is believed that P", "X's denial that P",
"the claim that P was denied by X", "P, a claim that X denies", "X: P" over a headline.
"""

from __future__ import annotations

from collections.abc import Iterator

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
from core.claims.lexicon import (
    DENIES,
    DOUBTFUL_ADVERBS,
    REPORT_NOUNS,
    SPEAKS_WITH_CLAUSE,
    SPEECH_NOUNS,
    lemma_of,
    stance_of,
)
from core.claims.subjects import subject_before, subject_behind
from core.claims.words import Words
from core.records import Attribution, Stance
from core.spans import Span

_BE = frozenset("is was are were has been being".split())
_JOINTS = frozenset(",\"”’")
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
            or _quoted_as(words, index)
            or _nominal(words, index)
            or _denied_noun(words, index)
            or _denied_afterthought(words, index)
            or _adverb(words, index)
        )
        if found:
            yield found


def _made(words: Words, cue: Span, stance: Stance, source: Span | None, content: tuple[Span, ...]) -> Attribution:
    return Attribution(
        source=source.of(words.text) if source else None,
        cue=cue.of(words.text),
        stance=stance,
        source_span=source,
        cue_span=cue,
        content=content,
    )


def _sentence_end(words: Words) -> int:
    end = len(words)
    while end and words.lower(end - 1) in {".", ",", ";"}:
        end -= 1
    return end


def _according_to(words: Words, index: int) -> Attribution | None:
    """"According to X, P"; "P, according to X"; "P1, according to X, P2"."""
    if words.lower(index) != "according" or words.lower(index + 1) != "to":
        return None
    source = subject_behind(words, index + 1)
    if not source:
        return None
    pieces: list[Span] = []
    is_parted = words.lower(index - 1) == "," and words.lower(source.end) == ","
    if index > _LEAD or has_clause(words.part(0, index)) or (is_parted and _is_noun_lead(words)):
        before = index - 1 if words.lower(index - 1) == "," else index
        pieces.append(words.cover(0, before))
    if words.lower(source.end) == "," and (is_parted or not pieces):
        start, end = _behind_apposition(words, source.end + 1), _sentence_end(words)
        if start < end:
            pieces.append(words.cover(start, end))
    if not pieces:
        return None
    cue = words.cover(index, index + 2)
    return _made(words, cue, Stance.ASSERTS, words.cover(source.start, source.end), tuple(pieces))


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
    """"There are reports that P", "It is (also) believed that P": nobody is named."""
    first = words.lower(index)
    if first not in {"it", "there", "it's", "there's"}:
        return None
    for at in range(index + 1, min(len(words), index + 2 + _MAX_LINK)):
        lemma = lemma_of(words.lower(at))
        stance = SPEECH_NOUNS.get(lemma) if first.startswith("there") else None
        if first.startswith("it") and lemma in SPEAKS_WITH_CLAUSE and words.lower(at).endswith(("ed", "said", "thought", "understood")):
            stance = stance_of(lemma)
        if stance is None:
            if is_finite(words.tokens, at) and words.lower(at) not in _BE | {"have", "had"}:
                return None
            continue
        end = _sentence_end(words)
        that = at + 1 if words.lower(at + 1) == "that" else at
        if words.lower(at + 1) != "that" and not (first.startswith("it") and words.lower(at - 1) in _BE):
            return None
        if that + 1 >= end:
            return None
        return _made(words, words.cover(index, at + 1), stance, None, (words.cover(that + 1, end),))
    return None


def _quoted_as(words: Words, index: int) -> Attribution | None:
    """"P," X was quoted as saying", "X was quoted as saying that P"."""
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
    cue, end = words.cover(start, index + 3), _sentence_end(words)
    before = source.start - 1
    if before > 0 and words.lower(before) in _JOINTS:
        content = words.cover(0, before + 1)
    else:
        first = index + 4 if words.lower(index + 3) in {"that", ",", ":"} else index + 3
        if first >= end:
            return None
        content = words.cover(first, end)
    return _made(words, cue, Stance.ASSERTS, words.cover(source.start, source.end), (content,))


def _nominal(words: Words, index: int) -> Attribution | None:
    """"X's denial that P", "the claim by X that P"."""
    lemma = lemma_of(words.lower(index))
    if lemma not in SPEECH_NOUNS or words.lower(index + 1) != "that":
        return None
    before = index - 1
    while before > 0 and not _is_possessor(words.lower(before)) and index - before < _MAX_LINK - 2:
        before -= 1
    if before < 0 or not _is_possessor(words.lower(before)):
        return None
    start = before
    while start and words.tokens[start - 1].is_capital and before - start < _MAX_SOURCE_WORDS:
        start -= 1
    while start and words.lower(start) not in DETERMINERS and words.lower(start - 1) in DETERMINERS:
        start -= 1
    end = _before_main_verb(words, index + 2, _noun_clause_end(words, index + 2))
    if index + 2 >= end:
        return None
    span = words.cover(start, before + 1)
    source = Span(span.start, span.end - len(_possessive(words.tokens[before].text)))
    return _made(words, words.cover(index, index + 1), SPEECH_NOUNS[lemma], source, (words.cover(index + 2, end),))


def _is_possessor(word: str) -> bool:
    return word.endswith(("'s", "s'")) or word in {"his", "her", "its", "their"}


def _possessive(word: str) -> str:
    """The ending that makes a possessive, "" for "his"."""
    return word[-2:] if word.endswith(("'s", "’s")) else word[-1:] if word.endswith(("'", "’")) else ""


def _noun_clause_end(words: Words, start: int) -> int:
    """The end of a clause that a noun governs: the next comma, or the sentence's end."""
    for index in range(start, len(words)):
        if words.lower(index) in {",", ";", ".", "—", "–", ":"}:
            return index
    return len(words)


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


def _denied_noun(words: Words, index: int) -> Attribution | None:
    """"The claim that P was denied by X", "reports that P have been rejected"."""
    if lemma_of(words.lower(index)) not in DENIES or not words.lower(index).endswith("ed"):
        return None
    start = index
    while start and words.lower(start - 1) in {"is", "was", "were", "are", "been", "being", "has", "have", "had", "also", "later", "quickly", "repeatedly"}:
        start -= 1
    if start == index:
        return None
    noun = next((at for at in range(start) if lemma_of(words.lower(at)) in REPORT_NOUNS and words.lower(at + 1) == "that"), None)
    if noun is None or noun + 2 >= start:
        return None
    source = None
    if words.lower(index + 1) == "by":
        phrase = subject_behind(words, index + 1)
        source = words.cover(phrase.start, phrase.end) if phrase else None
    return _made(words, words.cover(start, index + 1), Stance.DENIES, source, (words.cover(noun + 2, start),))


def _denied_afterthought(words: Words, index: int) -> Attribution | None:
    """"P — a claim X denies", "P, which X has denied": X denies the clause before."""
    if lemma_of(words.lower(index)) not in DENIES or index < 4:  # noqa: PLR2004 - P and a joint stand before
        return None
    joint = next((at for at in range(index - 1, 0, -1) if words.lower(at) in {",", "—", "–", "--", "-"}), None)
    if joint is None or not has_clause(words.part(0, joint)):
        return None
    start = joint + 1
    word = words.lower(start)
    if word == "which":
        first = start + 1
    else:
        noun = next((at for at in range(start, min(index, start + 4)) if lemma_of(words.lower(at)) in REPORT_NOUNS), None)
        if noun is None or word not in {"a", "an", "something", "allegations", "claims", "charges", "accusations"}:
            return None
        first = noun + 1
        if words.lower(first) in {"that", "which"}:
            first += 1
    last = index
    while last > first and (is_finite(words.tokens, last - 1) or words.lower(last - 1) in {"been", "also", "strongly"}):
        last -= 1
    if last <= first or any(words.lower(at) in SUBORDINATORS for at in range(first, last)):
        return None
    return _made(words, words.cover(last, index + 1), Stance.DENIES, words.cover(first, last), (words.cover(0, joint),))


def _adverb(words: Words, index: int) -> Attribution | None:
    """"P reportedly": others say so, nobody is named."""
    stance = DOUBTFUL_ADVERBS.get(words.lower(index))
    if stance is None:
        return None
    cue = words.cover(index, index + 1)
    return _made(words, cue, stance, None, (words.cover(0, _sentence_end(words)),))
