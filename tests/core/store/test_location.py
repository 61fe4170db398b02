from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import StoreError
from core.store.location import VARIABLE, choose_path, library_path, usual_path


def test_what_the_reader_names_counts_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "from-environment")

    assert library_path("told") == Path("told")
    assert library_path() == Path("from-environment")


@pytest.mark.usefixtures("at_home")
def test_else_it_lies_where_the_system_keeps_data() -> None:
    assert library_path() == usual_path()
    assert library_path().name == "library.sqlite"
    assert "crosslight" in library_path().parts


def test_a_tilde_is_the_home_folder() -> None:
    assert library_path("~/x") == Path.home() / "x"


def test_a_place_is_chosen_for_good(at_home: Path) -> None:
    choose_path(at_home / "my news" / "é.sqlite")

    assert library_path() == at_home / "my news" / "é.sqlite"
    assert library_path("told") == Path("told")


def test_the_environment_counts_more_than_a_choice(
    at_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_path(at_home / "chosen.sqlite")
    monkeypatch.setenv(VARIABLE, "from-environment")

    assert library_path() == Path("from-environment")


def test_choosing_the_usual_place_forgets_the_choice(at_home: Path) -> None:
    choose_path(at_home / "chosen.sqlite")

    choose_path(usual_path())

    assert library_path() == usual_path()
    assert list((at_home / "config").rglob("library-place")) == []


def test_a_choice_that_cannot_be_remembered_is_told(at_home: Path) -> None:
    (at_home / "config").touch()

    with pytest.raises(StoreError, match="cannot be remembered"):
        choose_path(at_home / "chosen.sqlite")
