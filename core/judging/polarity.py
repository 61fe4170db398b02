"""Negation, opposite words and hedges of two claims held against each other."""

from __future__ import annotations

from core.facts import Polarity, opposites, polarity
from core.judging.details import of_kind
from core.judging.evidence import Bearing, Evidence
from core.records import Fact, FactKind, Pair, Reason, ReasonKind
from core.spans import Span


def polarity_evidence(pair: Pair) -> tuple[Evidence, ...]:
    """Negated on one side only, opposite words, hedged on one side only."""
    return (*_negation(pair), *_opposite(pair), *_hedge(pair))


def _negation(pair: Pair) -> tuple[Evidence, ...]:
    negated = [polarity(claim.facts) is Polarity.NEGATED for claim in (pair.a, pair.b)]
    if all(negated) or not any(negated):
        return ()
    a, b = (of_kind(claim, FactKind.NEGATION) for claim in (pair.a, pair.b))
    cue = a[0] if negated[0] else b[0]
    text = f"only one side is negated (“{cue.text}”)"
    reason = Reason(ReasonKind.NEGATION, text, _spans(a), _spans(b))
    return (Evidence(Bearing.EXCLUDES, reason),)


def _opposite(pair: Pair) -> tuple[Evidence, ...]:
    found = opposites(pair.a.text, pair.b.text)
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


def _hedge(pair: Pair) -> tuple[Evidence, ...]:
    a, b = (of_kind(claim, FactKind.HEDGE) for claim in (pair.a, pair.b))
    if bool(a) == bool(b):
        return ()
    cue = (a or b)[0]
    text = f"only one side is firm, the other says “{cue.text}”"
    reason = Reason(ReasonKind.HEDGE, text, _spans(a), _spans(b))
    return (Evidence(Bearing.FORBIDS_CONTRADICTION, reason),)


def _spans(facts: tuple[Fact, ...]) -> tuple[Span, ...]:
    return tuple(fact.span for fact in facts)
