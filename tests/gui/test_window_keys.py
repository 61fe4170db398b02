# pyright: basic
# Qt's test calls carry no types.
"""Every key of the window, pressed where the reader may be, and dividers moved with keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from core.palette import Kind
from gui.__main__ import begin, build
from gui.actions import ACTIONS, Command
from gui.engine import Engine
from gui.key_map import USUAL_KEYS
from gui.main_window import MainWindow
from gui.models.findings_model import ROW_ROLE
from gui.preferences import Preferences
from gui.views.reading_page import ReadingPage

KEYS = (
    ("Alt+Down", Command.NEXT),
    ("F8", Command.NEXT),
    ("Alt+Up", Command.PREVIOUS),
    ("F7", Command.PREVIOUS),
    ("Alt+Shift+Down", Command.NEXT_CONTRADICTION),
    ("Alt+Shift+Up", Command.PREVIOUS_CONTRADICTION),
    ("F6", Command.NEXT_PANE),
    ("Shift+F6", Command.PREVIOUS_PANE),
    ("Alt+\\", Command.SWAP),
    ("Return", Command.LEVEL),
    ("Esc", Command.BACK),
    ("Ctrl+L", Command.LINK),
    ("Alt+S", Command.PIN),
    ("Ctrl+D", Command.FOLD),
    ("Ctrl+F", Command.FIND),
    ("F3", Command.FIND_NEXT),
    ("Alt+1", Command.SHOW_CONTRADICT),
    ("Alt+2", Command.SHOW_DIFFER),
    ("Alt+3", Command.SHOW_AGREE),
    ("Alt+4", Command.SHOW_ONLY),
    ("Alt+5", Command.SHOW_UNSURE),
    ("F9", Command.RULER),
    ("Ctrl+E", Command.EXPORT_REPORT),
    ("Ctrl+P", Command.PRINT),
    ("Ctrl+Shift+C", Command.COPY_EVIDENCE),
    ("Ctrl+Z", Command.UNDO),
    ("Ctrl+Shift+Z", Command.REDO),
    ("F1", Command.KEYS),
    ("F2", Command.REVIEW),
    ("V", Command.CONFIRM),
    ("X", Command.REJECT),
    ("N", Command.NOTE),
)
"""What the window promises its readers."""

AREAS: dict[str, Callable[[ReadingPage], QWidget]] = {
    "findings": lambda page: page.findings,
    "A": lambda page: page.texts.panes["A"].text,
    "B": lambda page: page.texts.panes["B"].text,
    "quote": lambda page: page.evidence.areas()[0],
    "why": lambda page: page.evidence.areas()[-1],
}


@pytest.fixture
def compared(window: MainWindow, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    return window


@pytest.fixture
def called(compared: MainWindow) -> list[str]:
    """The names of the commands that keys call from now on; they do nothing else."""
    names: list[str] = []
    for command in Command:
        action = compared.findChild(QAction, command)
        assert isinstance(action, QAction)
        action.triggered.disconnect()
        action.triggered.connect(partial(names.append, command.value))
        action.setEnabled(True)
    return names


def press(widget: QWidget, key: str, qtbot: QtBot) -> None:
    stroke = QKeySequence(key)[0]
    qtbot.keyClick(widget, stroke.key(), stroke.keyboardModifiers())


@pytest.mark.parametrize("area", AREAS)
def test_every_key_calls_its_command_wherever_the_reader_is(
    compared: MainWindow, called: list[str], area: str, qtbot: QtBot
) -> None:
    widget = AREAS[area](compared.views.page)
    widget.setFocus()

    for key, _ in KEYS:
        press(widget, key, qtbot)

    assert called == [command.value for _, command in KEYS]


def test_whatever_has_a_key_can_be_called_with_it(
    compared: MainWindow, called: list[str], qtbot: QtBot
) -> None:
    wanted = [(entry.command, key) for entry in ACTIONS for key in USUAL_KEYS[entry.command]]

    for _, key in wanted:
        press(compared.views.page.findings, key, qtbot)

    assert called == [command.value for command, _ in wanted]


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("Alt+1", Kind.CONTRADICT),
        ("Alt+2", Kind.DIFFER),
        ("Alt+3", Kind.AGREE),
        ("Alt+4", Kind.ONLY),
        ("Alt+5", Kind.UNSURE),
    ],
)
def test_each_chip_has_a_key_that_hides_and_shows_its_kind(
    compared: MainWindow, key: str, kind: Kind, qtbot: QtBot
) -> None:
    model = compared.views.page.findings.model()
    everything = model.rowCount()

    press(compared.views.page.findings, key, qtbot)
    left = {model.index(row, 0).data(ROW_ROLE).kind for row in range(model.rowCount())}
    press(compared.views.page.findings, key, qtbot)

    assert left == set(Kind) - {kind}
    assert model.rowCount() == everything


def room(splitter: QSplitter, place: int) -> int:
    return splitter.sizes()[place]


@pytest.mark.parametrize(
    ("area", "name", "place"),
    [("findings", "across", 0), ("A", "texts", 0), ("B", "texts", 2), ("why", "down", 1)],
)
def test_an_area_gets_more_and_less_room_with_keys(
    compared: MainWindow, area: str, name: str, place: int, qtbot: QtBot
) -> None:
    page = compared.views.page
    compared.resize(1600, 1000)
    QApplication.processEvents()
    splitter = page._dividers()[name]
    widget = AREAS[area](page)
    widget.setFocus()
    before = room(splitter, place)

    press(widget, "Alt+Shift+Right", qtbot)
    more = room(splitter, place)
    press(widget, "Alt+Shift+Left", qtbot)

    assert more > before
    assert room(splitter, place) == pytest.approx(before, abs=2)
    assert widget.hasFocus()


def test_the_window_comes_back_as_the_reader_left_it(
    compared: MainWindow,
    fake_engine: object,
    preferences: Preferences,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    page = compared.views.page
    compared.resize(780, 700)  # less than the screen that tests are painted on
    for area in ("findings", "A", "why"):
        widget = AREAS[area](page)
        widget.setFocus()
        press(widget, "Alt+Shift+Right", qtbot)
    left = {name: one.sizes()[-1] for name, one in page._dividers().items()}
    size = compared.size()
    compared.close()

    engine: Engine = fake_engine.as_engine()  # type: ignore[attr-defined]
    again = build(qapp, engine, preferences)
    qtbot.addWidget(again)
    again.show()
    with qtbot.waitSignal(again.parts.desk.compared):
        begin(again.parts.desk, ("a.txt", "b.txt"))

    found = {name: one.sizes()[-1] for name, one in again.views.page._dividers().items()}
    again.close()
    assert again.size() == size
    assert found == left
