"""What the cross-encoder says of the candidates, and the pairs that come of it."""

from __future__ import annotations

from collections.abc import Sequence

from core.alignment.candidates import Candidate
from core.alignment.features import FullFeatures, cheap_score, full_score
from core.logistic import log_odds
from core.networks import Networks
from core.progress import Ticket
from core.records import EntailmentScores, Pair
from core.settings import CompareSettings

Scores = tuple[float, EntailmentScores]  # same fact, and the entailment of one order


def score(
    candidates: Sequence[Candidate],
    networks: Networks,
    settings: CompareSettings,
    ticket: Ticket,
) -> tuple[Pair, ...]:
    """A pair for each candidate, in their order."""
    scored = cross_encode(candidates, networks, settings, ticket)
    return tuple(_pair(candidate, scored) for candidate in candidates)


def cross_encode(
    candidates: Sequence[Candidate],
    networks: Networks,
    settings: CompareSettings,
    ticket: Ticket,
) -> dict[tuple[str, str], Scores]:
    """Same-fact and entailment scores by ordered pair of texts, as the network read them."""
    if networks.entailment is None:
        return {}
    asked = [one for one in candidates if cheap_score(one.cheap) >= settings.candidate_floor]
    forward = list(dict.fromkeys(candidate.texts for candidate in asked))
    scored = _scores(forward, networks, ticket)
    promising = [pair for pair in forward if scored[pair][0] >= settings.second_order_floor]
    return scored | _scores([(b, a) for a, b in promising], networks, ticket)


def _scores(
    pairs: Sequence[tuple[str, str]], networks: Networks, ticket: Ticket
) -> dict[tuple[str, str], Scores]:
    if networks.entailment is None:
        return {}
    found = networks.entailment.score(pairs, ticket=ticket)
    return {
        pair: (float(same), EntailmentScores(*(float(p) for p in row)))
        for pair, same, row in zip(pairs, found.same_fact, found.entailment, strict=True)
    }


def full_features(
    candidate: Candidate, scored: dict[tuple[str, str], Scores]
) -> FullFeatures | None:
    """The features of a candidate, averaged over the orders that were asked."""
    a, b = candidate.a.read_text, candidate.b.read_text
    known = [scored[order] for order in dict.fromkeys(((a, b), (b, a))) if order in scored]
    if not known:
        return None
    return FullFeatures(
        cheap=candidate.cheap,
        same_fact=sum(log_odds(same) for same, _ in known) / len(known),
        entail=max(scores.entail for _, scores in known),
        contradict=sum(scores.contradict for _, scores in known) / len(known),
    )


def _pair(candidate: Candidate, scored: dict[tuple[str, str], Scores]) -> Pair:
    a, b = candidate.a, candidate.b
    features = full_features(candidate, scored)
    similarity = full_score(features) if features else cheap_score(candidate.cheap)
    forward = scored.get((a.read_text, b.read_text))
    backward = scored.get((b.read_text, a.read_text))
    return Pair(
        a,
        b,
        similarity,
        forward=forward[1] if forward else None,
        backward=backward[1] if backward else None,
    )
