"""The reader's library as a table that fetches its rows as they come into view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.store import ArticleOrder, ArticleSummary, Hit, Library
from gui.library_phrases import day_of, headline_of, spoken_summary
from gui.tool_tip import plain_tool_tip

SUMMARY_ROLE = int(Qt.ItemDataRole.UserRole)
"""Returns the ``ArticleSummary`` itself."""

HIT_ROLE = SUMMARY_ROLE + 1
"""Returns the ``Hit`` that a search found, else None."""

PAGE = 200
"""Rows fetched at once: four screens full, in about a millisecond."""

HITS = 500
"""Most rows that a search shows; whoever has more hits types another word."""

Index = QModelIndex | QPersistentModelIndex


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


class ArticlesModel(QAbstractTableModel):
    """All articles in the chosen order, or what a search found, headlines first."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty, without a library."""
        super().__init__(parent)
        self._library: Library | None = None
        self._typed = ""
        self._order = ArticleOrder.ADDED
        self._is_descending = True
        self._rows: list[ArticleSummary] = []
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

    def refresh(self) -> None:
        """Ask the library again."""
        self._total = 0  # nothing can be fetched while the rows are being replaced
        self.beginResetModel()
        self._rows, self._hits = [], ()
        if self._library is not None and self._typed:
            self._hits = self._library.search.hits(self._typed, limit=HITS)
            self._rows = [hit.article for hit in self._hits]
            self._total = len(self._rows)
        elif self._library is not None:
            self._total = self._library.articles.count()
            self._rows = list(self._fetched(self._library))
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many rows there are, fetched or not."""
        return self._total

    @property
    def is_searching(self) -> bool:
        """Whether the rows are what a search found."""
        return bool(self._typed)

    def row_of(self, id_: str) -> int:
        """The row of an article among those fetched, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == id_), -1)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether there are rows not fetched yet."""
        return not parent.isValid() and len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Fetch the next rows."""
        if self._library is None or not self.canFetchMore(parent):
            return
        more = self._fetched(self._library)
        if not more:
            self._total = len(self._rows)
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
        self._rows.extend(more)
        self.endInsertRows()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order all articles by a column; -1 for the latest added first."""
        is_descending = order is Qt.SortOrder.DescendingOrder
        wanted = ORDERS[Column(column)] if column in ORDERS else ArticleOrder.ADDED
        if (wanted, is_descending) != (self._order, self._is_descending):
            self._order, self._is_descending = wanted, is_descending or column < 0
            self.refresh()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of rows fetched so far; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of columns; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says aloud, and which article it belongs to."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == HIT_ROLE:
            return self._hits[index.row()] if self._hits else None
        answer = _ANSWERS.get(role)
        return answer(self._rows[index.row()], Column(index.column())) if answer else None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column holds."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _aligned(Column(section))
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Headline"),
            self.tr("Outlet"),
            self.tr("Published"),
            self.tr("Words"),
            self.tr("Event"),
            self.tr("Compared"),
        )[section]

    def _fetched(self, library: Library) -> Sequence[ArticleSummary]:
        return library.articles.page(
            order=self._order,
            is_descending=self._is_descending,
            offset=len(self._rows),
            limit=PAGE,
        )


def _display(summary: ArticleSummary, column: Column) -> str:
    if column is Column.WORDS:
        return f"{summary.word_count:,}"
    if column is Column.COMPARED:
        return f"{summary.compared:,}" if summary.compared else "—"
    texts = {
        Column.TITLE: headline_of(summary),
        Column.OUTLET: summary.metadata.outlet,
        Column.PUBLISHED: day_of(summary),
        Column.EVENT: summary.event_title,
    }
    return texts[column] or "—"


def _said(summary: ArticleSummary, column: Column) -> str:
    return spoken_summary(summary) if column is Column.TITLE else _display(summary, column)


def _aligned(column: Column) -> Qt.AlignmentFlag:
    is_figure = column in (Column.WORDS, Column.COMPARED)
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


_ANSWERS: dict[int, Callable[[ArticleSummary, Column], object]] = {
    SUMMARY_ROLE: lambda summary, _: summary,
    Qt.ItemDataRole.DisplayRole: _display,
    Qt.ItemDataRole.AccessibleTextRole: _said,
    Qt.ItemDataRole.ToolTipRole: lambda summary, _: plain_tool_tip(
        f"{headline_of(summary)}\n{summary.source}"
    ),
    Qt.ItemDataRole.TextAlignmentRole: lambda _, column: _aligned(column),
}
