"""Moves two panes: beside each other while the reader scrolls, level where a pair is asked for."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager

from gui.linked_scroll import Follower, levelled
from gui.scroll_map import Anchor, ScrollMap
from gui.views.article_pane import ArticlePane

_MOST_STEPS_BACK = 50


class PairedScroll:
    """The scrolling of two panes; no pane ever answers a move that was made for it.

    Args:
        panes: The two panes by letter, A first.
        moved: Called after any of them moved.
    """

    def __init__(self, panes: Mapping[str, ArticlePane], moved: Callable[[], None]) -> None:
        """Start unlinked and without a map."""
        self._panes = panes
        self._first, self._second = panes
        self._moved = moved
        self._map = ScrollMap.from_anchors((), 1, 1)
        self._follower = Follower()
        self._last_ys = dict.fromkeys(panes, 0.0)
        self._been_at: list[dict[str, float]] = []
        self._is_moving = False
        self.is_linked = True

    @property
    def scroll_ys(self) -> dict[str, float]:
        """Where the panes stand."""
        return {letter: pane.scroll_y() for letter, pane in self._panes.items()}

    def set_anchors(self, anchors: Sequence[Anchor]) -> None:
        """Scroll along other anchors, from where the panes stand now."""
        heights = [pane.viewport.doc_height for pane in self._panes.values()]
        self._map = ScrollMap.from_anchors(anchors, *heights)
        self.settle()

    def settle(self) -> None:
        """Take the panes as they stand for level."""
        first, second = (pane.viewport for pane in self._panes.values())
        self._follower.settle(first, second, self._map.to_b)
        self._last_ys = self.scroll_ys

    def forget(self) -> None:
        """Drop the places to go back to: they were of other articles."""
        self._been_at.clear()

    def follow(self, letter: str) -> None:
        """The reader scrolled a pane: bring the other along."""
        if self._is_moving:
            return
        other = self.other(letter)
        lead, follow = self._panes[letter], self._panes[other]
        if self.is_linked and follow.article is not None:
            to_other = self._map.to_b if letter == self._first else self._map.to_a
            target = self._follower.followed(
                lead.viewport,
                follow.viewport,
                to_other,
                moved=lead.scroll_y() - self._last_ys[letter],
            )
            self._move({other: target})
        self._last_ys = self.scroll_ys
        self._moved()

    def reveal(self, letter: str, start: int, end: int) -> None:
        """Bring one claim where it is read well; the other pane follows if linked."""
        self._panes[letter].reveal(start, end)

    def bring_level(self, lead: str, lead_at: int, other_at: int) -> None:
        """Bring two offsets level; the leading pane moves only if it must."""
        other = self.other(lead)
        first, second = self._panes[lead], self._panes[other]
        ys = levelled(first.viewport, first.y_of(lead_at), second.viewport, second.y_of(other_at))
        self._move({lead: ys[0], other: ys[1]})
        self.settle()
        self._moved()

    def remember(self) -> None:
        """Keep where the panes stand, to go back to."""
        self._been_at.append(self.scroll_ys)
        del self._been_at[:-_MOST_STEPS_BACK]

    def go_back(self) -> None:
        """Go back to the place remembered last."""
        if self._been_at:
            self._move(self._been_at.pop())
            self.settle()
            self._moved()

    def other(self, letter: str) -> str:
        """The letter across."""
        return self._second if letter == self._first else self._first

    def _move(self, scroll_ys: Mapping[str, float]) -> None:
        with self._silently():
            for letter, y in scroll_ys.items():
                self._panes[letter].scroll_to_y(y)

    @contextmanager
    def _silently(self) -> Generator[None]:
        self._is_moving = True
        try:
            yield
        finally:
            self._is_moving = False
