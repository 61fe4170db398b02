"""Pairs without a label, for a teacher to judge: what a student learns of besides the sets.

* **turned**: labelled pairs the other way round, of sets that ask one direction only;
* **within**: all pairs of the rewritings of one news sentence that the sets leave unlabelled;
* **near**: sentences and quoted contents of different news articles that lie close together,
  as two outlets' texts on one event do;
* **edited**: pairs made by rule (`edits.py`) whose rule label is forgotten.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.networks import load_networks
from core.spans import Span
from core.text.sentences import sentences
from core.training import mixture
from core.training.mixture import Item

NEAR_QUERIES = 24_000
NEAR_EACH = 6
NEAR_COSINE = (0.40, 0.97)  # under it another subject, above it the same words
BLOCK = 1_000
SHORTEST, LONGEST = 5, 60  # words
REWRITINGS = ("s", "p", "e", "c1", "c2", "d", "r")
LOOK_ALIKES = ("s", "c1", "c2", "n1", "n2", "n3", "e")


def unlabelled(a: str, b: str) -> Item:
    """One pair of which nothing is said."""
    return Item(a, b, None, None)


def turned(items: Sequence[Item]) -> list[Item]:
    """The pairs the other way round."""
    return [unlabelled(item.b, item.a) for item in items]


def within(folder: Path) -> Iterator[Item]:
    """Every ordered pair of one item's rewritings (training part)."""
    for name, keys in (("news/rewrites", REWRITINGS), ("news/hard_pairs", LOOK_ALIKES)):
        for row in mixture.rows(folder, name):
            if row["split"] == "train":
                for one, other in itertools.permutations(keys, 2):
                    yield unlabelled(row[one], row[other])


def near(folder: Path, rng: random.Random) -> Iterator[Item]:
    """News texts with the nearest ones of other articles, in one random order each."""
    texts = _news_texts(folder)
    embedding = load_networks().embedding
    vectors = embedding.embed([text for text, _ in texts])
    owners = np.array([owner for _, owner in texts])
    chosen = np.array(rng.sample(range(len(texts)), min(NEAR_QUERIES, len(texts))))
    for start in range(0, len(chosen), BLOCK):
        rows = chosen[start : start + BLOCK]
        cosines = vectors[rows] @ vectors.T
        cosines[owners[rows][:, None] == owners[None, :]] = -1.0
        cosines[cosines > NEAR_COSINE[1]] = -1.0
        best = np.argpartition(-cosines, NEAR_EACH, axis=1)[:, :NEAR_EACH]
        for at, row in enumerate(rows):
            for other in best[at]:
                if cosines[at, other] > NEAR_COSINE[0]:
                    pair = [texts[row][0], texts[int(other)][0]]
                    rng.shuffle(pair)
                    yield unlabelled(*pair)


def _news_texts(folder: Path) -> list[tuple[str, int]]:
    """Sentences and contents of news, each with the number of its article."""
    owned: list[tuple[str, int]] = []
    owner = 0
    for document in mixture.rows(folder, "attribution/polnear_train"):
        owner += 1
        owned += [(text, owner) for text in _texts_of(document)]
    for row in mixture.rows(folder, "news/real_pairs"):
        if row["split"] == "train":
            owned += [(row["a"], owner + 1), (row["b"], owner + 2)]
            owner += 2
    for row in mixture.rows(folder, "alignment/claimdiff_train"):
        owned += [(row["claim_a"], owner + 1), (row["claim_b"], owner + 2)]
        owner += 2
    once = dict(owned)
    return [one for one in once.items() if SHORTEST <= len(one[0].split()) <= LONGEST]


def _texts_of(document: dict[str, Any]) -> Iterator[str]:
    text: str = document["text"]
    for sentence in sentences(text):
        yield sentence.of(text)
    for attribution in document["attributions"]:
        content = attribution.get("content", [])
        if len(content) == 1:
            yield Span(*content[0]).of(text).strip(" \"'“”,.") + "."


def pool_items(
    folder: Path, labelled: Sequence[Item], edited: Sequence[Item], rng: random.Random
) -> list[Item]:
    """All of them, each pair once."""
    found = turned(labelled)
    found += within(folder)
    found += near(folder, rng)
    found += [unlabelled(item.a, item.b) for item in edited]
    known = {(item.a, item.b) for item in labelled}
    return [item for item in dict.fromkeys(found) if (item.a, item.b) not in known]
