"""Moves two panes: beside each other while the reader scrolls, level where a pair is asked for."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager

from core.spans import Span
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

    def show(self, spans: Mapping[str, Span], lead: str | None) -> None:
        """Bring a place of each text level, and the only one where it is read well.

        Args:
            spans: The places, by letter; one, two or none.
            lead: The letter of the pane that moves only if it must; None for the first.
        """
        if not spans:
            return
        for letter, span in spans.items():
            self._panes[letter].unfold(span.start, span.end)
        self._remember()
        leader = lead if lead is not None and lead in spans else next(iter(spans))
        span, across = spans[leader], spans.get(self.other(leader))
        if across is not None:
            self._bring_level(leader, span.start, across.start)
        else:
            self._panes[leader].reveal(span.start, span.end)

    def frame(
        self, letter: str, span: Span, across: Span | None, *, is_across_framed: bool
    ) -> None:
        """Point out a place of one text, level with one of the other text if that is given."""
        self._remember()
        self._panes[letter].point_out(span)
        if across is not None:
            other = self.other(letter)
            if is_across_framed:
                self._panes[other].point_out(across)
            self._bring_level(other, across.start, span.start)

    def go_back(self) -> None:
        """Go back to the place remembered last."""
        if self._been_at:
            self._move(self._been_at.pop())
            self.settle()
            self._moved()

    def other(self, letter: str) -> str:
        """The letter across."""
        return self._second if letter == self._first else self._first

    def _bring_level(self, lead: str, lead_at: int, other_at: int) -> None:
        """Bring two offsets level; the leading pane moves only if it must."""
        other = self.other(lead)
        first, second = self._panes[lead], self._panes[other]
        ys = levelled(first.viewport, first.y_of(lead_at), second.viewport, second.y_of(other_at))
        self._move({lead: ys[0], other: ys[1]})
        self.settle()
        self._moved()

    def _remember(self) -> None:
        """Keep where the panes stand, to go back to."""
        self._been_at.append(self.scroll_ys)
        del self._been_at[:-_MOST_STEPS_BACK]

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
