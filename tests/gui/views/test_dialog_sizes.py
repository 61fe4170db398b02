from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.views.dialog_sizes import resize_for_letters


def test_a_dialog_grows_with_its_letters_as_far_as_the_screen_goes(qtbot: QtBot) -> None:
    usual, large = QDialog(), QDialog()
    qtbot.addWidget(usual)
    qtbot.addWidget(large)
    usual.setFont(QFont(usual.font().family(), 9))
    large.setFont(QFont(large.font().family(), 13))

    resize_for_letters(usual, 400, 300)
    resize_for_letters(large, 400, 300)

    assert large.width() > usual.width()
    assert usual.width() >= 400
    assert large.size().boundedTo(large.screen().availableSize()) == large.size()
