"""The reader's desk: takes articles, has them read and compared, and tells what lies there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot

from core.addresses import is_address
from core.errors import CoreError, ManyArticlesError
from core.progress import Progress, Ticket
from core.reading.documents import Entry
from core.records import Article, Claim, Comparison
from core.store import ComparisonSummary
from gui.engine import Engine
from gui.jobs import JobRunner, Lane
from gui.messages import sentence_of
from gui.session import (
    Choice,
    LibraryEntry,
    Place,
    Session,
    Side,
    faulted,
    placed,
    reading,
    stopped,
    swapped,
    waiting,
    without_faults,
)

READ_LANES = {Side.A: Lane.READ_A, Side.B: Lane.READ_B}
SIDES_READ = {lane: side for side, lane in READ_LANES.items()}


@dataclass(frozen=True, slots=True)
class _Read:
    entries: tuple[LibraryEntry, ...]
    faults: tuple[str, ...]


class Desk(QObject):
    """Holds the session and the library; the jobs do the work."""

    session_changed = Signal(object)  # Session
    library_changed = Signal(object)  # tuple[LibraryEntry, ...]
    compared = Signal(object)  # Comparison
    progressed = Signal(object)  # Progress of the comparison
    choice_offered = Signal(object, object)  # Side, Choice

    def __init__(self, engine: Engine, jobs: JobRunner, parent: QObject | None = None) -> None:
        """Start with nothing on either side."""
        super().__init__(parent)
        self._engine = engine
        self._jobs = jobs
        self._session = Session()
        self._library: tuple[LibraryEntry, ...] = ()
        jobs.finished.connect(self.on_finished)
        jobs.failed.connect(self.on_failed)
        jobs.progressed.connect(self.on_progressed)

    @property
    def session(self) -> Session:
        """What lies on the desk."""
        return self._session

    @property
    def library(self) -> tuple[LibraryEntry, ...]:
        """What the reader can pick from: the samples and what was opened."""
        return self._library

    def load_library(self, sources: Sequence[str] = ()) -> None:
        """Read these articles and the samples, in the background."""
        wanted = (*sources, *self._engine.samples)
        self._jobs.start(Lane.LIBRARY, partial(_read_all, self._engine, wanted))

    def warm_up(self) -> None:
        """Load what the first comparison needs, after everything that waits already."""
        self._jobs.start(Lane.WARM_UP, lambda _: self._engine.warm_up())

    def open_source(self, side: Side, source: str) -> None:
        """Put the article of a file, an address or the library on one side.

        Where a source holds several the reader is offered the choice.
        """
        known = next((entry.article for entry in self._library if entry.source == source), None)
        if known is not None:
            self.put(side, known)
            return
        self._read(side, partial(_opened, self._engine, source))

    def open_entries(self, side: Side, entries: Sequence[Entry]) -> None:
        """Put one of the articles of a source on this side; a second one goes across."""
        for place, entry in zip((side, side.other), entries, strict=False):
            self._read(place, partial(_read_entry, entry, entry.source))

    def open_samples(self) -> None:
        """Put the first two samples, which tell of one event, on the sides."""
        for side, source in zip(Side, self._engine.samples, strict=False):
            self.open_source(side, source)

    def put(self, side: Side, article: Article) -> None:
        """Put an article that is at hand on one side."""
        self._jobs.cancel(READ_LANES[side])
        self._put(side, article)

    def paste(self, side: Side, text: str) -> None:
        """Put pasted text on one side, or the article of a pasted address."""
        if is_address(text):
            self.open_source(side, text.strip())
            return
        self._read(side, lambda _: LibraryEntry("", self._engine.read_text(text)))

    def swap(self) -> None:
        """Exchange the sides and compare anew."""
        for lane in (Lane.COMPARE, Lane.READ_A, Lane.READ_B):
            self._jobs.cancel(lane)
        self._change(swapped(self._session))
        self.compare()

    def clear(self) -> None:
        """Take both articles away."""
        for lane in (Lane.COMPARE, Lane.READ_A, Lane.READ_B):
            self._jobs.cancel(lane)
        self._change(Session())

    def compare(self) -> None:
        """Compare what lies on both sides; does nothing while one is missing."""
        articles = self._session.articles
        if articles is None:
            return
        self._change(replace(self._session, is_working=True, fault=""))
        self._jobs.start(Lane.COMPARE, lambda ticket: self._engine.compare(articles, ticket))

    def lay_out(self, comparison: Comparison, made: ComparisonSummary) -> None:
        """Show a comparison as it was made by another engine, and not anew."""
        for lane in (Lane.COMPARE, Lane.READ_A, Lane.READ_B):
            self._jobs.cancel(lane)
        a, b = (Place(article) for article in comparison.articles)
        self._change(Session(a, b, comparison, made=made))

    def cancel(self) -> None:
        """Stop the comparison and what is being read; what was there before stays."""
        for lane in (Lane.COMPARE, Lane.READ_A, Lane.READ_B):
            self._jobs.cancel(lane)
        self._change(stopped(self._session))

    @Slot(object)
    def on_dismissed(self, side: Side | None) -> None:
        """Put away what was told of one side, or of the whole."""
        self._change(without_faults(self._session, side))

    @Slot(object, object)
    def on_finished(self, lane: Lane, result: object) -> None:
        """Take what a job brought."""
        if isinstance(result, Comparison):
            self._change(replace(self._session, comparison=result, is_working=False, made=None))
            self.compared.emit(result)
        elif lane in SIDES_READ and isinstance(result, LibraryEntry):
            self._remember(result)
            self._put(SIDES_READ[lane], result.article)
        elif lane in SIDES_READ and isinstance(result, Choice):
            self._change(waiting(self._session, SIDES_READ[lane]))
            self.choice_offered.emit(SIDES_READ[lane], result)
        elif isinstance(result, _Read):
            for entry in result.entries:
                self._remember(entry)
            self._change(replace(self._session, library_fault=" ".join(result.faults)))
        elif lane is Lane.CLAIMS and isinstance(result, tuple):
            self._change(replace(self._session, claims=cast("tuple[Claim, ...]", result)))

    @Slot(object, object)
    def on_failed(self, lane: Lane, error: Exception) -> None:
        """Keep the fault where the reader looks for it; nothing that lies there is lost."""
        if lane in SIDES_READ:
            self._change(faulted(self._session, SIDES_READ[lane], sentence_of(error)))
        elif lane in (Lane.COMPARE, Lane.CLAIMS):
            self._change(replace(self._session, is_working=False, fault=sentence_of(error)))
        elif lane is Lane.LIBRARY:
            self._change(replace(self._session, library_fault=sentence_of(error)))

    @Slot(object, object)
    def on_progressed(self, lane: Lane, progress: Progress) -> None:
        """Pass on how far the comparison is."""
        if lane is Lane.COMPARE:
            self.progressed.emit(progress)

    def _read(self, side: Side, work: Callable[[Ticket], LibraryEntry | Choice]) -> None:
        self._change(reading(self._session, side))
        self._jobs.start(READ_LANES[side], work)

    def _put(self, side: Side, article: Article) -> None:
        self._jobs.cancel(Lane.COMPARE)
        session = placed(self._session, side, Place(article))
        self._change(replace(session, is_working=False))
        if session.comparison is None:
            self.compare()

    def _remember(self, entry: LibraryEntry) -> None:
        if entry.source and all(known.source != entry.source for known in self._library):
            self._library = (*self._library, entry)
            self.library_changed.emit(self._library)

    def _find_claims(self, lone: Article | None) -> None:
        """Find what the only article on the desk says, or stop where there is none."""
        if lone is None:
            self._jobs.cancel(Lane.CLAIMS)
        else:
            self._jobs.start(Lane.CLAIMS, partial(self._engine.claims, lone))

    def _change(self, session: Session) -> None:
        was, self._session = self._session, session
        if session.lone is not was.lone:
            self._find_claims(session.lone)
        self.session_changed.emit(session)


def _opened(engine: Engine, source: str, ticket: Ticket) -> LibraryEntry | Choice:
    first, *others = engine.entries(source, ticket)
    return Choice(source, (first, *others)) if others else _read_entry(first, source, ticket)


def _read_entry(entry: Entry, source: str, ticket: Ticket) -> LibraryEntry:
    return LibraryEntry(source, entry.read(ticket))


def _read_all(engine: Engine, sources: Sequence[str], ticket: Ticket) -> _Read:
    entries: list[LibraryEntry] = []
    faults: list[str] = []
    for source in sources:
        try:
            opened = _opened(engine, source, ticket)
            if isinstance(opened, Choice):
                raise ManyArticlesError(source, len(opened.entries))
            entries.append(opened)
        except CoreError as error:
            faults.append(sentence_of(error))
    return _Read(tuple(entries), tuple(faults))
