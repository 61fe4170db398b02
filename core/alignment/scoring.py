"""What the cross-encoder says of the candidates, and the pairs that come of it."""

from __future__ import annotations

from collections.abc import Sequence

from core.alignment.candidates import Candidate
from core.alignment.coverage import Coverage
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
    coverage: Coverage | None = None,
) -> tuple[Pair, ...]:
    """A pair for each candidate, in their order.

    Args:
        candidates: The pairs to be scored.
        networks: May lack any network.
        settings: Say which pairs the cross-encoder is asked about.
        ticket: Told of progress; may cancel.
        coverage: What stands around the candidates; without it each is scored by itself.
    """
    scored = cross_encode(candidates, networks, settings, ticket, coverage)
    similarities = _similarities(candidates, scored, coverage)
    return tuple(
        _pair(candidate, similarity, scored)
        for candidate, similarity in zip(candidates, similarities, strict=True)
    )


def cross_encode(
    candidates: Sequence[Candidate],
    networks: Networks,
    settings: CompareSettings,
    ticket: Ticket,
    coverage: Coverage | None = None,
) -> dict[tuple[str, str], Scores]:
    """Same-fact and entailment scores by ordered pair of texts, as the network read them.

    The answers take most of the time of a comparison, so before either order of a pair its
    outlook is looked at: its similarity by all that is known so far.
    """
    if networks.entailment is None:
        return {}
    outlook = _similarities(candidates, {}, coverage)
    forward = dict.fromkeys(
        candidate.texts
        for candidate, similarity in zip(candidates, outlook, strict=True)
        if similarity >= settings.outlook_floor
        and cheap_score(candidate.cheap) >= settings.candidate_floor
    )
    scored = _scores(list(forward), networks, ticket)
    outlook = _similarities(candidates, scored, coverage)
    backward = dict.fromkeys(
        (candidate.texts[1], candidate.texts[0])
        for candidate, similarity in zip(candidates, outlook, strict=True)
        if similarity >= settings.pair_floor
        and candidate.texts in scored
        and scored[candidate.texts][0] >= settings.second_order_floor
    )
    return scored | _scores(list(backward), networks, ticket)


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
    )


def _similarities(
    candidates: Sequence[Candidate],
    scored: dict[tuple[str, str], Scores],
    coverage: Coverage | None,
) -> list[float]:
    """How likely each candidate tells one fact, 0..1, by what was asked so far."""
    own: list[float] = []
    for candidate in candidates:
        features = full_features(candidate, scored)
        own.append(full_score(features) if features else cheap_score(candidate.cheap))
    return own if coverage is None else coverage.similarities(own)


def _pair(candidate: Candidate, similarity: float, scored: dict[tuple[str, str], Scores]) -> Pair:
    a, b = candidate.a, candidate.b
    forward = scored.get((a.read_text, b.read_text))
    backward = scored.get((b.read_text, a.read_text))
    return Pair(
        a,
        b,
        similarity,
        forward=forward[1] if forward else None,
        backward=backward[1] if backward else None,
    )
