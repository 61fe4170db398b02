"""How lines flow from page to page. No Qt.

No line is cut, and no paragraph leaves a single line behind or takes one along (Bringhurst,
"The Elements of Typographic Style", 2.4.6-2.4.8).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

FEWEST_LINES = 2
"""Lines of a paragraph that stand together at the foot or the head of a page."""


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place on paper: page from 0, and y from the top edge of the sheet."""

    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Frame:
    """Where text may stand on every page, as y from the top edge of the sheet."""

    top: float
    bottom: float

    def lines_fitting(self, spot: Spot, heights: Sequence[float]) -> int:
        """How many of these lines fit below a spot."""
        y, count = spot.y, 0
        for height in heights:
            y += height
            if y > self.bottom:
                break
            count += 1
        return count


def flow(heights: Sequence[float], spot: Spot, frame: Frame) -> tuple[tuple[Spot, ...], Spot]:
    """Where each line of one paragraph goes, and the spot behind it.

    Args:
        heights: Of its lines, in order.
        spot: Where it may begin.
        frame: What a page holds.
    """
    spots: list[Spot] = []
    while len(spots) < len(heights):
        rest = heights[len(spots) :]
        count = _lines_here(frame.lines_fitting(spot, rest), len(rest), spot.y <= frame.top)
        for height in rest[:count]:
            spots.append(spot)
            spot = Spot(spot.page, spot.y + height)
        if len(spots) < len(heights):
            spot = Spot(spot.page + 1, frame.top)
    return tuple(spots), spot


def kept_together(height: float, spot: Spot, frame: Frame) -> Spot:
    """Where a block that is not to be broken begins; one longer than a page begins anywhere."""
    fits = spot.y + height <= frame.bottom or height > frame.bottom - frame.top
    return spot if fits or spot.y <= frame.top else Spot(spot.page + 1, frame.top)


def _lines_here(fitting: int, left: int, is_at_top: bool) -> int:  # noqa: FBT001 - private
    """How many of the lines left stand on this page."""
    if fitting >= left:
        return left
    count = min(fitting, left - FEWEST_LINES)
    if count >= FEWEST_LINES:
        return count
    return max(fitting, 1) if is_at_top else 0
