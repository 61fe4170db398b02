"""Is the library whole? Every page, every link between tables, every text against its sum."""

from __future__ import annotations

from dataclasses import dataclass

from core.errors import CoreError, StoreError
from core.progress import SILENT, Stage, Ticket
from core.store.library import Library


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found.

    Args:
        articles: How many articles were read and held against their SHA-256.
        comparisons: How many comparisons were read.
        judgements: How many judgements were read.
        problems: What is wrong, a sentence each; empty where the library is whole.
    """

    articles: int
    comparisons: int
    judgements: int
    problems: tuple[str, ...]


def check(library: Library, *, ticket: Ticket = SILENT) -> CheckReport:
    """Read everything and say what is wrong.

    Args:
        library: The library.
        ticket: Told of progress in stage ``READ``, in articles.

    Raises:
        Cancelled: If the ticket was cancelled.
    """
    problems = _of_file(library)
    articles = [row["id"] for row in library.database.read("SELECT id FROM articles")]
    comparisons = [row["id"] for row in library.database.read("SELECT id FROM comparisons")]
    for done, id_ in enumerate(articles):
        ticket.advance(Stage.READ, done, len(articles))
        problems += _of_article(library, id_)
    for id_ in comparisons:
        try:
            library.comparisons.document(id_)
        except StoreError as error:
            problems.append(str(error))
    try:
        judgements = len(library.reviews.review())
    except ValueError as error:
        judgements = 0
        problems.append(f"a judgement is damaged ({error}).")
    ticket.advance(Stage.READ, len(articles), len(articles))
    return CheckReport(len(articles), len(comparisons), judgements, tuple(problems))


def _of_file(library: Library) -> list[str]:
    database = library.database
    try:
        told = [row[0] for row in database.read("PRAGMA integrity_check(20)")]
        problems = [f"the file is damaged ({one})." for one in told if one != "ok"]
        strays = {row[0] for row in database.read("PRAGMA foreign_key_check")}
        problems += [f"a row of {table} belongs to nothing." for table in sorted(strays)]
        with database.changing():
            # FTS5 raises where its index and its texts differ (sqlite.org/fts5.html, 6.5).
            database.run("INSERT INTO words (words) VALUES ('integrity-check')")
    except StoreError as error:
        return [str(error)]
    return problems


def _of_article(library: Library, id_: str) -> list[str]:
    try:
        article = library.bodies.article(id_)
        library.bodies.original(id_)
    except CoreError as error:
        return [str(error)]
    question = "SELECT sha256 FROM articles WHERE id = ?"
    sha256 = library.database.read(question, (id_,))[0]["sha256"]
    return (
        [] if sha256 == article.sha256 else [f"article {id_} has not the text it was added with."]
    )
