"""Claims of n articles to pairs that may tell the same fact, many to many, in any order.

Cheap features pick a few candidates for each claim; the cross-encoder is asked about
those only that may still be shown, and about the second order of a pair only where the
first is promising. What the whole comparison tells of a pair counts each time: whether it
is the best for both its claims, and how rare the words are that it shares. The networks
read contents without who says them, so that "X denies that P" still meets "P".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.alignment.candidates import choose, given
from core.alignment.coverage import coverage_of, in_same_coverage
from core.alignment.features import CheapFeatures, FullFeatures
from core.alignment.scoring import cross_encode, full_features, score
from core.networks import Networks
from core.progress import SILENT, Ticket
from core.records import Claim, Pair
from core.settings import DEFAULT, CompareSettings

__all__ = ["align", "features_of", "in_same_coverage", "pair_up"]


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
    candidates = choose(claims, networks, settings, ticket)
    coverage = coverage_of(
        [(candidate.a, candidate.b) for candidate in candidates],
        [candidate.is_sweeping for candidate in candidates],
        claims,
        ticket=ticket,
    )
    return score(candidates, networks, settings, ticket, coverage)


def pair_up(
    pairs: Sequence[tuple[Claim, Claim]],
    *,
    networks: Networks,
    settings: CompareSettings = DEFAULT,
    ticket: Ticket = SILENT,
) -> tuple[Pair, ...]:
    """Score pairs that were chosen elsewhere, in the order given, with nothing around them.

    Raises:
        Cancelled: If the ticket was cancelled.
        NetworkUnusableError: If a network fails while running.
    """
    every = replace(settings, candidate_floor=0.0, outlook_floor=0.0, pair_floor=0.0)
    return score(given(pairs, networks, ticket), networks, every, ticket)


def features_of(
    pairs: Sequence[tuple[Claim, Claim]], *, networks: Networks
) -> list[tuple[CheapFeatures, FullFeatures | None]]:
    """What similarity is made of, for fitting it; both orders are always asked."""
    candidates = given(pairs, networks, SILENT)
    every = replace(
        DEFAULT, candidate_floor=0.0, outlook_floor=0.0, pair_floor=0.0, second_order_floor=0.0
    )
    scored = cross_encode(candidates, networks, every, SILENT)
    return [(one.cheap, full_features(one, scored)) for one in candidates]
