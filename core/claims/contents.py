"""What is said: where the content of a reporting verb begins and ends behind it."""

from __future__ import annotations

from dataclasses import dataclass

from core.claims.complements import (
    INTERROGATIVES,
    MAX_NOUN_WORDS,
    behind_circumstance,
    clause_start,
    is_clause,
    verb_is_near,
)
from core.claims.cues import Cue
from core.claims.grammar import (
    DETERMINERS,
    SUBJECT_PRONOUNS,
    has_clause,
    is_past_or_auxiliary,
    opens_clause,
    starts_noun_phrase,
)
from core.claims.lexicon import (
    DENIES,
    PREDICATES,
    REPORT_NOUNS,
    lemma_of,
)
from core.claims.reports import is_told_in_part, told_from
from core.claims.words import OPEN_MARKS, Words
from core.records import Stance
from core.spans import Span

_VERDICT_WORDS = 4
"""How long "as baseless", "as mere politics" may be, in tokens."""


@dataclass(frozen=True, slots=True)
class Content:
    """What is said, and where the cue ends that announces it (a token index)."""

    span: Span
    cue_end: int


def content_after(words: Words, cue: Cue) -> Content | None:
    """The content that stands behind the cue in its sentence, or None."""
    if cue.lemma in DENIES:
        return _denied(words, cue)
    if cue.lemma in PREDICATES:
        return _predicated(words, cue)
    if cue.stance is Stance.PROMISES:
        return _promised(words, cue)
    start = clause_start(words, cue)
    if start is not None and cue.stance is Stance.ASKS and not _asks(words, start):
        return None
    return _content(words, start, cue.index + 1) if start is not None else None


def _asks(words: Words, start: int) -> bool:
    """Whether a question or a quote is asked, and not somebody to do something."""
    return words.lower(start) in INTERROGATIVES or words.lower(start) in OPEN_MARKS


def _content(words: Words, start: int, cue_end: int) -> Content | None:
    end = _end(words, start)
    if start >= end:
        return None
    return Content(words.cover(start, end), cue_end)


def _end(words: Words, start: int) -> int:
    """The end of what is said: the sentence's, a semicolon between two clauses, or an aside."""
    end = len(words)
    for at in range(start + 1, len(words)):
        if words.quoted[at]:
            continue
        if _is_aside(words, at) or (words.lower(at) == ";" and _parts_clauses(words, start, at)):
            end = at
            break
    while end > start and words.lower(end - 1) in {".", ",", ";"}:
        end -= 1
    return end


def _is_aside(words: Words, dash: int) -> bool:
    """Whether a dash sets off a remark of the article's own: "— a claim that Y disputes"."""
    if words.lower(dash) not in {"—", "–", "-"} or words.lower(dash + 1) not in {"a", "an"}:
        return False
    return any(words.lower(at) in {"that", "which"} for at in range(dash + 2, dash + 5))


def _parts_clauses(words: Words, start: int, at: int) -> bool:
    right = words.part(at + 1, len(words))
    return has_clause(words.part(start, at)) and opens_clause(right)


def _denied(words: Words, cue: Cue) -> Content | None:
    """As in "denied (on Monday) that P", "rejects reports that P", "denied doing P"."""
    index = cue.index + 1
    if words.lower(index) == "that":
        return _content(words, index + 1, cue.index + 1)
    for at in range(index, min(len(words), index + MAX_NOUN_WORDS)):
        if lemma_of(words.lower(at)) in REPORT_NOUNS:
            return _content_of_noun(words, at)
        if words.lower(at) in {",", ".", ":", ";"}:
            break
    that = behind_circumstance(words, index, cue)
    if that > index and words.lower(that) == "that" and verb_is_near(words, that + 1):
        return _content(words, that + 1, cue.index + 1)
    return _denied_itself(words, cue) if cue.lemma == "deny" else None


def _denied_itself(words: Words, cue: Cue) -> Content | None:
    """As in "denied doing P", "denies P", "denied to the Post that P"."""
    index = cue.index + 1
    if words.lower(index).endswith("ing"):
        return _content(words, index, cue.index + 1)
    if words.lower(index) == "to":
        start = clause_start(words, cue)
        return _content(words, start, cue.index + 1) if start is not None else None
    if is_clause(words, index, cue) and _has_sure_verb(words, index):
        return _content(words, index, cue.index + 1)
    return None


def _has_sure_verb(words: Words, index: int) -> bool:
    """Whether a verb follows that is no participle: not so in "denied a request related to"."""
    for at in range(index + 1, min(len(words), index + MAX_NOUN_WORDS)):
        if words.lower(at) in {",", "to", "that"}:
            return False
        if is_past_or_auxiliary(words.tokens, at) and not words.lower(at).endswith("ed"):
            return True
    return False


def _content_of_noun(words: Words, noun: int) -> Content | None:
    """As in "reports that P", "suggestions P", "claims of P", any of it with "as baseless"."""
    content = _whole_content_of_noun(words, noun)
    if not content:
        return None
    last = next(
        at for at in range(len(words), 0, -1) if words.tokens[at - 1].end <= content.span.end
    )
    for at in range(last - 1, noun + 3, -1):
        is_verdict = last - at <= _VERDICT_WORDS or words.lower(at + 1) in OPEN_MARKS
        if words.lower(at) == "as" and is_verdict:
            return Content(Span(content.span.start, words.tokens[at - 1].end), content.cue_end)
    return content


def _whole_content_of_noun(words: Words, noun: int) -> Content | None:
    if is_told_in_part(words, noun):
        return None
    start = told_from(words, noun)
    if start is not None:
        return _content(words, start, max(noun + 1, start - (words.lower(start - 1) == "that")))
    behind = noun + 1
    if (
        behind < len(words)
        and starts_noun_phrase(words.tokens[behind])
        and words.lower(behind) != "that"
        and verb_is_near(words, behind)
    ):
        return _content(words, behind, noun + 1)
    return None


def _predicated(words: Words, cue: Cue) -> Content | None:
    """As in "accused Y of doing P", "described Y as Z": all that stands behind the verb is said."""
    for at in range(cue.index + 1, min(len(words), cue.index + 14)):
        if words.lower(at) == PREDICATES[cue.lemma]:
            return _content(words, cue.index + 1, cue.index + 1)
    return None


def _promised(words: Words, cue: Cue) -> Content | None:
    """As in "vowed to P", "promised that P"; "pledged allegiance to" is an event and no speech."""
    index = cue.index + 1
    if words.lower(index) == "not":
        index += 1
    if words.lower(index) == "to" and words.lower(index + 1) not in DETERMINERS:
        return _content(words, cue.index + 1, cue.index + 1)
    start = clause_start(words, cue)
    if start is None or not (
        words.lower(start - 1) == "that" or words.lower(start) in SUBJECT_PRONOUNS | OPEN_MARKS
    ):
        return None
    return _content(words, start, cue.index + 1)
