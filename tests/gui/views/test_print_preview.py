# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from gui.views.print_preview import PrintPreview


def paint_three_pages(printer: QPrinter) -> None:
    with QPainter(printer) as painter:
        for page in range(3):
            if page:
                printer.newPage()
            painter.drawText(100, 100, f"page {page}")


@pytest.fixture
def preview(qtbot: QtBot) -> PrintPreview:
    preview = PrintPreview(QPrinter(), paint_three_pages)
    qtbot.addWidget(preview)
    preview.resize(800, 600)
    with qtbot.waitExposed(preview):
        preview.show()
    return preview


def test_the_first_page_is_shown_and_none_before_it(preview: PrintPreview) -> None:
    assert preview.place.text() == "Page 1 of 3"
    assert not preview.previous.isEnabled()
    assert preview.next.isEnabled()


def test_the_pages_are_turned_one_by_one(preview: PrintPreview, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.mouseClick(preview.next, Qt.MouseButton.LeftButton)
    at_the_end = preview.place.text(), preview.next.isEnabled()

    qtbot.mouseClick(preview.previous, Qt.MouseButton.LeftButton)

    assert at_the_end == ("Page 3 of 3", False)
    assert preview.place.text() == "Page 2 of 3"


def test_a_page_is_shown_as_wide_as_the_window_or_whole(
    preview: PrintPreview, qtbot: QtBot
) -> None:
    qtbot.mouseClick(preview.wide, Qt.MouseButton.LeftButton)
    wide = preview.pages.zoomFactor()

    qtbot.mouseClick(preview.whole, Qt.MouseButton.LeftButton)

    assert preview.pages.zoomFactor() < wide
