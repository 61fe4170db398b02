"""Which reasons of the current finding the reader tries, and what the verdict would be."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from core.flips import flippable
from core.records import Comparison, Finding, Reason, Verdict
from gui.engine import Engine
from gui.jobs import JobRunner, Lane
from gui.messages import sentence_of


@dataclass(frozen=True, slots=True)
class Flips:
    """A finding and what is tried on it; the finding itself stays as it is.

    Args:
        finding: The current one, or None.
        off: The reasons of which both sides are taken to say the same.
        verdict: What it would then be; None while that is not known.
        fault: Why it cannot be known, or empty.
    """

    finding: Finding | None = None
    off: tuple[Reason, ...] = ()
    verdict: Verdict | None = None
    fault: str = ""

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Those that can be tried."""
        return flippable(self.finding) if self.finding is not None else ()


class Flipper(QObject):
    """Holds the flips of the current finding; ``changed`` tells each change of them once."""

    changed = Signal(object)  # Flips

    def __init__(self, engine: Engine, jobs: JobRunner, parent: QObject | None = None) -> None:
        """Start without a finding."""
        super().__init__(parent)
        self._engine = engine
        self._jobs = jobs
        self._comparison: Comparison | None = None
        self._flips = Flips()
        jobs.finished.connect(self.on_finished)
        jobs.failed.connect(self.on_failed)

    def show_finding(self, comparison: Comparison | None, finding: Finding | None) -> None:
        """Turn to a finding of this comparison, or to none; what was tried is forgotten."""
        self._comparison = comparison
        if finding is not self._flips.finding:
            self._jobs.cancel(Lane.FLIP)
            self._change(Flips(finding))

    @Slot(object)
    def on_switched(self, reason: Reason) -> None:
        """Try a reason too, or no longer; the finding is judged again."""
        kept = tuple(one for one in self._flips.off if one != reason)
        off = (*kept, reason) if len(kept) == len(self._flips.off) else kept
        comparison, finding = self._comparison, self._flips.finding
        if comparison is None or finding is None:
            return
        self._jobs.cancel(Lane.FLIP)
        if off:
            self._jobs.start(
                Lane.FLIP, lambda ticket: self._engine.flip(comparison, finding, off, ticket)
            )
        self._change(Flips(finding, off))

    @Slot(object, object)
    def on_finished(self, lane: Lane, result: object) -> None:
        """Take the verdict that it would be."""
        if lane is Lane.FLIP and isinstance(result, Verdict):
            self._change(replace(self._flips, verdict=result))

    @Slot(object, object)
    def on_failed(self, lane: Lane, error: Exception) -> None:
        """Keep why there is none."""
        if lane is Lane.FLIP:
            self._change(replace(self._flips, fault=sentence_of(error)))

    def _change(self, flips: Flips) -> None:
        self._flips = flips
        self.changed.emit(flips)
