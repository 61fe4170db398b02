"""Brings kept comparisons back: as they were made where the engine is no longer the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from core.collection import OpenCollection
from core.engine import EngineState
from core.errors import InputError
from core.kept import kept_comparison
from core.progress import Ticket
from core.records import Article, Comparison
from core.store import ComparisonSummary, comparison_id
from gui.jobs import JobRunner, Lane
from gui.messages import sentence_of


@dataclass(frozen=True, slots=True)
class Reopened:
    """Two articles that were compared before.

    Args:
        articles: As they stand in the library now, A's first.
        comparison: As it was made, by another engine than the present one; None where
            comparing anew gives the same, or the old one cannot be brought back.
        made: What made it, and when; None likewise.
        fault: Why it cannot be brought back, or empty.
    """

    articles: tuple[Article, ...]
    comparison: Comparison | None = None
    made: ComparisonSummary | None = None
    fault: str = ""


class Archivist(QObject):
    """Asks the library on the job thread.

    Args:
        open_collection: Opens the library; called for each job.
        engine_state: What a comparison made now would be made by.
        jobs: Runs what takes longer.

    Signals:
        reopened: What was ``Reopened``.
        told: Why something cannot be had as it was.
    """

    reopened = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        open_collection: OpenCollection,
        engine_state: Callable[[], EngineState],
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        """Open nothing yet."""
        super().__init__(parent)
        self._open_collection = open_collection
        self._engine_state = engine_state
        self._jobs = jobs
        jobs.finished.connect(self.on_finished)
        jobs.failed.connect(self.on_failed)

    @Slot(object)
    def reopen(self, articles: Sequence[str]) -> None:
        """Bring the comparison of these articles back, given by their ids."""
        work = partial(_reopened, self._open_collection, self._engine_state, tuple(articles))
        self._jobs.start(Lane.REOPEN, work)

    @Slot(object, object)
    def on_finished(self, lane: Lane, result: object) -> None:
        """Hand on what was brought back."""
        if lane is Lane.REOPEN and isinstance(result, Reopened):
            if result.fault:
                self.told.emit(result.fault)
            self.reopened.emit(result)

    @Slot(object, object)
    def on_failed(self, lane: Lane, error: Exception) -> None:
        """Tell why there is nothing to bring back."""
        if lane is Lane.REOPEN:
            self.told.emit(sentence_of(error))


def _reopened(
    opened: OpenCollection,
    engine_state: Callable[[], EngineState],
    ids: Sequence[str],
    _: Ticket,
) -> Reopened:
    with opened() as collection:
        kept = collection.library.comparisons.open(comparison_id(ids))
        articles = tuple(collection.library.articles.article(id_) for id_ in ids)
    if not kept.summary.is_old(engine_state()):
        return Reopened(articles)
    try:
        comparison = kept_comparison(kept.document, articles)
    except InputError as error:
        return Reopened(articles, fault=sentence_of(error))
    return Reopened(articles, comparison, kept.summary)
