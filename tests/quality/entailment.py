"""The entailment network on development sets, beside always guessing the commonest label."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from core.networks import Entailment, load_networks
from tests.quality.data import rows

SEED = 20
SAMPLE = 1_000  # pairs a set at most, seeded
ALLOWED = {"e": {0}, "n": {1}, "c": {2}, "ne": {1, 2}, "nc": {0, 1}}
SETS = (
    "mnli_dev",
    "rte2_test",
    "vitaminc",
    "anli_r1_dev",
    "fever_symmetric_dev",
    "fm2_dev",
    "negated_rte",
    "breaking_nli",
    "newprotocols_val_base",
    "newprotocols_val_edit_other",
    "newprotocols_val_edit_premise",
    "conjnli_dev",
)


def measure(data: Path) -> dict[str, float]:
    """Accuracy in percent by set; ``… baseline`` is the commonest label's share.

    A two-way label counts as met by either of the labels it stands for; a label that
    a set never uses is never guessed.
    """
    network = load_networks().entailment
    assert network is not None
    found: dict[str, float] = {}
    for name in SETS:
        pool = list(rows(data / "nli" / "dev" / f"{name}.jsonl.xz"))
        chosen = random.Random(SEED).sample(pool, min(SAMPLE, len(pool)))
        found |= _accuracy(name, network, chosen)
    return found | _real_pairs(network, data)


def _accuracy(name: str, network: Entailment, chosen: list[dict[str, Any]]) -> dict[str, float]:
    scores = network.score([(row["premise"], row["hypothesis"]) for row in chosen]).entailment
    guesses = guesses_of(scores, {row["label"] for row in chosen})
    two_way = any(len(ALLOWED[row["label"]]) > 1 for row in chosen)
    right = [int(g) in ALLOWED[row["label"]] for g, row in zip(guesses, chosen, strict=True)]
    if two_way:  # entailed or not
        right = [
            (int(g) == 0) == (row["label"] == "e") for g, row in zip(guesses, chosen, strict=True)
        ]
    common = Counter(row["label"] for row in chosen).most_common(1)[0][1]
    return {name: 100 * np.mean(right), f"{name} baseline": 100 * common / len(chosen)}


def guesses_of(scores: np.ndarray, labels: set[str]) -> np.ndarray:
    """The likeliest column of each row of (n, 3), among those that the labels stand for."""
    columns = sorted(set().union(*(ALLOWED[label] for label in labels)))
    return np.array(columns)[scores[:, columns].argmax(axis=1)]


def _real_pairs(network: Entailment, data: Path) -> dict[str, float]:
    """Average precision for contradiction on real pairs from two outlets, dev split."""
    chosen = [r for r in rows(data / "news" / "real_pairs.jsonl.xz") if r["split"] == "dev"]
    forward = network.score([(row["a"], row["b"]) for row in chosen]).entailment[:, 2]
    backward = network.score([(row["b"], row["a"]) for row in chosen]).entailment[:, 2]
    truth = np.array([row["label"] == "contradict" for row in chosen])
    return {
        "real_pairs contradiction AP": 100 * average_precision(truth, (forward + backward) / 2),
        "real_pairs contradiction AP baseline": 100 * float(truth.mean()),
    }


def average_precision(truth: np.ndarray, scores: np.ndarray) -> float:
    """Area under the precision-recall steps, 0..1; ties keep the order given."""
    ranked = truth[np.argsort(-scores, kind="stable")].astype(float)
    precision = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float((precision * ranked).sum() / max(ranked.sum(), 1.0))
