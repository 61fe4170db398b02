"""Fit the likelihood of an agreement on the labelled half for development, and print it.

Run from the project's root: ``python -m tests.quality.fit_agreement``. The coefficients go
into ``core/judging/agreement.py`` by hand, as plain numbers.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.judging.agreement import agreement_features
from core.records import Label
from core.settings import DEFAULT
from tests.quality.data import data_folder
from tests.quality.entailment import average_precision
from tests.quality.labels import Read, Told, read_labels, told
from tests.quality.pairings import half_judged
from tests.quality.reliability import Shown, calibration_error

FOLDS = 5
ROUNDS = 50  # of Newton's method; it settles within ten
RIDGE = 1.0  # on the weights, not on the bias
LINE = DEFAULT.agree_floor
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """Labelled pairs as numbers: features (n, k), whether they agree (n,), weights, folds."""

    features: Numbers
    agrees: Numbers
    weights: Numbers
    folds: NDArray[np.int64]


def sample_of(labelled: Sequence[Told]) -> Sample:
    """What was judged, without the contradictions shown: they are decided before."""
    kept = [
        (one.label, one.finding)
        for one in labelled
        if one.finding is not None and one.finding.verdict.label is not Label.CONTRADICT
    ]
    events = sorted({label.event for label, _ in kept})
    weights = np.array([label.weight for label, _ in kept])
    return Sample(
        features=np.array([agreement_features(finding.pair) for _, finding in kept]),
        agrees=np.array([float(label.read is Read.AGREE) for label, _ in kept]),
        weights=weights / weights.mean(),
        folds=np.array([events.index(label.event) % FOLDS for label, _ in kept]),
    )


def fitted(features: Numbers, agrees: Numbers, weights: Numbers) -> Numbers:
    """Bias and weights of a logistic regression, each case by its weight."""
    x = np.column_stack([np.ones(len(features)), features])
    ridge = np.diag([1e-6, *[RIDGE] * features.shape[1]])
    found = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = predicted(found, features)
        curvature = (x * (weights * p * (1 - p))[:, None]).T @ x + ridge
        found = found + np.linalg.solve(curvature, x.T @ (weights * (agrees - p)) - ridge @ found)
    return found


def predicted(coefficients: Numbers, features: Numbers) -> Numbers:
    """Probabilities, shape (n,)."""
    return 1 / (1 + np.exp(-(coefficients[0] + features @ coefficients[1:])))


def cross_validated(sample: Sample) -> Numbers:
    """The probability of each pair from a fit that has not seen its event."""
    found = np.zeros(len(sample.agrees))
    for fold in range(FOLDS):
        seen, held = sample.folds != fold, sample.folds == fold
        coefficients = fitted(sample.features[seen], sample.agrees[seen], sample.weights[seen])
        found[held] = predicted(coefficients, sample.features[held])
    return found


def main() -> int:
    """Fit and print; exit status 2 without measuring data."""
    data = data_folder()
    if data is None:
        print(__doc__)
        return 2
    labels = [label for label in read_labels() if not label.is_held_out]
    sample = sample_of(list(told(labels, half_judged(data, held_out=False))))
    p = cross_validated(sample)
    above = p >= LINE
    right = np.average(sample.agrees[above], weights=sample.weights[above])
    shown = [
        Shown(float(c), bool(a), float(w))
        for c, a, w in zip(p[above], sample.agrees[above], sample.weights[above], strict=True)
    ]
    print(np.round(fitted(sample.features, sample.agrees, sample.weights), 2))
    print(f"n={len(p)}, AP {average_precision(sample.agrees, p):.3f} without weights")
    found = (sample.agrees * sample.weights)[above].sum() / (sample.agrees * sample.weights).sum()
    print(f"right above {LINE}: {right:.3f}, found {found:.3f}")
    print(f"calibration error {calibration_error(shown):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
