from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import StoreError
from core.records import Article
from core.store import Library, move_library

RAIN = Article("rain.txt", "Rain fell.", "Rain fell.")


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    path = tmp_path / "here" / "library.sqlite"
    with Library(path) as library:
        library.articles.add(RAIN)
    return path


def test_a_library_is_whole_in_its_new_place_and_gone_from_the_old(
    filled: Path, tmp_path: Path
) -> None:
    target = tmp_path / "there" / "news.sqlite"

    move_library(filled, target)

    with Library(target) as library:
        assert library.articles.count() == 1
    assert list(filled.parent.iterdir()) == []
    assert [path.name for path in target.parent.iterdir()] == ["news.sqlite"]


def test_a_file_that_is_there_is_left_alone(filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "letter.txt"
    target.write_text("Dear", encoding="utf-8")

    with pytest.raises(StoreError, match="already"):
        move_library(filled, target)

    assert target.read_text(encoding="utf-8") == "Dear"
    assert filled.exists()


def test_where_nothing_can_be_written_the_library_stays(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreError, match="cannot be moved"):
        move_library(filled, tmp_path / "file" / "library.sqlite")

    with Library(filled) as library:
        assert library.articles.count() == 1
