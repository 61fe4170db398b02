"""For every test: Qt draws into memory, no network but the shipped ones, a library of its own."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# A deadline would time the machine that the tests run on, not the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A folder that does not exist holds no network that the developer may have added.
os.environ["CROSSLIGHT_NETWORKS"] = str(Path(__file__).parent / "no networks")


@pytest.fixture(autouse=True)
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the library of whoever runs it."""
    path = tmp_path / "library.sqlite"
    monkeypatch.setenv("CROSSLIGHT_LIBRARY", str(path))
    return path


@pytest.fixture
def at_home(own_library: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A home folder of the test's own, and nothing said by the environment."""
    assert own_library  # named by the environment until here
    monkeypatch.delenv("CROSSLIGHT_LIBRARY")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path
