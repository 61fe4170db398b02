"""What is chosen in the library, and what the reader can have done with it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.store import ArticleSummary, Hit, StoredEvent


class Wish(StrEnum):
    """What the reader can ask for, in the order of the buttons."""

    COMPARE = "compare"
    COMPARE_WITH = "compare_with"
    EDIT = "edit"
    DELETE = "delete"
    MERGE = "merge"
    SPLIT = "split"
    PIN = "pin"
    RENAME = "rename"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen in the view in front.

    Args:
        articles: The articles.
        events: The events; none while the list is in front.
        hit: What a search found in the current article.
        is_grouped: Whether the events are in front, not the list.
    """

    articles: tuple[ArticleSummary, ...] = ()
    events: tuple[StoredEvent, ...] = ()
    hit: Hit | None = None
    is_grouped: bool = False

    @property
    def wishes(self) -> frozenset[Wish]:
        """What can be asked for with this choice."""
        articles, events = len(self.articles), len(self.events)
        is_of_one_event = len({one.event for one in self.articles}) == 1
        can = {
            Wish.COMPARE: articles == 2,  # noqa: PLR2004 - two sides
            Wish.COMPARE_WITH: articles == 1,
            Wish.EDIT: articles == 1,
            Wish.DELETE: articles > 0,
            Wish.MERGE: events > 1,
            Wish.SPLIT: self.is_grouped and is_of_one_event,
            Wish.PIN: events == 1,
            Wish.RENAME: events == 1,
        }
        return frozenset(wish for wish, is_possible in can.items() if is_possible)
