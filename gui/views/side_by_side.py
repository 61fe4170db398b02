"""Two articles side by side: panes, links between them, overview, linked scrolling."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from core.records import Article, Claim, Comparison
from core.spans import Span
from gui.folding import folds_between, told_by_both
from gui.marks import (
    Link,
    changed_words,
    claim_in,
    deciding_spans,
    link_of,
    links_between,
    marks_in,
    own_marks,
)
from gui.scroll_map import Pins
from gui.theme import LIGHT, Theme
from gui.verdict_phrases import translated
from gui.view_state import Row, ViewState, rows_of
from gui.views.article_pane import ArticlePane
from gui.views.pair_overview import PairOverview

A, B = "A", "B"


class SideBySide(QWidget):
    """Shows two articles, marks their claims, and keeps them level.

    Signals:
        row_chosen: Key of the row that the reader chose on a mark, link or tick.
        pin_requested: Side, and the offset of the place that the reader pins there.
        source_dropped: Side, and the paths or addresses dropped on it.
        text_dropped: Side, and the text dropped on it.
        zoom_changed: The new zoom of both panes, in percent.
    """

    row_chosen = Signal(str)
    pin_requested = Signal(str, int)
    source_dropped = Signal(str, list)
    text_dropped = Signal(str, str)
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Compose the panes, the gutter between them and the ruler."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Articles side by side"))
        self.panes = {letter: ArticlePane(letter) for letter in (A, B)}
        self.overview = PairOverview(self.panes, self)
        self.gutter, self.ruler = self.overview.gutter, self.overview.ruler
        self._scroll = self.overview.scroll
        self._state = ViewState()
        self._rows: dict[str, Row] = {}
        self._chosen_in: str | None = None
        self.panes[A].header.keep_level(self.panes[B].header)
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
            pane.zoom_changed.connect(self.on_zoom_changed)
            pane.source_dropped.connect(partial(self.source_dropped.emit, letter))
            pane.text_dropped.connect(partial(self.text_dropped.emit, letter))
        self.gutter.link_clicked.connect(self.on_link_clicked)
        self.ruler.row_clicked.connect(partial(self._choose, A))
        self.ruler.jumped.connect(self.on_ruler_jumped)

    # --- what is shown ---------------------------------------------------------------

    def set_articles(self, a: Article | None, b: Article | None) -> None:
        """Show two articles from their tops; one that is shown already stays as it stands."""
        for letter, article in ((A, a), (B, b)):
            if article is not self.panes[letter].article:
                self.panes[letter].set_article(article)
                self.overview.forget()
        self.set_comparison(None)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Mark and link what the comparison of the articles shown found; None for nothing."""
        rows = rows_of(comparison) if comparison else ()
        self._rows = {row.key: row for row in rows}
        self._fold()
        self._filter()

    def set_state(self, state: ViewState) -> None:
        """Follow filters, the current row and whether scrolling is linked."""
        last, self._state = self._state, state
        if state.filters != last.filters:
            self._filter()
        if state.is_linked and not self._scroll.is_linked:
            self._scroll.settle()
        self._scroll.is_linked = state.is_linked
        if state.is_folded != last.is_folded:
            self._fold()
        if state.current != last.current:
            self._show_current()
        # A click on the current row asks to bring the other side level once more.
        if state.current != last.current or self._chosen_in is not None:
            self._reveal_current()

    @property
    def pins(self) -> Pins:
        """The places that are held level."""
        return self.overview.pins

    @Slot(object)
    def set_pins(self, pins: Pins) -> None:
        """Hold these places of the articles shown level, against every pair that crosses them."""
        self.overview.set_pins(pins)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours."""
        for part in (*self.panes.values(), self.gutter, self.ruler):
            part.set_theme(theme)

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show that the marks are out of date."""
        for part in (*self.panes.values(), self.gutter, self.ruler):
            part.set_dimmed(is_dimmed)

    def set_zoom(self, percent: int) -> None:
        """Zoom both panes."""
        for pane in self.panes.values():
            pane.set_zoom(percent)

    def set_serif(self, has_serif: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Set both texts with serifs, or in the letters of the desktop."""
        for pane in self.panes.values():
            pane.set_serif(has_serif)

    def set_removed_shown(self, is_shown: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show what cleaning took out in its place, greyed."""
        for pane in self.panes.values():
            pane.set_removed_shown(is_shown)

    # --- marks and links -------------------------------------------------------------

    @property
    def links(self) -> tuple[Link, ...]:
        """The links between the articles that the filters let through."""
        return self.overview.links

    @property
    def _current(self) -> Row | None:
        return self._rows.get(self._state.current or "")

    def _filter(self) -> None:
        """Take up what the filters let through."""
        rows = tuple(self._rows.values())
        marks = {letter: marks_in(letter, rows, self._state) for letter in self.panes}
        for letter, pane in self.panes.items():
            pane.set_marks(marks[letter], None)
        self.overview.set_marks(marks, links_between(A, B, rows, self._state))
        self._show_current()

    def _fold(self) -> None:
        """Fold away what no claim of the other side is told with, or show all of it."""
        rows = tuple(self._rows.values())
        for letter, pane in self.panes.items():
            text = pane.article.text if pane.article else ""
            kept = told_by_both(letter, rows) if self._state.is_folded else ()
            pane.set_folds(folds_between(text, kept, translated))
            claim = claim_in(self._current, letter) if self._current else None
            if claim is not None:
                pane.unfold(claim.start, claim.end)

    def _show_current(self) -> None:
        row = self._current
        for letter, pane in self.panes.items():
            pane.set_current(own_marks(row, letter), row.key if row else None)
            pane.set_emphasis(deciding_spans(row, letter), changed_words(row, letter))
            pane.point_out(None)
        self.overview.set_current(link_of(row, A, B))

    # --- what the reader does --------------------------------------------------------

    def level_current(self) -> None:
        """Bring the claim on the other side level with the one in the focused pane."""
        self._chosen_in = B if self.panes[B].text.hasFocus() else A
        self._reveal_current()

    def pin_here(self) -> None:
        """Ask for a pin where the reader is in the focused pane."""
        letter = B if self.panes[B].text.hasFocus() else A
        self.pin_requested.emit(letter, self.panes[letter].text.reading_offset())

    def go_back(self) -> None:
        """Go back to where the panes stood before they were last brought level."""
        self._scroll.go_back()

    def _reveal_current(self) -> None:
        """Bring the current claims level, led by the side on which they were chosen."""
        lead, self._chosen_in = self._chosen_in, None
        row = self._current
        told = {letter: claim_in(row, letter) for letter in self.panes} if row else {}
        self._scroll.show({letter: claim.span for letter, claim in told.items() if claim}, lead)

    @Slot(object)
    def show_passage(self, passage: Claim) -> None:
        """Frame a claim on its side, level with the current one where that is across."""
        across = self._scroll.other(passage.article)
        claim = claim_in(self._current, across) if self._current else None
        beside = claim.span if claim else None
        self._scroll.frame(passage.article, passage.span, beside, is_across_framed=False)

    def show_place(self, letter: str, span: Span, across: Span | None = None) -> None:
        """Frame a place of one text, level with one of the other text if that is given."""
        self._scroll.frame(letter, span, across, is_across_framed=True)

    def _choose(self, letter: str, key: str) -> None:
        self._chosen_in = letter
        self.row_chosen.emit(key)

    @Slot(str)
    def on_link_clicked(self, key: str) -> None:
        """Choose a link, led by A, or by B where only B's end can be seen."""
        band = self.gutter.current
        is_stub_at_b = (
            band is not None and band.key == key and self.gutter.shapes.ends(band) == (False, True)
        )
        self._choose(B if is_stub_at_b else A, key)

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
