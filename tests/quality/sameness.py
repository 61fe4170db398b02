"""Similarity against single signals: rapidfuzz, embedding cosine, bag-of-words cosine."""

from __future__ import annotations

import random
from collections import Counter
from math import sqrt
from pathlib import Path

import numpy as np

from core.lexical import wording_01, words
from core.networks import load_networks
from core.pairwise import similarity
from tests.quality.data import rows
from tests.quality.entailment import average_precision

SEED = 20
SAMPLE = 600  # pairs a set at most, seeded
SMALL_SAMPLE = 60  # pairs: a second or two of work
SAME = {"agree", "differ", "contradict", "same_event", "same_fact", "strengthen", "weaken"}
SETS = ("news/real_pairs", "alignment/ecbplus_dev", "alignment/pyramid_scu_val")


def measure(data: Path) -> dict[str, float]:
    """Average precision and best F1, in percent, by set and signal."""
    found: dict[str, float] = {}
    for name in SETS:
        chosen = _sample(data, name)
        texts = [(a, b) for a, b, _ in chosen]
        truth = np.array([same for *_, same in chosen])
        for signal, scores in _signals(texts).items():
            found[f"{name} AP {signal}"] = 100 * average_precision(truth, scores)
            found[f"{name} F1 {signal}"] = 100 * best_f1(truth, scores)
    return found


def measure_sample(data: Path) -> dict[str, float]:
    """Average precision in percent by signal, on a few pairs from two outlets."""
    chosen = _sample(data, SETS[0], size=SMALL_SAMPLE)
    truth = np.array([same for *_, same in chosen])
    signals = _signals([(a, b) for a, b, _ in chosen])
    return {
        f"AP {signal}": 100 * average_precision(truth, scores) for signal, scores in signals.items()
    }


def _sample(data: Path, name: str, *, size: int = SAMPLE) -> list[tuple[str, str, bool]]:
    pool = [row for row in rows(data / f"{name}.jsonl.xz") if row.get("split") != "train"]
    chosen = random.Random(SEED).sample(pool, min(size, len(pool)))
    return [
        (row.get("text_a") or row["a"], row.get("text_b") or row["b"], row["label"] in SAME)
        for row in chosen
    ]


def _signals(texts: list[tuple[str, str]]) -> dict[str, np.ndarray]:
    embedding = load_networks().embedding
    assert embedding is not None
    left = embedding.embed([a for a, _ in texts])
    right = embedding.embed([b for _, b in texts])
    return {
        "crosslight": similarity(texts),
        "rapidfuzz": np.array([wording_01(a, b) for a, b in texts]),
        "embedding": (left * right).sum(axis=1),
        "bag of words": np.array([_bag_cosine(a, b) for a, b in texts]),
    }


def _bag_cosine(a: str, b: str) -> float:
    left, right = (Counter(word.folded for word in words(text)) for text in (a, b))
    shared = sum(left[word] * right[word] for word in left)
    norm = sqrt(sum(n * n for n in left.values()) * sum(n * n for n in right.values()))
    return shared / norm if norm else 0.0


def best_f1(truth: np.ndarray, scores: np.ndarray) -> float:
    """The best F1 over all thresholds, 0..1."""
    ranked = truth[np.argsort(-scores, kind="stable")].astype(float)
    hits = np.cumsum(ranked)
    return float((2 * hits / (np.arange(1, len(ranked) + 1) + ranked.sum())).max())
