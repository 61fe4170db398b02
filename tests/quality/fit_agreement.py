"""Fit the likelihood of an agreement on what was read for development, and print it.

Three grounds that the networks did not learn from: the labelled half of real coverage, the
development part of ``news/real_pairs``, in which others read pairs of sentences on other
events, and articles that write about one matter over months. One alone promises too much on the
others. A pair on which two readers part counts as
half an agreement, so that the likelihood says how many careful readers would sign it.

Run from the project's root: ``python -m tests.quality.fit_agreement``. The coefficients go
into ``core/judging/agreement.py`` by hand, as plain numbers.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.judging.agreement import agreement_features
from core.pairwise import judged
from core.records import Finding, Label
from core.settings import DEFAULT
from tests.quality.data import data_folder, rows
from tests.quality.entailment import average_precision
from tests.quality.labels import PairLabel, Read, Told, read_labels, told, told_in_story
from tests.quality.pairings import half_judged

FOLDS = 5
ROUNDS = 50  # of Newton's method; it settles within ten
RIDGE = 1.0  # on the weights, not on the bias
LINE = DEFAULT.agree_floor
SIGNED = 0.5  # share of readers above which a pair counts as an agreement in a ranking
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sample:
    """Labelled pairs as numbers: features (n, k), share of agreement and weights (n,), events."""

    features: Numbers
    agrees: Numbers
    weights: Numbers
    events: tuple[str, ...]


def coverage_sample(labelled: Sequence[Told]) -> Sample:
    """What was judged on real coverage, each pair by its weight, of one on average."""
    kept = [(one, one.finding) for one in labelled if one.finding is not None]
    kept = [(one, finding) for one, finding in kept if is_undecided(finding)]
    weights = np.array([one.label.weight for one, _ in kept])
    return Sample(
        features=np.array([agreement_features(f.pair, one.closeness) for one, f in kept]),
        agrees=np.array([signed_01(one.label) for one, _ in kept]),
        weights=weights / weights.mean(),
        events=tuple(one.label.event for one, _ in kept),
    )


def signed_01(label: PairLabel) -> float:
    """The share of its readers who sign an agreement."""
    readers = [one for one in (label.read, label.second) if one is not None]
    return sum(one is Read.AGREE for one in readers) / len(readers)


def sentence_sample(rows_: Sequence[dict[str, Any]]) -> Sample:
    """What was judged of pairs of sentences, each with its label and event."""
    findings = judged([(row["a"], row["b"]) for row in rows_])
    kept = [(row, one) for row, one in zip(rows_, findings, strict=True) if is_undecided(one)]
    return Sample(
        features=np.array([agreement_features(finding.pair) for _, finding in kept]),
        agrees=np.array([float(row["label"] == Read.AGREE) for row, _ in kept]),
        weights=np.ones(len(kept)),
        events=tuple(row["event"] for row, _ in kept),
    )


def is_undecided(finding: Finding) -> bool:
    """Whether it is not shown as a contradiction: those are decided before."""
    return finding.verdict.label is not Label.CONTRADICT


def joined(samples: Sequence[Sample]) -> Sample:
    """All samples as one."""
    return Sample(
        np.concatenate([one.features for one in samples]),
        np.concatenate([one.agrees for one in samples]),
        np.concatenate([one.weights for one in samples]),
        tuple(event for one in samples for event in one.events),
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
    numbers = {event: number for number, event in enumerate(sorted(set(sample.events)))}
    folds = np.array([numbers[event] % FOLDS for event in sample.events])
    for fold in range(FOLDS):
        seen, held = folds != fold, folds == fold
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
    coverage = coverage_sample(list(told(labels, half_judged(data, held_out=False))))
    pairs = [row for row in rows(data / "news" / "real_pairs.jsonl.xz") if row["split"] == "dev"]
    grounds = {
        "coverage": coverage,
        "sentences": sentence_sample(pairs),
        "one story": coverage_sample(told_in_story(data)),
    }
    sample = joined(tuple(grounds.values()))
    p = cross_validated(sample)
    print(np.round(fitted(sample.features, sample.agrees, sample.weights), 2))
    ground = np.repeat(list(grounds), [len(one.agrees) for one in grounds.values()])
    for name in grounds:
        print(f"{name}: {report(sample, p, ground == name)}")
    print(f"together: {report(sample, p, p >= 0)}")
    return 0


def report(sample: Sample, p: Numbers, part: NDArray[np.bool_]) -> str:
    """Ranking, precision, recall and calibration of a part of the sample, in one line."""
    above = part & (p >= LINE)
    signed = sample.agrees * sample.weights
    right = signed[above].sum() / sample.weights[above].sum()
    precision = average_precision(sample.agrees[part] > SIGNED, p[part])
    error = np.average(p[above], weights=sample.weights[above]) - right
    return (
        f"n={part.sum()}, AP {precision:.3f}, signed above {LINE} {right:.3f}, "
        f"found {signed[above].sum() / signed[part].sum():.3f}, too sure by {error:.3f}"
    )


if __name__ == "__main__":
    sys.exit(main())
