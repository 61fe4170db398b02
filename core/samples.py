"""The sample articles that come with the app."""

from __future__ import annotations

from pathlib import Path


def sample_folder() -> Path:
    """The folder of the samples: ``seeds/`` of the checkout or of the installed package."""
    return Path(__file__).resolve().parents[1] / "seeds"


def sample_paths() -> tuple[Path, ...]:
    """The sample articles, in the order of their names."""
    return tuple(sorted(sample_folder().glob("*.txt")))
