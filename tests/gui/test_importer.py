# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.collection import Collection
from gui.importer import SLICE, Import, Importer
from gui.jobs import JobRunner

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def importer(own_library: Path) -> Iterator[Importer]:
    jobs = JobRunner()
    yield Importer(partial(Collection, own_library), jobs)
    jobs.shut_down()


@pytest.fixture
def write_files(tmp_path: Path) -> Callable[[int], str]:
    def write(count: int) -> str:
        folder = tmp_path / "articles"
        folder.mkdir()
        for number in range(count):
            text = f"On day {number} the river rose by {number} centimetres, the mayor said.\n"
            (folder / f"{number}.txt").write_text(text, encoding="utf-8")
        return str(folder)

    return write


def test_articles_are_taken_in_a_slice_at_a_time(
    importer: Importer, write_files: Callable[[int], str], qtbot: QtBot
) -> None:
    steps: list[Import | None] = []
    importer.stepped.connect(steps.append)

    with qtbot.waitSignal(importer.ended, timeout=20_000) as ended:
        importer.take_in([write_files(SLICE + 1)])

    assert [(step.done, step.total) if step else None for step in steps] == [
        (0, 0),
        (0, SLICE + 1),
        (SLICE, SLICE + 1),
        None,
    ]
    assert ended.args is not None
    assert ended.args[0].new == SLICE + 1


def test_there_is_one_import_at_a_time(
    importer: Importer, write_files: Callable[[int], str], qtbot: QtBot
) -> None:
    folder = write_files(1)

    with qtbot.waitSignal(importer.ended, timeout=20_000):
        importer.take_in([folder])
        with qtbot.waitSignal(importer.failed) as refused:
            importer.take_in([folder])

    assert refused.args is not None
    assert "One import at a time" in refused.args[0]


def test_a_cancelled_import_ends_with_what_was_kept(
    importer: Importer, write_files: Callable[[int], str], qtbot: QtBot
) -> None:
    importer.take_in([write_files(1)])

    with qtbot.waitSignal(importer.ended) as ended:
        importer.cancel()

    assert ended.args is not None
    assert ended.args[0].new == 0


def test_a_source_that_cannot_be_opened_is_told_at_the_end(
    importer: Importer, write_files: Callable[[int], str], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(importer.ended, timeout=20_000) as ended:
        importer.take_in(["no such file.txt", write_files(1)])

    assert ended.args is not None
    (fault,) = ended.args[0].faults
    assert "no such file.txt" in fault
    assert ended.args[0].new == 1
