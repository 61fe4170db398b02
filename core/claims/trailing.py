"""A reporting verb behind its content: ""P," said X", "P, X said on Monday"."""

from __future__ import annotations

from core.claims.cues import Cue
from core.claims.grammar import (
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    has_clause,
    is_adverb,
)
from core.claims.lexicon import FREE_CLAUSE, HEARER_FIRST, NEVER_TRAILS, SPEAKS_WITH_CLAUSE
from core.claims.noun_phrases import Phrase, subject_behind
from core.claims.subjects import subject_before
from core.claims.words import CLOSE_MARKS, OPEN_MARKS, Words
from core.records import Attribution
from core.spans import Span
from core.text.tokens import tokens

_LONG_ENOUGH = 7
"""Tokens before ", he said" that are taken for a clause even where its verb is not known."""
_SHORT = 4
"""Tokens behind the verb that are no clause of their own ("told the BBC")."""
_ENDS = frozenset({".", "", ",", ";", "—", "–", ")", "?", "!"})


def trailing_frame(words: Words, cue: Cue) -> Attribution | None:
    """As in ""P," said X", "P, X said on Monday", ""P1," X said, "P2"": P stands before the cue."""
    joint, subject = _joint(words, cue)
    if joint is None or subject is None:
        return None
    behind = max(cue.index + 1, subject.end)
    rest = _rest(words, joint, behind, cue, is_inverted=subject.start > cue.index)
    before = _content_before(words, joint, cue, is_parted=rest is not None)
    after = rest or _content_behind(words, behind)
    if before is None:
        return None
    content = (before, after) if after else (before,)
    return cue.attribution(words, words.cover(subject.start, subject.end), content)


def _rest(words: Words, joint: int, behind: int, cue: Cue, *, is_inverted: bool) -> Span | None:
    """As in "The nominee, he said, watched", "If P, he said, Q": the clause goes on behind."""
    is_parted = words.lower(joint) == "," and words.lower(behind) == ","
    is_open = not has_clause(words.part(0, joint)) or words.lower(0) in SUBORDINATORS
    if not is_parted or not is_open or cue.lemma in NEVER_TRAILS:
        return None
    if is_inverted and cue.lemma != "say":
        return None
    end = words.body_end
    return (
        words.cover(behind + 1, end)
        if behind + 1 < end and has_clause(words.part(behind, end))
        else None
    )


def _joint(words: Words, cue: Cue) -> tuple[int | None, Phrase | None]:
    """The comma or closing mark that ends P, and the subject behind it."""
    before = words.lower(cue.start - 1) if cue.start else ""
    if (before in CLOSE_MARKS and cue.lemma not in HEARER_FIRST) or (
        before == "," and cue.start == cue.index and cue.lemma not in HEARER_FIRST
    ):
        inverted = subject_behind(words, cue.index)
        is_quote = before in CLOSE_MARKS and _is_said(words, cue.start - 1)
        if inverted and (is_quote or _ends_there(words, inverted.end)):
            return cue.start - 1, inverted
    subject = subject_before(words, cue.start)
    if not subject or not subject.clause or not subject.is_adjacent:
        return None, None
    if subject.clause < subject.start and words.lower(subject.clause) != "as":
        return None, None  # "P, where X hopes": a clause of its own
    joint = subject.clause - 1
    if words.lower(joint) not in CLOSE_MARKS | {",", "—", "–"}:
        return None, None
    if words.lower(joint) == "," and _quote_follows(words, cue.index + 1):
        return None, None
    return (joint, subject) if _closes(words, cue, joint) else (None, None)


def _is_said(words: Words, closing: int) -> bool:
    """Whether the quote that ends at ``closing`` is a statement, or opens the sentence."""
    at = words.tokens[closing].start
    for quote in words.quotes:
        if quote.outer.start <= at < quote.outer.end:
            opens = quote.start <= words.tokens[0].start
            return opens or has_clause(tokens(words.text, quote.inner))
    return True


def _quote_follows(words: Words, index: int) -> bool:
    """Whether the cue announces a quote: `said, "`."""
    return words.lower(index) in {",", ":"} and words.lower(index + 1) in OPEN_MARKS


def _ends_there(words: Words, index: int) -> bool:
    """Whether an inverted subject that ends at ``index`` is followed by nothing or by an aside."""
    word = words.lower(index)
    return (
        word in _ENDS or word in TIME_WORDS or word in {"on", "in", "at", "during", "who", "when"}
    )


def _closes(words: Words, cue: Cue, joint: int) -> bool:
    """Whether only circumstance follows the verb: "said.", "said on Monday," "told Reuters"."""
    if words.lower(joint) in CLOSE_MARKS:
        return True
    index = cue.index + 1
    end = next(
        (at for at in range(index, len(words)) if words.lower(at) in _ENDS - {")"}), len(words)
    )
    if end == index:
        return True
    first = words.lower(index)
    if first in {"that", "whether", "if"}:
        return False
    if first in {"after", "before", "when", "while", "as"}:
        return True
    if any(words.lower(at) == "that" for at in range(index, end)):
        return False
    is_short = end - index <= _SHORT or cue.lemma in HEARER_FIRST
    is_circumstance = first in PREPOSITIONS or first in TIME_WORDS or is_adverb(first)
    return not has_clause(words.part(index, end)) and (is_circumstance or is_short)


def _content_before(words: Words, joint: int, cue: Cue, *, is_parted: bool) -> Span | None:
    """What stands before the joint: back to the start of the sentence or the quote."""
    if joint <= 0:
        return None
    is_quote = words.lower(joint) in CLOSE_MARKS
    if not is_quote and not is_parted and cue.lemma not in SPEAKS_WITH_CLAUSE - NEVER_TRAILS:
        return None
    end = joint + 1 if is_quote else joint
    if not is_quote and not is_parted and not _is_main_clause(words, end, cue.lemma):
        return None
    start = 0
    if is_quote:
        start = _quote_start(words, joint)
    return words.cover(start, end)


def _is_main_clause(words: Words, end: int, lemma: str) -> bool:
    """Whether the tokens up to ``end`` hold a clause that is not merely "While declining,"."""
    part = words.part(0, end)
    first = words.lower(0)
    is_open = first in SUBORDINATORS or first.endswith("ing")
    if is_open and not any(token.text == "," for token in part):
        return False
    return has_clause(part) or (lemma in FREE_CLAUSE and end > _LONG_ENOUGH)


def _quote_start(words: Words, closing: int) -> int:
    """The opening mark of the quote closed at ``closing``, or the sentence's first token.

    When a few words lead into the quote without a speaker of their own, they belong to P.
    """
    at = words.tokens[closing].start
    for quote in words.quotes:
        if quote.outer.start <= at < quote.outer.end:
            opening = next(
                (index for index, token in enumerate(words.tokens) if token.start >= quote.start), 0
            )
            lead = words.part(0, opening)
            return 0 if lead and not any(token.text in ",:" for token in lead[-1:]) else opening
    return 0


def _content_behind(words: Words, index: int) -> Span | None:
    """P's second part: ""P1," he said, "P2"."""
    while index < len(words) and not words.quoted[index]:
        if words.lower(index) in {".", ";"}:
            return None
        index += 1
    if index >= len(words):
        return None
    opening = index - 1 if index and words.lower(index - 1) in OPEN_MARKS else index
    end = index
    while end < len(words) and words.quoted[end]:
        end += 1
    if end < len(words) and words.lower(end) in CLOSE_MARKS:
        end += 1
    return words.cover(opening, end)
