from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.progress import Progress, Stage
from gui.views.progress import STAGE_WORDS, ProgressStrip


@pytest.fixture
def strip(qtbot: QtBot) -> ProgressStrip:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    return strip


def shown(strip: ProgressStrip) -> tuple[str, int]:
    return strip.findChild(QLabel).text(), strip.findChild(QProgressBar).value()


def test_every_stage_has_words() -> None:
    assert set(STAGE_WORDS) == set(Stage)


def test_tells_the_stage_and_the_share_of_all_stages(strip: ProgressStrip) -> None:
    strip.set_working(is_working=True)
    strip.show_progress(Progress(Stage.ALIGN, 1, 2))

    assert shown(strip) == ("3/4 Aligning", 250)


def test_starts_from_nothing_each_time(strip: ProgressStrip) -> None:
    strip.set_working(is_working=True)
    strip.show_progress(Progress(Stage.JUDGE, 1, 1))
    strip.set_working(is_working=False)
    strip.set_working(is_working=True)

    assert shown(strip) == ("Waiting", 0)


def test_going_on_does_not_start_anew(strip: ProgressStrip) -> None:
    strip.set_working(is_working=True)
    strip.show_progress(Progress(Stage.CLAIMS, 1, 2))
    strip.set_working(is_working=True)

    assert shown(strip) == ("2/4 Finding claims", 150)


def test_nothing_moves_when_it_comes_and_goes(qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    strip = ProgressStrip()
    layout.addWidget(strip)
    qtbot.addWidget(page)

    hidden = layout.sizeHint()
    strip.set_working(is_working=True)

    assert layout.sizeHint() == hidden


def test_cancelling_is_asked_for(strip: ProgressStrip, qtbot: QtBot) -> None:
    strip.set_working(is_working=True)

    with qtbot.waitSignal(strip.cancel_requested):
        qtbot.mouseClick(strip.findChild(QPushButton), Qt.MouseButton.LeftButton)
