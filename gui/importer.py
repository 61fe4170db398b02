"""Takes articles into the reader's library on the job thread, a slice at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from core.collection import Listed, OpenCollection, Taken
from core.progress import Ticket
from core.reading.documents import Entry
from gui.jobs import JobRunner, Lane
from gui.messages import sentence_of

SLICE = 16
"""Articles read in one job: a comparison that is asked for waits for no more than these."""


@dataclass(frozen=True, slots=True)
class Import:
    """An import under way.

    Args:
        total: Articles that the sources hold.
        waiting: Those still to be read.
        taken: What became of the others.
    """

    total: int
    waiting: tuple[Entry, ...]
    taken: Taken

    @property
    def done(self) -> int:
        """Articles read so far."""
        return self.total - len(self.waiting)


class Importer(QObject):
    """Lists what sources hold, then reads and keeps it; one import at a time.

    Args:
        open_collection: Opens the library for each job.
        jobs: Runs them.

    Signals:
        stepped: The ``Import`` under way, after each step; None when it has ended.
        ended: What was ``Taken``, whether the import came to its end or not.
        failed: A sentence about what could not be done.
    """

    stepped = Signal(object)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(
        self, open_collection: OpenCollection, jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        """Start without an import."""
        super().__init__(parent)
        self._open_collection = open_collection
        self._jobs = jobs
        self._import: Import | None = None
        jobs.finished.connect(self.on_finished)
        jobs.failed.connect(self.on_failed)

    def take_in(self, sources: Sequence[str]) -> None:
        """Read what these files, folders and addresses hold, and keep it."""
        if not sources:
            return
        if self._import is not None:
            self.failed.emit(self.tr("One import at a time: wait, or cancel the one under way."))
            return
        self._import = Import(0, (), Taken())
        self.stepped.emit(self._import)
        self._jobs.start(Lane.IMPORT, partial(_list, self._open_collection, tuple(sources)))

    @Slot()
    def cancel(self) -> None:
        """Read no further; what was kept stays, and is told."""
        if self._import is not None:
            self._jobs.cancel(Lane.IMPORT)
            self._end(self._import.taken)

    @Slot(object, object)
    def on_finished(self, lane: Lane, result: object) -> None:
        """Go on with what a job brought."""
        if lane is not Lane.IMPORT or self._import is None:
            return
        if isinstance(result, Listed):
            faults = Taken(faults=result.faults)
            self._go_on(Import(len(result.entries), result.entries, faults))
        elif isinstance(result, Taken):
            waiting = self._import.waiting[SLICE:]
            self._go_on(Import(self._import.total, waiting, self._import.taken + result))

    @Slot(object, object)
    def on_failed(self, lane: Lane, error: Exception) -> None:
        """End with what was kept, and tell what could not be done."""
        if lane is Lane.IMPORT and self._import is not None:
            self._end(self._import.taken)
            self.failed.emit(sentence_of(error))

    def _go_on(self, state: Import) -> None:
        self._import = state
        if not state.waiting:
            self._end(state.taken)
            return
        self.stepped.emit(state)
        some = state.waiting[:SLICE]
        self._jobs.start(Lane.IMPORT, partial(_take, self._open_collection, some))

    def _end(self, taken: Taken) -> None:
        self._import = None
        self.stepped.emit(None)
        self.ended.emit(taken)


def _list(opened: OpenCollection, sources: Sequence[str], ticket: Ticket) -> Listed:
    with opened() as collection:
        return collection.listed(sources, ticket=ticket)


def _take(opened: OpenCollection, entries: Sequence[Entry], ticket: Ticket) -> Taken:
    with opened() as collection:
        return collection.take(entries, ticket=ticket)
