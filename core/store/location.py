"""Where the library lies: as told, as the environment says, or where the system keeps data."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

VARIABLE = "CROSSLIGHT_LIBRARY"


def library_path(told: str | None = None) -> Path:
    """The file of the library.

    Args:
        told: What the reader named, ``~`` being the home folder; else the environment
            variable ``CROSSLIGHT_LIBRARY`` counts.
    """
    named = told or os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser()
    return user_data_path("crosslight", appauthor=False) / "library.sqlite"
