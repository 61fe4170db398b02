"""The articles worth comparing with the one at hand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.events.profiles import ProfileIndex
from core.lexical import wording_01

READ = 40  # articles whose wording is looked at, the closest ones


@dataclass(frozen=True, slots=True)
class Counterpart:
    """One article held against the one at hand.

    Args:
        id: The caller's name for it.
        closeness: How likely it tells of the same event: cosine less days, at most 1.
        difference_01: How much its beginning is worded otherwise, 0 (a copy) to 1.
        is_other_outlet: Whether another outlet published it, as far as both are known.
    """

    id: str
    closeness: float
    difference_01: float
    is_other_outlet: bool

    @property
    def worth(self) -> float:
        """By what they are ranked: closeness, halved for a copy of the same words.

        A copy tells nothing new; of two articles equally close to the event the one worded
        otherwise shows more. The same outlet counts a fifth less, since the reader compares
        outlets. Both weights are set by hand.
        """
        return (
            self.closeness * (0.5 + 0.5 * self.difference_01) * (1.0, 0.8)[not self.is_other_outlet]
        )


def counterparts(index: ProfileIndex, id_: str, *, limit: int = 10) -> tuple[Counterpart, ...]:
    """The best counterparts of an article, best first; never itself.

    Raises:
        KeyError: If no article has this id.
    """
    at = index.place[id_]
    own = index.profiles[at]
    (close,) = index.closeness(slice(at, at + 1))
    close[at] = -np.inf
    count = min(max(READ, limit), len(close) - 1)
    best = np.argpartition(-close, count)[:count] if count else np.zeros(0, np.intp)
    found = [
        Counterpart(
            other.id,
            float(close[row]),
            1.0 - wording_01(own.lead, other.lead),
            own.outlet is None or other.outlet is None or own.outlet != other.outlet,
        )
        for row, other in ((int(row), index.profiles[row]) for row in best)
    ]
    return tuple(sorted(found, key=lambda c: (-c.worth, c.id))[:limit])
