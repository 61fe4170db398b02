"""Looks for words in both panes and leads from hit to hit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Slot

from core.spans import Span
from gui.text_search import Hit, Search, searched, stepped
from gui.views.article_pane import ArticlePane
from gui.views.find_bar import FindBar


class TextFinder(QObject):
    """Between the bar, which asks, and the panes, which show.

    Args:
        panes: The panes by letter, in reading order.
        bar: Where the words are typed; owns this.
    """

    def __init__(self, panes: Mapping[str, ArticlePane], bar: FindBar) -> None:
        """Start with nothing looked for."""
        super().__init__(bar)
        self._panes = panes
        self._bar = bar
        self._search = Search()
        bar.query_changed.connect(self.on_query_changed)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.on_closed)

    @property
    def is_open(self) -> bool:
        """Whether the bar is shown."""
        return self._bar.isVisible()

    @Slot()
    def open(self) -> None:
        """Ask what to look for; words that are selected in a text are offered."""
        selected = (pane.text.textCursor().selectedText() for pane in self._panes.values())
        self._bar.open_with(" ".join(next(filter(None, selected), "").split()))
        self._look_for(self._bar.field.text())

    @Slot()
    def close(self) -> None:
        """Put the bar away."""
        self._bar.close_bar()

    @Slot(int)
    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit; without a search, ask for one."""
        if not self.is_open:
            self.open()
            return
        self._search = stepped(self._search, by)
        self._show()

    def refresh(self) -> None:
        """Look again: another article is shown."""
        if self.is_open:
            self._look_for(self._search.query)

    @Slot(str)
    def on_query_changed(self, query: str) -> None:
        """Look for other words, from the hit at hand or from where the reader is."""
        if self.is_open:
            self._look_for(query)

    @Slot()
    def on_closed(self) -> None:
        """Leave the reader at the hit found last."""
        current = self._search.current
        self._search = Search()
        for pane in self._panes.values():
            pane.set_hits(())
            pane.point_out(None)
        if current is not None:
            self._panes[current.letter].setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_for(self, query: str) -> None:
        articles = {letter: pane.article for letter, pane in self._panes.items()}
        texts = {letter: article.text for letter, article in articles.items() if article}
        self._search = searched(query, texts, behind=self._search.current or self._here())
        self._show()

    def _here(self) -> Hit:
        """The top of the pane that the reader was in last, or of the first."""
        first = next(iter(self._panes))
        letter = next((at for at, pane in self._panes.items() if pane.text.hasFocus()), first)
        top = self._panes[letter].text.top_offset()
        return Hit(letter, Span(top, top))

    def _show(self) -> None:
        current = self._search.current
        for letter, pane in self._panes.items():
            pane.set_hits(self._search.spans_in(letter))
            pane.point_out(current.span if current and current.letter == letter else None)
        self._bar.set_count(self._search.count_words)
