"""Progress on standard error, only where a person watches."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from core.progress import SILENT, Progress, Stage, Ticket

if TYPE_CHECKING:
    from rich.progress import TaskID


@contextmanager
def watched(stream: TextIO) -> Generator[Ticket]:
    """A ticket that draws one bar a stage on ``stream``; silent where that is no terminal.

    The bars are gone when the work ends, so that what stays on the screen is the result.
    """
    if not stream.isatty():
        yield SILENT
        return
    from rich.console import Console  # noqa: PLC0415 - slow to load; most calls draw no bars
    from rich.progress import Progress as Bars  # noqa: PLC0415 - likewise

    with Bars(console=Console(file=stream), transient=True) as bars:
        tasks: dict[Stage, TaskID] = {}

        def show(progress: Progress) -> None:
            if progress.stage not in tasks:
                tasks[progress.stage] = bars.add_task(progress.stage.value)
            bars.update(tasks[progress.stage], completed=progress.done, total=progress.total)

        yield Ticket(report=show)
