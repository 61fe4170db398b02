"""Which of many ranges touch what is on screen, without asking each of them. No Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class IntervalIndex(Generic[T]):
    """Items with a half-open range each, asked by range; the ranges may overlap.

    Args:
        items: In any order.
        range_of: Begin and end of an item.

    Attributes:
        items: By begin, then end.
    """

    def __init__(self, items: Iterable[T], range_of: Callable[[T], tuple[float, float]]) -> None:
        """Sort and index them, in O(n log n)."""
        self.items: tuple[T, ...] = tuple(sorted(items, key=range_of))
        self._ranges = [range_of(item) for item in self.items]
        self._begins = [begin for begin, _ in self._ranges]
        # The furthest end so far only rises, and so can be searched, though ends themselves
        # do not where a long range holds shorter ones.
        self._furthest = list(accumulate((end for _, end in self._ranges), max))

    def touching(self, begin: float, end: float) -> list[T]:
        """The items that share something with ``[begin, end)``, in their order.

        O(log n) and what lies between the first and the last of them.
        """
        first = bisect_right(self._furthest, begin)
        last = bisect_left(self._begins, end)
        return [self.items[at] for at in range(first, last) if self._ranges[at][1] > begin]
