"""Standard output and standard error: what they can show, and what goes wrong with them."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, cast

from core.errors import InputError
from core.report.phrases import one_line

if TYPE_CHECKING:
    from core.report.as_terminal import ColourSystem, TerminalLook

_MIN_WIDTH = 40  # columns below which two quotes side by side are one word a line
_PIPE_WIDTH = 100  # columns where there is no terminal to ask


def print_out(text: str) -> None:
    """Write UTF-8 whatever the locale: a report is the same in a pipe and in a file.

    Raises:
        BrokenPipeError: If whoever reads our output went away.
        InputError: If standard output cannot be written to.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.flush()
    except OSError as error:
        # Python would try to flush once more when it ends, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        cause = f"cannot be written ({error.strerror or error})"
        raise InputError("standard output", cause, "name a file") from error


def tell(message: str) -> None:
    """One line on standard error; names of files may hold line feeds and escape codes."""
    print(f"crosslight: {one_line(message)}", file=sys.stderr)  # noqa: T201 - the command line


def terminal_look() -> TerminalLook:
    """What standard output can show; honours ``NO_COLOR``, ``FORCE_COLOR`` and ``COLUMNS``."""
    from rich.console import Console  # noqa: PLC0415 - slow to load, and of no use to a window

    from core.report.as_terminal import TerminalLook  # noqa: PLC0415 - likewise

    console = Console(file=sys.stdout)
    colours = None if console.no_color or console.legacy_windows else console.color_system
    width = shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns
    return TerminalLook(max(width, _MIN_WIDTH), cast("ColourSystem | None", colours))
