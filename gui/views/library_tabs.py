"""The two views of the library, one in front: the list of articles and the tree of events."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QTabWidget, QWidget

from core.store import ArticleSummary, Hit, Library, StoredEvent
from gui.library_phrases import counted, found_words
from gui.models.articles_model import HIT_ROLE, HITS, SUMMARY_ROLE, ArticlesModel
from gui.models.events_model import EVENT_ROLE, EventsModel
from gui.views.library_choice import Chosen
from gui.views.library_tables import articles_table, events_tree
from gui.views.row_table import choose_row


class LibraryTabs(QTabWidget):
    """Keeps what is chosen and unfolded while the library changes.

    Signals:
        chosen_changed: Something else is chosen.
        counted: The views hold more or less than before, or another one is in front.
        opened: The id of the article on which the reader pressed Return.
    """

    chosen_changed = Signal()
    counted = Signal()
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty, the list in front."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Articles or events"))
        self.articles = ArticlesModel(self)
        self.events = EventsModel(self)
        self.table = articles_table(self.articles, self)
        self.tree = events_tree(self.events, self)
        self.addTab(self.table, self.tr("Articles"))
        self.addTab(self.tree, self.tr("Events"))
        self.articles.modelReset.connect(self._on_articles_reset)
        self.events.modelReset.connect(self.counted)
        self.currentChanged.connect(self.counted)
        for view in (self.table, self.tree):
            view.selectionModel().selectionChanged.connect(self.chosen_changed)
            view.activated.connect(self._on_activated)

    # --- what is shown ---------------------------------------------------------------

    def show_library(self, library: Library) -> None:
        """Show this library."""
        self.articles.set_library(library)
        self.events.set_library(library)

    def refresh(self) -> None:
        """Ask the library again; what is current and unfolded stays so."""
        article = self.table.currentIndex().data(SUMMARY_ROLE)
        event = _id_of(self.tree.currentIndex())
        unfolded = {_id_of(index) for index in self._event_rows() if self.tree.isExpanded(index)}
        self.articles.refresh()
        self.events.refresh()
        for index in self._event_rows():
            self.tree.setExpanded(index, _id_of(index) in unfolded)
        self._choose_event(event)
        row = self.articles.row_of(article.id) if isinstance(article, ArticleSummary) else -1
        if row >= 0:
            choose_row(self.table, self.articles.index(row, 0))

    def search(self, words: str) -> None:
        """Show the articles that hold these words; all of them where there are none."""
        self.articles.search(words)
        if words.strip():
            self.setCurrentWidget(self.table)

    def show_only(self, ids: Sequence[str]) -> None:
        """Show these articles alone; all of them where there are none."""
        self.articles.show_only(ids)
        if ids:
            self.setCurrentWidget(self.table)

    @property
    def is_empty(self) -> bool:
        """Whether the library holds nothing at all."""
        return not self.articles.total and not self.articles.is_narrowed

    def count_words(self) -> str:
        """How much the view in front holds."""
        if self._view() is self.tree:
            return counted(self.events.rowCount(), "event")
        total, is_searching = self.articles.total, self.articles.is_searching
        is_full = is_searching and total >= HITS
        return found_words(total, is_searching=is_searching, is_full=is_full)

    # --- what is chosen --------------------------------------------------------------

    def chosen(self) -> Chosen:
        """What is chosen in the view in front."""
        view = self._view()
        rows: list[QModelIndex] = view.selectionModel().selectedRows(0)
        articles = [index.data(SUMMARY_ROLE) for index in rows]
        events = [index.data(EVENT_ROLE) for index in rows if not index.parent().isValid()]
        hit = view.currentIndex().siblingAtColumn(0).data(HIT_ROLE)
        return Chosen(
            tuple(one for one in articles if isinstance(one, ArticleSummary)),
            tuple(one for one in events if isinstance(one, StoredEvent)),
            hit if isinstance(hit, Hit) else None,
            is_grouped=view is self.tree,
        )

    def _view(self) -> QAbstractItemView:
        return self.tree if self.currentWidget() is self.tree else self.table

    def _event_rows(self) -> list[QModelIndex]:
        return [self.events.index(row, 0) for row in range(self.events.rowCount())]

    def _choose_event(self, id_: str) -> None:
        """Make this event the current one, or the first where it is no longer there."""
        rows = self._event_rows()
        kept = [index for index in rows if _id_of(index) == id_]
        if rows:
            choose_row(self.tree, (kept or rows)[0])

    @Slot()
    def _on_articles_reset(self) -> None:
        if self.articles.rowCount():
            choose_row(self.table, self.articles.index(0, 0))
        self.counted.emit()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        summary = index.siblingAtColumn(0).data(SUMMARY_ROLE)
        if isinstance(summary, ArticleSummary):
            self.opened.emit(summary.id)


def _id_of(index: QModelIndex) -> str:
    """The id of the event in a row of the tree; empty outside of them."""
    event = index.data(EVENT_ROLE)
    return event.id if isinstance(event, StoredEvent) else ""
