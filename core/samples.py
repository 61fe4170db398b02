"""The sample articles that come with the app."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def sample_folder() -> Path:
    """The folder of the samples: ``seeds/`` of the checkout or of the installed package."""
    return Path(str(files("seeds")))


def sample_paths() -> tuple[Path, ...]:
    """The sample articles, in the order of their names."""
    return tuple(sorted(sample_folder().glob("*.txt")))
