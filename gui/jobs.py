"""The only thread in the program: one worker, a ticket for each job, late results dropped."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from threading import Event

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from core.errors import Cancelled, CoreError
from core.progress import Progress, Ticket

PROGRESS_INTERVAL_MS = 50
"""Progress reaches the window at most 20 times a second, as often as an eye can tell."""

log = logging.getLogger(__name__)


class Lane(StrEnum):
    """What a job is for. A new job replaces the one before it in its lane."""

    LIBRARY = "library"
    WARM_UP = "warm up"
    READ_A = "read A"
    READ_B = "read B"
    CLAIMS = "claims"
    COMPARE = "compare"
    FLIP = "flip"
    NAMINGS = "namings"
    HEADLINES = "headlines"
    KEEP = "keep"
    REOPEN = "reopen"
    IMPORT = "import"
    EVENTS = "events"
    MOVE = "move"


@dataclass(slots=True, eq=False)
class _Job:
    """One run of one piece of work; its identity is the generation number.

    ``latest`` is written by the worker and read by the window: one reference, no lock needed.
    """

    generation: int
    cancelled: Event = field(default_factory=Event)
    latest: Progress | None = None
    told: Progress | None = None


@dataclass(frozen=True, slots=True)
class _Outcome:
    result: object = None
    error: Exception | None = None


class JobRunner(QObject):
    """Runs work off the window's thread, one job at a time, and tells how it went.

    Each job ends in exactly one of ``finished`` and ``failed``, on the window's thread, or in
    silence where it was cancelled or replaced.
    """

    progressed = Signal(object, object)  # Lane, Progress
    finished = Signal(object, object)  # Lane, what the work returned
    failed = Signal(object, object)  # Lane, Exception
    _arrived = Signal(object, object, object)  # Lane, _Job, _Outcome: from the worker

    def __init__(self, parent: QObject | None = None) -> None:
        """Prepare the worker; its thread starts with the first job."""
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="crosslight-job")
        self._jobs: dict[Lane, _Job] = {}
        self._generation = 0
        self._pulse = QTimer(self, interval=PROGRESS_INTERVAL_MS)
        self._pulse.timeout.connect(self.on_pulse)
        self._arrived.connect(self.on_arrived, Qt.ConnectionType.QueuedConnection)

    def start(self, lane: Lane, work: Callable[[Ticket], object]) -> None:
        """Run ``work`` after what waits already; cancels what the lane held before."""
        self.cancel(lane)
        self._generation += 1
        job = _Job(self._generation)
        self._jobs[lane] = job
        self._executor.submit(self._run, lane, job, work)
        self._pulse.start()

    def cancel(self, lane: Lane) -> None:
        """Stop the lane's job at its next step; nothing more is heard of it."""
        job = self._jobs.pop(lane, None)
        if job is not None:
            job.cancelled.set()

    def is_running(self, lane: Lane) -> bool:
        """Whether the lane's job waits or works."""
        return lane in self._jobs

    def shut_down(self) -> None:
        """Cancel everything and wait until the worker has ended."""
        for lane in tuple(self._jobs):
            self.cancel(lane)
        self._pulse.stop()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _run(self, lane: Lane, job: _Job, work: Callable[[Ticket], object]) -> None:
        """On the worker: do the work and send what came of it."""

        def report(progress: Progress) -> None:
            job.latest = progress

        if job.cancelled.is_set():
            return
        try:
            outcome = _Outcome(work(Ticket(report, job.cancelled.is_set)))
        except Cancelled:
            return
        except CoreError as error:
            outcome = _Outcome(error=error)
        except Exception as error:
            log.exception("the job %r failed", str(lane))
            outcome = _Outcome(error=error)
        self._arrived.emit(lane, job, outcome)

    @Slot()
    def on_pulse(self) -> None:
        """Pass on the latest progress of each job."""
        for lane, job in tuple(self._jobs.items()):
            self._tell_progress(lane, job)

    @Slot(object, object, object)
    def on_arrived(self, lane: Lane, job: _Job, outcome: _Outcome) -> None:
        """Pass on a result, unless its job was cancelled or replaced meanwhile."""
        current = self._jobs.get(lane)
        if current is None or current.generation != job.generation:
            return
        self._tell_progress(lane, job)
        del self._jobs[lane]
        if not self._jobs:
            self._pulse.stop()
        if outcome.error is not None:
            self.failed.emit(lane, outcome.error)
        else:
            self.finished.emit(lane, outcome.result)

    def _tell_progress(self, lane: Lane, job: _Job) -> None:
        progress = job.latest
        if progress is not None and progress is not job.told:
            job.told = progress
            self.progressed.emit(lane, progress)
