"""The commands and how a call ends: every exit status, every line on standard error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Annotated, cast

import typer
from rich.console import Console
from typer.exceptions import TyperException
from typer.main import get_command

from core.cli.outputs import STDOUT, check_targets, write_files
from core.cli.progress_bar import watched
from core.cli.tools import ExitStatus, Outcome, Tools
from core.errors import CoreError, InputError
from core.records import Comparison, Label
from core.report import (
    RENDERERS,
    ColourSystem,
    ReportFormat,
    TerminalLook,
    article_to_json,
    article_to_terminal,
    to_terminal,
)
from core.report.phrases import one_line

HELP = """Read the same event in several outlets: what agrees, what contradicts, who says it.

crosslight            opens the window: library and samples.

crosslight A B [C …]  opens the window on these articles, files or addresses; without a
display the comparison is printed in the terminal.
"""
_WINDOW = "window"  # the command that a call without one stands for
_COMMANDS = frozenset({_WINDOW, "compare", "read"})
_MIN_WIDTH = 40  # columns below which two quotes side by side are one word a line
_PIPE_WIDTH = 100  # columns where there is no terminal to ask

app = typer.Typer(
    help=HELP,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
Target = Annotated[
    str | None, typer.Option(metavar="F", help='Write it to F; "-" is standard output.')
]


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
        _print(outcome.out)
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
    return list(argv) if is_option or first in _COMMANDS else [_WINDOW, *argv]


def _run(argv: Sequence[str], tools: Tools) -> Outcome:
    command = get_command(app)
    result = command.main(
        with_command(argv), prog_name="crosslight", standalone_mode=False, obj=tools
    )
    # --help, --version and Ctrl+C end in a bare status.
    return result if isinstance(result, Outcome) else Outcome(result or ExitStatus.DONE)


def _print(text: str) -> None:
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


def _refused(message: str) -> int:
    _tell(message)
    return ExitStatus.BAD_INPUT


def _tell(message: str) -> None:
    """One line on standard error; names of files may hold line feeds and escape codes."""
    print(f"crosslight: {one_line(message)}", file=sys.stderr)  # noqa: T201 - the command line


def _show_version(is_asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if is_asked:
        _print(f"crosslight {version('crosslight')}\n")
        raise typer.Exit


@app.callback()
def root(
    *,
    _: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Options that need no command."""


@app.command(_WINDOW, hidden=True)
def window(
    context: typer.Context, sources: Annotated[list[str] | None, typer.Argument()] = None
) -> Outcome:
    """Open the window on these articles; without a display, print what it would show."""
    tools: Tools = context.obj
    hindrance = tools.window.hindrance()
    if hindrance is None:
        return Outcome(tools.window.run(sources or ()))
    if not sources:
        raise InputError("no window", hindrance, "name two articles to compare them here")
    is_pair = len(sources) > 1
    outcome = compare(context, sources) if is_pair else read(context, sources[0])
    # Told only now: a source that cannot be read is then the one thing told.
    _tell(f"no window: {hindrance}; this is the same in the terminal.")
    return outcome


@app.command()
def compare(
    context: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="A B", show_default=False)],
    json: Target = None,
    html: Target = None,
    csv: Target = None,
    markdown: Target = None,
    fail_on: Annotated[
        Label | None, typer.Option(help="End with status 1 if one is found.")
    ] = None,
) -> Outcome:
    """Compare two or more articles.

    Prints the comparison, unless a report is asked for.
    """
    if len(sources) < 2:  # noqa: PLR2004 - a comparison has two sides
        raise InputError(sources[0], "nothing to compare it with", "name a second article")
    asked = {
        ReportFormat.JSON: json,
        ReportFormat.HTML: html,
        ReportFormat.CSV: csv,
        ReportFormat.MARKDOWN: markdown,
    }
    targets = {form: target for form, target in asked.items() if target is not None}
    check_targets(tuple(targets.values()), sources)
    tools: Tools = context.obj
    comparison = _compared(tools, sources)
    out = _reported(comparison, targets) if targets else to_terminal(comparison, _look())
    return Outcome(_status(comparison, fail_on), out)


@app.command()
def read(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="A", show_default=False)],
    json: Target = None,
) -> Outcome:
    """Show what is understood of an article.

    Its outlet, date and headline, and its claims with who says them.
    """
    if json is not None:
        check_targets((json,), (source,))
    tools: Tools = context.obj
    with watched(sys.stderr) as ticket:
        article = tools.engine.read(source, ticket)
        claims = tools.engine.claims(article, ticket)
    if json is None:
        return Outcome(out=article_to_terminal(article, claims, _look()))
    return Outcome(out=_sent({json: article_to_json(article, claims)}))


def _compared(tools: Tools, sources: Sequence[str]) -> Comparison:
    with watched(sys.stderr) as ticket:
        articles = [tools.engine.read(source, ticket) for source in sources]
        return tools.engine.compare(articles, ticket)


def _reported(comparison: Comparison, targets: Mapping[ReportFormat, str]) -> str:
    return _sent({target: RENDERERS[form](comparison) for form, target in targets.items()})


def _sent(texts: dict[str, str]) -> str:
    """Write the files; hand back what is for standard output."""
    out = texts.pop(STDOUT, "")
    write_files(texts)
    return out


def _status(comparison: Comparison, fail_on: Label | None) -> int:
    """Status 1 where the verdict was found; silence counts only if every check ran.

    Raises:
        InputError: If none was found but a check was off: that is not "none".
    """
    if fail_on is None:
        return ExitStatus.DONE
    if comparison.count(fail_on):
        return ExitStatus.FOUND
    off = ", ".join(f"{check}: {why.rstrip('.')}" for check, why in comparison.engine.checks_off)
    if off:
        raise InputError("--fail-on", f"not checked ({off})", "install Crosslight again")
    return ExitStatus.DONE


def _look() -> TerminalLook:
    """What standard output can show; honours ``NO_COLOR``, ``FORCE_COLOR`` and ``COLUMNS``."""
    console = Console(file=sys.stdout)
    colours = None if console.no_color or console.legacy_windows else console.color_system
    width = shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns
    return TerminalLook(max(width, _MIN_WIDTH), cast("ColourSystem | None", colours))
