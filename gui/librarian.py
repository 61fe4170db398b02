"""The reader's librarian: opens the library, corrects, deletes, and has the long work done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.collection import Collection, OpenCollection, Taken
from core.errors import CoreError
from core.kept import kept_text
from core.progress import Ticket
from core.records import Article, Comparison
from core.review import Judgement, Review
from core.store import Library, Metadata, Pin, SummaryPair
from gui.grouper import Grouper
from gui.importer import Importer
from gui.jobs import JobRunner, Lane
from gui.library_phrases import counted, taken_words
from gui.messages import sentence_of

LANES = (Lane.IMPORT, Lane.EVENTS, Lane.KEEP)

T = TypeVar("T")


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
    """

    opened = Signal(object)
    changed = Signal()
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        open_collection: OpenCollection,
        jobs: JobRunner,
        undo_stack: QUndoStack,
        parent: QObject | None = None,
    ) -> None:
        """Open nothing yet: most comparisons need no library on the screen."""
        super().__init__(parent)
        self.importer = Importer(open_collection, jobs, self)
        self.grouper = Grouper(open_collection, jobs, self)
        self._open_collection = open_collection
        self._jobs = jobs
        self._undo_stack = undo_stack
        self._collection: Collection | None = None
        self.importer.ended.connect(self.on_taken)
        self.importer.failed.connect(self.failed)
        self.grouper.regrouped.connect(self.changed)
        self.grouper.failed.connect(self.failed)
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

    def keep(self, comparison: Comparison) -> None:
        """Keep a comparison with its articles, in the background."""
        self._jobs.start(Lane.KEEP, partial(_keep, self._open_collection, comparison))

    # --- looking up ------------------------------------------------------------------

    def article(self, id_: str) -> Article | None:
        """One article, or None, and told, where it cannot be had."""
        return self._tried(lambda library: library.articles.article(id_))

    def recent(self) -> tuple[SummaryPair, ...]:
        """The two articles of each comparison last made, the latest first."""
        return self._tried(lambda library: library.recent_pairs()) or ()

    def quoted(self, sha256s: Sequence[str], sources: Sequence[str]) -> tuple[Article, ...]:
        """The articles with one of these texts, or read from one of these sources."""
        return self._tried(lambda library: library.articles.quoted(sha256s, sources)) or ()

    # --- changing --------------------------------------------------------------------

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

    # --- pins ------------------------------------------------------------------------

    @Slot(object)
    def on_pinned(self, pin: Pin) -> None:
        """Keep a pin: it is on the disk when this returns."""
        self._tried(lambda library: library.reviews.pin(pin))

    @Slot(object)
    def on_unpinned(self, pin: Pin) -> None:
        """Forget a pin."""
        self._tried(lambda library: library.reviews.unpin(pin))

    def pins(self, comparison: Comparison) -> tuple[Pin, ...]:
        """The pins that the reader set between these texts before."""
        texts = [article.sha256 for article in comparison.articles]
        return self._tried(lambda library: library.reviews.pins(texts)) or ()

    # --- what jobs brought -----------------------------------------------------------

    @Slot(object)
    def on_taken(self, taken: Taken) -> None:
        """Tell what an import came to, and group what is new."""
        tell = self.failed if taken.faults else self.told
        tell.emit(taken_words(taken))
        self._on_changed()
        if taken.new:
            self.grouper.regroup()

    @Slot(object, object)
    def on_finished(self, lane: Lane, _: object) -> None:
        """Tell of a comparison that was kept with its articles."""
        if lane is Lane.KEEP:
            self._on_changed()

    @Slot(object, object)
    def on_failed(self, lane: Lane, error: Exception) -> None:
        """Tell of one that could not be kept."""
        if lane is Lane.KEEP:
            self.failed.emit(sentence_of(error))

    def _on_changed(self) -> None:
        self.grouper.forget()
        self.changed.emit()

    def _do(
        self,
        text: str,
        redo: Callable[[Library], object],
        undo: Callable[[Library], object],
    ) -> None:
        self._undo_stack.push(_Step(text, partial(self._change, redo), partial(self._change, undo)))

    def _change(self, call: Callable[[Library], object]) -> None:
        self._tried(call)
        self._on_changed()

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


def _keep(opened: OpenCollection, comparison: Comparison, _: Ticket) -> str:
    with opened() as collection:
        return collection.library.comparisons.keep(comparison, document=kept_text(comparison))
