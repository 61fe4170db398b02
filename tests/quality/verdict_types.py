"""Our verdicts on sets that others have typed, beside the entailment network alone.

iSTS 2016 headlines (train): chunks of two headlines aligned by hand, each pair typed. One
headline is judged against itself with the chunk replaced by the other headline's, so that
the chunk alone decides: agree for EQUI and SIMI, differ for SPE1, SPE2 and REL, contradict
for OPPO. Chunks of the same letters, and such as stand twice or in pieces, are left out.

ClaimDiff (train): claims of two outlets on one event. Agree for strengthen, contradict for
weaken, anything else for neither.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core import judge
from core.networks import load_networks
from core.records import Label
from tests.quality.data import rows

SEED = 20
SAMPLE = 600  # pairs a set at most, seeded
CHUNK_TYPES = {
    "EQUI": "agree",
    "SIMI": "agree",
    "SPE1": "differ",
    "SPE2": "differ",
    "REL": "differ",
    "OPPO": "contradict",
}
STANCES = {"strengthen": "agree", "weaken": "contradict", "neither": "else"}
Typed = list[tuple[tuple[str, str], str]]  # two texts and what they come to


def measure(data: Path) -> dict[str, float]:
    """F1 in percent by type and as their mean, ours and the network's alone."""
    headlines = _figures("iSTS headlines", headline_chunks(data), rest="differ")
    return headlines | _figures("ClaimDiff", _claims(data), rest="else")


def _figures(name: str, typed: Typed, *, rest: str) -> dict[str, float]:
    """``rest`` is the class of what neither agrees nor contradicts."""
    texts, truth = [pair for pair, _ in typed], [kind for _, kind in typed]
    classes = ("agree", "contradict", rest)
    guessed = {
        "crosslight": [_class_of(verdict.label, rest) for verdict in judge(texts)],
        "network alone": _network_alone(texts, rest),
    }
    figures = {f"{name}, pairs": float(len(typed))}
    for signal, guesses in guessed.items():
        scores = {kind: f1_of(truth, guesses, kind) for kind in classes}
        figures[f"{name}, macro-F1 {signal}"] = 100 * sum(scores.values()) / len(scores)
        for kind, score in scores.items():
            figures[f"{name}, F1 {kind}, {signal}"] = 100 * score
    return figures


def _class_of(label: Label, rest: str) -> str:
    """Our verdict as a class of the set: what cannot be told counts for no sure class."""
    return label.value if label in (Label.AGREE, Label.CONTRADICT) else rest


def _network_alone(texts: Sequence[tuple[str, str]], rest: str) -> list[str]:
    """Agree where each follows from the other, contradict where the network says so."""
    network = load_networks().entailment
    assert network is not None
    forward = network.score(texts).entailment
    backward = network.score([(b, a) for a, b in texts]).entailment
    both = ((forward + backward) / 2)[:, 2] >= 0.5
    follows = (forward.argmax(axis=1) == 0) & (backward.argmax(axis=1) == 0)
    return list(np.where(both, "contradict", np.where(follows, "agree", rest)))


def f1_of(truth: Sequence[str], guesses: Sequence[str], kind: str) -> float:
    """F1 of one class, 0..1."""
    hits = sum(t == g == kind for t, g in zip(truth, guesses, strict=True))
    told = sum(t == kind for t in truth) + sum(g == kind for g in guesses)
    return 2 * hits / told if told else 0.0


def headline_chunks(data: Path) -> Typed:
    """Headlines against themselves with one chunk replaced; every OPPO, the rest by lot."""
    pool = [
        one
        for row in rows(data / "alignment" / "ists_headlines_train.jsonl.xz")
        for aligned in row["alignment"]
        if (one := replaced_chunk(row["text_a"], aligned)) is not None
    ]
    rare = [one for one in pool if one[1] == "contradict"]
    others = [one for one in pool if one[1] != "contradict"]
    return rare + random.Random(SEED).sample(others, min(SAMPLE, len(others)))


def replaced_chunk(headline: str, aligned: dict[str, Any]) -> tuple[tuple[str, str], str] | None:
    """A headline, the same with the other's chunk in it, and what they come to."""
    kind = CHUNK_TYPES.get(aligned["type"].partition("_")[0])
    ours, _, theirs = (part.strip() for part in aligned["chunks"].partition("<==>"))
    places = list(re.finditer(rf"(?<!\S){re.escape(ours)}(?!\S)", headline))
    if kind is None or len(places) != 1 or ours.casefold() == theirs.casefold():
        return None
    start, end = places[0].span()
    return (headline, headline[:start] + theirs + headline[end:]), kind


def _claims(data: Path) -> Typed:
    pool = list(rows(data / "alignment" / "claimdiff_train.jsonl.xz"))
    chosen = random.Random(SEED).sample(pool, min(SAMPLE, len(pool)))
    return [((row["claim_a"], row["claim_b"]), STANCES[row["label"]]) for row in chosen]
