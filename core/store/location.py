"""Where the library lies: as told, as the reader chose, or where the system keeps data."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from core.errors import StoreError

VARIABLE = "CROSSLIGHT_LIBRARY"


def library_path(told: str | None = None) -> Path:
    """The file of the library.

    Args:
        told: What the reader named for this call, ``~`` being the home folder; else the
            environment variable ``CROSSLIGHT_LIBRARY`` counts, else what was chosen for good.
    """
    named = told or given_place() or _chosen()
    return Path(named).expanduser() if named else usual_path()


def usual_path() -> Path:
    """Where the library lies as long as nobody says otherwise."""
    return user_data_path("crosslight", appauthor=False) / "library.sqlite"


def given_place() -> str:
    """What the environment says; while it does, no choice of the reader counts."""
    return os.environ.get(VARIABLE, "")


def choose_path(path: Path) -> None:
    """Look for the library there from now on, in the window and on the command line.

    Raises:
        StoreError: If that cannot be remembered.
    """
    note = _note()
    try:
        if path == usual_path():
            note.unlink(missing_ok=True)
            return
        note.parent.mkdir(parents=True, exist_ok=True)
        part = note.with_name(f"{note.name}.part")
        part.write_text(f"{path}\n", encoding="utf-8", errors="surrogateescape")
        part.replace(note)
    except OSError as error:
        cause = f"the place of the library cannot be remembered ({error.strerror or error})"
        raise StoreError(str(note), cause, "check the rights of its folder") from error


def _chosen() -> str:
    try:
        return _note().read_text(encoding="utf-8", errors="surrogateescape").strip()
    except OSError:  # most readers never chose one
        return ""


def _note() -> Path:
    """The file that remembers where the reader put the library: its path, and nothing else."""
    return user_config_path("crosslight", appauthor=False) / "library-place"
