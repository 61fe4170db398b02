"""Which pairs of claims the cross-encoder is asked about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from core.alignment.features import (
    CheapFeatures,
    Gist,
    cheap_features,
    cheap_score,
    cosines,
    gist_of,
)
from core.alignment.sweeping import sweeping_pairs
from core.alignment.twins import Twins, twins_among
from core.networks import Networks
from core.progress import Ticket
from core.records import Claim
from core.settings import CompareSettings

SHORTLIST = 24  # claims of the other side whose cheap features are looked at, by cosine


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


def choose(
    claims: Sequence[Claim], networks: Networks, settings: CompareSettings, ticket: Ticket
) -> tuple[Candidate, ...]:
    """The best few pairs of each claim, and those of a sweeping denial, in reading order."""
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
    gists = tuple(gist_of(claim) for claim in claims)
    crowd = _Crowd(claims, gists, vectors, twins_among(claims))
    found: dict[tuple[int, int], CheapFeatures] = {}
    swept: set[tuple[int, int]] = set()
    for left, right in sides:
        found |= _best(crowd.between(rows[left], rows[right], ticket), settings, ticket)
        sweeping = sweeping_pairs(claims, rows[left], rows[right])
        swept |= {pair for pair in sweeping if not crowd.twins.cross(*pair)}
    found |= {pair: crowd.features(*pair) for pair in swept - found.keys()}
    return tuple(
        Candidate(claims[i], claims[j], found[i, j], is_sweeping=(i, j) in swept)
        for i, j in sorted(found)
    )


@dataclass(frozen=True, slots=True)
class _Crowd:
    """All claims compared, with what the cheap features hear of each."""

    claims: Sequence[Claim]
    gists: Sequence[Gist]
    vectors: NDArray[np.float32] | None
    twins: Twins

    def between(
        self, left: Sequence[int], right: Sequence[int], ticket: Ticket
    ) -> dict[tuple[int, int], CheapFeatures]:
        """The features of all pairs on the shortlist of either claim."""
        cosine = np.zeros((len(left), len(right)), np.float32)
        if self.vectors is not None:
            cosine = cosines(self.vectors[list(left)], self.vectors[list(right)])
        found: dict[tuple[int, int], CheapFeatures] = {}
        for row, column in _shortlist(cosine, everything=self.vectors is None):
            ticket.check()
            i, j = left[row], right[column]
            if left is right:
                is_one = i < j and self.claims[i].sentence != self.claims[j].sentence
            else:
                is_one = not self.twins.cross(i, j)
            if is_one:
                likeness = float(cosine[row, column])
                found[i, j] = cheap_features(self.gists[i], self.gists[j], likeness)
        return found

    def features(self, i: int, j: int) -> CheapFeatures:
        """The features of one pair, on a shortlist or not."""
        if self.vectors is None:
            return cheap_features(self.gists[i], self.gists[j], 0.0)
        ((cosine,),) = cosines(self.vectors[[i]], self.vectors[[j]])
        return cheap_features(self.gists[i], self.gists[j], float(cosine))


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


def _best(
    features: dict[tuple[int, int], CheapFeatures], settings: CompareSettings, ticket: Ticket
) -> dict[tuple[int, int], CheapFeatures]:
    """Keep, for each claim, the best few by the cheap score; a tie keeps reading order."""
    scores: dict[tuple[int, int], float] = {}
    by_claim: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for key, value in features.items():
        ticket.check()
        scores[key] = cheap_score(value)
        by_claim["left", key[0]].append(key)
        by_claim["right", key[1]].append(key)
    kept: set[tuple[int, int]] = set()
    for keys in by_claim.values():
        ticket.check()
        keys.sort(key=lambda key: (-scores[key], key))
        kept.update(keys[: settings.candidates_per_claim])
    return {key: features[key] for key in kept}


def given(
    pairs: Sequence[tuple[Claim, Claim]], networks: Networks, ticket: Ticket
) -> list[Candidate]:
    """Pairs that were chosen elsewhere, as candidates, in the order given."""
    cosine = np.zeros(len(pairs), np.float32)
    if networks.embedding is not None:
        texts = list(dict.fromkeys(claim.read_text for pair in pairs for claim in pair))
        row = {text: i for i, text in enumerate(texts)}
        vectors = networks.embedding.embed(texts, ticket=ticket)
        left = vectors[[row[a.read_text] for a, _ in pairs]]
        right = vectors[[row[b.read_text] for _, b in pairs]]
        cosine = (left * right).sum(axis=1)
    return [
        Candidate(a, b, cheap_features(gist_of(a), gist_of(b), float(c)))
        for (a, b), c in zip(pairs, cosine, strict=True)
    ]
