"""The commands: what each asks for and what it comes to."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from core.cli.library import library
from core.cli.networks import networks
from core.cli.outputs import STDOUT, check_targets, write_files
from core.cli.progress_bar import watched
from core.cli.reading_options import AllowPrivate, Columns, reading_options
from core.cli.streams import print_out, tell, terminal_look
from core.cli.tools import ExitStatus, Outcome, Tools
from core.errors import InputError
from core.records import Comparison, Label
from core.report import (
    RENDERERS,
    ReportFormat,
    article_to_json,
)

if TYPE_CHECKING:
    from core.reading import ReadingOptions

HELP = """Read the same event in several outlets: what agrees, what contradicts, who says it.

crosslight            opens the window: library and samples.

crosslight A B [C …]  opens the window on these articles, given as files or addresses;
without a display the comparison is printed in the terminal.
"""
REMEDY = "install Crosslight again, or leave an added network: crosslight networks use shipped"
WINDOW = "window"  # the command that a call without one stands for

app = typer.Typer(
    help=HELP,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(library, name="library")
app.add_typer(networks, name="networks")
Target = Annotated[
    str | None, typer.Option(metavar="F", help='Write it to F; "-" is standard output.')
]


def _show_version(is_asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if is_asked:
        from importlib.metadata import version  # noqa: PLC0415 - slow to load

        print_out(f"crosslight {version('crosslight')}\n")
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


@app.command(WINDOW, hidden=True)
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
    tell(f"no window: {hindrance}; this is the same in the terminal.")
    return outcome


@app.command("compare")
def compare(  # noqa: PLR0913 - an option of the command line each
    context: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="A B", show_default=False)],
    json: Target = None,
    html: Target = None,
    csv: Target = None,
    markdown: Target = None,
    fail_on: Annotated[
        Label | None, typer.Option(help="End with status 1 if one is found.")
    ] = None,
    *,
    allow_private: AllowPrivate = False,
    column: Columns = None,
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
    options = reading_options(column, allows_private=allow_private)
    comparison = _compared(context.obj, sources, options)
    out = _reported(comparison, targets) if targets else _shown(comparison)
    return Outcome(_status(comparison, fail_on), out)


@app.command("read")
def read(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="A", show_default=False)],
    json: Target = None,
    *,
    allow_private: AllowPrivate = False,
    column: Columns = None,
) -> Outcome:
    """Show what is understood of an article.

    Its outlet, date and headline, and its claims with who says them.
    """
    if json is not None:
        check_targets((json,), (source,))
    tools: Tools = context.obj
    options = reading_options(column, allows_private=allow_private)
    with watched(sys.stderr) as ticket:
        article = tools.engine.read(source, options, ticket)
        claims = tools.engine.claims(article, ticket)
    if json is None:
        from core.report.as_terminal import article_to_terminal  # noqa: PLC0415 - loads rich

        return Outcome(out=article_to_terminal(article, claims, terminal_look()))
    return Outcome(out=_sent({json: article_to_json(article, claims)}))


def _compared(tools: Tools, sources: Sequence[str], options: ReadingOptions) -> Comparison:
    with watched(sys.stderr) as ticket:
        articles = [tools.engine.read(source, options, ticket) for source in sources]
        return tools.engine.compare(articles, ticket)


def _shown(comparison: Comparison) -> str:
    from core.report.as_terminal import to_terminal  # noqa: PLC0415 - loads rich

    return to_terminal(comparison, terminal_look())


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
        raise InputError("--fail-on", f"not checked ({off})", REMEDY)
    return ExitStatus.DONE
