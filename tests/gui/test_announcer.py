# pyright: basic
# Qt's test calls carry no types.
"""What is announced reaches the screen reader, and is told once."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.announcer import Announcer


@pytest.fixture
def source(qtbot: QtBot) -> QLabel:
    label = QLabel()
    qtbot.addWidget(label)
    return label


def test_a_sentence_reaches_the_screen_reader(source: QLabel) -> None:
    heard: list[tuple[QAccessible.Event, object, str]] = []

    def update(event: QAccessibleEvent) -> None:
        assert isinstance(event, QAccessibleAnnouncementEvent)
        heard.append((event.type(), event.object(), event.message()))

    Announcer(update).say(source, "3 of 4 contradictions")

    assert heard == [(QAccessible.Event.Announcement, source, "3 of 4 contradictions")]


def test_nothing_to_say_is_not_said(source: QLabel, qtbot: QtBot) -> None:
    heard: list[QAccessibleEvent] = []
    announcer = Announcer(heard.append)

    with qtbot.assertNotEmitted(announcer.said):
        announcer.say(source, "")

    assert heard == []
