from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.records import Comparison
from core.review import Judgements
from gui.actions import Command
from gui.intents import Intents
from gui.main_window import MainWindow
from gui.session import Side


def compared(window: MainWindow, qtbot: QtBot) -> None:
    for side, source in zip(Side, ("a.txt", "b.txt"), strict=True):
        window.parts.desk.open_source(side, source)
    qtbot.waitUntil(lambda: window.parts.desk.session.comparison is not None)


def test_a_pdf_goes_where_the_reader_says(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    target = str(tmp_path / "out.pdf")
    parts = replace(window.parts, choose_target=lambda _parent, _folder: target)
    intents = Intents(parts, window.views, window)
    compared(window, qtbot)

    with qtbot.waitSignal(intents.told) as told:
        intents.on_pdf_requested()

    assert told.args == [f"PDF written: {target}"]
    assert Path(target).stat().st_size > 1000


def test_a_pdf_that_cannot_be_written_is_told(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    target = str(tmp_path / "nowhere" / "out.pdf")
    parts = replace(window.parts, choose_target=lambda _parent, _folder: target)
    intents = Intents(parts, window.views, window)
    compared(window, qtbot)

    with qtbot.waitSignal(intents.told) as told:
        intents.on_pdf_requested()

    assert told.args == ["The PDF was not written: No such file or directory"]


def test_printing_shows_the_pages_first(window: MainWindow, qtbot: QtBot) -> None:
    shown: list[Comparison] = []

    def preview(_parent: QWidget, comparison: Comparison, _judgements: Judgements) -> None:
        shown.append(comparison)

    intents = Intents(replace(window.parts, preview=preview), window.views, window)
    intents.on_print_requested()
    compared(window, qtbot)
    intents.on_print_requested()

    assert shown == [window.parts.desk.session.comparison]


def test_there_is_nothing_to_print_without_a_comparison(window: MainWindow, qtbot: QtBot) -> None:
    actions = {action.objectName(): action for action in window.actions()}

    assert not actions[Command.PRINT].isEnabled()
    compared(window, qtbot)
    assert actions[Command.PRINT].isEnabled()
