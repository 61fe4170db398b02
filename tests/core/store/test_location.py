from __future__ import annotations

from pathlib import Path

import pytest

from core.store.location import VARIABLE, library_path


def test_what_the_reader_names_counts_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "from-environment")

    assert library_path("told") == Path("told")
    assert library_path() == Path("from-environment")


def test_else_it_lies_where_the_system_keeps_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    assert library_path().name == "library.sqlite"
    assert "crosslight" in library_path().parts


def test_a_tilde_is_the_home_folder() -> None:
    assert library_path("~/x") == Path.home() / "x"
