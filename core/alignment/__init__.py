"""Claims of n articles to pairs that may tell the same fact, many to many, in any order.

Cheap features pick a few candidates for each claim; the cross-encoder is asked about
those only, and about the second order of a pair only where the first is promising. The
networks read contents without who says them, so that "X denies that P" still meets "P".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from core.alignment.features import (
    CheapFeatures,
    FullFeatures,
    cheap_score,
    cosines,
    full_score,
    log_odds,
    shared_names,
    shares_number,
)
from core.alignment.sweeping import SWEEPING_SIMILARITY, sweeping_pairs
from core.lexical import token_overlap_01
from core.networks import Networks
from core.progress import SILENT, Ticket
from core.records import Claim, EntailmentScores, Pair
from core.settings import DEFAULT, CompareSettings

SHORTLIST = 24  # claims of the other side whose cheap features are looked at, by cosine
Scores = tuple[float, EntailmentScores]  # same fact, and the entailment of one order


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that the cross-encoder is asked about; one of a sweeping denial stays in."""

    a: Claim
    b: Claim
    cheap: CheapFeatures
    is_sweeping: bool = False

    @property
    def texts(self) -> tuple[str, str]:
        """The two texts in an order that does not depend on the sides."""
        first, second = sorted((self.a.read_text, self.b.read_text))
        return first, second


def align(
    claims: Sequence[Claim],
    *,
    networks: Networks,
    settings: CompareSettings = DEFAULT,
    ticket: Ticket = SILENT,
) -> tuple[Pair, ...]:
    """Pairs between each two articles, or within the one article if there is only one.

    Every candidate comes back, also the weak ones: they are the nearest passages of what
    only one side tells. Sorted by the places of their claims.

    Raises:
        Cancelled: If the ticket was cancelled.
        NetworkUnusableError: If a network fails while running.
    """
    candidates = _candidates(claims, networks, settings, ticket)
    return _scored(candidates, networks, settings, ticket)


def pair_up(
    pairs: Sequence[tuple[Claim, Claim]],
    *,
    networks: Networks,
    settings: CompareSettings = DEFAULT,
    ticket: Ticket = SILENT,
) -> tuple[Pair, ...]:
    """Score pairs that were chosen elsewhere, in the order given.

    Raises:
        Cancelled: If the ticket was cancelled.
        NetworkUnusableError: If a network fails while running.
    """
    return _scored(_as_candidates(pairs, networks, ticket), networks, settings, ticket)


def features_of(
    pairs: Sequence[tuple[Claim, Claim]], *, networks: Networks
) -> list[tuple[CheapFeatures, FullFeatures | None]]:
    """What ``similarity`` is made of, for fitting it; both orders are always asked."""
    candidates = _as_candidates(pairs, networks, SILENT)
    scored = _cross_encode(candidates, networks, replace(DEFAULT, second_order_floor=0.0), SILENT)
    return [(one.cheap, _full_features(one, scored)) for one in candidates]


def _as_candidates(
    pairs: Sequence[tuple[Claim, Claim]], networks: Networks, ticket: Ticket
) -> list[Candidate]:
    cosine = np.zeros(len(pairs), np.float32)
    if networks.embedding is not None:
        texts = list(dict.fromkeys(claim.read_text for pair in pairs for claim in pair))
        row = {text: i for i, text in enumerate(texts)}
        vectors = networks.embedding.embed(texts, ticket=ticket)
        left = vectors[[row[a.read_text] for a, _ in pairs]]
        right = vectors[[row[b.read_text] for _, b in pairs]]
        cosine = (left * right).sum(axis=1)
    return [
        Candidate(a, b, cheap_features(a, b, float(c)))
        for (a, b), c in zip(pairs, cosine, strict=True)
    ]


def _candidates(
    claims: Sequence[Claim], networks: Networks, settings: CompareSettings, ticket: Ticket
) -> tuple[Candidate, ...]:
    if networks.embedding is None:
        vectors = None
    else:
        vectors = networks.embedding.embed([claim.read_text for claim in claims], ticket=ticket)
    letters = list(dict.fromkeys(claim.article for claim in claims))
    rows = {
        letter: [i for i, claim in enumerate(claims) if claim.article == letter]
        for letter in letters
    }
    sides = list(combinations(letters, 2)) or [(letter, letter) for letter in letters]
    found: dict[tuple[int, int], CheapFeatures] = {}
    swept: set[tuple[int, int]] = set()
    for left, right in sides:
        found |= _between(claims, rows[left], rows[right], vectors, settings)
        swept |= sweeping_pairs(claims, rows[left], rows[right])
    for i, j in swept - found.keys():
        cosine = 0.0 if vectors is None else float(vectors[i] @ vectors[j])
        found[i, j] = cheap_features(claims[i], claims[j], cosine)
    return tuple(
        Candidate(claims[i], claims[j], found[i, j], is_sweeping=(i, j) in swept)
        for i, j in sorted(found)
    )


def _between(
    claims: Sequence[Claim],
    left: Sequence[int],
    right: Sequence[int],
    vectors: NDArray[np.float32] | None,
    settings: CompareSettings,
) -> dict[tuple[int, int], CheapFeatures]:
    """The best candidates of each claim on either side."""
    cosine = np.zeros((len(left), len(right)), np.float32)
    if vectors is not None:
        cosine = cosines(vectors[list(left)], vectors[list(right)])
    features: dict[tuple[int, int], CheapFeatures] = {}
    for row, column in _shortlist(cosine, everything=vectors is None):
        i, j = left[row], right[column]
        if left is right and (i >= j or claims[i].sentence == claims[j].sentence):
            continue
        features[i, j] = cheap_features(claims[i], claims[j], float(cosine[row, column]))
    return _best(features, settings)


def _shortlist(cosine: NDArray[np.float32], *, everything: bool) -> list[tuple[int, int]]:
    n, m = cosine.shape
    if everything or max(n, m) <= SHORTLIST:
        return [(i, j) for i in range(n) for j in range(m)]
    kept = np.zeros((n, m), dtype=bool)
    by_row = np.argsort(-cosine, axis=1, kind="stable")[:, :SHORTLIST]
    by_column = np.argsort(-cosine, axis=0, kind="stable")[:SHORTLIST]
    np.put_along_axis(kept, by_row, values=True, axis=1)
    np.put_along_axis(kept, by_column, values=True, axis=0)
    return [(int(i), int(j)) for i, j in np.argwhere(kept)]


def cheap_features(a: Claim, b: Claim, cosine: float) -> CheapFeatures:
    """What is known of two claims without the cross-encoder."""
    return CheapFeatures(
        cosine=max(0.0, cosine),
        wording=token_overlap_01(a.read_text, b.read_text),
        names=shared_names(a, b),
        numbers=shares_number(a, b),
    )


def _best(
    features: dict[tuple[int, int], CheapFeatures], settings: CompareSettings
) -> dict[tuple[int, int], CheapFeatures]:
    """Keep, for each claim, the best few by the cheap score; a tie keeps reading order."""
    scores = {key: cheap_score(value) for key, value in features.items()}
    kept: set[tuple[int, int]] = set()
    for side in (0, 1):
        by_claim: dict[int, list[tuple[int, int]]] = {}
        for key in features:
            by_claim.setdefault(key[side], []).append(key)
        for keys in by_claim.values():
            keys.sort(key=lambda key: (-scores[key], key))
            kept.update(keys[: settings.candidates_per_claim])
    return {key: features[key] for key in kept if scores[key] >= settings.candidate_floor}


def _scored(
    candidates: Sequence[Candidate],
    networks: Networks,
    settings: CompareSettings,
    ticket: Ticket,
) -> tuple[Pair, ...]:
    scored = _cross_encode(candidates, networks, settings, ticket)
    return tuple(_pair(candidate, scored) for candidate in candidates)


def _cross_encode(
    candidates: Sequence[Candidate],
    networks: Networks,
    settings: CompareSettings,
    ticket: Ticket,
) -> dict[tuple[str, str], Scores]:
    """Same-fact and entailment scores by ordered pair of texts."""
    if networks.entailment is None:
        return {}
    forward = list(dict.fromkeys(candidate.texts for candidate in candidates))
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


def _full_features(
    candidate: Candidate, scored: dict[tuple[str, str], Scores]
) -> FullFeatures | None:
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
    features = _full_features(candidate, scored)
    similarity = full_score(features) if features else cheap_score(candidate.cheap)
    if candidate.is_sweeping:
        similarity = max(similarity, SWEEPING_SIMILARITY)
    forward = scored.get((a.read_text, b.read_text))
    backward = scored.get((b.read_text, a.read_text))
    return Pair(
        a,
        b,
        similarity,
        forward=forward[1] if forward else None,
        backward=backward[1] if backward else None,
    )
