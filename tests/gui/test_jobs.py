from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from core.errors import UnreadableArticleError
from core.progress import Stage, Ticket
from gui.jobs import JobRunner, Lane

THREAD_PREFIX = "crosslight-job"


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    runner.shut_down()

    assert not [thread for thread in threading.enumerate() if thread.name.startswith(THREAD_PREFIX)]


class Log:
    """Everything that a runner told, in order."""

    def __init__(self, jobs: JobRunner) -> None:
        self.lines: list[tuple[str, Lane, object]] = []
        jobs.progressed.connect(lambda lane, what: self.lines.append(("progressed", lane, what)))
        jobs.finished.connect(lambda lane, what: self.lines.append(("finished", lane, what)))
        jobs.failed.connect(lambda lane, what: self.lines.append(("failed", lane, what)))

    def told(self) -> list[tuple[str, Lane]]:
        return [(what, lane) for what, lane, _ in self.lines]


def test_tells_the_last_progress_then_the_result(jobs: JobRunner, qtbot: QtBot) -> None:
    log = Log(jobs)

    def work(ticket: Ticket) -> str:
        for done in range(1000):
            ticket.advance(Stage.JUDGE, done + 1, 1000)
        return "done"

    with qtbot.waitSignal(jobs.finished):
        jobs.start(Lane.COMPARE, work)

    *_, progressed, finished = log.lines
    assert progressed[:2] == ("progressed", Lane.COMPARE)
    assert progressed[2].done == 1000  # type: ignore[attr-defined]
    assert finished == ("finished", Lane.COMPARE, "done")


def test_passes_on_few_of_many_progress_reports(jobs: JobRunner, qtbot: QtBot) -> None:
    log = Log(jobs)

    def work(ticket: Ticket) -> None:
        for done in range(100_000):
            ticket.advance(Stage.JUDGE, done, 100_000)

    with qtbot.waitSignal(jobs.finished):
        jobs.start(Lane.COMPARE, work)

    assert 1 <= len(log.lines) - 1 < 100


def test_works_off_the_window_thread_in_the_order_given(jobs: JobRunner, qtbot: QtBot) -> None:
    log = Log(jobs)
    threads: list[str] = []

    def work(_: Ticket) -> None:
        threads.append(threading.current_thread().name)

    with qtbot.waitSignals([jobs.finished] * 3, order="strict"):
        jobs.start(Lane.READ_A, work)
        jobs.start(Lane.READ_B, work)
        jobs.start(Lane.COMPARE, work)

    assert log.told() == [
        ("finished", Lane.READ_A),
        ("finished", Lane.READ_B),
        ("finished", Lane.COMPARE),
    ]
    assert len(set(threads)) == 1
    assert threads[0].startswith(THREAD_PREFIX)


@pytest.mark.parametrize("error", [UnreadableArticleError("a.txt", "it is empty")])
def test_tells_a_fault(jobs: JobRunner, qtbot: QtBot, error: Exception) -> None:
    log = Log(jobs)

    with qtbot.waitSignal(jobs.failed):
        jobs.start(Lane.READ_A, _raising(error))

    assert log.lines == [("failed", Lane.READ_A, error)]


def test_tells_and_logs_a_bug(
    jobs: JobRunner, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    error = ValueError("a bug")

    with qtbot.waitSignal(jobs.failed) as told:
        jobs.start(Lane.COMPARE, _raising(error))

    assert told.args == [Lane.COMPARE, error]
    assert "a bug" in caplog.text


def test_drops_the_result_of_a_job_that_was_replaced(jobs: JobRunner, qtbot: QtBot) -> None:
    log = Log(jobs)
    may_end = Event()

    def slow(_: Ticket) -> str:
        may_end.wait()
        return "old"

    with qtbot.waitSignal(jobs.finished):
        jobs.start(Lane.COMPARE, slow)
        jobs.start(Lane.COMPARE, lambda _: "new")
        may_end.set()

    assert log.lines == [("finished", Lane.COMPARE, "new")]


def test_cancelling_is_silent_and_leaves_other_lanes_alone(jobs: JobRunner, qtbot: QtBot) -> None:
    log = Log(jobs)
    has_begun, may_go_on = Event(), Event()

    def work(ticket: Ticket) -> None:
        has_begun.set()
        may_go_on.wait()
        ticket.advance(Stage.JUDGE, 1, 2)

    with qtbot.waitSignal(jobs.finished):
        jobs.start(Lane.COMPARE, work)
        has_begun.wait()
        jobs.start(Lane.READ_A, lambda _: "read")
        jobs.cancel(Lane.COMPARE)
        may_go_on.set()

    assert log.lines == [("finished", Lane.READ_A, "read")]
    assert not jobs.is_running(Lane.COMPARE)


def test_shutting_down_cancels_what_works_and_what_waits(qtbot: QtBot) -> None:
    jobs = JobRunner()
    log = Log(jobs)
    has_begun = Event()
    ran: list[str] = []

    def work(ticket: Ticket) -> None:
        has_begun.set()
        while True:
            ticket.advance(Stage.JUDGE, 1, 2)

    jobs.start(Lane.COMPARE, work)
    jobs.start(Lane.READ_A, lambda _: ran.append("waiting"))
    has_begun.wait()
    jobs.shut_down()
    qtbot.wait(0)

    assert log.lines == []
    assert ran == []


class Calls(QObject):
    """Counts the calls of a slot."""

    called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.called.connect(self.on_called)

    def on_called(self, _: object) -> None:
        self.count += 1


def test_thousands_of_void_calls_and_signals_do_no_harm() -> None:
    """PySide6 6.12.0 aborts here under Python 3.11: it frees ``None`` once too often."""
    calls = Calls()

    for number in range(5000):
        calls.setObjectName("name")
        calls.called.emit(number % 2 == 0)
        calls.called.emit(None)

    assert calls.count == 10_000


def _raising(error: Exception) -> Callable[[Ticket], None]:
    def work(_: Ticket) -> None:
        raise error

    return work
