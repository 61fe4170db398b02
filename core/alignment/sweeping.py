"""Pairs that only a sweeping denial holds together: "no one has left" against any movement.

They share hardly a word, so neither embedding nor cross-encoder puts them forward. What
must be shared instead is the scope: a name or place in the surroundings of both claims. A
claim that names another place or group altogether is out of scope.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from core.facts.movement import sweeping_denial, told_movement
from core.facts.places import place_key
from core.records import Claim, FactKind
from core.spans import Span

REACH = 600  # code points before a sweeping denial in which its scope is named
KEYED = (FactKind.NAME, FactKind.PLACE)


def sweeping_pairs(
    claims: Sequence[Claim], left: Sequence[int], right: Sequence[int]
) -> frozenset[tuple[int, int]]:
    """Index pairs (one of ``left``, one of ``right``) of a sweeping denial and a movement."""
    if left is right:
        found = _against(claims, left, right)
        return frozenset((min(pair), max(pair)) for pair in found if _parted(claims, *pair))
    forward = _against(claims, left, right)
    backward = _against(claims, right, left)
    return frozenset(forward | {(i, j) for j, i in backward})


def _against(
    claims: Sequence[Claim], deniers: Sequence[int], movers: Sequence[int]
) -> set[tuple[int, int]]:
    """Pairs of a sweeping denial among the one and a movement in its scope among the other."""
    denials = [i for i in deniers if is_sweeping(claims[i])]
    if not denials:
        return set()
    told_with: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        told_with[claim.article, claim.sentence].append(claim)
    movements = [j for j in movers if moves(claims[j])]
    around = {j: _named(told_with[claims[j].article, claims[j].sentence]) for j in movements}
    scopes = {i: _scope(claims, claims[i]) for i in denials}
    return {(i, j) for i in denials for j in around if scopes[i] & around[j]}


def _parted(claims: Sequence[Claim], i: int, j: int) -> bool:
    return i != j and claims[i].sentence != claims[j].sentence


def is_sweeping(claim: Claim) -> bool:
    """Whether the claim says that nobody left."""
    return sweeping_denial(claim.text, Span(0, len(claim.text))) is not None


def moves(claim: Claim) -> bool:
    """Whether the claim tells a movement."""
    return told_movement(claim.text, Span(0, len(claim.text))) is not None


def _scope(claims: Sequence[Claim], denial: Claim) -> frozenset[str]:
    """What is named shortly before a sweeping denial and in it."""
    near = [
        claim
        for claim in claims
        if claim.article == denial.article and denial.start - REACH <= claim.start <= denial.start
    ]
    return _named(near)


def _named(claims: Sequence[Claim]) -> frozenset[str]:
    """The words of all names and places, a people taken for its country."""
    texts = [fact.text for claim in claims for fact in claim.facts if fact.kind in KEYED]
    found = {word for text in texts for word in re.findall(r"\b[A-Z]\w+", text)}
    return frozenset(place_key(word) or word for word in found)
