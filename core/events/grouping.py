"""Grouping by mean closeness: two groups become one while their articles are close on average.

Average linkage, as usual for clustering news (single linkage chains events that share an
actor). Because a mean can only reach the floor where some pair does, the articles fall
apart first into islands joined by pairs above the floor, and each island is grouped by
itself: exact, and light on memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.events.profiles import ProfileIndex
from core.progress import SILENT, Stage, Ticket

# Chosen on one half of the events (B-cubed F1 above .95 from .34 to .50 there) as the middle
# of what also holds when every day of publication is hidden (.34 to .50: .87 to .95).
FLOOR = 0.44
TIGHTER = 0.04  # added to the floor where an island is too large to be grouped at once
ISLAND = 4_000  # units that are grouped at once: their table takes 64 MB
BLOCK = 512  # rows held against all others at once

Members = frozenset[str]


@dataclass(frozen=True, slots=True)
class ReaderRules:
    """What the reader decided; no grouping breaks it.

    Args:
        together: Sets of ids that stand in one group.
        apart: Pairs of ids that never do.
        closed: Groups that stay as they are: nothing joins, nothing leaves.
    """

    together: tuple[Members, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    closed: tuple[Members, ...] = ()


FREE = ReaderRules()


def grouped(
    index: ProfileIndex,
    rules: ReaderRules = FREE,
    *,
    given: Sequence[Members] = (),
    largest: int = ISLAND,
    ticket: Ticket = SILENT,
) -> tuple[Members, ...]:
    """Part all articles into groups, one an event; alone if need be.

    Args:
        index: The articles.
        rules: The reader's decisions.
        given: Groups found earlier. They grow, and two become one where a new article shows
            it, but none is broken up; with them only new articles are held against all.
        largest: Most units that are grouped at once; a larger island is parted first.
        ticket: Told of progress in stage ``ALIGN``.

    Returns:
        Every id in exactly one group; groups in the order of their first article.

    Raises:
        Cancelled: If the ticket was cancelled.
    """
    place = index.place
    closed = {id_ for members in rules.closed for id_ in members if id_ in place}
    units = _units(place, [*rules.together, *given], closed)
    known = {id_ for members in given for id_ in members} & place.keys()
    new = [row for id_, row in place.items() if id_ not in known and id_ not in closed]
    apart = [(place[a], place[b]) for a, b in rules.apart if a in place and b in place]
    forbidden = _clashes(units, apart)
    groups: list[list[int]] = []
    for island in _islands(index, units, new, ticket):
        groups.extend(_within(index, [units[i] for i in island], forbidden, FLOOR, largest))
    ids = [frozenset(index.profiles[row].id for row in group) for group in groups]
    ids.extend(frozenset(members & place.keys()) for members in rules.closed)
    return tuple(sorted(filter(None, ids), key=lambda members: min(place[i] for i in members)))


def _units(place: dict[str, int], sets: Iterable[Members], closed: set[str]) -> list[list[int]]:
    """Rows that stand together before anything is measured; each open row in one unit."""
    forest = _Forest(len(place))
    for members in sets:
        rows = [place[id_] for id_ in sorted(members) if id_ in place and id_ not in closed]
        for one, other in pairwise(rows):
            forest.join(one, other)
    return forest.trees([row for id_, row in place.items() if id_ not in closed])


def _clashes(units: Sequence[list[int]], apart: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The pairs that must stay apart, without those that already stand together."""
    unit_of = {row: i for i, unit in enumerate(units) for row in unit}
    parted = [(a, b) for a, b in apart if unit_of.get(a) != unit_of.get(b)]
    return {*parted, *((b, a) for a, b in parted)}


def _islands(
    index: ProfileIndex, units: Sequence[list[int]], new: Sequence[int], ticket: Ticket
) -> list[list[int]]:
    """Units joined, directly or through others, by a pair of articles above the floor."""
    unit_of = {row: i for i, unit in enumerate(units) for row in unit}
    forest = _Forest(len(units))
    for start in range(0, len(new), BLOCK):
        ticket.advance(Stage.ALIGN, start, len(new))
        rows = np.array(new[start : start + BLOCK], dtype=np.intp)
        for at, other in np.argwhere(index.closeness(rows) >= FLOOR):
            one = int(rows[at])
            if int(other) in unit_of:  # closed groups stand outside
                forest.join(unit_of[one], unit_of[int(other)])
    ticket.advance(Stage.ALIGN, len(new), len(new))
    return forest.trees(range(len(units)))


def _within(
    index: ProfileIndex,
    units: list[list[int]],
    forbidden: set[tuple[int, int]],
    floor: float,
    largest: int,
) -> list[list[int]]:
    """Group the units of one island."""
    if len(units) == 1:
        return units
    if len(units) > largest:
        tighter = floor + TIGHTER
        parts = _split(index, units, tighter)
        return [
            group for part in parts for group in _within(index, part, forbidden, tighter, largest)
        ]
    return _merged(units, _linkage(index, units, forbidden), floor)


def _split(index: ProfileIndex, units: list[list[int]], floor: float) -> list[list[list[int]]]:
    """An island parted at a tighter floor, by the first article of each unit."""
    part = ProfileIndex(tuple(index.profiles[unit[0]] for unit in units))
    forest = _Forest(len(units))
    for start in range(0, len(units), BLOCK):
        for at, other in np.argwhere(part.closeness(slice(start, start + BLOCK)) >= floor):
            forest.join(start + int(at), int(other))
    return [[units[i] for i in tree] for tree in forest.trees(range(len(units)))]


def _linkage(
    index: ProfileIndex, units: list[list[int]], forbidden: set[tuple[int, int]]
) -> NDArray[np.float32]:
    """Mean closeness of each unit to each other, shape (units, units); -inf on the diagonal."""
    rows = [row for unit in units for row in unit]
    part = ProfileIndex(tuple(index.profiles[row] for row in rows))
    close = part.closeness(slice(None))
    if forbidden:
        at = {row: i for i, row in enumerate(rows)}
        for one, other in forbidden:
            if one in at and other in at:
                close[at[one], at[other]] = -np.inf
    sizes = np.array([len(unit) for unit in units], dtype=np.float32)
    starts = np.concatenate(([0], np.cumsum(sizes[:-1]))).astype(np.intp)
    sums = np.add.reduceat(np.add.reduceat(close, starts, axis=0), starts, axis=1)
    linkage = sums / np.outer(sizes, sizes)
    np.fill_diagonal(linkage, -np.inf)
    return linkage.astype(np.float32)


def _merged(units: list[list[int]], linkage: NDArray[np.float32], floor: float) -> list[list[int]]:
    """Join the closest two until none are close enough; ties go to the earlier articles."""
    groups: dict[int, list[int]] = dict(enumerate(units))
    sizes = np.array([len(unit) for unit in units], dtype=np.float32)
    nearest = linkage.argmax(axis=1)
    height = linkage[np.arange(len(units)), nearest]
    while True:
        one = int(height.argmax())
        if height[one] < floor:
            return [sorted(group) for group in groups.values()]
        other = int(nearest[one])
        groups[one] += groups.pop(other)
        row = (linkage[one] * sizes[one] + linkage[other] * sizes[other]) / (
            sizes[one] + sizes[other]
        )
        row[one] = row[other] = -np.inf
        sizes[one] += sizes[other]
        linkage[one], linkage[:, one] = row, row
        linkage[other], linkage[:, other] = -np.inf, -np.inf
        height[other] = -np.inf
        # A mean never exceeds its parts, so a row's nearest changes only where it was one of
        # the two, or their row itself.
        for stale in np.flatnonzero((nearest == one) | (nearest == other)):
            nearest[stale] = linkage[stale].argmax()
            height[stale] = linkage[stale, nearest[stale]]
        nearest[one] = row.argmax()
        height[one] = row[nearest[one]]


class _Forest:
    """Disjoint sets of numbers (union-find with path halving)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, node: int) -> int:
        parent = self._parent
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def join(self, one: int, other: int) -> None:
        a, b = self.root(one), self.root(other)
        self._parent[max(a, b)] = min(a, b)

    def trees(self, nodes: Iterable[int]) -> list[list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for node in nodes:
            found[self.root(node)].append(node)
        return list(found.values())
