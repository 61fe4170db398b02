"""The reader's library as a table that fetches its rows as they come into view."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, Qt

from core.store import ArticleOrder, ArticleSummary, Hit, Library
from gui.library_phrases import day_of, headline_of, spoken_summary
from gui.models.table import RECORD_ROLE, Cells, Index, TableModel

SUMMARY_ROLE = RECORD_ROLE
"""Returns the ``ArticleSummary`` itself."""

HIT_ROLE = RECORD_ROLE + 2
"""Returns the ``Hit`` that a search found, else None."""

PAGE = 200
"""Rows fetched at once: four screens full, in about a millisecond."""

HITS = 500
"""Most rows that a search shows; whoever has more hits types another word."""


class Column(IntEnum):
    """The columns, from the left."""

    TITLE = 0
    OUTLET = 1
    PUBLISHED = 2
    WORDS = 3
    EVENT = 4
    COMPARED = 5


ORDERS = {
    Column.TITLE: ArticleOrder.TITLE,
    Column.OUTLET: ArticleOrder.OUTLET,
    Column.PUBLISHED: ArticleOrder.PUBLISHED,
    Column.WORDS: ArticleOrder.WORDS,
    Column.EVENT: ArticleOrder.EVENT,
    Column.COMPARED: ArticleOrder.COMPARED,
}


class ArticlesModel(TableModel[ArticleSummary]):
    """All articles in the chosen order, some of them, or what a search found, headlines first."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty, without a library."""
        super().__init__(_COLUMNS, parent)
        self._library: Library | None = None
        self._typed = ""
        self._only: tuple[str, ...] = ()
        self._order = ArticleOrder.ADDED
        self._is_descending = True
        self._hits: tuple[Hit, ...] = ()
        self._total = 0

    def set_library(self, library: Library) -> None:
        """Show this library."""
        self._library = library
        self.refresh()

    def search(self, typed: str) -> None:
        """Show what holds these words; everything where there are none."""
        if typed.strip() != self._typed:
            self._typed = typed.strip()
            self.refresh()

    def show_only(self, ids: Sequence[str]) -> None:
        """Show these articles in this order while nothing is searched; all where there are none."""
        if tuple(ids) != self._only:
            self._only = tuple(ids)
            self.refresh()

    def refresh(self) -> None:
        """Ask the library again."""
        self._total = 0  # nothing can be fetched while the rows are being replaced
        self.beginResetModel()
        self._records, self._hits = (), ()
        if self._library is not None and self._typed:
            self._hits = self._library.search.hits(self._typed, limit=HITS)
            self._records = tuple(hit.article for hit in self._hits)
            self._total = len(self._records)
        elif self._library is not None and self._only:
            self._records = self._library.articles.those(self._only)
            self._total = len(self._records)
        elif self._library is not None:
            self._total = self._library.articles.count()
            self._records = tuple(self._fetched(self._library))
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many rows there are, fetched or not."""
        return self._total

    @property
    def is_searching(self) -> bool:
        """Whether the rows are what a search found."""
        return bool(self._typed)

    @property
    def is_narrowed(self) -> bool:
        """Whether there may be more articles than those shown."""
        return bool(self._typed or self._only)

    def row_of(self, id_: str) -> int:
        """The row of an article among those fetched, or -1."""
        return next((at for at, row in enumerate(self._records) if row.id == id_), -1)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether there are rows not fetched yet."""
        return not parent.isValid() and len(self._records) < self._total

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Fetch the next rows."""
        if self._library is None or not self.canFetchMore(parent):
            return
        more = self._fetched(self._library)
        if not more:
            self._total = len(self._records)
            return
        self.beginInsertRows(QModelIndex(), len(self._records), len(self._records) + len(more) - 1)
        self._records = (*self._records, *more)
        self.endInsertRows()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order all articles by a column; -1 for the latest added first."""
        is_descending = order is Qt.SortOrder.DescendingOrder
        wanted = ORDERS[Column(column)] if column in ORDERS else ArticleOrder.ADDED
        if (wanted, is_descending) != (self._order, self._is_descending):
            self._order, self._is_descending = wanted, is_descending or column < 0
            self.refresh()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says aloud, and which article and hit it belongs to."""
        if role == HIT_ROLE:
            return self._hits[index.row()] if self._hits and index.isValid() else None
        return super().data(index, role)

    def _fetched(self, library: Library) -> Sequence[ArticleSummary]:
        return library.articles.page(
            order=self._order,
            is_descending=self._is_descending,
            offset=len(self._records),
            limit=PAGE,
        )


def _tip(summary: ArticleSummary) -> str:
    return f"{headline_of(summary)}\n{summary.source}"


def _compared(summary: ArticleSummary) -> str:
    return f"{summary.compared:,}" if summary.compared else "—"


_COLUMNS: dict[int, Cells[ArticleSummary]] = {
    Column.TITLE: Cells("Headline", headline_of, spoken=spoken_summary, tip=_tip),
    Column.OUTLET: Cells("Outlet", lambda one: one.metadata.outlet or "—", tip=_tip),
    Column.PUBLISHED: Cells("Published", lambda one: day_of(one) or "—", tip=_tip),
    Column.WORDS: Cells("Words", lambda one: f"{one.word_count:,}", tip=_tip, is_figure=True),
    Column.EVENT: Cells("Event", lambda one: one.event_title or "—", tip=_tip),
    Column.COMPARED: Cells("Compared", _compared, tip=_tip, is_figure=True),
}
