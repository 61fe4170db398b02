"""Fit the two logistic regressions of ``core/alignment/features.py`` and print them.

Run from the project's root, in an environment with ``core/training/requirements.txt``::

    python -m core.training.calibrate

The cheap one is fitted on all hand-labelled news pairs (its features were not trained on
them); the full one on development splits only, which the cross-encoder has not seen.
Coefficients go into the module by hand, as plain numbers.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import astuple, replace

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score
from sklearn.model_selection import cross_val_predict

from core.alignment import features_of
from core.alignment.features import CheapFeatures, FullFeatures
from core.networks import Networks, load_networks
from core.pairwise import claim_pairs
from core.training import mixture

SEED = 20
HALF = 0.5
Labelled = tuple[str, str, int]
TOLD = {"agree", "differ", "contradict"}


def real_pairs(split: str | None) -> list[Labelled]:
    """Hand-labelled pairs from two outlets: the same fact or not."""
    rows = mixture.rows(mixture.data_folder(), "news/real_pairs")
    chosen = [row for row in rows if split in {None, row["split"]}]
    return [(row["a"], row["b"], int(row["label"] in TOLD)) for row in chosen]


def alignment_pairs(name: str, count: int) -> list[Labelled]:
    """A seeded sample of one alignment set."""
    rows = list(mixture.rows(mixture.data_folder(), f"alignment/{name}"))
    chosen = random.Random(SEED).sample(rows, count)
    return [
        (row["text_a"], row["text_b"], mixture.SAME_FACT_LABELS[row["label"]]) for row in chosen
    ]


def features(
    pairs: Sequence[Labelled], networks: Networks
) -> list[tuple[CheapFeatures, FullFeatures | None]]:
    """Both feature sets of each pair, whole texts as claims."""
    claims = [claim_pairs((a, b))[0] for a, b, _ in pairs]
    return features_of(claims, networks=networks)


def fit(name: str, x: NDArray[np.float64], y: NDArray[np.int64]) -> None:
    """Fit, score by five-fold cross-validation beside the best single signal, and print."""
    network = LogisticRegression(C=1.0, max_iter=2_000)
    predicted = cross_val_predict(network, x, y, cv=5, method="predict_proba")[:, 1]
    single = max(average_precision_score(y, x[:, column]) for column in range(x.shape[1]))
    network.fit(x, y)
    weights = ", ".join(f"{w:.2f}" for w in network.coef_[0])
    print(f"{name}: Logistic({network.intercept_[0]:.2f}, ({weights}))")
    print(f"  n={len(y)}, positive {y.mean():.2f}, AP {average_precision_score(y, predicted):.3f}")
    print(f"  best single signal {single:.3f}, F1 {f1_score(y, predicted > HALF):.3f}")
    gap = expected_calibration_error(predicted, y)
    print(f"  expected calibration error {gap:.3f}")


def expected_calibration_error(p: NDArray[np.float64], y: NDArray[np.int64]) -> float:
    """Mean gap between confidence and truth over ten equal bins, weighted by their size."""
    bins = np.minimum((p * 10).astype(int), 9)
    gaps = [
        abs(p[bins == b].mean() - y[bins == b].mean()) * (bins == b).mean()
        for b in range(10)
        if (bins == b).any()
    ]
    return float(sum(gaps))


def main() -> None:
    """Fit both and print them."""
    every = real_pairs(None)
    rows = features(every, replace(load_networks(), entailment=None))
    fit("cheap", np.array([astuple(c) for c, _ in rows]), np.array([y for *_, y in every]))
    unseen = real_pairs("dev")
    for other in ("ecbplus_dev", "pyramid_scu_val"):
        unseen += alignment_pairs(other, 400)
    full = [
        (pair, f)
        for pair, (_, f) in zip(unseen, features(unseen, load_networks()), strict=True)
        if f
    ]
    x = np.array([(*astuple(f.cheap), f.same_fact, f.entail, f.contradict) for _, f in full])
    fit("full", x, np.array([pair[2] for pair, _ in full]))


if __name__ == "__main__":
    main()
