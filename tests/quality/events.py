"""How well articles are grouped by event: B-cubed precision, recall and F1.

Bagga and Baldwin 1998: for each article, how much of its group belongs there, and how much
of its event is in the group; averaged over the articles. The floor of grouping was chosen
on one half of the events (by a checksum of their name); both halves are told. Days hidden
is the harder test: as if everything had been published at once.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np

from core import article_from_text
from core.events import Profile, ProfileIndex, grouped, profiled
from core.networks import load_networks
from core.records import Article
from tests.quality.data import rows
from tests.quality.verdicts import whole_article

STORY = "one story"


def measure(data: Path) -> dict[str, float]:
    """B-cubed figures on 50 events of three outlets, with 46 articles on one story mixed in."""
    articles, events = _labelled(data)
    embedding = load_networks().embedding
    if embedding is None:
        return {}
    profiles = profiled(list(zip(map(str, range(len(articles))), articles, strict=True)), embedding)
    halves = [2 if e == STORY else zlib.crc32(e.encode()) % 2 for e in events]
    at_once = _labels(grouped(ProfileIndex(profiles)), len(profiles))
    hidden = tuple(replace(profile, published=None) for profile in profiles)
    undated = _labels(grouped(ProfileIndex(hidden)), len(profiles))
    by_title = list(range(len(profiles)))
    precision, recall, f1 = bcubed(at_once, events)
    return {
        "precision, %": 100 * precision,
        "recall, %": 100 * recall,
        "F1, %": 100 * f1,
        "F1 on the half used for choosing, %": 100 * _part(at_once, events, halves, (0, 2)),
        "F1 on the other half, %": 100 * _part(at_once, events, halves, (1, 2)),
        "F1, added one by one, %": 100 * bcubed(_one_by_one(profiles), events)[2],
        "F1, days hidden, %": 100 * bcubed(undated, events)[2],
        "F1, every article alone, %": 100 * bcubed(by_title, events)[2],
    }


def bcubed(found: Sequence[object], true: Sequence[object]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of one grouping against another."""
    same_found = np.array([[a == b for b in found] for a in found])
    same_true = np.array([[a == b for b in true] for a in true])
    both = (same_found & same_true).sum(axis=1)
    precision = float((both / same_found.sum(axis=1)).mean())
    recall = float((both / same_true.sum(axis=1)).mean())
    return precision, recall, 2 * precision * recall / (precision + recall)


def _part(
    found: Sequence[int], true: Sequence[str], halves: Sequence[int], chosen: tuple[int, ...]
) -> float:
    rows_ = [i for i, half in enumerate(halves) if half in chosen]
    return bcubed([found[i] for i in rows_], [true[i] for i in rows_])[2]


def _one_by_one(profiles: Sequence[Profile]) -> list[int]:
    """As a library grows: in an order drawn by lot, each held against the groups so far."""
    order = list(profiles)
    Random(7).shuffle(order)
    groups: tuple[frozenset[str], ...] = ()
    for count in range(1, len(order) + 1):
        groups = grouped(ProfileIndex(tuple(order[:count])), given=groups)
    return _labels(groups, len(profiles))


def _labels(groups: Sequence[frozenset[str]], count: int) -> list[int]:
    labels = [0] * count
    for number, members in enumerate(groups):
        for id_ in members:
            labels[int(id_)] = number
    return labels


def _labelled(data: Path) -> tuple[list[Article], list[str]]:
    found: dict[str, list[Article]] = defaultdict(list)
    for row in rows(data / "articles" / "event_triples.jsonl.xz"):
        found[row["triple"]].append(whole_article(row))
    for row in rows(data / "articles" / "one_story_46_articles.jsonl.xz"):
        text = row["content"].strip()
        read = article_from_text(text, source=row["url"]) if text else Article(row["url"], "", "")
        found[STORY].append(replace(read, title=row["title"], outlet=row["domain"]))
    pairs = [(article, event) for event, articles in found.items() for article in articles]
    return [article for article, _ in pairs], [event for _, event in pairs]
