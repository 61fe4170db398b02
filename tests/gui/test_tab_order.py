# pyright: basic
# Qt's test calls carry no types.
"""The Tab key goes through the window as it is read: down, and in each line from left to right."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.__main__ import begin
from gui.actions import Command
from gui.main_window import MainWindow

SAME_LINE_PX = 8  # by which the tops of controls on one line may differ
Key = Qt.Key


def ring(window: MainWindow, start: QWidget, qtbot: QtBot, key: Qt.Key) -> list[QWidget]:
    """Every stop of a key from ``start`` on, until one comes back."""
    start.setFocus()
    met: list[QWidget] = []
    while window.focusWidget() not in met:
        met.append(window.focusWidget())
        qtbot.keyClick(window.focusWidget(), key)
    assert window.focusWidget() is met[0]
    return met


@pytest.fixture
def reviewing(window: MainWindow, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    action = window.findChild(QAction, Command.REVIEW)
    assert isinstance(action, QAction)
    action.trigger()
    return window


def place(window: MainWindow, one: QWidget) -> QPoint:
    return one.mapTo(window, QPoint())


def test_stops_follow_each_other_as_they_are_read(reviewing: MainWindow, qtbot: QtBot) -> None:
    page = reviewing.views.page
    met = ring(reviewing, page.findings, qtbot, Key.Key_Tab)
    top = min(met, key=lambda one: (place(reviewing, one).y(), place(reviewing, one).x()))

    stops = ring(reviewing, top, qtbot, Key.Key_Tab)

    assert len(stops) > 20
    for before, behind in pairwise(stops):
        one, other = place(reviewing, before), place(reviewing, behind)
        is_below = other.y() > one.y() + SAME_LINE_PX
        is_right = other.x() > one.x() and abs(other.y() - one.y()) <= SAME_LINE_PX
        assert is_below or is_right, (before.accessibleName(), behind.accessibleName())


def test_shift_tab_goes_the_same_way_back(reviewing: MainWindow, qtbot: QtBot) -> None:
    findings = reviewing.views.page.findings

    forth = ring(reviewing, findings, qtbot, Key.Key_Tab)
    back = ring(reviewing, findings, qtbot, Key.Key_Backtab)

    assert back == [forth[0], *reversed(forth[1:])]


def test_another_finding_brings_its_boxes_into_the_order(
    reviewing: MainWindow, qtbot: QtBot
) -> None:
    reviewing.parts.reader.on_row_chosen("A3-B3")
    flips = reviewing.views.page.evidence.flips

    stops = ring(reviewing, reviewing.views.page.findings, qtbot, Key.Key_Tab)

    inside = [number for number, one in enumerate(stops) if flips.isAncestorOf(one)]
    why = next(n for n, one in enumerate(stops) if one.accessibleName() == "Why")
    assert inside == list(range(why + 1, why + 1 + len(inside)))
    assert inside
