"""A whole library as one file, and one library taken into another.

Ids follow from what is kept, so that taking in is adding what is not there yet; where both
know something, such as a judgement, what is here stays.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from core.errors import StoreError
from core.progress import SILENT, Ticket
from core.store.checking import check
from core.store.library import Library
from core.store.schema import shape

_ARTICLE = (
    "id, source, sha256, title, outlet, published, author, opening, word_count, added_at,"
    " deleted_at"
)
_MERGE = (
    f"""INSERT OR IGNORE INTO main.articles ({_ARTICLE})
        SELECT {_ARTICLE} FROM other.articles ORDER BY number""",  # noqa: S608 - constants
    """INSERT OR IGNORE INTO main.bodies (number, packed, original)
        SELECT mine.number, packed, original FROM main.articles AS mine
        JOIN other.articles AS theirs USING (id) JOIN other.bodies ON bodies.number = theirs.number
        WHERE mine.number > ?1""",
    """INSERT INTO main.words (rowid, title, outlet, author, source, text)
        SELECT mine.number, words.title, words.outlet, words.author, words.source, words.text
        FROM main.articles AS mine JOIN other.articles AS theirs USING (id)
        JOIN other.words ON words.rowid = theirs.number
        WHERE mine.number > ?1""",
    *(
        f"INSERT OR IGNORE INTO main.{table} SELECT * FROM other.{table}"  # noqa: S608 - constants
        for table in (
            "vectors",
            "events",
            "memberships",
            "ties",
            "partings",
            "comparisons",
            "comparison_articles",
            "preferences",
            "judgements",
            "pins",
            "notes",
        )
    ),
    "DELETE FROM main.events WHERE id NOT IN (SELECT event FROM main.memberships)",
)
"""In an order in which every row finds what it refers to; ?1 is the last number before."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What another library brought: how many articles, comparisons and judgements were new."""

    articles: int
    comparisons: int
    judgements: int


def export_library(library: Library, target: Path) -> None:
    """Write the whole library to one file, which takes its place only when it is whole.

    Raises:
        StoreError: If it cannot be written; nothing half-written is left.
    """
    partial = target.with_name(f".{target.name[:100]}.part")
    try:
        partial.unlink(missing_ok=True)
        library.database.run("VACUUM INTO ?", (str(partial),))
        partial.replace(target)
    except OSError as error:
        cause = f"cannot be written ({error.strerror or error})"
        raise StoreError(str(target), cause, "choose another place") from error
    finally:
        partial.unlink(missing_ok=True)


def import_library(library: Library, source: Path, *, ticket: Ticket = SILENT) -> Taken:
    """Take in everything from an exported file that is not here yet, all of it or nothing.

    Args:
        library: The library that grows.
        source: The file; it is copied first and stays as it is.
        ticket: Told of progress while the file is checked; may cancel until then.

    Raises:
        StoreError: If the file is no whole library, or cannot be read.
        StoreTooNewError: If a newer version wrote it.
        Cancelled: If the ticket was cancelled; nothing was taken in.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "imported.sqlite"
        try:
            shutil.copyfile(source, copy)
        except OSError as error:
            cause = f"it cannot be read ({error.strerror or error})"
            raise StoreError(str(source), cause, "check its path") from error
        _require_whole(copy, source, library, ticket)
        return _merged(library, copy)


def _require_whole(copy: Path, source: Path, library: Library, ticket: Ticket) -> None:
    """Refuse what is damaged, or has tables or triggers that no library has."""
    with Library(copy) as other:
        problems = check(other, ticket=ticket).problems
        is_like_ours = shape(other.database) == shape(library.database)
    if problems or not is_like_ours:
        cause = problems[0].rstrip(".") if problems else "it is not made as a library is"
        raise StoreError(str(source), cause, "export the library again")


def _merged(library: Library, copy: Path) -> Taken:
    database = library.database
    database.run("ATTACH ? AS other", (str(copy),))
    try:
        before = _counts(library)
        last = database.value("SELECT ifnull(max(number), 0) FROM main.articles")
        with database.changing():
            for statement in _MERGE:
                database.run(statement, (last,) if "?1" in statement else ())
        after = _counts(library)
    finally:
        database.run("DETACH other")
    return Taken(*(new - old for new, old in zip(after, before, strict=True)))


def _counts(library: Library) -> tuple[int, ...]:
    return tuple(
        library.database.value(f"SELECT count(*) FROM main.{table}")  # noqa: S608 - constants
        for table in ("articles", "comparisons", "judgements")
    )
