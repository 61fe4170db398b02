# pyright: basic
# Qt's test calls carry no types, and the fakes stand for a library.
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

import pytest
from pytestqt.qtbot import QtBot

from core.errors import NetworkUnusableError
from core.progress import Ticket
from gui.grouper import Grouper
from gui.jobs import JobRunner

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class FakeIndex:
    """Knows no article."""

    place: dict[str, int] = field(default_factory=dict[str, int])


@dataclass
class FakeCollection:
    """Counts how often its events were asked for."""

    error: Exception | None = None
    asked: int = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def profiles(self, *, ticket: Ticket) -> FakeIndex:
        assert not ticket.is_cancelled()
        self.asked += 1
        if self.error is not None:
            raise self.error
        return FakeIndex()

    def regroup(self, _: FakeIndex, *, ticket: Ticket) -> None:
        assert not ticket.is_cancelled()


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    jobs = JobRunner()
    yield jobs
    jobs.shut_down()


def test_the_events_are_grouped_before_the_first_suggestion(jobs: JobRunner, qtbot: QtBot) -> None:
    collection = FakeCollection()
    grouper = Grouper(lambda: collection, jobs)  # type: ignore[arg-type, return-value]

    with qtbot.waitSignal(grouper.regrouped):
        grouper.suggest("an article")

    assert collection.asked == 1


def test_the_index_is_kept_until_the_library_changes(jobs: JobRunner, qtbot: QtBot) -> None:
    collection = FakeCollection()
    grouper = Grouper(lambda: collection, jobs)  # type: ignore[arg-type, return-value]
    with qtbot.waitSignal(grouper.regrouped):
        grouper.regroup()

    grouper.suggest("an article")
    asked_with_an_index = collection.asked
    grouper.forget()
    with qtbot.waitSignal(grouper.regrouped):
        grouper.suggest("an article")

    assert (asked_with_an_index, collection.asked) == (1, 2)


def test_what_cannot_be_grouped_is_told(jobs: JobRunner, qtbot: QtBot) -> None:
    error = NetworkUnusableError("embedding", "its file is damaged")
    grouper = Grouper(lambda: FakeCollection(error), jobs)  # type: ignore[arg-type, return-value]

    with qtbot.waitSignal(grouper.failed) as failed:
        grouper.regroup()

    assert failed.args is not None
    assert "embedding" in failed.args[0]
