"""Fit the logistic regressions of ``core/alignment`` and print them.

Run from the project's root, in an environment with ``core/training/requirements.txt``::

    python -m core.training.calibrate

The cheap one is fitted on all hand-labelled news pairs (its features were not trained on
them); the full one on development splits only, which the cross-encoder has not seen.
Coefficients go into the module by hand, as plain numbers.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score
from sklearn.model_selection import cross_val_predict

from core.alignment import features_of
from core.alignment.candidates import choose
from core.alignment.coverage import CoverageFeatures, coverage_of
from core.alignment.features import CheapFeatures, FullFeatures
from core.alignment.scoring import score
from core.comparison import article_from_text, claims_in
from core.networks import Networks, load_networks
from core.pairwise import claim_pairs
from core.progress import SILENT
from core.records import Article, Pair
from core.settings import DEFAULT
from core.training import mixture
from core.training.entailment import ALLOWED

SEED = 20
HALF = 0.5
TEMPERATURES = tuple(tenth / 10 for tenth in range(5, 31))
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


def whole_articles() -> tuple[list[CoverageFeatures], list[int]]:
    """The candidates of the articles read by hand, and which of them gold lists as one fact."""
    data = mixture.data_folder()
    articles = {
        (row["triple"], row["outlet"]): article_from_text("\n\n".join(row["paragraphs"]))
        for row in mixture.rows(data, "articles/event_triples")
    }
    by_pair: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    gold = (data.parent / "gold" / "articles.jsonl").read_text(encoding="utf-8")
    for row in map(json.loads, gold.splitlines()):
        by_pair.setdefault((row["triple"], row["outlet_a"], row["outlet_b"]), []).append(row)
    told: list[CoverageFeatures] = []
    same: list[int] = []
    for (triple, a, b), rows in by_pair.items():
        both = (articles[triple, a], articles[triple, b])
        claims = claims_in(both)
        candidates = choose(claims, load_networks(), DEFAULT, SILENT)
        every = replace(DEFAULT, outlook_floor=0.0)
        pairs = score(candidates, load_networks(), every, SILENT)
        coverage = coverage_of([(pair.a, pair.b) for pair in pairs], [False] * len(pairs), claims)
        told += coverage.features([pair.similarity for pair in pairs])
        same += [int(any(_meets(pair, row, both) for row in rows)) for pair in pairs]
    return told, same


def _meets(pair: Pair, row: dict[str, Any], articles: tuple[Article, Article]) -> bool:
    if row["label"] not in TOLD:
        return False
    sides = ((pair.a, row["a_quote"], articles[0]), (pair.b, row["b_quote"], articles[1]))
    starts = [article.text.find(quote) for _, quote, article in sides]
    return all(
        start >= 0 and claim.start < start + len(quote) and start < claim.end
        for start, (claim, quote, _) in zip(starts, sides, strict=True)
    )


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


def temperature() -> None:
    """What to divide the entailment logits by, for the smallest log loss on news, and print it."""
    folder = mixture.data_folder()
    news = mixture.news_items(folder, random.Random(SEED), split="dev")
    items = [item for item in news if item.label]
    scored = load_networks().entailment
    assert scored is not None  # noqa: S101 - the shipped one is there
    probabilities = scored.score([(item.a, item.b) for item in items]).entailment
    logits = np.log(np.clip(probabilities, 1e-9, 1.0))
    allowed = np.array([ALLOWED[item.label] for item in items])

    def loss(by: float) -> float:
        powers = np.exp(logits / by)
        return float(-np.log((powers * allowed).sum(1) / powers.sum(1)).mean())

    best = min(TEMPERATURES, key=loss)
    print(f"temperature: {best:.2f}, log loss {loss(best):.3f} (as it is {loss(1.0):.3f})")


def main() -> None:
    """Fit all and print them."""
    temperature()
    every = real_pairs(None)
    rows = features(every, replace(load_networks(), entailment=None))
    fit("cheap", np.array([c.row for c, _ in rows]), np.array([y for *_, y in every]))
    unseen = real_pairs("dev")
    for other in ("ecbplus_dev", "pyramid_scu_val"):
        unseen += alignment_pairs(other, 400)
    full = [
        (pair, f)
        for pair, (_, f) in zip(unseen, features(unseen, load_networks()), strict=True)
        if f
    ]
    x = np.array([f.row for _, f in full])
    fit("full", x, np.array([pair[2] for pair, _ in full]))
    told, same = whole_articles()
    fit("coverage", np.array([one.row for one in told]), np.array(same))


if __name__ == "__main__":
    main()
