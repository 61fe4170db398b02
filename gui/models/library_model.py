"""The articles the reader can pick from, as a table."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject

from core.records import Article
from gui.models.table import RECORD_ROLE, Cells, TableModel
from gui.phrases import byline_of, label_of, title_of
from gui.session import LibraryEntry
from gui.verdict_phrases import translated

ENTRY_ROLE = RECORD_ROLE
"""Returns the ``LibraryEntry`` itself."""


class Column(IntEnum):
    """The columns, from the left."""

    TITLE = 0
    OUTLET = 1
    PUBLISHED = 2
    WORDS = 3
    LABEL = 4


class LibraryModel(TableModel[LibraryEntry]):
    """Read-only over a tuple of entries, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(_COLUMNS, parent)

    def row_of(self, article: Article | None) -> int:
        """The row of the entry with this article, or -1."""
        articles = [entry.article for entry in self._records]
        return articles.index(article) if article in articles else -1


def _title(entry: LibraryEntry) -> str:
    return title_of(entry.article)


def _spoken(entry: LibraryEntry) -> str:
    count = translated("{0} words").format(entry.article.word_count)
    parts = (_title(entry), byline_of(entry.article, translated), count)
    return ", ".join(part for part in parts if part)


def _published(entry: LibraryEntry) -> str:
    return entry.article.published.isoformat() if entry.article.published else "—"


def _tip(entry: LibraryEntry) -> str:
    return f"{_title(entry)}\n{entry.source}"


_COLUMNS: dict[int, Cells[LibraryEntry]] = {
    Column.TITLE: Cells("Headline", _title, spoken=_spoken, tip=_tip),
    Column.OUTLET: Cells("Outlet", lambda entry: entry.article.outlet or "—", tip=_tip),
    Column.PUBLISHED: Cells("Published", _published, tip=_tip),
    Column.WORDS: Cells(
        "Words", lambda entry: f"{entry.article.word_count:,}", tip=_tip, is_figure=True
    ),
    Column.LABEL: Cells("Article", lambda entry: label_of(entry.article, translated), tip=_tip),
}
