"""The reader's librarian: takes articles in, corrects, deletes and groups them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.collection import Collection, Listed, Taken
from core.errors import CoreError
from core.progress import Ticket
from core.reading.documents import Entry
from core.records import Article, Comparison
from core.review import Judgement, Review
from core.store import Library, Metadata, SummaryPair
from gui.jobs import JobRunner, Lane
from gui.library_phrases import counted, taken_words
from gui.messages import sentence_of

SLICE = 16
"""Articles read in one job: a comparison that is asked for waits for no more than these."""

if TYPE_CHECKING:
    from core.events import Counterpart, ProfileIndex

LANES = (Lane.IMPORT, Lane.EVENTS, Lane.KEEP)

T = TypeVar("T")

OpenCollection = Callable[[], Collection]


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


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The best counterparts of an article, best first, each with its headline."""

    article: str
    found: tuple[tuple[Counterpart, str], ...]


@dataclass(frozen=True, slots=True)
class _Grouped:
    index: ProfileIndex


class Librarian(QObject):
    """Works on the library here for what is quick, and on the job thread for the rest.

    Args:
        open_collection: Opens the library; called once for the window's thread, and for each
            job, since an open library belongs to its thread.
        jobs: Runs what takes longer.
        undo_stack: Takes what the reader does to the library.

    Signals:
        opened: The library, once it is open.
        changed: Its articles or events are no longer those of before.
        told: A sentence about what was done.
        failed: A sentence about what could not be done.
        imported: The ``Import`` under way, after each step; None when it has ended.
        suggested: ``Suggestions`` for an article.
    """

    opened = Signal(object)
    changed = Signal()
    told = Signal(str)
    failed = Signal(str)
    imported = Signal(object)
    suggested = Signal(object)

    def __init__(
        self,
        open_collection: OpenCollection,
        jobs: JobRunner,
        undo_stack: QUndoStack,
        parent: QObject | None = None,
    ) -> None:
        """Open nothing yet: most comparisons need no library on the screen."""
        super().__init__(parent)
        self._open_collection = open_collection
        self._jobs = jobs
        self._undo_stack = undo_stack
        self._collection: Collection | None = None
        self._index: ProfileIndex | None = None
        self._import: Import | None = None
        self._asked = ""
        jobs.finished.connect(self.on_finished)
        jobs.failed.connect(self.on_failed)

    def open(self) -> Library | None:
        """The library, opened at the first call; None, and told, where it cannot be."""
        if self._collection is None:
            try:
                self._collection = self._open_collection()
            except CoreError as error:
                self.failed.emit(sentence_of(error))
                return None
            self.opened.emit(self._collection.library)
        return self._collection.library

    def close(self) -> None:
        """Close the file, as far as it is open."""
        if self._collection is not None:
            self._collection.close()
            self._collection = None

    @property
    def is_busy(self) -> bool:
        """Whether it works in the background."""
        return any(self._jobs.is_running(lane) for lane in LANES)

    # --- taking in -------------------------------------------------------------------

    def take_in(self, sources: Sequence[str]) -> None:
        """Read what these files, folders and addresses hold, and keep it."""
        if not sources:
            return
        if self._import is not None:
            self.failed.emit(self.tr("One import at a time: wait, or cancel the one under way."))
            return
        self._import = Import(0, (), Taken())
        self.imported.emit(self._import)
        self._jobs.start(Lane.IMPORT, partial(_list, self._open_collection, tuple(sources)))

    def cancel_import(self) -> None:
        """Read no further; what was kept stays, and is told and grouped."""
        if self._import is not None:
            self._jobs.cancel(Lane.IMPORT)
            self._end_import(self._import.taken)

    def keep(self, comparison: Comparison) -> None:
        """Keep a comparison with its articles, in the background."""
        self._jobs.start(Lane.KEEP, partial(_keep, self._open_collection, comparison))

    def regroup(self) -> None:
        """Bring the events up to date in the background."""
        self._jobs.start(Lane.EVENTS, partial(_regroup, self._open_collection))

    def recent(self) -> tuple[SummaryPair, ...]:
        """The two articles of each comparison last made, the latest first."""
        return self._tried(lambda library: library.recent_pairs()) or ()

    def quoted(self, sha256s: Sequence[str], sources: Sequence[str]) -> tuple[Article, ...]:
        """The articles with one of these texts, or read from one of these sources."""
        return self._tried(lambda library: library.articles.quoted(sha256s, sources)) or ()

    # --- changing --------------------------------------------------------------------

    def article(self, id_: str) -> Article | None:
        """One article, or None, and told, where it cannot be had."""
        return self._tried(lambda library: library.articles.article(id_))

    def delete(self, ids: Sequence[str]) -> None:
        """Take articles out; can be undone."""
        articles = tuple(ids)
        self._do(
            self.tr("Delete {0}").format(counted(len(articles), "article")),
            lambda library: library.articles.delete(articles),
            lambda library: library.articles.restore(articles),
        )

    def edit(self, id_: str, before: Metadata, after: Metadata) -> None:
        """Correct what is known of an article; can be undone."""
        if before != after:
            self._do(
                self.tr("Edit article"),
                lambda library: library.articles.edit(id_, after),
                lambda library: library.articles.edit(id_, before),
            )

    def merge(self, events: Sequence[str]) -> None:
        """Make one event of several."""
        self._tried(lambda library: library.events.merge(events))
        self.changed.emit()

    def split(self, articles: Sequence[str], title: str) -> None:
        """Make an event of its own of some articles of one event."""
        self._tried(lambda library: library.events.split(articles, title=title))
        self.changed.emit()

    def pin(self, event: str, *, is_pinned: bool) -> None:
        """Close an event to regrouping, or open it again."""
        self._tried(lambda library: library.events.pin(event, is_pinned=is_pinned))
        self.changed.emit()

    def rename(self, event: str, title: str) -> None:
        """Call an event by a name of the reader's own."""
        if title.strip():
            self._tried(lambda library: library.events.rename(event, title.strip()))
            self.changed.emit()

    # --- judgements ------------------------------------------------------------------

    @Slot(object)
    def on_judged(self, judgement: Judgement) -> None:
        """Keep a judgement: it is on the disk when this returns."""
        self._tried(lambda library: library.reviews.judge(judgement))

    def review(self, comparison: Comparison) -> Review:
        """What the reader made of these texts before."""
        texts = [article.sha256 for article in comparison.articles]
        return self._tried(lambda library: library.reviews.review(texts)) or Review()

    # --- counterparts ----------------------------------------------------------------

    def suggest(self, id_: str) -> None:
        """Find the best counterparts of an article in the background."""
        self._asked = id_
        if self._index is None:
            self._jobs.start(Lane.EVENTS, partial(_regroup, self._open_collection))
        else:
            self._suggest(self._index)

    def _suggest(self, index: ProfileIndex) -> None:
        id_, self._asked = self._asked, ""
        if id_ and id_ in index.place:
            from core.events import counterparts  # noqa: PLC0415 - loaded by the job before

            found = counterparts(index, id_)
            named = ((one, index.profiles[index.place[one.id]].headline) for one in found)
            self.suggested.emit(Suggestions(id_, tuple(named)))

    # --- jobs ------------------------------------------------------------------------

    @Slot(object, object)
    def on_finished(self, lane: Lane, result: object) -> None:
        """Take what a job brought."""
        if lane is Lane.IMPORT and isinstance(result, Listed):
            faults = Taken(faults=result.faults)
            self._go_on(Import(len(result.entries), result.entries, faults))
        elif lane is Lane.IMPORT and isinstance(result, Taken) and self._import is not None:
            waiting = self._import.waiting[SLICE:]
            self._go_on(Import(self._import.total, waiting, self._import.taken + result))
        elif lane is Lane.EVENTS and isinstance(result, _Grouped):
            self._index = result.index
            self.changed.emit()
            self._suggest(result.index)
        elif lane is Lane.KEEP:
            self._index = None
            self.changed.emit()

    @Slot(object, object)
    def on_failed(self, lane: Lane, error: Exception) -> None:
        """Tell what could not be done; what was kept stays."""
        if lane not in LANES:
            return
        if lane is Lane.IMPORT and self._import is not None:
            self._end_import(self._import.taken)
        self.failed.emit(sentence_of(error))

    def _go_on(self, state: Import) -> None:
        self._import = state
        if not state.waiting:
            self._end_import(state.taken)
            return
        self.imported.emit(state)
        some = state.waiting[:SLICE]
        self._jobs.start(Lane.IMPORT, partial(_take, self._open_collection, some))

    def _end_import(self, taken: Taken) -> None:
        self._import = None
        self._index = None
        self.imported.emit(None)
        if taken.faults:
            self.failed.emit(taken_words(taken))
        else:
            self.told.emit(taken_words(taken))
        self.changed.emit()
        if taken.new:
            self.regroup()

    def _do(
        self,
        text: str,
        redo: Callable[[Library], object],
        undo: Callable[[Library], object],
    ) -> None:
        self._undo_stack.push(_Step(text, partial(self._change, redo), partial(self._change, undo)))

    def _change(self, call: Callable[[Library], object]) -> None:
        self._tried(call)
        self._index = None
        self.changed.emit()

    def _tried(self, call: Callable[[Library], T]) -> T | None:
        library = self.open()
        if library is None:
            return None
        try:
            return call(library)
        except CoreError as error:
            self.failed.emit(sentence_of(error))
            return None


class _Step(QUndoCommand):
    """One change of the library, with the way back."""

    def __init__(self, text: str, redo: Callable[[], None], undo: Callable[[], None]) -> None:
        super().__init__(text)
        self._redo, self._undo = redo, undo

    def redo(self) -> None:
        self._redo()

    def undo(self) -> None:
        self._undo()


def _list(opened: OpenCollection, sources: Sequence[str], ticket: Ticket) -> Listed:
    with opened() as collection:
        return collection.listed(sources, ticket=ticket)


def _take(opened: OpenCollection, entries: Sequence[Entry], ticket: Ticket) -> Taken:
    with opened() as collection:
        return collection.take(entries, ticket=ticket)


def _keep(opened: OpenCollection, comparison: Comparison, _: Ticket) -> str:
    from core.report import to_json  # noqa: PLC0415 - not needed before the window stands

    with opened() as collection:
        return collection.library.comparisons.keep(comparison, document=to_json(comparison))


def _regroup(opened: OpenCollection, ticket: Ticket) -> _Grouped:
    with opened() as collection:
        index = collection.profiles(ticket=ticket)
        collection.regroup(index, ticket=ticket)
        return _Grouped(index)
