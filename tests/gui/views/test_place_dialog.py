from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.library_place import Whereabouts
from gui.theme import LIGHT
from gui.theme_qt import style_sheet
from gui.views.place_dialog import PlaceDialog


@pytest.mark.parametrize("points", [9, 18])
def test_words_are_whole_in_letters_of_any_size(qtbot: QtBot, points: int) -> None:
    dialog = PlaceDialog()
    qtbot.addWidget(dialog)
    dialog.setFont(QFont(dialog.font().family(), points))
    dialog.setStyleSheet(style_sheet(LIGHT, letters_points=points))
    dialog.show_place(Whereabouts(Path("reader/library.sqlite"), is_given=True))

    with qtbot.waitExposed(dialog):
        dialog.show()

    for button in dialog.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width()
        assert button.height() >= button.fontMetrics().height()
    assert dialog.path.height() >= dialog.path.fontMetrics().height()
    assert dialog.words.height() >= dialog.words.heightForWidth(dialog.words.width())


def test_it_grows_with_what_it_has_to_tell(qtbot: QtBot) -> None:
    dialog = PlaceDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    fault = "The library could not be moved: the disk is full. " * 12

    dialog.show_place(Whereabouts(Path("reader/library.sqlite"), fault=fault))

    wanted_px = dialog.words.heightForWidth(dialog.words.width())
    qtbot.waitUntil(lambda: dialog.words.height() >= wanted_px)
