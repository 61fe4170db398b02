"""Groups the reader's library by event and finds counterparts, on the job thread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from core.collection import OpenCollection
from core.progress import Ticket
from gui.jobs import JobRunner, Lane
from gui.messages import sentence_of

if TYPE_CHECKING:
    from core.events import Counterpart, ProfileIndex


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The best counterparts of an article, best first, each with its headline."""

    article: str
    found: tuple[tuple[Counterpart, str], ...]


class Grouper(QObject):
    """Keeps the index of what tells each article's event, until the library changes.

    Args:
        open_collection: Opens the library for each job.
        jobs: Runs them.

    Signals:
        regrouped: The events are up to date.
        suggested: ``Suggestions`` for an article.
        failed: A sentence about what could not be done.
    """

    regrouped = Signal()
    suggested = Signal(object)
    failed = Signal(str)

    def __init__(
        self, open_collection: OpenCollection, jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        """Start without an index."""
        super().__init__(parent)
        self._open_collection = open_collection
        self._jobs = jobs
        self._index: ProfileIndex | None = None
        self._asked = ""
        jobs.finished.connect(self.on_finished)
        jobs.failed.connect(self.on_failed)

    def forget(self) -> None:
        """Drop the index: the library holds other articles now."""
        self._index = None

    def regroup(self) -> None:
        """Bring the events up to date."""
        self._jobs.start(Lane.EVENTS, partial(_regroup, self._open_collection))

    @Slot(str)
    def suggest(self, id_: str) -> None:
        """Find the best counterparts of an article."""
        self._asked = id_
        if self._index is None:
            self.regroup()
        else:
            self._suggest(self._index)

    @Slot(object, object)
    def on_finished(self, lane: Lane, result: object) -> None:
        """Keep the index that a job brought, and answer what was asked meanwhile."""
        if lane is Lane.EVENTS:
            self._index = cast("ProfileIndex", result)
            self.regrouped.emit()
            self._suggest(self._index)

    @Slot(object, object)
    def on_failed(self, lane: Lane, error: Exception) -> None:
        """Tell what could not be done."""
        if lane is Lane.EVENTS:
            self.failed.emit(sentence_of(error))

    def _suggest(self, index: ProfileIndex) -> None:
        id_, self._asked = self._asked, ""
        if id_ and id_ in index.place:
            from core.events import counterparts  # noqa: PLC0415 - loaded by the job before

            found = counterparts(index, id_)
            named = ((one, index.profiles[index.place[one.id]].headline) for one in found)
            self.suggested.emit(Suggestions(id_, tuple(named)))


def _regroup(opened: OpenCollection, ticket: Ticket) -> ProfileIndex:
    with opened() as collection:
        index = collection.profiles(ticket=ticket)
        collection.regroup(index, ticket=ticket)
        return index
