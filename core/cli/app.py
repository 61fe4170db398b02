"""How a call ends: every exit status, every line on standard error."""

from __future__ import annotations

from collections.abc import Sequence

from typer.exceptions import TyperException
from typer.main import get_command, get_group

from core.cli.commands import WINDOW, app
from core.cli.outputs import STDOUT
from core.cli.streams import print_out, tell
from core.cli.tools import ExitStatus, Outcome, Tools
from core.errors import CoreError


def main(argv: Sequence[str], *, tools: Tools) -> int:
    """Run one call of the command line.

    Args:
        argv: The words after the program's name.
        tools: The engine and the window.

    Returns:
        The exit status: 0 done, 1 a verdict asked for by ``--fail-on`` was found, 2 bad
        input or usage, 130 interrupted, 141 the reader of our output went away.
    """
    try:
        outcome = _run(argv, tools)
        print_out(outcome.out)
    except CoreError as error:
        return _refused(str(error))
    except TyperException as error:
        message = error.format_message().rstrip(".")
        return _refused(f"{message}; see crosslight --help.")
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    except BrokenPipeError:
        return ExitStatus.BROKEN_PIPE
    return outcome.status


def with_command(argv: Sequence[str]) -> list[str]:
    """``argv`` with its command: a first word that is none names an article for the window."""
    first = argv[0] if argv else STDOUT
    is_option = first.startswith("-") and first not in {STDOUT, "--"}
    is_command = first in get_group(app).commands  # groups of commands among them
    return list(argv) if is_option or is_command else [WINDOW, *argv]


def _run(argv: Sequence[str], tools: Tools) -> Outcome:
    command = get_command(app)
    result = command.main(
        with_command(argv), prog_name="crosslight", standalone_mode=False, obj=tools
    )
    # --help, --version and Ctrl+C end in a bare status.
    return result if isinstance(result, Outcome) else Outcome(result or ExitStatus.DONE)


def _refused(message: str) -> int:
    tell(message)
    return ExitStatus.BAD_INPUT
