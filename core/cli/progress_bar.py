"""Progress on standard error, only where a person watches."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import Progress as Bars
from rich.progress import TaskID

from core.progress import SILENT, Progress, Stage, Ticket


@contextmanager
def watched(stream: TextIO) -> Generator[Ticket]:
    """A ticket that draws one bar a stage on ``stream``; silent where that is no terminal.

    The bars are gone when the work ends, so that what stays on the screen is the result.
    """
    if not stream.isatty():
        yield SILENT
        return
    with Bars(console=Console(file=stream), transient=True) as bars:
        tasks: dict[Stage, TaskID] = {}

        def show(progress: Progress) -> None:
            if progress.stage not in tasks:
                tasks[progress.stage] = bars.add_task(progress.stage.value)
            bars.update(tasks[progress.stage], completed=progress.done, total=progress.total)

        yield Ticket(report=show)
