"""Where one pane stands when the other stands at y. Pure; no Qt.

The map runs through the heaviest chain of aligned pairs that keeps its order in both
articles, and through every pin of the reader; between two knots it interpolates linearly.
A pair out of order never drives scrolling. All y and heights are in pixels of the laid-out
document, measured from its top.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in A that belongs beside a place in B.

    Args:
        y_a: Where it stands in A.
        y_b: Where it stands in B.
        weight: How much it counts in the chain, > 0.
        is_pin: Set by the reader: kept against every pair that crosses it.
    """

    y_a: float
    y_b: float
    weight: float = 1.0
    is_pin: bool = False


class _PrefixMaximum:
    """Fenwick tree: the best (weight, index) among ranks below a rank, in O(log n).

    Fenwick, "A new data structure for cumulative frequency tables", 1994, with the maximum
    in the place of the sum: weights of a rank only ever rise here.
    """

    def __init__(self, size: int) -> None:
        self._best = [(0.0, -1)] * (size + 1)

    def below(self, rank: int) -> tuple[float, int]:
        """The best entry among ranks 0..rank-1; ``(0.0, -1)`` if there is none."""
        best = (0.0, -1)
        while rank > 0:
            best = max(best, self._best[rank])
            rank &= rank - 1
        return best

    def put(self, rank: int, entry: tuple[float, int]) -> None:
        """Offer an entry at ``rank``."""
        rank += 1
        while rank < len(self._best):
            self._best[rank] = max(self._best[rank], entry)
            rank += rank & -rank


def heaviest_chain(anchors: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """The anchors of greatest total weight whose y strictly rises in both articles.

    O(n log n); of equally heavy chains always the same one, whatever the order given.
    """
    # Of one y_a, the greatest y_b goes first, so that no two of them can follow each other.
    ordered = sorted(anchors, key=lambda at: (at.y_a, -at.y_b, at.weight, at.is_pin))
    ranks = sorted({anchor.y_b for anchor in ordered})
    tree = _PrefixMaximum(len(ranks))
    before: list[int] = []
    for index, anchor in enumerate(ordered):
        rank = bisect_left(ranks, anchor.y_b)
        weight, previous = tree.below(rank)
        before.append(previous)
        tree.put(rank, (weight + anchor.weight, index))
    chain: list[Anchor] = []
    index = tree.below(len(ranks))[1]
    while index >= 0:
        chain.append(ordered[index])
        index = before[index]
    return tuple(reversed(chain))


def _agrees(anchor: Anchor, pins: Sequence[Anchor]) -> bool:
    """Whether an anchor lies on the same side of every pin in both articles."""
    return all((anchor.y_a - pin.y_a) * (anchor.y_b - pin.y_b) > 0 for pin in pins)


@dataclass(frozen=True, slots=True)
class ScrollMap:
    """Strictly rising, piecewise linear, and so its own inverse.

    Args:
        ys_a: The knots in A, from 0 to its height.
        ys_b: The knots in B, one for each in A.
    """

    ys_a: tuple[float, ...]
    ys_b: tuple[float, ...]

    @classmethod
    def from_anchors(cls, anchors: Sequence[Anchor], height_a: float, height_b: float) -> ScrollMap:
        """The map through the heaviest chain of ``anchors``, pins first.

        Anchors outside the articles are left out. Of pins that cross each other the
        heaviest chain stays.
        """
        inside = [a for a in anchors if 0 < a.y_a < height_a and 0 < a.y_b < height_b]
        pins = heaviest_chain([anchor for anchor in inside if anchor.is_pin])
        free = [a for a in inside if not a.is_pin and _agrees(a, pins)]
        # What is left agrees with every pin, and so the chain can be closed around them.
        knots = sorted((*heaviest_chain(free), *pins), key=lambda anchor: anchor.y_a)
        return cls(
            (0.0, *(knot.y_a for knot in knots), max(height_a, 1.0)),
            (0.0, *(knot.y_b for knot in knots), max(height_b, 1.0)),
        )

    def to_b(self, y: float) -> float:
        """The y in B that stands beside ``y`` in A; clamped to the article."""
        return _interpolated(self.ys_a, self.ys_b, y)

    def to_a(self, y: float) -> float:
        """The y in A that stands beside ``y`` in B; clamped to the article."""
        return _interpolated(self.ys_b, self.ys_a, y)


def _interpolated(xs: Sequence[float], ys: Sequence[float], x: float) -> float:
    if x <= xs[0]:
        return ys[0]
    if x >= xs[-1]:
        return ys[-1]
    right = bisect_right(xs, x)
    left = right - 1
    share = (x - xs[left]) / (xs[right] - xs[left])
    return ys[left] + share * (ys[right] - ys[left])


def sync_point(scroll_y: float, viewport_h: float, doc_h: float) -> float:
    """The y that is held level with the other pane when scrolled to ``scroll_y``.

    It stands at mid-screen and slides to the top and bottom over the first and last half
    screen, so that both articles begin and end together.
    """
    return _interpolated(*_sync_knots(viewport_h, doc_h), scroll_y)


def scroll_for(sync_y: float, viewport_h: float, doc_h: float) -> float:
    """The scroll position whose sync point is ``sync_y``: the inverse of ``sync_point``."""
    scrolls, points = _sync_knots(viewport_h, doc_h)
    return _interpolated(points, scrolls, sync_y) if doc_h > viewport_h else 0.0


def _sync_knots(viewport_h: float, doc_h: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    last = max(doc_h - viewport_h, 0.0)
    ramp = min(viewport_h, last) / 2
    scrolls = (0.0, ramp, last - ramp, last)
    return scrolls, (0.0, ramp + viewport_h / 2, last - ramp + viewport_h / 2, doc_h)


@dataclass(frozen=True, slots=True)
class Pin:
    """Two places that the reader laid beside each other, as offsets in the articles."""

    a: int
    b: int


@dataclass(frozen=True, slots=True)
class Pins:
    """The reader's pins, and the side that waits for its other.

    Args:
        complete: The pins that are set, none crossing another.
        half: The place that was pinned in one article, by its letter; empty if none.
    """

    complete: tuple[Pin, ...] = ()
    half: tuple[tuple[str, int], ...] = ()

    def put(self, letter: str, offset: int) -> Pins:
        """Pin a place: the first side waits, the other completes it, the same moves it.

        A pin that the new one crosses gives way: the reader's latest word counts.
        """
        places = {**dict(self.half), letter: offset}
        if len(places) == 1:
            return Pins(self.complete, tuple(places.items()))
        a, b = (places[side] for side in sorted(places))
        kept = [pin for pin in self.complete if (pin.a - a) * (pin.b - b) > 0]
        return Pins((*kept, Pin(a, b)))
