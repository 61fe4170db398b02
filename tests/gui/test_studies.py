from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

import pytest
from pytestqt.qtbot import QtBot

from core.errors import NetworkUnusableError
from core.headlines import Headline
from core.progress import Ticket
from core.records import Comparison
from core.wording import Actor
from gui.engine import Engine
from gui.jobs import JobRunner
from gui.studies import Studies, Study

pytestmark = pytest.mark.usefixtures("qapp")


class Fake(Protocol):
    """What ``fake_engine`` gives, as far as these tests use it."""

    def as_engine(self) -> Engine: ...


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    jobs = JobRunner()
    yield jobs
    jobs.shut_down()


def test_both_studies_tell_what_they_found(
    fake_engine: Fake,
    jobs: JobRunner,
    comparison: Comparison,
    actors: tuple[Actor, ...],
    headlines: tuple[Headline, ...],
    qtbot: QtBot,
) -> None:
    studies = Studies(fake_engine.as_engine(), jobs)
    named: list[Study] = []
    studies.actors_found.connect(named.append)

    def is_done(study: Study) -> bool:
        return study.found is not None

    with qtbot.waitSignal(studies.headlines_checked, check_params_cb=is_done) as checked:
        studies.on_comparison_changed(comparison)

    assert named == [Study(is_begun=True), Study(is_begun=True, found=actors)]
    assert checked.args == [Study(is_begun=True, found=headlines)]


def test_a_comparison_that_goes_away_is_studied_no_further(
    fake_engine: Fake, jobs: JobRunner, comparison: Comparison
) -> None:
    studies = Studies(fake_engine.as_engine(), jobs)
    named: list[Study] = []
    studies.actors_found.connect(named.append)

    studies.on_comparison_changed(comparison)
    studies.on_comparison_changed(None)
    jobs.shut_down()

    assert named == [Study(is_begun=True), Study()]


def test_a_study_that_fails_tells_why(
    fake_engine: Fake, jobs: JobRunner, comparison: Comparison, qtbot: QtBot
) -> None:
    def fail(_: Comparison, __: Ticket) -> tuple[Headline, ...]:
        raise NetworkUnusableError("entailment", "its file is damaged")

    studies = Studies(replace(fake_engine.as_engine(), check_headlines=fail), jobs)

    def is_done(study: Study) -> bool:
        return bool(study.fault)

    with qtbot.waitSignal(studies.headlines_checked, check_params_cb=is_done) as told:
        studies.on_comparison_changed(comparison)

    assert told.args == [Study(is_begun=True, fault="entailment: its file is damaged.")]
