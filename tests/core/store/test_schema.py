from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import StoreError, StoreTooNewError
from core.records import Article
from core.store import Library
from core.store.database import Database
from core.store.schema import STEPS, Step, backup_path, migrate

NEXT: Step = ("ALTER TABLE articles ADD COLUMN region TEXT", "UPDATE articles SET region = 'x'")
BROKEN: Step = ("ALTER TABLE articles ADD COLUMN region TEXT", "INSERT INTO gone VALUES (1)")


@pytest.fixture
def filled(path: Path) -> Path:
    with Library(path) as library:
        library.articles.add(Article("one.txt", "Text.", "Text."))
    return path


def test_a_step_is_taken_once(filled: Path) -> None:
    database = Database(filled)

    migrate(database, steps=(*STEPS, NEXT))
    migrate(database, steps=(*STEPS, NEXT))

    assert database.read("SELECT region FROM articles")[0][0] == "x"
    assert database.value("PRAGMA user_version") == len(STEPS) + 1
    database.close()


def test_the_file_is_copied_before_a_step(filled: Path) -> None:
    database = Database(filled)
    migrate(database, steps=(*STEPS, NEXT))
    database.close()

    with Library(backup_path(filled, len(STEPS))) as before:
        assert before.articles.count() == 1


def test_no_backup_is_made_of_a_new_file(path: Path) -> None:
    Library(path).close()

    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_step_that_fails_leaves_the_file_as_it_was(filled: Path) -> None:
    database = Database(filled)

    with pytest.raises(Exception, match="no such table: gone"):
        migrate(database, steps=(*STEPS, BROKEN))

    columns = {row["name"] for row in database.read("PRAGMA table_info(articles)")}
    assert "region" not in columns
    assert database.value("PRAGMA user_version") == len(STEPS)
    database.close()
    with Library(filled) as library:
        assert library.articles.count() == 1


def test_a_newer_file_is_refused_and_left_alone(filled: Path) -> None:
    database = Database(filled)
    database.run(f"PRAGMA user_version = {len(STEPS) + 1}")
    database.close()
    before = filled.read_bytes()

    with pytest.raises(StoreTooNewError, match="a newer version of Crosslight wrote it; install"):
        Library(filled)
    assert filled.read_bytes() == before


def test_a_backup_that_cannot_be_written_stops_the_step(filled: Path) -> None:
    backup_path(filled, len(STEPS)).mkdir()
    database = Database(filled)

    with pytest.raises(StoreError, match="no backup can be written"):
        migrate(database, steps=(*STEPS, NEXT))
    assert database.value("PRAGMA user_version") == len(STEPS)
    database.close()


def test_a_database_of_another_program_is_refused(path: Path) -> None:
    database = Database(path)
    database.run("CREATE TABLE things (name TEXT)")
    database.close()

    with pytest.raises(StoreError, match="a database of another program"):
        Library(path)


def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.write_text("An article, not a library. " * 100, encoding="utf-8")

    with pytest.raises(StoreError, match="no Crosslight library"):
        Library(path)
    assert path.read_text(encoding="utf-8").startswith("An article")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")

    with pytest.raises(StoreError, match="its folder cannot be made"):
        Library(tmp_path / "file" / "library.sqlite")


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened"):
        Library(tmp_path)
