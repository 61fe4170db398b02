"""The program ``crosslight``: joins the command line to the window. No Qt at import."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from gui.display import hindrance


def main() -> int:
    """Run the command line of this process; the exit status is for ``sys.exit``.

    Without words there is nothing to take apart: the window does not wait for the command
    line, which takes a tenth of the start to load.
    """
    if len(sys.argv) == 1 and hindrance() is None:
        return _run_window(())
    return _run_command_line()


def _run_command_line() -> int:
    from core.cli import Tools, Window, shipped_engine  # noqa: PLC0415 - see main
    from core.cli import main as command_line  # noqa: PLC0415 - likewise

    tools = Tools(shipped_engine(), Window(hindrance, _run_window))
    return command_line(sys.argv[1:], tools=tools)


def _run_window(sources: Sequence[str]) -> int:
    # Modules stay as long as the program: the collector need not look at them while they load
    # (a twentieth of the start), nor ever after.
    gc.disable()
    from gui.__main__ import run  # noqa: PLC0415 - Qt is loaded only where there is a window

    gc.freeze()
    gc.enable()
    return run(sources)
