"""The tables, as numbered steps from an empty file to the present; a step is never changed.

An article's ``id`` follows from its source and text (``packing.article_id``), so that two
libraries agree on it. ``number`` counts up in the order in which articles came. The reader's
judgements, pins and notes name passages by the SHA-256 of a text: they hold for every copy
of it, and outlive the article in the library.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from core.errors import StoreError, StoreTooNewError
from core.store.database import Database

APPLICATION_ID = 0x43524C54
"""``CRLT`` in the file's header: tells a library from any other SQLite file."""

Step = tuple[str, ...]

_FIRST: Step = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    """CREATE TABLE articles (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        title TEXT,
        outlet TEXT,
        published TEXT,
        author TEXT,
        opening TEXT NOT NULL,
        word_count INTEGER NOT NULL,
        added_at TEXT NOT NULL,
        deleted_at TEXT
    )""",
    "CREATE INDEX articles_by_text ON articles (sha256)",
    "CREATE INDEX articles_deleted ON articles (deleted_at) WHERE deleted_at IS NOT NULL",
    """CREATE TABLE bodies (
        number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
        packed BLOB NOT NULL,
        original BLOB
    )""",
    """CREATE VIRTUAL TABLE words USING fts5 (
        title, outlet, author, source, text,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    )""",
    """CREATE TABLE vectors (
        article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        network TEXT NOT NULL,
        vector BLOB NOT NULL,
        PRIMARY KEY (network, article)
    )""",
    """CREATE TABLE events (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        why TEXT NOT NULL,
        is_titled_by_reader INTEGER NOT NULL DEFAULT 0,
        is_pinned INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID""",
    """CREATE TABLE memberships (
        article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        event TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
        origin TEXT NOT NULL CHECK (origin IN ('proposed', 'reader'))
    ) WITHOUT ROWID""",
    "CREATE INDEX memberships_by_event ON memberships (event)",
    """CREATE TABLE ties (
        article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        tie TEXT NOT NULL
    ) WITHOUT ROWID""",
    "CREATE INDEX ties_by_tie ON ties (tie)",
    """CREATE TABLE partings (
        a TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        b TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        PRIMARY KEY (a, b),
        CHECK (a < b)
    ) WITHOUT ROWID""",
    "CREATE INDEX partings_by_second ON partings (b)",
    """CREATE TABLE comparisons (
        id TEXT PRIMARY KEY,
        engine TEXT NOT NULL,
        made_at TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        document BLOB NOT NULL
    )""",
    "CREATE INDEX comparisons_by_opening ON comparisons (opened_at)",
    """CREATE TABLE comparison_articles (
        comparison TEXT NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        article TEXT NOT NULL REFERENCES articles (id),
        PRIMARY KEY (comparison, position)
    ) WITHOUT ROWID""",
    "CREATE INDEX comparison_articles_by_article ON comparison_articles (article)",
    """CREATE TABLE preferences (
        comparison TEXT NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (comparison, name)
    ) WITHOUT ROWID""",
    """CREATE TABLE judgements (
        a_sha256 TEXT NOT NULL,
        a_start INTEGER NOT NULL,
        a_end INTEGER NOT NULL,
        b_sha256 TEXT NOT NULL DEFAULT '',
        b_start INTEGER NOT NULL DEFAULT 0,
        b_end INTEGER NOT NULL DEFAULT 0,
        found TEXT,
        decision TEXT,
        verdict TEXT,
        note TEXT NOT NULL,
        judged_at TEXT NOT NULL,
        PRIMARY KEY (a_sha256, a_start, a_end, b_sha256, b_start, b_end)
    ) WITHOUT ROWID""",
    """CREATE TABLE pins (
        a_sha256 TEXT NOT NULL,
        a_start INTEGER NOT NULL,
        a_end INTEGER NOT NULL,
        b_sha256 TEXT NOT NULL,
        b_start INTEGER NOT NULL,
        b_end INTEGER NOT NULL,
        PRIMARY KEY (a_sha256, a_start, a_end, b_sha256, b_start, b_end)
    ) WITHOUT ROWID""",
    """CREATE TABLE notes (
        sha256 TEXT NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        text TEXT NOT NULL,
        noted_at TEXT NOT NULL,
        PRIMARY KEY (sha256, start, end)
    ) WITHOUT ROWID""",
)

STEPS: tuple[Step, ...] = (_FIRST,)
"""``STEPS[n - 1]`` leads from version n - 1 to version n."""


def migrate(database: Database, *, steps: Sequence[Step] = STEPS) -> None:
    """Bring the file to the present version, each step whole or not at all.

    A file that holds something is copied beside itself before each step.

    Raises:
        StoreError: If it is a database of another program, or cannot be written.
        StoreTooNewError: If a newer version wrote it; it is left as it is.
    """
    _refuse_foreign(database, len(steps))
    while (version := _version(database)) < len(steps):
        if version:
            _back_up(database, version)
        with database.changing():
            # Another program may have come first while this one waited.
            if _version(database) == version:
                for statement in steps[version]:
                    database.run(statement)
                database.run(f"PRAGMA user_version = {version + 1}")


def shape(database: Database) -> set[tuple[str, str, str]]:
    """What the file is made of: kind, name and definition of each table, index and trigger."""
    rows = database.read("SELECT type, name, ifnull(sql, '') FROM sqlite_master")
    return {(row[0], row[1], row[2]) for row in rows}


def _version(database: Database) -> int:
    return database.value("PRAGMA user_version")


def _refuse_foreign(database: Database, newest: int) -> None:
    name = str(database.path)
    is_empty = not database.value("SELECT count(*) FROM sqlite_master")
    if not is_empty and database.value("PRAGMA application_id") != APPLICATION_ID:
        cause = "it is a database of another program"
        raise StoreError(name, cause, "name another file for the library")
    if _version(database) > newest:
        cause = "a newer version of Crosslight wrote it"
        raise StoreTooNewError(name, cause, "install the newest version of Crosslight")


def _back_up(database: Database, version: int) -> None:
    """Copy the file to ``<name>.v<version>.backup``; a copy cut short never takes that name."""
    backup = backup_path(database.path, version)
    partial = backup.with_name(f"{backup.name}.part")
    try:
        partial.unlink(missing_ok=True)
        database.copy_to(partial)
        partial.replace(backup)
    except OSError as error:
        cause = f"no backup can be written ({error.strerror or error})"
        raise StoreError(str(backup), cause, "free some space beside the library") from error


def backup_path(path: Path, version: int) -> Path:
    """Where the copy goes that is made before the file leaves ``version``."""
    return path.with_name(f"{path.name}.v{version}.backup")
