"""The program ``crosslight``: joins the command line to the window. No Qt at import."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from core.cli import Tools, Window, shipped_engine
from core.cli import main as command_line
from gui.display import hindrance


def main() -> int:
    """Run the command line of this process; the exit status is for ``sys.exit``."""
    tools = Tools(shipped_engine(), Window(hindrance, _run_window))
    return command_line(sys.argv[1:], tools=tools)


def _run_window(sources: Sequence[str]) -> int:
    from gui.__main__ import run  # noqa: PLC0415 - Qt is loaded only where there is a window

    return run(sources)
