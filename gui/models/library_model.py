"""The articles the reader can pick from, as a table."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.records import Article
from gui.phrases import byline_of, label_of, title_of
from gui.session import LibraryEntry
from gui.tool_tip import plain_tool_tip

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
"""Returns the ``LibraryEntry`` itself."""

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns, from the left."""

    TITLE = 0
    OUTLET = 1
    PUBLISHED = 2
    WORDS = 3
    LABEL = 4


class LibraryModel(QAbstractTableModel):
    """Read-only over a tuple of entries, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._entries: tuple[LibraryEntry, ...] = ()

    def set_entries(self, entries: tuple[LibraryEntry, ...]) -> None:
        """Show these entries."""
        if entries == self._entries:
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def row_of(self, article: Article | None) -> int:
        """The row of the entry with this article, or -1."""
        articles = [entry.article for entry in self._entries]
        return articles.index(article) if article in articles else -1

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of entries; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Number of columns; a cell has none below it."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says aloud, and which entry it belongs to."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        answer = _ANSWERS.get(role)
        return answer(self._entries[index.row()], Column(index.column())) if answer else None

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
            self.tr("Article"),
        )[section]


def _display(entry: LibraryEntry, column: Column) -> str:
    article = entry.article
    if column is Column.TITLE:
        return title_of(article)
    if column is Column.OUTLET:
        return article.outlet or "—"
    if column is Column.PUBLISHED:
        return article.published.isoformat() if article.published else "—"
    return f"{article.word_count:,}" if column is Column.WORDS else label_of(article)


def _said(entry: LibraryEntry, column: Column) -> str:
    if column is not Column.TITLE:
        return _display(entry, column)
    parts = (title_of(entry.article), byline_of(entry.article), f"{entry.article.word_count} words")
    return ", ".join(part for part in parts if part)


def _aligned(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column is Column.WORDS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


_ANSWERS: dict[int, Callable[[LibraryEntry, Column], object]] = {
    ENTRY_ROLE: lambda entry, _: entry,
    Qt.ItemDataRole.DisplayRole: _display,
    Qt.ItemDataRole.AccessibleTextRole: _said,
    Qt.ItemDataRole.ToolTipRole: lambda entry, _: plain_tool_tip(
        f"{title_of(entry.article)}\n{entry.source}"
    ),
    Qt.ItemDataRole.TextAlignmentRole: lambda _, column: _aligned(column),
}
