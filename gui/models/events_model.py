"""The events of the reader's library, each with its articles below it."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from core.store import ArticleSummary, Library, StoredEvent
from gui.library_phrases import counted, day_of, headline_of, spoken_event, spoken_summary
from gui.models.table import RECORD_ROLE, Cells, Index, heading_of

EVENT_ROLE = RECORD_ROLE + 1
"""Returns the ``StoredEvent`` of a row, also of an article's."""

PINNED = "📌\ufe0e"


class Column(IntEnum):
    """The columns, from the left."""

    TITLE = 0
    OUTLET = 1
    PUBLISHED = 2
    WHY = 3


class EventsModel(QAbstractItemModel):
    """Two levels: events, and below each its articles in the order of their days.

    The internal id of an article is the row of its event plus one; that of an event is 0.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty, without a library."""
        super().__init__(parent)
        self._library: Library | None = None
        self._events: tuple[StoredEvent, ...] = ()
        self._articles: dict[str, tuple[ArticleSummary, ...]] = {}

    def set_library(self, library: Library) -> None:
        """Show this library."""
        self._library = library
        self.refresh()

    def refresh(self) -> None:
        """Ask the library again; larger events come first, then the latest."""
        self.beginResetModel()
        self._articles = {}
        found = self._library.events.all() if self._library is not None else ()
        self._events = tuple(sorted(found, key=lambda event: len(event.articles), reverse=True))
        self.endResetModel()

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """The cell at ``row`` and ``column`` below ``parent``."""
        if not self.hasIndex(row, column, parent or QModelIndex()):
            return QModelIndex()
        is_article = parent is not None and parent.isValid()
        return self.createIndex(row, column, parent.row() + 1 if is_article and parent else 0)

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        """The event of an article; an event has none."""
        number = child.internalId() if child.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Events, or the articles of one; an article has none below it."""
        if parent is None or not parent.isValid():
            return len(self._events)
        if parent.internalId() or parent.column() > 0:
            return 0
        return len(self._events[parent.row()].articles)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802, ARG002 - Qt's name
        """The same on both levels."""
        return len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, says aloud, and what it stands for."""
        if not index.isValid():
            return None
        number = index.internalId()
        event = self._events[number - 1 if number else index.row()]
        if role == EVENT_ROLE:
            return event
        if not number:
            return _OF_EVENT[index.column()].answer(event, role)
        summaries = self._summaries(event)
        if index.row() >= len(summaries):
            return None
        return _OF_ARTICLE[index.column()].answer(summaries[index.row()], role)

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column holds."""
        return heading_of(_OF_EVENT, section, orientation, role)

    def _summaries(self, event: StoredEvent) -> tuple[ArticleSummary, ...]:
        """The articles of an event, asked for when its rows come into view."""
        if event.id not in self._articles and self._library is not None:
            self._articles[event.id] = tuple(
                self._library.articles.summary(id_) for id_ in event.articles
            )
        return self._articles.get(event.id, ())


def _title(event: StoredEvent) -> str:
    return f"{PINNED} {event.title}" if event.is_pinned else event.title


def _reason(event: StoredEvent) -> str:
    return event.why


def _source(summary: ArticleSummary) -> str:
    return summary.source


_OF_EVENT: dict[int, Cells[StoredEvent]] = {
    Column.TITLE: Cells("Event", _title, spoken=spoken_event, tip=_reason),
    Column.OUTLET: Cells(
        "Outlet", lambda event: counted(len(event.articles), "article"), tip=_reason
    ),
    Column.PUBLISHED: Cells("Published", lambda _: "", tip=_reason),
    Column.WHY: Cells(
        "Why", lambda event: event.why if len(event.articles) > 1 else "", tip=_reason
    ),
}
_OF_ARTICLE: dict[int, Cells[ArticleSummary]] = {
    Column.TITLE: Cells("Event", headline_of, spoken=spoken_summary, tip=_source),
    Column.OUTLET: Cells("Outlet", lambda one: one.metadata.outlet or "—", tip=_source),
    Column.PUBLISHED: Cells("Published", lambda one: day_of(one) or "—", tip=_source),
    Column.WHY: Cells("Why", lambda _: "", tip=_source),
}
