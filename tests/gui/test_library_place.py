# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from core.records import Article
from core.store import Library, library_path, usual_path
from gui.jobs import JobRunner, Lane
from gui.library_place import LibraryPlace, Whereabouts

pytestmark = pytest.mark.usefixtures("qapp", "at_home")


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    jobs = JobRunner()
    yield jobs
    jobs.shut_down()


@pytest.fixture
def place(jobs: JobRunner) -> LibraryPlace:
    """On a library with one article, where the system keeps data."""
    with Library(usual_path()) as library:
        library.articles.add(Article("a", "Text.", "Text."))
    return LibraryPlace(library_path(), jobs)


def test_the_library_is_moved_and_found_again(
    place: LibraryPlace, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "news" / "mine.sqlite"

    with qtbot.waitSignals([place.leaving, place.settled, place.told], order="strict"):
        place.move(target)

    assert place.state == Whereabouts(target)
    assert library_path() == target
    assert not usual_path().exists()
    with place.open() as collection:
        assert collection.library.articles.count() == 1


def test_where_it_cannot_lie_it_is_not_looked_for(
    place: LibraryPlace, tmp_path: Path, qtbot: QtBot
) -> None:
    taken = tmp_path / "taken.sqlite"
    taken.touch()

    with qtbot.waitSignal(place.settled):
        place.move(taken)

    assert place.state.path == library_path() == usual_path()
    assert "there is a file already" in place.state.fault
    assert place.state.is_movable


def test_a_library_in_use_is_not_moved(
    place: LibraryPlace, jobs: JobRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    held = Event()
    jobs.start(Lane.IMPORT, lambda _: held.wait())

    place.move(tmp_path / "mine.sqlite")

    assert "in use" in place.state.fault
    with qtbot.waitSignal(jobs.finished):
        held.set()
    assert usual_path().exists()


def test_another_library_is_used_from_the_next_start_on(
    place: LibraryPlace, tmp_path: Path
) -> None:
    other = tmp_path / "other.sqlite"
    Library(other).close()

    place.choose(other)

    assert (place.state.path, place.state.later) == (usual_path(), other)
    assert not place.state.is_movable
    assert library_path() == other


def test_the_one_in_use_can_be_kept_after_all(place: LibraryPlace, tmp_path: Path) -> None:
    place.choose(tmp_path / "other.sqlite")

    place.choose(usual_path())

    assert place.state == Whereabouts(usual_path())
    assert library_path() == usual_path()


def test_a_file_that_is_no_library_is_refused(place: LibraryPlace, tmp_path: Path) -> None:
    letter = tmp_path / "letter.sqlite"
    letter.write_text("Dear reader, this is no library at all, and it shall stay as it is.\n")

    place.choose(letter)

    assert str(letter) in place.state.fault
    assert place.state.later is None
    assert library_path() == usual_path()
