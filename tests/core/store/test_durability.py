"""What was acknowledged is there, whatever happens to the program, the disk or the file."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from core.errors import StoreError
from core.records import Article
from core.review import Decision, Judgement, Passage
from core.store import Library, check

KILLS = 200
KILLING = Path(__file__).with_name("killing.py")


def judgement(number: int) -> Judgement:
    return Judgement((Passage("aa", number, number + 1),), None, Decision.CONFIRMED)


def judged(library: Library) -> set[int]:
    return {one.subject[0].start for one in library.reviews.review()}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killed processes are forked")
def test_a_kill_at_any_moment_loses_nothing_acknowledged(path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, str(KILLING), str(path), str(KILLS)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    acknowledged = {int(line) for line in done.stdout.splitlines()}

    with Library(path) as library:
        assert len(acknowledged) > KILLS
        assert acknowledged <= judged(library)
        assert check(library).problems == ()


def test_a_full_disk_keeps_what_was_acknowledged(path: Path) -> None:
    acknowledged: set[int] = set()

    def judge_on(library: Library) -> None:
        for number in range(100_000):
            library.reviews.judge(judgement(number))
            acknowledged.add(number)

    Library(path).close()
    pages = path.stat().st_size // 4096 + 4

    with Library(path, largest_pages=pages) as library:
        with pytest.raises(StoreError, match="the disk is full; free some space"):
            judge_on(library)
        with pytest.raises(StoreError, match="the disk is full"):
            library.articles.add(Article("a", "Too long. " * 10_000, "other"))
        assert judged(library) == acknowledged
        assert library.articles.count() == 0

    with Library(path) as library:
        assert judged(library) == acknowledged != set()
        assert check(library).problems == ()
        library.reviews.judge(judgement(1_000_000))


def test_a_second_opener_reads_while_the_first_writes(library: Library, path: Path) -> None:
    library.articles.add(Article("a", "Text.", "Text."))

    with Library(path) as second, library.database.changing():
        library.reviews.judge(judgement(1))

        assert second.articles.count() == 1
        assert judged(second) == set()
    with Library(path) as second:
        assert judged(second) == {1}


def test_a_second_writer_waits_for_the_first(library: Library, path: Path) -> None:
    begun = threading.Event()

    def write() -> None:
        with Library(path) as second:
            begun.set()
            second.reviews.judge(judgement(2))

    writer = threading.Thread(target=write)
    with library.database.changing():
        writer.start()
        begun.wait(5)
        library.reviews.judge(judgement(1))
    writer.join()

    assert judged(library) == {1, 2}


def test_many_openers_lose_nothing(path: Path) -> None:
    def write(first: int) -> None:
        with Library(path) as library:
            for number in range(first, first + 20):
                library.reviews.judge(judgement(number))

    writers = [threading.Thread(target=write, args=(first,)) for first in range(0, 80, 20)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    with Library(path) as library:
        assert judged(library) == set(range(80))
        assert check(library).problems == ()
