"""How two panes scroll together without jumping. Pure; no Qt.

After the reader brought two claims level (or linked scrolling again), the panes may stand
apart from what the scroll map says. That drift is not corrected at once: it melts by as much
as the reader scrolls, so that the following pane moves at most about twice as fast as asked.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from gui.scroll_map import scroll_for, sync_point

LEVEL_SHARE = 0.38
"""Where on the screen a revealed claim stands, as a share of its height from the top: a bit
above the middle, so that what follows can be read (a layout choice, not a measurement)."""

COMFORT_SHARE = 0.12
"""A claim this far (share of the screen) from the top and bottom edge need not move."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """What a pane shows of its document, in pixels of the document."""

    scroll_y: float
    height: float
    doc_height: float

    @property
    def last_scroll_y(self) -> float:
        """The scroll position at the end of the document."""
        return max(self.doc_height - self.height, 0.0)

    @property
    def sync_y(self) -> float:
        """The y that is held level with the other pane."""
        return sync_point(self.scroll_y, self.height, self.doc_height)

    @property
    def frame(self) -> tuple[float, float]:
        """What part of the document is on screen: top and bottom as shares of its height."""
        whole = max(self.doc_height, self.height, 1.0)
        return self.scroll_y / whole, (self.scroll_y + self.height) / whole

    def shows_well(self, y: float) -> bool:
        """Whether ``y`` stands on screen and not at its edge."""
        rim = COMFORT_SHARE * self.height
        return self.scroll_y + rim <= y <= self.scroll_y + self.height - rim


class Follower:
    """Keeps the one pane beside the other while the reader scrolls."""

    def __init__(self) -> None:
        """Start without drift."""
        self._drift = 0.0

    def settle(self, lead: Viewport, follow: Viewport, to_other: Callable[[float], float]) -> None:
        """Take the panes as they stand now for level."""
        self._drift = follow.scroll_y - _mapped(lead, follow, to_other)

    def followed(
        self, lead: Viewport, follow: Viewport, to_other: Callable[[float], float], *, moved: float
    ) -> float:
        """Where the following pane scrolls to after the leading one moved by ``moved`` px."""
        left = max(abs(self._drift) - abs(moved), 0.0)
        self._drift = math.copysign(left, self._drift)
        target = _mapped(lead, follow, to_other) + self._drift
        return min(max(target, 0.0), follow.last_scroll_y)


def _mapped(lead: Viewport, follow: Viewport, to_other: Callable[[float], float]) -> float:
    return scroll_for(to_other(lead.sync_y), follow.height, follow.doc_height)


def revealed(viewport: Viewport, y: float) -> float:
    """Where to scroll so that ``y`` is read well; where it is already, nothing moves."""
    if viewport.shows_well(y):
        return viewport.scroll_y
    target = y - LEVEL_SHARE * viewport.height
    return min(max(target, 0.0), viewport.last_scroll_y)


def levelled(
    lead: Viewport, y_lead: float, follow: Viewport, y_follow: float
) -> tuple[float, float]:
    """Where both panes scroll so that the two y stand at one height on the screen.

    The leading pane moves only if its y is not read well, or if the other cannot reach it
    at an end of its document and both can meet.
    """
    height = y_lead - revealed(lead, y_lead)
    low = max(y_lead - lead.last_scroll_y, y_follow - follow.last_scroll_y, 0.0)
    high = min(y_lead, y_follow, lead.height, follow.height)
    if low <= high:
        height = min(max(height, low), high)
        return y_lead - height, y_follow - height
    target = y_follow - height
    return revealed(lead, y_lead), min(max(target, 0.0), follow.last_scroll_y)
