"""What is found out about a comparison once it is shown: namings, then headlines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from core.progress import Ticket
from core.records import Comparison
from gui.engine import Engine
from gui.jobs import JobRunner, Lane
from gui.messages import sentence_of


@dataclass(frozen=True, slots=True)
class Study:
    """How far one study is.

    Args:
        is_begun: Whether there is a comparison to study.
        found: What it found; None until then.
        fault: Why it found nothing, or empty.
    """

    is_begun: bool = False
    found: tuple[object, ...] | None = None
    fault: str = ""


class Studies(QObject):
    """Studies each comparison in the background; whoever reads it waits for none of this.

    Signals:
        actors_found: A ``Study`` of ``core.wording.Actor``.
        headlines_checked: A ``Study`` of ``core.headlines.Headline``.
    """

    actors_found = Signal(object)
    headlines_checked = Signal(object)

    def __init__(self, engine: Engine, jobs: JobRunner, parent: QObject | None = None) -> None:
        """Start without a comparison."""
        super().__init__(parent)
        self._engine = engine
        self._jobs = jobs
        self._told: dict[Lane, SignalInstance] = {
            Lane.NAMINGS: self.actors_found,
            Lane.HEADLINES: self.headlines_checked,
        }
        jobs.finished.connect(self.on_finished)
        jobs.failed.connect(self.on_failed)

    @Slot(object)
    def on_comparison_changed(self, comparison: Comparison | None) -> None:
        """Study this comparison, or none."""
        for lane, told in self._told.items():
            self._jobs.cancel(lane)
            told.emit(Study(is_begun=comparison is not None))
        if comparison is not None:
            for lane, work in self._works(comparison).items():
                self._jobs.start(lane, work)

    def _works(self, comparison: Comparison) -> dict[Lane, Callable[[Ticket], object]]:
        return {
            Lane.NAMINGS: lambda _: self._engine.name_actors(comparison),
            Lane.HEADLINES: partial(self._engine.check_headlines, comparison),
        }

    @Slot(object, object)
    def on_finished(self, lane: Lane, result: object) -> None:
        """Tell what a study found."""
        told = self._told.get(lane)
        if told is not None and isinstance(result, tuple):
            told.emit(Study(is_begun=True, found=cast("tuple[object, ...]", result)))

    @Slot(object, object)
    def on_failed(self, lane: Lane, error: Exception) -> None:
        """Tell why a study found nothing."""
        told = self._told.get(lane)
        if told is not None:
            told.emit(Study(is_begun=True, fault=sentence_of(error)))
