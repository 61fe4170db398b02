"""What stands below everything."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.views.status_line import StatusLine


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    return line


def test_a_message_takes_the_place_of_the_summary_for_a_while(line: StatusLine) -> None:
    line.show_summary("29 claims")
    line.tell("Saved.")
    meanwhile = (line.text(), line.message)

    line.on_timeout()

    assert meanwhile == ("Saved.", "Saved.")
    assert (line.text(), line.message) == ("29 claims", "")


def test_a_new_summary_waits_for_the_message(line: StatusLine) -> None:
    line.tell("Saved.")

    line.show_summary("30 claims")
    meanwhile = line.text()
    line.on_timeout()

    assert (meanwhile, line.text()) == ("Saved.", "30 claims")
