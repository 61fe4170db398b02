"""Verdicts on a report: whoever calls the report that P false denies P.

"X called reports that P baseless", "X is pushing back on a report that said P", "X said (that)
reports that P were false", "it is not true that P". Only words that leave nothing of P are
verdicts: "premature" or "exaggerated" are none. Where the verdict is itself what somebody
says, that speaker denies P; where nobody says it, the article does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.claims.grammar import AUXILIARIES, has_clause, is_adverb
from core.claims.lexicon import REPORT_NOUNS, lemma_of
from core.claims.reports import told_from
from core.claims.subjects import subject_before
from core.claims.words import CLOSE_MARKS, OPEN_MARKS, Words
from core.records import Attribution, Stance
from core.spans import Span
from core.text.wordlists import word_set

_FALSE = word_set("""
    false untrue baseless unfounded groundless fabricated bogus fictitious ridiculous absurd
    nonsense wrong incorrect preposterous ludicrous fake lies fiction
    """)
_FALSE_BEHIND_NOT = word_set("true so correct accurate")
_OUTRIGHT = word_set("""
    completely totally entirely wholly simply utterly absolutely patently categorically plainly
    just all demonstrably flatly blatantly clearly obviously
    """)
"""What may stand before the verdict; "partly" and "probably" would leave something of P."""
_BE = word_set("is are was were isn't aren't wasn't weren't")
_CALLS = word_set("called calls call branded brands labelled labels labeled")
_REBUFFS = {
    "push": (("back", "on"), ("back", "against")),
    "hit": (("back", "at"),),
    "fire": (("back", "at"),),
    "shoot": (("down",),),
    "shot": (("down",),),
    "knock": (("down",),),
    "bat": (("away",),),
    "brush": (("off",),),
}
"""By the verb's lemma, as far as its form shows it, the words that may stand behind it."""
_ENDS = frozenset({"", ".", ",", ";", "!", "—", "–", "and", "but"})
_MAX_LINK = 5
"""Tokens between "called" and "reports" ("called the recent newspaper reports that P false")."""


def verdict_frames(words: Words) -> Iterator[Attribution]:
    """The denials of one sentence that are told as a verdict on a report, in order."""
    for index, token in enumerate(words.tokens):
        if not token.is_word or words.quoted[index]:
            continue
        found = _called_false(words, index) or _rebuffed(words, index)
        found = found or _is_false(words, index) or _not_true(words, index)
        if found:
            yield found


def told_by_speaker(
    verdicts: Sequence[Attribution], others: Sequence[Attribution]
) -> list[Attribution]:
    """All attributions, where "X said" and the verdict that X tells become one denial by X."""
    merged: list[Attribution] = []
    used: set[Attribution] = set()
    for verdict in verdicts:
        outer = next((one for one in others if _tells(one, verdict)), None)
        if outer:
            used.add(outer)
        merged.append(_joined(outer, verdict) if outer else verdict)
    return merged + [one for one in others if one not in used]


def _joined(outer: Attribution, verdict: Attribution) -> Attribution:
    """The verdict with its speaker; where both stand behind P, the verdict is the cue."""
    denial = replace(outer, stance=Stance.DENIES, content=verdict.content)
    is_behind = outer.source_span is not None and outer.source_span > verdict.content[0]
    return replace(denial, cue=verdict.cue, cue_span=verdict.cue_span) if is_behind else denial


def _tells(outer: Attribution, verdict: Attribution) -> bool:
    """Whether the verdict, which names no speaker, is the whole of what ``outer`` tells."""
    if verdict.source or outer.stance is not Stance.ASSERTS or len(outer.content) != 1:
        return False
    told, cue = outer.content[0], verdict.cue_span
    if cue is None or not told.contains(cue) or not told.contains(verdict.content[0]):
        return False
    last = max(cue.end, verdict.content[0].end)
    return told.end - last <= 1  # a closing mark


def _reported(words: Words, noun: int) -> int | None:
    """The first token of P in "reports that P", or None."""
    start = told_from(words, noun) if lemma_of(words.lower(noun)) in REPORT_NOUNS else None
    if start is None:
        return None
    is_deed = words.lower(start).endswith("ing")
    return start if is_deed or has_clause(words.part(start, len(words))) else None


def _reported_near(words: Words, index: int) -> int | None:
    """The first token of P where "reports that P" follows soon behind ``index``, or None."""
    near = range(index, index + 1 + _MAX_LINK)
    return next((at for noun in near if (at := _reported(words, noun))), None)


def _behind_verdict(words: Words, index: int) -> int | None:
    """The token behind the verdict at ``index`` if the clause ends there, or None."""
    behind = _behind_word(words, index, is_negated=words.lower(index - 1).endswith("n't"))
    while behind and words.lower(behind) in CLOSE_MARKS:
        behind += 1
    return behind if behind and words.lower(behind) in _ENDS else None


def _behind_word(words: Words, index: int, *, is_negated: bool) -> int | None:
    """The token behind "(completely) false", "“baseless", "simply not true", or None."""
    while words.lower(index) in OPEN_MARKS | _OUTRIGHT:
        index += 1
    if words.lower(index) == "not" and not is_negated:
        is_negated = True
        index += 1
    return (
        index + 1 if words.lower(index) in (_FALSE_BEHIND_NOT if is_negated else _FALSE) else None
    )


def _called_false(words: Words, verb: int) -> Attribution | None:
    """As in "X called reports that P baseless"."""
    if words.lower(verb) not in _CALLS:
        return None
    start = _reported_near(words, verb + 1)
    subject = subject_before(words, verb)
    if start is None or subject is None:
        return None
    end = next((at for at in range(start + 2, len(words)) if _behind_verdict(words, at)), None)
    if end is None:
        return None
    source = words.cover(subject.start, subject.end)
    return _denial(words, words.cover(verb, verb + 1), source, words.cover(start, end))


def _rebuffed(words: Words, verb: int) -> Attribution | None:
    """As in "X pushed back on reports that P"."""
    groups = _REBUFFS.get(lemma_of(words.lower(verb)), ())
    particles = next((group for group in groups if _follow(words, verb, group)), None)
    if particles is None:
        return None
    first = verb
    while first and (words.lower(first - 1) in AUXILIARIES or is_adverb(words.lower(first - 1))):
        first -= 1
    start = _reported_near(words, verb + 1 + len(particles))
    subject = subject_before(words, first)
    if start is None or subject is None or (words.lower(verb).endswith("ing") and first == verb):
        return None
    source = words.cover(subject.start, subject.end)
    content = words.cover(start, _clause_end(words, start))
    return _denial(words, words.cover(first, _behind_cue(words, start)), source, content)


def _follow(words: Words, verb: int, group: tuple[str, ...]) -> bool:
    """Whether these words stand right behind a verb."""
    return all(words.lower(at) == word for at, word in enumerate(group, start=verb + 1))


def _behind_cue(words: Words, start: int) -> int:
    """The end of the words that announce P, "that" left out."""
    return start - (words.lower(start - 1) == "that")


def _is_false(words: Words, noun: int) -> Attribution | None:
    """As in "reports that P are false"."""
    start = _reported(words, noun)
    if start is None:
        return None
    for verb in range(start + 2, len(words)):
        behind = _behind_verdict(words, verb + 1) if words.lower(verb) in _BE else None
        if behind and has_clause(words.part(start, verb)):
            return _denial(words, words.cover(verb, behind), None, words.cover(start, verb))
    return None


def _not_true(words: Words, index: int) -> Attribution | None:
    """As in "it is not true that P", "it was simply false that P"."""
    if words.lower(index) != "it" or words.lower(index + 1) not in _BE:
        return None
    behind = _behind_word(words, index + 2, is_negated=words.lower(index + 1).endswith("n't"))
    if not behind or words.lower(behind) != "that":
        return None
    start = behind + 1
    if not has_clause(words.part(start, len(words))):
        return None
    content = words.cover(start, _clause_end(words, start))
    return _denial(words, words.cover(index, behind), None, content)


def _clause_end(words: Words, start: int) -> int:
    """The next comma or semicolon, or the end of the sentence's body."""
    body = range(start + 1, words.body_end)
    return next((at for at in body if words.lower(at) in {",", ";"}), words.body_end)


def _denial(words: Words, cue: Span, source: Span | None, content: Span) -> Attribution:
    return words.attribution(cue, Stance.DENIES, source, (content,))
