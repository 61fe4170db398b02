"""The one door to sqlite3: one open file, its transactions, and its faults in words.

Write-ahead logging lets others read while one writes; with ``synchronous = FULL`` a
committed transaction is on the disk before the call returns (sqlite.org/pragma.html). An
open database belongs to the thread that opened it; each thread opens its own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from core.errors import StoreError

WAIT_S = 10.0
"""How long to wait for another that is writing; the longest write of our own takes one."""

CACHE_KIB = 16_384
"""Pages kept in memory. A search among 100,000 articles is 7% faster than with the 2 MB that
SQLite takes by itself; four times as much gains another 7%."""

Row = sqlite3.Row
Value = str | bytes | int | float | None
Values = Sequence[Value] | Mapping[str, Value]
"""What stands for the question marks of a statement, or for its names."""

_DAMAGED = "restore it from an export, or from the backup that stands beside it"
_FAULTS: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        sqlite3.SQLITE_PERM: ("access is refused", "check its rights"),
        sqlite3.SQLITE_BUSY: ("another program is writing to it", "try again in a moment"),
        sqlite3.SQLITE_LOCKED: ("another program is writing to it", "try again in a moment"),
        sqlite3.SQLITE_READONLY: ("it cannot be written to", "check its rights"),
        sqlite3.SQLITE_IOERR: ("the disk gave an error", "check the disk and its free space"),
        sqlite3.SQLITE_CORRUPT: ("it is damaged", _DAMAGED),
        sqlite3.SQLITE_FULL: (
            "the disk is full",
            "free some space; what was saved before is still there",
        ),
        sqlite3.SQLITE_CANTOPEN: ("it cannot be opened", "check its folder and its rights"),
        sqlite3.SQLITE_NOTADB: ("it is no Crosslight library, or damaged", _DAMAGED),
    }
)
"""Result codes that the reader can do something about (sqlite.org/rescode.html)."""


class Database:
    """One open file. Every statement goes through here.

    Args:
        path: The file; made where there is none, with its folder.
        largest_pages: Most pages that the file may grow to, or None.

    Raises:
        StoreError: If it cannot be opened, or is no database.
    """

    def __init__(self, path: Path, *, largest_pages: int | None = None) -> None:
        """Open the file and set how it is worked with."""
        self.path = path
        with self._told():
            _make_folder(path)
            self._connection = sqlite3.connect(path, timeout=WAIT_S, isolation_level=None)
        self._connection.row_factory = sqlite3.Row
        try:
            self._set_up(largest_pages)
        except StoreError:
            self.close()
            raise

    def close(self) -> None:
        """Close the file; the log is written back where nobody else has it open."""
        self._connection.close()

    def read(self, statement: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of a question."""
        with self._told():
            return self._connection.execute(statement, values).fetchall()

    def stream(self, statement: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """The rows of a question, one at a time: for more than the memory should hold."""
        with self._told():
            yield from self._connection.execute(statement, values)

    def value(self, statement: str, values: Sequence[Value] = ()) -> int:
        """The first value of the first row: a count, a version, a pragma."""
        return int(self.read(statement, values)[0][0])

    def run(self, statement: str, values: Values = ()) -> int:
        """Run one statement; returns the number of rows that it changed."""
        with self._told():
            return self._connection.execute(statement, values).rowcount

    def run_many(self, statement: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each row."""
        with self._told():
            self._connection.executemany(statement, rows)

    @contextmanager
    def changing(self) -> Generator[None]:
        """All or nothing: what runs inside is on the disk when it ends, or never was.

        Inside another ``changing`` it is part of that one.

        Raises:
            StoreError: If another program keeps writing for longer than ``WAIT_S``, or the
                disk is full; nothing of it is kept then.
        """
        if self._connection.in_transaction:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # A full disk may have ended the transaction already.
            if self._connection.in_transaction:
                self._connection.rollback()
            raise

    def copy_to(self, target: Path) -> None:
        """Write a whole, consistent copy, log included, to a file that does not exist yet."""
        with self._told():
            copy = sqlite3.connect(target)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()

    def _set_up(self, largest_pages: int | None) -> None:
        self.run("PRAGMA journal_mode = WAL")
        self.run("PRAGMA synchronous = FULL")
        self.run("PRAGMA foreign_keys = ON")
        self.run("PRAGMA trusted_schema = OFF")  # a file from elsewhere runs no functions
        self.run(f"PRAGMA cache_size = -{CACHE_KIB}")
        if largest_pages is not None:
            self.run(f"PRAGMA max_page_count = {largest_pages:d}")

    @contextmanager
    def _told(self) -> Generator[None]:
        """Turn a fault that the reader can mend into a ``StoreError``; others are our bugs."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
            fault = _FAULTS.get(code & 0xFF)  # the low byte is the kind, the rest its detail
            if fault is None:
                raise
            raise StoreError(str(self.path), *fault) from error


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        cause = f"its folder cannot be made ({error.strerror or error})"
        raise StoreError(str(path), cause, "choose another place") from error


def timestamp(moment: datetime | None = None) -> str:
    """A moment (now unless given) in UTC, as ISO 8601 to the microsecond: sorts as text."""
    return (moment or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="microseconds")


def storable(text: str) -> str:
    """``text`` as SQLite can hold it: half surrogates, which UTF-8 lacks, become "?".

    The number of code points stays, so that offsets hold.
    """
    return text.encode("utf-8", "replace").decode("utf-8")
