"""How far two readers of the same pairs agree, and what is left where only one is asked.

Cohen's kappa (Cohen 1960, "A coefficient of agreement for nominal scales") is the share of
equal labels beyond what both would share if each gave out labels at random at their own
rates: 1 for full agreement, 0 for none beyond chance. It is taken over the pairs as sampled,
not by weight.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace

from tests.quality.labels import PairLabel, Read, Told


def kappa(readings: Sequence[tuple[Hashable, Hashable]]) -> float:
    """Cohen's kappa of two readings a pair; 1 where neither reader ever varies."""
    count = len(readings)
    same = sum(one == other for one, other in readings) / count
    first, second = (Counter(reader) for reader in zip(*readings, strict=True))
    chance = sum(first[label] * second[label] for label in first) / count**2
    return (same - chance) / (1 - chance) if chance < 1 else 1.0


def agreement(labels: Iterable[PairLabel]) -> dict[str, float]:
    """How far both readers agree on the pairs that both read; empty where there are none."""
    readings = [(one.read, one.second) for one in labels if one.second is not None]
    if not readings:
        return {}
    figures = {
        "read twice": len(readings),
        "readers agree, %": 100 * sum(one is other for one, other in readings) / len(readings),
        "readers, kappa": kappa(readings),
    }
    for label in (Read.CONTRADICT, Read.AGREE):
        told_apart = [(one is label, other is label) for one, other in readings]
        figures[f"readers, kappa of {label} or not"] = kappa(told_apart)
    return figures


def by_second_reader(labelled: Iterable[Told]) -> Iterator[Told]:
    """The pairs that both read, with the second reading in the place of the first."""
    for one in labelled:
        if one.label.second is not None:
            yield replace(one, label=replace(one.label, read=one.label.second))


def where_readers_agree(labelled: Iterable[Told]) -> Iterator[Told]:
    """The pairs to which both readers gave the same label."""
    return (one for one in labelled if one.label.read is one.label.second)
