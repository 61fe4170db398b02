"""Two articles side by side: panes, links between them, overview, linked scrolling."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from core.records import Article, Comparison
from gui.linked_scroll import Follower, levelled
from gui.marks import Link, claim_in, deciding_spans, links_between, marks_in
from gui.scroll_map import Anchor, ScrollMap
from gui.theme import LIGHT, Theme
from gui.view_state import Kind, Row, ViewState, rows_of
from gui.views.article_pane import ArticlePane
from gui.views.link_gutter import Band, LinkGutter, PaneEdge
from gui.views.ruler import OverviewRuler, Tick

A, B = "A", "B"
_TOLD_BY_BOTH = frozenset({Kind.AGREE, Kind.CONTRADICT, Kind.DIFFER})
_MOST_STEPS_BACK = 50


class SideBySide(QWidget):
    """Shows two articles, marks their claims, and keeps them level.

    Signals:
        row_chosen: Key of the row that the reader chose on a mark, link or tick.
        source_dropped: Side, and the paths or addresses dropped on it.
        text_dropped: Side, and the text dropped on it.
        zoom_changed: The new zoom of both panes, in percent.
    """

    row_chosen = Signal(str)
    source_dropped = Signal(str, list)
    text_dropped = Signal(str, str)
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Compose the panes, the gutter between them and the ruler."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Articles side by side"))
        self.panes = {A: ArticlePane(A), B: ArticlePane(B)}
        self.gutter = LinkGutter()
        self.ruler = OverviewRuler((A, B))
        self._rows: tuple[Row, ...] = ()
        self._row_of: dict[str, Row] = {}
        self._state = ViewState()
        self._links: tuple[Link, ...] = ()
        self._map = ScrollMap.from_anchors((), 1, 1)
        self._follower = Follower()
        self._last_y = {A: 0.0, B: 0.0}
        self._chosen_in: str | None = None
        self._been_at: list[tuple[float, float]] = []
        self._is_moving = False
        self._measuring = QTimer(self)
        self._measuring.setSingleShot(True)
        self._measuring.setInterval(0)
        self._lay_out()
        self._connect()
        self.set_theme(LIGHT)

    def _lay_out(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for place, widget in enumerate((self.panes[A], self.gutter, self.panes[B])):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(place, 0 if widget is self.gutter else 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.splitter, 1)
        row.addWidget(self.ruler)

    def _connect(self) -> None:
        for letter, pane in self.panes.items():
            pane.mark_clicked.connect(partial(self._choose, letter))
            pane.scrolled.connect(partial(self._follow, letter))
            pane.laid_out.connect(self._measuring.start)
            pane.zoom_changed.connect(self.on_zoom_changed)
            pane.source_dropped.connect(partial(self.source_dropped.emit, letter))
            pane.text_dropped.connect(partial(self.text_dropped.emit, letter))
        self.gutter.link_clicked.connect(partial(self._choose, A))
        self.ruler.row_clicked.connect(partial(self._choose, None))
        self.ruler.jumped.connect(self.on_ruler_jumped)
        self._measuring.timeout.connect(self.on_laid_out)

    # --- what is shown ---------------------------------------------------------------

    def set_articles(self, a: Article | None, b: Article | None) -> None:
        """Show two articles from their tops; one that is shown already stays as it stands."""
        for letter, article in ((A, a), (B, b)):
            if article is not self.panes[letter].article:
                self.panes[letter].set_article(article)
        self._been_at.clear()
        self.set_comparison(None)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Mark and link what the comparison of the articles shown has found; None for nothing."""
        self._rows = rows_of(comparison) if comparison else ()
        self._row_of = {row.key: row for row in self._rows}
        self._mark()
        self._measure()
        self._settle()

    def set_state(self, state: ViewState) -> None:
        """Follow filters, the current row and whether scrolling is linked."""
        last, self._state = self._state, state
        self._mark()
        self._measure()
        if state.current != last.current and state.current is not None:
            self._reveal_current()
        if state.is_linked and not last.is_linked:
            self._settle()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        for part in (*self.panes.values(), self.gutter, self.ruler):
            part.set_theme(theme)

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show that the marks are out of date."""
        for part in (*self.panes.values(), self.gutter):
            part.set_dimmed(is_dimmed)

    def set_zoom(self, percent: int) -> None:
        """Zoom both panes."""
        for pane in self.panes.values():
            pane.set_zoom(percent)

    def set_reading_font(self, family: str, point_size: int) -> None:
        """Set the family (empty: the best serif installed) and size of both texts."""
        for pane in self.panes.values():
            pane.set_reading_font(family, point_size)

    def set_removed_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show what cleaning took out in its place, greyed."""
        for pane in self.panes.values():
            pane.set_removed_shown(is_shown)
        self._mark()

    # --- marks and links -------------------------------------------------------------

    @property
    def links(self) -> tuple[Link, ...]:
        """The links between the articles that the filters let through."""
        return self._links

    @property
    def _current(self) -> Row | None:
        return self._row_of.get(self._state.current or "")

    def _mark(self) -> None:
        for letter, pane in self.panes.items():
            pane.set_marks(marks_in(letter, self._rows, self._state), self._state.current)
            pane.set_emphasis(deciding_spans(self._current, letter))
        self._links = links_between(A, B, self._rows, self._state)

    def _measure(self) -> None:
        """Take down where everything stands; needed whenever a text was laid out anew."""
        a, b = self.panes[A], self.panes[B]
        bands = tuple(
            Band(
                link.key,
                link.kind,
                *a.y_range_of(link.a.start, link.a.end),
                *b.y_range_of(link.b.start, link.b.end),
            )
            for link in self._links
        )
        anchors = [
            Anchor((band.a_top + band.a_bottom) / 2, (band.b_top + band.b_bottom) / 2, link.weight)
            for band, link in zip(bands, self._links, strict=True)
            if link.kind in _TOLD_BY_BOTH
        ]
        self._map = ScrollMap.from_anchors(anchors, a.viewport.doc_height, b.viewport.doc_height)
        self.gutter.set_bands(bands, self._state.current)
        self.ruler.set_ticks({letter: self._ticks(letter) for letter in self.panes})
        self._track()

    def _ticks(self, letter: str) -> tuple[Tick, ...]:
        pane = self.panes[letter]
        text = pane.article.text if pane.article else ""
        height = max(pane.viewport.doc_height, 1.0)
        return tuple(
            Tick(mark.key, mark.kind, top / height, bottom / height, text[mark.start : mark.end])
            for mark in marks_in(letter, self._rows, self._state)
            for top, bottom in [pane.y_range_of(mark.start, mark.end)]
        )

    def _track(self) -> None:
        """Let gutter and ruler follow what the panes show."""
        edges = {letter: self._edge(pane) for letter, pane in self.panes.items()}
        self.gutter.set_edges(edges[A], edges[B])
        frames: dict[str, tuple[float, float]] = {}
        for letter, pane in self.panes.items():
            view = pane.viewport
            height = max(view.doc_height, view.height, 1.0)
            frames[letter] = (view.scroll_y / height, (view.scroll_y + view.height) / height)
            self._last_y[letter] = view.scroll_y
        self.ruler.set_frames(frames)

    def _edge(self, pane: ArticlePane) -> PaneEdge:
        viewport = pane.text.viewport()
        top = viewport.mapTo(self, QPoint()).y() - self.gutter.mapTo(self, QPoint()).y()
        return PaneEdge(pane.scroll_y(), top, viewport.height())

    # --- scrolling -------------------------------------------------------------------

    @contextmanager
    def _moving(self) -> Generator[None]:
        """Move panes without their following each other."""
        self._is_moving = True
        try:
            yield
        finally:
            self._is_moving = False
            self._track()

    def _follow(self, letter: str) -> None:
        """The reader scrolled one pane: bring the other along."""
        if self._is_moving:
            return
        other = B if letter == A else A
        lead, follow = self.panes[letter], self.panes[other]
        if self._state.is_linked and follow.article is not None:
            moved = lead.scroll_y() - self._last_y[letter]
            with self._moving():
                follow.scroll_to_y(
                    self._follower.followed(
                        lead.viewport, follow.viewport, self._to_other(letter), moved=moved
                    )
                )
        self._track()

    def _settle(self) -> None:
        """Take the panes as they stand for level."""
        self._follower.settle(self.panes[A].viewport, self.panes[B].viewport, self._map.to_b)

    def _to_other(self, letter: str) -> Callable[[float], float]:
        return self._map.to_b if letter == A else self._map.to_a

    def _reveal_current(self) -> None:
        row = self._current
        if row is None:
            return
        self._been_at.append((self.panes[A].scroll_y(), self.panes[B].scroll_y()))
        del self._been_at[:-_MOST_STEPS_BACK]
        sides = [letter for letter in (A, B) if claim_in(row, letter) is not None]
        lead = self._chosen_in if self._chosen_in in sides else (sides or [None])[0]
        self._chosen_in = None
        if lead is not None:
            self._bring_level(row, lead)

    def _bring_level(self, row: Row, lead: str) -> None:
        other = B if lead == A else A
        mine, theirs = claim_in(row, lead), claim_in(row, other)
        if mine is None:
            return
        if theirs is None:
            self.panes[lead].reveal(mine.start, mine.end)
            return
        first, second = self.panes[lead], self.panes[other]
        scrolls = levelled(
            first.viewport, first.y_of(mine.start), second.viewport, second.y_of(theirs.start)
        )
        with self._moving():
            first.scroll_to_y(scrolls[0])
            second.scroll_to_y(scrolls[1])
        self._settle()

    def level_current(self) -> None:
        """Bring the claim on the other side level with the one in the focused pane."""
        row = self._current
        if row is not None:
            self._been_at.append((self.panes[A].scroll_y(), self.panes[B].scroll_y()))
            lead = B if self.panes[B].text.hasFocus() else A
            self._bring_level(row, lead if claim_in(row, lead) else A)

    def go_back(self) -> None:
        """Go back to where the panes stood before they were last brought level."""
        if self._been_at:
            ys = self._been_at.pop()
            with self._moving():
                self.panes[A].scroll_to_y(ys[0])
                self.panes[B].scroll_to_y(ys[1])
            self._settle()

    # --- intents ---------------------------------------------------------------------

    def _choose(self, letter: str | None, key: str) -> None:
        self._chosen_in = letter
        self.row_chosen.emit(key)

    @Slot(str, float)
    def on_ruler_jumped(self, letter: str, fraction_01: float) -> None:
        """Bring a place of one article to the middle of the screen."""
        view = self.panes[letter].viewport
        self.panes[letter].scroll_to_y(fraction_01 * view.doc_height - view.height / 2)

    @Slot(int)
    def on_zoom_changed(self, percent: int) -> None:
        """Zoom the other pane along."""
        if any(pane.zoom_percent != percent for pane in self.panes.values()):
            self.set_zoom(percent)
            self.zoom_changed.emit(percent)

    @Slot()
    def on_laid_out(self) -> None:
        """Measure anew, and take the panes as they stand for level."""
        self._measure()
        self._settle()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Mirror with the layout's direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._measuring.start()
