"""``crosslight library``: what is kept, from the command line.

A collection loads the formats, so it is imported by the commands that fill or group.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from core.cli.library_output import (
    added_json,
    added_text,
    article_json,
    article_line,
    as_json,
    event_json,
    event_text,
    hit_json,
    hit_text,
    whole_json,
    whole_text,
)
from core.cli.outputs import check_targets
from core.cli.progress_bar import watched
from core.cli.reading_options import AllowPrivate, Columns, reading_options
from core.cli.streams import tell
from core.cli.tools import ExitStatus, Outcome
from core.errors import InputError
from core.store import (
    ArticleSummary,
    Library,
    StoredEvent,
    check,
    export_library,
    import_library,
    library_path,
)

HELP = """Keep articles, find them again, and see which tell of one event.

The library is one file: where --library says, else the environment variable
CROSSLIGHT_LIBRARY, else where the system keeps an app's data.
"""
PAGE = 1_000  # articles read from the file at a time

library = typer.Typer(help=HELP, rich_markup_mode=None)
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Ident = Annotated[str, typer.Argument(metavar="ID", show_default=False)]
File = Annotated[str, typer.Argument(metavar="F", show_default=False)]


@library.callback()
def place(
    context: typer.Context,
    file: Annotated[
        str | None, typer.Option("--library", metavar="F", help="The file of the library.")
    ] = None,
) -> None:
    """Where the library lies."""
    context.obj = library_path(file)


@library.command("add")
def add(
    context: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="PATH|URL", show_default=False)],
    *,
    allow_private: AllowPrivate = False,
    column: Columns = None,
    json: AsJson = False,
) -> Outcome:
    """Keep the articles of files, folders, archives or addresses.

    What cannot be read is told, and the others are kept.
    """
    from core.collection import Collection  # noqa: PLC0415 - see the module

    options = reading_options(column, allows_private=allow_private)
    with Collection(context.obj, options=options) as kept, watched(sys.stderr) as ticket:
        listed = kept.listed(sources, ticket=ticket)
        taken = kept.take(listed.entries, ticket=ticket)
        told = [(kept.library.articles.summary(one.id), one) for one in taken.added]
    faults = (*listed.faults, *taken.faults)
    for fault in faults:
        tell(fault)
    if json:
        out = as_json({"articles": [added_json(*one) for one in told], "faults": faults})
    else:
        out = "".join(added_text(*one) for one in told)
    return Outcome(ExitStatus.BAD_INPUT if faults else ExitStatus.DONE, out)


@library.command("list")
def list_articles(context: typer.Context, *, json: AsJson = False) -> Outcome:
    """List every article, the last added first."""
    with Library(context.obj) as kept:
        rows = list(_all(kept))
    if json:
        return Outcome(out=as_json([article_json(row) for row in rows]))
    return Outcome(out="".join(map(article_line, rows)))


@library.command("search")
def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS", show_default=False)],
    *,
    limit: Annotated[int, typer.Option(min=1, help="Most articles to show.")] = 50,
    json: AsJson = False,
) -> Outcome:
    """Find the articles that hold all words; quote words that stand together."""
    with Library(context.obj) as kept:
        hits = kept.search.hits(" ".join(words), limit=limit)
    out = as_json([hit_json(hit) for hit in hits]) if json else "".join(map(hit_text, hits))
    return Outcome(out=out)


@library.command("events")
def events(
    context: typer.Context,
    *,
    regroup: Annotated[
        bool, typer.Option("--regroup/--no-regroup", help="Find the events of new articles first.")
    ] = True,
    json: AsJson = False,
) -> Outcome:
    """Show which articles tell of one event, and why they belong together."""
    from core.collection import Collection  # noqa: PLC0415 - see the module

    with Collection(context.obj) as kept, watched(sys.stderr) as ticket:
        if regroup:
            kept.regroup(ticket=ticket)
        rows = {row.id: row for row in _all(kept.library)}
        stored = kept.library.events
        found = [*stored.all(), *(_alone(rows[id_]) for id_ in stored.lone())]
    told = [(event, [rows[id_] for id_ in event.articles]) for event in found]
    if json:
        return Outcome(out=as_json([event_json(*one) for one in told]))
    return Outcome(out="".join(event_text(*one) for one in told))


@library.command("show")
def show(context: typer.Context, id_: Ident, *, json: AsJson = False) -> Outcome:
    """Show one article; the beginning of its id is enough."""
    with Library(context.obj) as kept:
        whole = _named(kept, id_)
        summary, article = kept.articles.summary(whole), kept.articles.article(whole)
    if json:
        return Outcome(out=as_json(whole_json(summary, article)))
    return Outcome(out=whole_text(summary, article))


@library.command("check")
def check_library(context: typer.Context, *, json: AsJson = False) -> Outcome:
    """Read everything and say what is damaged; status 1 if something is."""
    with Library(context.obj) as kept, watched(sys.stderr) as ticket:
        report = check(kept, ticket=ticket)
    counts = {
        "articles": report.articles,
        "comparisons": report.comparisons,
        "judgements": report.judgements,
    }
    status = ExitStatus.FOUND if report.problems else ExitStatus.DONE
    if json:
        return Outcome(status, as_json({**counts, "problems": report.problems}))
    lines = report.problems or (f"whole: {_counted(counts)}.",)
    return Outcome(status, "".join(f"{line}\n" for line in lines))


@library.command("export")
def export(context: typer.Context, target: File, *, json: AsJson = False) -> Outcome:
    """Write the whole library to one file."""
    check_targets((target,), (str(context.obj),))
    with Library(context.obj) as kept:
        export_library(kept, Path(target))
        count = kept.articles.count()
    told = {"file": target, "articles": count}
    return Outcome(out=as_json(told) if json else f"exported {count} articles to {target}.\n")


@library.command("import")
def import_(context: typer.Context, source: File, *, json: AsJson = False) -> Outcome:
    """Take in what an exported file holds and the library does not."""
    with Library(context.obj) as kept, watched(sys.stderr) as ticket:
        taken = import_library(kept, Path(source), ticket=ticket)
    counts = {
        "articles": taken.articles,
        "comparisons": taken.comparisons,
        "judgements": taken.judgements,
    }
    return Outcome(out=as_json(counts) if json else f"new: {_counted(counts)}.\n")


def _all(kept: Library) -> Iterator[ArticleSummary]:
    for offset in range(0, kept.articles.count(), PAGE):
        yield from kept.articles.page(offset=offset, limit=PAGE)


def _named(kept: Library, prefix: str) -> str:
    matching = kept.articles.matching(prefix)
    if len(matching) != 1:
        cause = "begins the ids of several articles" if matching else "no such article"
        raise InputError(prefix, cause, "see crosslight library list")
    return matching[0]


def _alone(row: ArticleSummary) -> StoredEvent:
    """An article that was not grouped yet, as an event of its own."""
    from core.collection import ALONE  # noqa: PLC0415 - see the module

    return StoredEvent(
        id=row.id,
        title=row.metadata.title or row.opening,
        why=ALONE,
        is_titled_by_reader=False,
        is_pinned=False,
        articles=(row.id,),
        by_reader=frozenset(),
    )


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {what}" for what, count in counts.items())
