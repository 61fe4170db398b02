"""From two claims to one calibrated number: how likely do both tell the same fact?

Two logistic regressions, stored as plain numbers: one over what costs nothing (it picks
the candidates, and stands in where the cross-encoder is unusable), one that also hears
the cross-encoder. Both are symmetric in the two claims. Made by
``core/training/calibrate.py``, which prints the tables below.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.lexical import overlap_01, word_set
from core.logistic import Logistic
from core.records import Claim, FactKind

KEYED = (FactKind.NAME, FactKind.PLACE)


@dataclass(frozen=True, slots=True)
class CheapFeatures:
    """What is known of a pair without the cross-encoder, each in 0..1.

    Args:
        cosine: Of the two embeddings, negative ones cut off; 0 where the embedding is off.
        wording: Share of words in common, whatever their order (``core.lexical``).
        names: Share of the shorter list of names and places that the other side names too.
        numbers: 1 where both tell a like number of a like unit, or the same date; else 0.
    """

    cosine: float
    wording: float
    names: float
    numbers: float

    @property
    def row(self) -> tuple[float, float, float, float]:
        """The features as a regression reads them."""
        return self.cosine, self.wording, self.names, self.numbers


@dataclass(frozen=True, slots=True)
class FullFeatures:
    """``CheapFeatures`` and the cross-encoder's view, averaged over both orders.

    Args:
        same_fact: Log-odds of the same-fact head.
        entail: Larger of the two probabilities of entailment. That of contradiction is not
            heard: who contradicts tells of the same fact too.
    """

    cheap: CheapFeatures
    same_fact: float
    entail: float

    @property
    def row(self) -> tuple[float, ...]:
        """The features as a regression reads them, the cheap ones first."""
        return (*self.cheap.row, self.same_fact, self.entail)


@dataclass(frozen=True, slots=True)
class Gist:
    """What the cheap features hear of a claim.

    Args:
        words: Its words as they are compared (``core.lexical``).
        names: The keys of its names and places.
        figures: Its numbers and dates, each with its unit.
    """

    words: frozenset[str]
    names: frozenset[str]
    figures: frozenset[tuple[float | str, str | None]]


# 4,673 hand-labelled news pairs; five-fold average precision .877 (cosine alone .860),
# expected calibration error .031.
CHEAP = Logistic(-4.43, (5.96, 4.75, -0.30, 0.70))
# 1,429 development pairs (news, ECB+, pyramid); five-fold average precision .856 (same-fact
# head alone .862), expected calibration error .022.
FULL = Logistic(-2.38, (2.66, 2.78, -0.02, 0.13, 0.35, 0.76))


def cheap_score(features: CheapFeatures) -> float:
    """Probability of the same fact from the cheap features alone, 0..1."""
    return CHEAP(features.row)


def full_score(features: FullFeatures) -> float:
    """Probability of the same fact from everything, 0..1."""
    return FULL(features.row)


def gist_of(claim: Claim) -> Gist:
    """What the cheap features hear of a claim; one is held against many others."""
    kinds = (FactKind.NUMBER, FactKind.DATE)
    figures = frozenset((fact.value, fact.unit) for fact in claim.facts if fact.kind in kinds)
    return Gist(word_set(claim.read_text), keys(claim), figures)


def cheap_features(a: Gist, b: Gist, cosine: float) -> CheapFeatures:
    """What is known of two claims without the cross-encoder."""
    return CheapFeatures(
        cosine=max(0.0, cosine),
        wording=overlap_01(a.words, b.words),
        names=shared_names(a, b),
        numbers=float(bool(a.figures & b.figures)),
    )


def shared_names(a: Gist, b: Gist) -> float:
    """Share of the shorter list of names and places that the other claim names too, 0..1."""
    shorter = min(len(a.names), len(b.names))
    return len(a.names & b.names) / shorter if shorter else 0.0


def keys(claim: Claim) -> frozenset[str]:
    """The keys of all names and places in a claim."""
    return frozenset(str(fact.value) for fact in claim.facts if fact.kind in KEYED)


def cosines(a: NDArray[np.float32], b: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cosines of unit vectors, shape (n, d) and (m, d) to (n, m), negative ones cut off.

    Summed in double precision: in single the order of the sides, and the processor, can tell
    in the last digits.
    """
    exact = a.astype(np.float64) @ b.astype(np.float64).T
    return np.clip(exact, 0.0, 1.0).astype(np.float32)
