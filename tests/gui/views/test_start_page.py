from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.records import Article
from gui.messages import Notice, Tone
from gui.models.library_model import LibraryModel
from gui.session import Place, Session, Side
from gui.theme import LIGHT
from gui.views.chooser import Chooser
from gui.views.drop_zone import DropZone
from gui.views.first_steps import FirstSteps
from gui.views.start_page import StartPage

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def chooser(qtbot: QtBot) -> Chooser:
    model = LibraryModel()
    chooser = Chooser(model, Qt.Orientation.Vertical)
    model.setParent(chooser)
    qtbot.addWidget(chooser)
    return chooser


def zone(chooser: Chooser, number: int) -> DropZone:
    return chooser.findChildren(DropZone)[number]


def drop(target: DropZone, data: QMimeData) -> QDragEnterEvent:
    entering = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NO_KEY)
    target.dragEnterEvent(entering)
    target.dropEvent(QDropEvent(QPointF(5, 5), COPY, data, LEFT, NO_KEY))
    return entering


def test_files_and_addresses_can_be_dropped(chooser: Chooser, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/articles/a.txt"), QUrl("https://example.org/b")])

    with qtbot.waitSignal(chooser.source_dropped) as dropped:
        entering = drop(zone(chooser, 1), data)

    assert entering.isAccepted()
    assert dropped.args == ["B", ["/articles/a.txt", "https://example.org/b"]]


def test_text_can_be_dropped(chooser: Chooser, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("The mayor spoke.")

    with qtbot.waitSignal(chooser.text_dropped) as dropped:
        drop(zone(chooser, 0), data)

    assert dropped.args == ["A", "The mayor spoke."]


def test_the_buttons_say_for_which_side(chooser: Chooser, qtbot: QtBot) -> None:
    buttons = {button.text(): button for button in zone(chooser, 1).findChildren(QPushButton)}

    with qtbot.waitSignal(chooser.open_requested) as opened:
        qtbot.mouseClick(buttons["Open B…"], LEFT)
    with qtbot.waitSignal(chooser.paste_requested) as pasted:
        qtbot.mouseClick(buttons["Paste B"], LEFT)

    assert opened.args == [Side.B]
    assert pasted.args == [Side.B]


def test_only_empty_sides_have_a_zone(chooser: Chooser, article_a: Article) -> None:
    chooser.show_session(Session(a=Place(article_a)))

    assert zone(chooser, 0).isHidden()
    assert not zone(chooser, 1).isHidden()


def test_a_side_that_is_being_read_says_so(chooser: Chooser) -> None:
    chooser.show_session(Session(b=Place(is_reading=True)))

    assert "Reading …" in [label.text() for label in zone(chooser, 1).findChildren(QLabel)]


def test_the_page_tells_what_went_wrong(qtbot: QtBot) -> None:
    model = LibraryModel()
    page = StartPage(LIGHT, Chooser(model, Qt.Orientation.Vertical))
    model.setParent(page)
    qtbot.addWidget(page)
    notice = Notice(Tone.ERROR, "A: <b>x</b>: it is empty.", side=Side.A, is_dismissible=True)

    page.show_session(Session(), (notice,))

    labels = [label for label in page.findChildren(QLabel) if label.text() == notice.text]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText]

    dismiss = next(b for b in page.findChildren(QPushButton) if b.text() == "Dismiss")
    with qtbot.waitSignal(page.banners.dismissed) as dismissed:
        qtbot.mouseClick(dismiss, LEFT)

    assert dismissed.args == [Side.A]


def test_the_hint_for_the_first_time_has_three_steps(qtbot: QtBot) -> None:
    steps = FirstSteps()
    qtbot.addWidget(steps)

    texts = [label.text() for label in steps.findChildren(QLabel)]

    assert texts[::2] == ["1", "2", "3"]
    assert len({*texts[1::2]}) == 3
