from __future__ import annotations

import io

from core.cli.progress_bar import watched
from core.progress import SILENT, Stage


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_is_silent_where_nobody_watches() -> None:
    stream = io.StringIO()

    with watched(stream) as ticket:
        ticket.advance(Stage.READ, 1, 2)

    assert ticket is SILENT
    assert stream.getvalue() == ""


def test_names_the_stage_on_a_terminal() -> None:
    stream = Terminal()

    with watched(stream) as ticket:
        ticket.advance(Stage.ALIGN, 1, 2)
        ticket.advance(Stage.ALIGN, 2, 2)

    assert "align" in stream.getvalue()
