# pyright: basic
# Qt's test calls carry no types.
"""What is tried on a finding: judged in the background, forgotten with the finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import pytest
from pytestqt.qtbot import QtBot

from core.errors import NetworkUnusableError
from core.records import Comparison, Finding, Label, Reason
from gui.engine import Engine
from gui.flipper import Flipper, Flips
from gui.jobs import JobRunner


class Fake(Protocol):
    """What ``fake_engine`` gives, as far as these tests use it."""

    error: Exception | None
    flipped: list[tuple[str, Sequence[Reason]]]

    def as_engine(self) -> Engine: ...


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    jobs = JobRunner()
    yield jobs
    jobs.shut_down()


@pytest.fixture
def flipper(fake_engine: Fake, jobs: JobRunner) -> Flipper:
    return Flipper(fake_engine.as_engine(), jobs)


@pytest.fixture
def told(flipper: Flipper) -> list[Flips]:
    told: list[Flips] = []
    flipper.changed.connect(told.append)
    return told


def finding(comparison: Comparison, key: str) -> Finding:
    return next(one for one in comparison.findings if one.key == key)


def test_a_finding_tells_which_of_its_reasons_can_be_tried(
    flipper: Flipper, told: list[Flips], comparison: Comparison
) -> None:
    for key in ("A1-B1", "A3-B3", "A4-B4"):
        flipper.show_finding(comparison, finding(comparison, key))
    flipper.show_finding(comparison, None)

    assert [len(flips.reasons) for flips in told] == [1, 1, 0, 0]


def test_a_reason_is_tried_in_the_background(
    flipper: Flipper, told: list[Flips], comparison: Comparison, fake_engine: Fake, qtbot: QtBot
) -> None:
    shown = finding(comparison, "A3-B3")
    flipper.show_finding(comparison, shown)
    (reason,) = told[-1].reasons

    flipper.on_switched(reason)
    at_once = told[-1]
    qtbot.waitUntil(lambda: told[-1].verdict is not None)

    assert at_once == Flips(shown, (reason,))
    assert told[-1].verdict.label is Label.AGREE
    assert told[-1].finding is shown
    assert fake_engine.flipped == [("A3-B3", (reason,))]


def test_a_reason_switched_back_leaves_nothing_tried(
    flipper: Flipper, told: list[Flips], comparison: Comparison, qtbot: QtBot
) -> None:
    shown = finding(comparison, "A3-B3")
    flipper.show_finding(comparison, shown)
    flipper.on_switched(told[-1].reasons[0])
    qtbot.waitUntil(lambda: told[-1].verdict is not None)

    flipper.on_switched(told[-1].reasons[0])

    assert told[-1] == Flips(shown)


def test_another_finding_forgets_what_was_tried(
    flipper: Flipper, told: list[Flips], comparison: Comparison, qtbot: QtBot
) -> None:
    flipper.show_finding(comparison, finding(comparison, "A3-B3"))
    flipper.on_switched(told[-1].reasons[0])

    flipper.show_finding(comparison, finding(comparison, "A2-B2"))
    flipper.on_switched(told[-1].reasons[0])
    qtbot.waitUntil(lambda: told[-1].verdict is not None)

    verdicts = [flips.finding.key for flips in told if flips.verdict is not None]
    assert verdicts == ["A2-B2"]


def test_why_it_cannot_be_known_is_told(
    flipper: Flipper, told: list[Flips], comparison: Comparison, fake_engine: Fake, qtbot: QtBot
) -> None:
    fake_engine.error = NetworkUnusableError("entailment network", "its file is damaged")
    flipper.show_finding(comparison, finding(comparison, "A3-B3"))

    flipper.on_switched(told[-1].reasons[0])
    qtbot.waitUntil(lambda: bool(told[-1].fault))

    assert "its file is damaged" in told[-1].fault
    assert told[-1].verdict is None
