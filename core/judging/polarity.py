"""Negation, opposite words and hedges of two claims held against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.facts import Opposition, Polarity, opposites, polarity
from core.facts.lemmas import lemma
from core.facts.movement import sweeping_denial, told_movement
from core.facts.negated import Negated, counterparts, in_other_clause, is_affirmed, negations
from core.judging.actors import has_other_actor, is_same_subject
from core.judging.content_words import content_lemmas
from core.judging.details import of_kind
from core.judging.evidence import Bearing, Evidence
from core.judging.voices import denies, supposes
from core.lexical import Word
from core.records import Bound, Claim, Fact, FactKind, Pair, Reason, ReasonKind
from core.spans import Span

_DEFINITE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till)\b", re.IGNORECASE)
_THING = re.compile(r"\s+(\w+)")


def polarity_evidence(pair: Pair) -> tuple[Evidence, ...]:
    """Nobody left against a movement, negated or hedged on one side only, opposite words."""
    found = (*_sweeping(pair), *_negation(pair), *_opposite(pair))
    return (*found, *_hedge(pair, found), *_supposition(pair))


def _sweeping(pair: Pair) -> tuple[Evidence, ...]:
    a, b = (_denial_or_movement(claim) for claim in (pair.a, pair.b))
    if a is None or b is None or a.is_denial == b.is_denial:
        return ()
    denial, movement = (a, b) if a.is_denial else (b, a)
    text = f"“{movement.words}” implies leaving, and “{denial.words}” leaves no room for it"
    reason = Reason(ReasonKind.DENIAL, text, (a.span,), (b.span,))
    return (Evidence(Bearing.SWEEPS, reason),)


@dataclass(frozen=True, slots=True)
class _Leaving:
    """Words that deny all leaving, or that tell a movement."""

    is_denial: bool
    words: str
    span: Span


def _denial_or_movement(claim: Claim) -> _Leaving | None:
    whole = Span(0, len(claim.text))
    denial = sweeping_denial(claim.text, whole)
    span = denial or told_movement(claim.text, whole)
    if span is None:
        return None
    return _Leaving(denial is not None, span.of(claim.text), span.shifted(claim.start))


def _negation(pair: Pair) -> tuple[Evidence, ...]:
    # To deny a thing is to say that it is not so: a denial and a negation agree.
    if denies(pair.a) != denies(pair.b):
        return ()
    return (*_negated(pair.a, pair.b, is_a=True), *_negated(pair.b, pair.a, is_a=False))


def _negated(claim: Claim, other: Claim, *, is_a: bool) -> Iterator[Evidence]:
    """What one claim negates and the other tells, be it beside a negation of its own."""
    if polarity(claim.facts) is not Polarity.NEGATED:
        return
    is_other_negated = polarity(other.facts) is Polarity.NEGATED
    for what in negations(claim):
        met = counterparts(what, other.text)
        if not met or (is_other_negated and not all(is_affirmed(other, word) for word in met)):
            continue
        at = other.start + met[0].span.start
        if _shares_more(what, claim, other) and not has_other_actor(
            claim, what.cue.start, other, at
        ):
            yield _negation_evidence(what, met, claim, other, is_a=is_a)


def _shares_more(what: Negated, claim: Claim, other: Claim) -> bool:
    """Whether the two have a content word in common besides what is negated.

    "It was no surprise" says nothing of another thing that was one. Of 17 pairs of development
    sentences that shared no more, 7 were contradictions; of 66 others, 53.
    """
    negated = {lemma(word.folded) for word in what.words}
    return bool(content_lemmas(claim) & content_lemmas(other) - negated)


def _negation_evidence(
    what: Negated, met: Sequence[Word], claim: Claim, other: Claim, *, is_a: bool
) -> Evidence:
    own = (what.cue.span, *(word.span.shifted(claim.start) for word in what.words))
    theirs = tuple(word.span.shifted(other.start) for word in met)
    text = f"“{_joined(met)}” on one side, “{what.cue.text} … {_joined(what.words)}” on the other"
    spans = (own, theirs) if is_a else (theirs, own)
    return Evidence(Bearing.EXCLUDES, Reason(ReasonKind.NEGATION, text, *spans))


def _joined(words: Sequence[Word]) -> str:
    return " … ".join(word.text for word in words)


def _opposite(pair: Pair) -> tuple[Evidence, ...]:
    found = [
        one
        for one in opposites(pair.a.text, pair.b.text)
        if not _is_of_others(pair, one)
        and not _turns(pair.a, one.a, pair.b)
        and not _turns(pair.b, one.b, pair.a)
    ]
    return tuple(
        Evidence(
            Bearing.EXCLUDES,
            Reason(
                ReasonKind.OPPOSITE,
                f"“{one.a.of(pair.a.text)}” is the opposite of “{one.b.of(pair.b.text)}”",
                (one.a.shifted(pair.a.start),),
                (one.b.shifted(pair.b.start),),
            ),
        )
        for one in found
    )


def _is_of_others(pair: Pair, one: Opposition) -> bool:
    """Whether opposite words tell of two things that both can be so.

    "The Colts win" and "the Chiefs lose"; "the optimistic view" and "the pessimistic view".
    """
    a_at, b_at = one.a.start + pair.a.start, one.b.start + pair.b.start
    is_same = is_same_subject(pair.a, a_at, pair.b, b_at)
    if is_same is False or (one.is_converse and not is_same):
        return True
    a, b = (_told_apart(text, span) for text, span in ((pair.a.text, one.a), (pair.b.text, one.b)))
    return a is not None and a == b


def _turns(claim: Claim, word: Span, other: Claim) -> bool:
    """Whether what a word tells ends on a day, and the other claim tells of that day or a later.

    "Schools stay closed until Monday" and "schools reopen on Monday" are one fact.
    """
    ends = [
        day.value
        for day in of_kind(claim, FactKind.DATE)
        if day.start >= claim.start + word.end and _UNTIL.match(day.text)
    ]
    days = [day for day in of_kind(other, FactKind.DATE) if day.bound is not Bound.AT_MOST]
    return any(str(day.value) >= str(end) for day in days for end in ends)


def _told_apart(text: str, adjective: Span) -> str | None:
    """The thing that an adjective behind "the" picks out, in lower case; None elsewhere."""
    if not _DEFINITE.search(text[: adjective.start]):
        return None
    thing = _THING.match(text, adjective.end)
    return thing[1].casefold() if thing else None


def _hedge(pair: Pair, signs: Sequence[Evidence]) -> tuple[Evidence, ...]:
    a = _hedges(pair.a, [span for one in signs for span in one.reason.a_spans])
    b = _hedges(pair.b, [span for one in signs for span in one.reason.b_spans])
    if bool(a) == bool(b):
        return ()
    cue = (a or b)[0]
    text = f"only one side is firm, the other says “{cue.text}”"
    reason = Reason(ReasonKind.HEDGE, text, _spans(a), _spans(b))
    return (Evidence(Bearing.FORBIDS_CONTRADICTION, reason),)


def _hedges(claim: Claim, signs: Sequence[Span]) -> tuple[Fact, ...]:
    """Its hedges, but for those in a later clause than all that gives a sign.

    "It is a war of choice and may not be won" holds nothing back of the choice.
    """
    return tuple(
        hedge
        for hedge in of_kind(claim, FactKind.HEDGE)
        if not signs
        or not all(
            in_other_clause(claim, sign.end - claim.start, hedge.start - claim.start)
            for sign in signs
        )
    )


def _supposition(pair: Pair) -> tuple[Evidence, ...]:
    if supposes(pair.a) == supposes(pair.b):
        return ()
    reason = Reason(ReasonKind.HEDGE, "one side only names it as a condition")
    return (Evidence(Bearing.FORBIDS_CONTRADICTION, reason),)


def _spans(facts: tuple[Fact, ...]) -> tuple[Span, ...]:
    return tuple(fact.span for fact in facts)
