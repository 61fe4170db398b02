"""The ways to a contradiction: a sign, and what must stand beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from core.judging.denial import is_denied_once
from core.judging.evidence import Bearing, Evidence
from core.judging.voices import between, same_speaker
from core.lexical import EditKind, token_overlap_01, word_edits
from core.logistic import Logistic, log_odds
from core.records import Between, Label, Pair, Reason, ReasonKind, Verdict
from core.settings import CompareSettings, Way

# From the log-odds of the strength of its signs to how likely a contradiction is right. Fitted by
# ``tests/quality/fit_contradiction.py`` on the 64 shown on development parts, which the network
# was not trained on: 13 of 15 right on real coverage, 46 of 49 on pairs written to mislead.
CONFIDENCE = Logistic(1.39, (0.63,))
# What still contradicts where the two sides name different days: a figure, or what is negated,
# may well be so on the one and not on the other. No pair of news sentences is lost by it.
TIMELESS = frozenset({ReasonKind.DENIAL, ReasonKind.DATE})
# What keeps the network alone from being heard, beside figures that fit each other: another day,
# a count that grew, a mere condition.
STANDING_APART = frozenset({ReasonKind.DATE, ReasonKind.UPDATE, ReasonKind.HEDGE})


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the network says of a pair of contents, over the orders that were asked.

    Args:
        entail: Larger probability of entailment.
        contradict: Mean probability of contradiction.
        either: Larger probability of contradiction.
    """

    entail: float
    contradict: float
    either: float


def opinion_of(pair: Pair) -> Opinion | None:
    """The network's opinion, or None where it was not asked."""
    known = [scores for scores in (pair.forward, pair.backward) if scores is not None]
    if not known:
        return None
    clashes = [scores.contradict for scores in known]
    return Opinion(
        entail=max(scores.entail for scores in known),
        contradict=sum(clashes) / len(clashes),
        either=max(clashes),
    )


def contradiction(
    pair: Pair, evidence: Sequence[Evidence], opinion: Opinion | None, settings: CompareSettings
) -> Verdict | None:
    """The verdict "contradict", if one of the ways to it is open; else None."""
    if any(one.bearing is Bearing.OTHER_TIME for one in evidence):
        return None
    sweeping = [one.reason for one in evidence if one.bearing is Bearing.SWEEPS]
    if sweeping and pair.similarity >= settings.pair_floor:
        confidence = _confidence(pair.similarity)
        return Verdict(Label.CONTRADICT, confidence, tuple(sweeping), between(pair), Label.UNSURE)
    signs = [one for one in evidence if one.bearing is Bearing.EXCLUDES]
    if any(one.bearing is Bearing.FORBIDS_CONTRADICTION for one in evidence):
        signs = [one for one in signs if one.reason.kind is ReasonKind.DENIAL]
    if any(one.reason.kind is ReasonKind.DATE for one in signs):
        signs = [one for one in signs if one.reason.kind in TIMELESS]
    strengths = {one.reason: _strength(pair, one.reason.kind, opinion, settings) for one in signs}
    named = sorted(
        (reason for reason, strength in strengths.items() if strength > 0),
        key=lambda reason: -strengths[reason],
    )
    whole = _strength_of_the_whole(pair, evidence, opinion, settings)
    if opinion is not None and whole > 0:
        named.append(_network_reason(pair, opinion, is_alone=not named))
    if not named:
        return None
    confidence = _confidence(strengths.get(named[0], whole))
    return Verdict(Label.CONTRADICT, confidence, tuple(named), between(pair), Label.DIFFER)


def _strength_of_the_whole(
    pair: Pair, evidence: Sequence[Evidence], opinion: Opinion | None, settings: CompareSettings
) -> float:
    """How strongly the network speaks for itself, 0..1; 0 where it is not heard.

    It is heard alone where it is surest and it is sure, too, that one fact is told.
    """
    if pair.forward is None or pair.backward is None or is_denied_once(pair):
        return 0.0
    apart = [one for one in evidence if one.bearing is not Bearing.SUPPORTS]
    if any(one.bearing is Bearing.DETAILS_DIFFER for one in apart):
        return 0.0
    if any(one.reason.kind in STANDING_APART for one in apart):
        return 0.0
    return _strength(pair, ReasonKind.NETWORK, opinion, settings)


def _network_reason(pair: Pair, opinion: Opinion, *, is_alone: bool) -> Reason:
    """Alone it names the words in which the two part; beside a sign that names its own, none."""
    text = (
        f"the same fact is told with a likelihood of {pair.similarity:.0%}, and by their meaning "
        f"as a whole both cannot be true: one excludes the other at {opinion.contradict:.0%}"
    )
    if not is_alone:
        return Reason(ReasonKind.NETWORK, text)
    edits = [one for one in word_edits(pair.a.text, pair.b.text) if one.kind is not EditKind.KEEP]
    a_spans = tuple(one.a.shifted(pair.a.start) for one in edits if len(one.a))
    b_spans = tuple(one.b.shifted(pair.b.start) for one in edits if len(one.b))
    whole = ((pair.a.span,), (pair.b.span,))
    return Reason(ReasonKind.NETWORK, text, a_spans or whole[0], b_spans or whole[1])


def _confidence(strength: float) -> float:
    """How likely a careful reader signs it, 0..1."""
    return CONFIDENCE((log_odds(strength),))


def _strength(
    pair: Pair, kind: ReasonKind, opinion: Opinion | None, settings: CompareSettings
) -> float:
    """0 where the way is closed; else the geometric mean of its two signs, 0..1.

    Where the network was not asked, only a denial can stand: its second sign is the
    similarity of the contents.
    """
    way = settings.ways[kind]
    if pair.similarity < _floor(pair, kind, settings) or _wording(pair) < way.wording:
        return 0.0
    if kind is ReasonKind.DENIAL:
        return _denial_strength(pair, way, opinion, settings)
    heard = 0.0 if opinion is None else opinion.either if way.is_either else opinion.contradict
    if heard < way.contradict or (same_speaker(pair) and heard < settings.same_speaker_floor):
        return 0.0
    return sqrt(pair.similarity * heard)


def _floor(pair: Pair, kind: ReasonKind, settings: CompareSettings) -> float:
    """The similarity from which a sign is heard, 0..1."""
    is_between_outlets = kind is ReasonKind.NEGATION and between(pair) is Between.OUTLETS
    if is_between_outlets and _wording(pair) < settings.outlets_wording:
        return settings.outlets_floor
    return settings.ways[kind].similarity


def _denial_strength(
    pair: Pair, way: Way, opinion: Opinion | None, settings: CompareSettings
) -> float:
    """Whoever denies P hardly tells P himself: of one speaker's words P has to follow surely."""
    if opinion is None:
        return sqrt(pair.similarity)
    follows = settings.same_speaker_floor if same_speaker(pair) else way.entail
    if opinion.contradict > 1 - way.contradict or opinion.entail < follows:
        return 0.0
    return sqrt(pair.similarity * (1 - opinion.contradict))


def _wording(pair: Pair) -> float:
    return token_overlap_01(pair.a.text, pair.b.text)
