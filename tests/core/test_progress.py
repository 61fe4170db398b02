"""How a long call reports, and how it is stopped."""

import pytest

from core.errors import Cancelled
from core.progress import SILENT, Progress, Stage, Ticket


def test_a_report_tells_stage_and_share() -> None:
    heard: list[Progress] = []

    Ticket(report=heard.append).advance(Stage.ALIGN, 1, 4)

    assert heard == [Progress(Stage.ALIGN, 1, 4)]
    assert heard[0].fraction_01 == 0.25


def test_a_stage_without_units_is_finished() -> None:
    assert Progress(Stage.READ, 0, 0).fraction_01 == 1.0


def test_a_cancelled_ticket_reports_nothing_more() -> None:
    heard: list[Progress] = []
    ticket = Ticket(report=heard.append, is_cancelled=lambda: True)

    with pytest.raises(Cancelled):
        ticket.advance(Stage.ALIGN, 1, 4)

    assert heard == []


def test_a_look_stops_a_cancelled_call_and_reports_nothing() -> None:
    heard: list[Progress] = []

    Ticket(report=heard.append).check()
    with pytest.raises(Cancelled):
        Ticket(is_cancelled=lambda: True).check()

    assert heard == []


def test_nobody_waits_for_the_silent_ticket() -> None:
    SILENT.check()
    SILENT.advance(Stage.READ, 0, 1)

    assert not SILENT.is_cancelled()
