"""How a long call reports where it is, and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from core.errors import Cancelled


class Stage(StrEnum):
    """The stages of a comparison, in order."""

    READ = "read"
    CLAIMS = "claims"
    ALIGN = "align"
    JUDGE = "judge"


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` units of one stage are finished."""

    stage: Stage
    done: int
    total: int

    @property
    def fraction_01(self) -> float:
        """Share of the stage that is finished, 0..1."""
        return self.done / self.total if self.total else 1.0


def _ignore(_: Progress) -> None:
    return None


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Ticket:
    """Handed to a long call by whoever waits for it.

    Args:
        report: Called with each progress, on the caller's thread of work.
        is_cancelled: Asked between units of work.
    """

    report: Callable[[Progress], None] = _ignore
    is_cancelled: Callable[[], bool] = _never

    def advance(self, stage: Stage, done: int, total: int) -> None:
        """Report progress, and stop here if the reader asked for it.

        Raises:
            Cancelled: If the ticket was cancelled.
        """
        self.check()
        self.report(Progress(stage, done, total))

    def check(self) -> None:
        """Stop here if the reader asked for it; between units of work too small to report.

        Raises:
            Cancelled: If the ticket was cancelled.
        """
        if self.is_cancelled():
            raise Cancelled


SILENT = Ticket()
