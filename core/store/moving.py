"""The library taken to another place, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from core.errors import StoreError
from core.store.library import Library

LOGS = ("-wal", "-shm")
"""What SQLite keeps beside an open file (sqlite.org/wal.html); the copy holds all of it."""


def move_library(source: Path, target: Path) -> None:
    """Copy a library to another file, look whether the copy is whole, and remove the old one.

    Nobody may have it open meanwhile. Backups from before a migration stay where they are.

    Raises:
        StoreError: If there is a file already, or the copy cannot be written; the library
            then stays where it was.
    """
    if target.exists():
        raise StoreError(str(target), "there is a file already", "choose another name")
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        with Library(source) as library:
            count = library.articles.count()
            library.database.copy_to(part)
        with Library(part) as copy:
            is_whole = copy.articles.count() == count
        if not is_whole:
            raise StoreError(str(part), "the copy is not whole", "try another disk")
        part.replace(target)
        _remove(source)
    except OSError as error:
        cause = f"the library cannot be moved there ({error.strerror or error})"
        raise StoreError(str(target), cause, "choose another place") from error


def _remove(path: Path) -> None:
    for name in (path.name, *(f"{path.name}{log}" for log in LOGS)):
        path.with_name(name).unlink(missing_ok=True)
