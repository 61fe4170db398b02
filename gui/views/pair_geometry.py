"""Where marks, links and pins stand in the two panes: what gutter, ruler and scrolling need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from core.palette import Kind
from gui.marks import Link, Mark
from gui.scroll_map import Anchor, Pins
from gui.views.article_pane import ArticlePane
from gui.views.link_shapes import Band, PaneEdge, Thread
from gui.views.ruler import Tick

_TOLD_BY_BOTH = frozenset({Kind.AGREE, Kind.CONTRADICT, Kind.DIFFER})


class PairGeometry:
    """Measures in the layout as it is now.

    Args:
        panes: The two panes by letter, A first.
    """

    def __init__(self, panes: Mapping[str, ArticlePane]) -> None:
        """Keep the panes."""
        self._panes = panes
        self._a, self._b = panes.values()

    def band(self, link: Link) -> Band:
        """Where the two claims of a link stand."""
        a = self._a.y_range_of(link.a.start, link.a.end)
        b = self._b.y_range_of(link.b.start, link.b.end)
        return Band(link.key, link.kind, *a, *b)

    def anchors(
        self, links: Sequence[Link], bands: Sequence[Band], pins: Pins
    ) -> tuple[Anchor, ...]:
        """What scrolling is led by: pairs that tell the same fact, and pins."""
        pairs = (
            Anchor((band.a_top + band.a_bottom) / 2, (band.b_top + band.b_bottom) / 2, link.weight)
            for link, band in zip(links, bands, strict=True)
            if link.kind in _TOLD_BY_BOTH
        )
        return (*pairs, *self._pinned(pins))

    def threads(self, pins: Pins) -> tuple[Thread, ...]:
        """The pins, and the one that waits for its other side."""
        waiting = {letter: self._panes[letter].y_of(offset) for letter, offset in pins.half}
        ends = [waiting.get(letter) for letter in self._panes]
        return (*(Thread(pin.y_a, pin.y_b) for pin in self._pinned(pins)), Thread(*ends))

    def ticks(self, marks: Mapping[str, Sequence[Mark]]) -> dict[str, tuple[Tick, ...]]:
        """The marks of each article, as shares of its height."""
        return {letter: tuple(self._ticks(letter, marks[letter])) for letter in self._panes}

    def frames(self) -> dict[str, tuple[float, float]]:
        """What part of each article is on screen."""
        shown = {letter: pane for letter, pane in self._panes.items() if pane.article is not None}
        return {letter: pane.viewport.frame for letter, pane in shown.items()}

    def edges(self, gutter: QWidget) -> tuple[PaneEdge, PaneEdge]:
        """What the panes show, in pixels of the gutter between them."""
        return _edge(self._a, gutter), _edge(self._b, gutter)

    def _pinned(self, pins: Pins) -> Iterator[Anchor]:
        for pin in pins.complete:
            yield Anchor(self._a.y_of(pin.a), self._b.y_of(pin.b), is_pin=True)

    def _ticks(self, letter: str, marks: Sequence[Mark]) -> Iterator[Tick]:
        pane = self._panes[letter]
        height = max(pane.viewport.doc_height, 1.0)
        for mark in marks:
            top, bottom = pane.y_range_of(mark.start, mark.end)
            claim = mark.span.of(pane.article.text) if pane.article else ""
            yield Tick(mark.key, mark.kind, top / height, bottom / height, claim)


def _edge(pane: ArticlePane, gutter: QWidget) -> PaneEdge:
    viewport = pane.text.viewport()
    top = viewport.mapToGlobal(QPoint()).y() - gutter.mapToGlobal(QPoint()).y()
    return PaneEdge(pane.scroll_y(), top, viewport.height())
