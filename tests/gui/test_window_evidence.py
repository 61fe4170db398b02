# pyright: basic
# Qt's test calls carry no types.
"""What the evidence leads to in the window: passages, judgements taken back, cards checked."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from core.records import Comparison
from core.review import Judgement
from gui.__main__ import begin
from gui.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def compared(window: MainWindow, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    return window


def test_a_nearest_passage_is_framed_beside_the_lone_claim_with_keys_alone(
    compared: MainWindow, comparison: Comparison, qtbot: QtBot
) -> None:
    compared.parts.reader.on_row_chosen("A5")
    why = compared.views.page.evidence.areas()[-1]
    for _ in range(6):
        if compared.focusWidget() is not why:
            qtbot.keyClick(compared.focusWidget(), Key.Key_F6)

    qtbot.keyClick(why, Key.Key_Tab)
    qtbot.keyClick(why, Key.Key_Return)

    pane = compared.views.page.texts.panes["B"]
    near = comparison.by_id["B3"]
    assert pane.text._framed == near.span
    assert pane.viewport.scroll_y <= pane.y_of(near.start)
    assert pane.y_of(near.start) <= pane.viewport.scroll_y + pane.viewport.height


def note(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Key.Key_N)
    qtbot.keyClicks(window.focusWidget(), "heard both")
    qtbot.keyClick(window.focusWidget(), Key.Key_Return)


def key(key: Qt.Key) -> Callable[[MainWindow, QtBot], None]:
    return lambda window, qtbot: qtbot.keyClick(window, key)


@pytest.mark.parametrize(
    "judge",
    [key(Key.Key_V), key(Key.Key_X), key(Key.Key_3), note],
    ids=["confirm", "reject", "change", "note"],
)
def test_every_judgement_is_undone_and_redone_with_keys(
    compared: MainWindow, qtbot: QtBot, judge: Callable[[MainWindow, QtBot], None]
) -> None:
    def now() -> Judgement:
        return compared.parts.reviewer.judgement("A1-B1")

    qtbot.keyClick(compared, Key.Key_F2)
    judge(compared, qtbot)
    made = now()

    qtbot.keyClick(compared, Key.Key_Z, CONTROL)
    undone = now()
    qtbot.keyClick(compared, Key.Key_Z, CONTROL | SHIFT)

    assert not made.is_empty
    assert undone.is_empty
    assert now() == made


def report_of(window: MainWindow) -> tuple[str, str]:
    report = window.views.dialogs.card_report
    assert report.isVisible()
    heading, text = report.findChild(QLabel), report.findChild(QTextBrowser)
    return heading.text(), text.toPlainText()


def test_a_card_that_was_tampered_with_is_found_out_with_two_keys(
    compared: MainWindow, comparison: Comparison, qtbot: QtBot
) -> None:
    qtbot.keyClick(compared, Key.Key_F8)
    qtbot.keyClick(compared, Key.Key_C, CONTROL | SHIFT)
    copied = compared.parts.clipboard.text()
    compared.parts.clipboard.setText(copied.replace("hundreds of", "dozens of"))

    qtbot.keyClick(compared, Key.Key_V, CONTROL | SHIFT)

    heading, text = report_of(compared)
    assert all(article.sha256 in copied for article in comparison.articles)
    assert heading.startswith("✗")
    assert "On the card: “sent dozens of militants to Syria”" in text
    assert "In the text: “sent hundreds of militants to Syria”" in text


def test_a_card_that_nobody_touched_is_borne_out(compared: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(compared, Key.Key_C, CONTROL | SHIFT)

    qtbot.keyClick(compared, Key.Key_V, CONTROL | SHIFT)

    heading, text = report_of(compared)
    assert heading.startswith("✓")
    assert "✓ The open comparison says the same." in text


def box_of(part: QWidget, window: MainWindow) -> QRect:
    return QRect(part.mapTo(window, part.rect().topLeft()), part.size())


@pytest.mark.parametrize("factor", [1, 2])
@pytest.mark.parametrize("width_px", [1024, 1600])
def test_the_head_of_the_evidence_shares_the_line_of_the_tabs_and_nothing_is_cut_off(
    compared: MainWindow, qapp: QApplication, factor: int, width_px: int
) -> None:
    usual = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(factor * usual.pointSizeF())
    try:
        qapp.setFont(larger)
        compared.resize(width_px, 800)
        qapp.processEvents()
        head = compared.views.page.evidence.head
        tabs = compared.views.page._tabs
        parts = [
            part
            for part in head.findChildren(QWidget)
            if isinstance(part, QLabel | QAbstractButton) and part.isVisible()
        ]
        boxes = sorted((box_of(part, compared) for part in parts), key=QRect.left)

        assert len(boxes) == 4
        assert all(compared.rect().contains(box) for box in boxes)
        assert all(one.right() < other.left() for one, other in pairwise(boxes))
        assert all(part.height() >= part.minimumSizeHint().height() for part in parts)
        assert boxes[0].left() > box_of(tabs, compared).right()
        assert box_of(tabs, compared).intersects(
            QRect(0, box_of(head, compared).top(), compared.width(), head.height())
        )
    finally:
        qapp.setFont(usual)
