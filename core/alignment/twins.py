"""Claims that two articles tell word for word, as a copy or a revised version does.

Where both have both, a claim is held against its twin alone: crosswise, the comparison would
hold one account against itself. What only one of them tells is held against everything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from core.records import Claim


@dataclass(frozen=True, slots=True)
class Twins:
    """Which claims stand word for word in another article too.

    Args:
        letters: The article of each claim.
        twin: Of a claim, by its number and the letter of the other article: the claim there.
    """

    letters: Sequence[str]
    twin: Mapping[tuple[int, str], int]

    def cross(self, i: int, j: int) -> bool:
        """Whether two claims of two articles both have their twins there, and not each other."""
        ours, theirs = self.twin.get((j, self.letters[i])), self.twin.get((i, self.letters[j]))
        return ours is not None and theirs is not None and theirs != j


def twins_among(claims: Sequence[Claim]) -> Twins:
    """The twins of all claims; of a claim told several times the first is that of the first."""
    told: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, claim in enumerate(claims):
        told[claim.read_text][claim.article].append(i)
    twin: dict[tuple[int, str], int] = {}
    for places in told.values():
        for (_, ours), (letter, theirs) in permutations(places.items(), 2):
            twin |= {(i, letter): j for i, j in zip(ours, theirs, strict=False)}
    return Twins([claim.article for claim in claims], twin)
