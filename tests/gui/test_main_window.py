# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

from dataclasses import replace
from typing import Protocol

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.errors import NetworkUnusableError
from core.palette import Kind
from core.records import Removal, RemovalKind
from core.spans import Span
from gui.__main__ import begin, build
from gui.actions import Command
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.preferences import Preferences, ThemeChoice
from gui.session import Side
from gui.theme import DARK
from gui.views.find_bar import FindBar


class Fake(Protocol):
    """What ``fake_engine`` gives, as far as these tests use it."""

    error: Exception | None

    def as_engine(self) -> Engine: ...


def open_both(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))


def action(window: MainWindow, command: Command) -> QAction:
    found = window.findChild(QAction, command)
    assert isinstance(found, QAction)
    return found


def trigger(window: MainWindow, command: Command) -> None:
    action(window, command).trigger()


def test_opens_on_the_start_page(window: MainWindow) -> None:
    assert window.views.start.isVisible()
    assert not window.views.page.isVisible()


def test_first_steps_lead_to_a_comparison_and_go_for_ever(
    window: MainWindow,
    preferences: Preferences,
    fake_engine: Fake,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    steps = window.views.start.first_steps
    shown = steps.isVisible()
    samples = next(b for b in steps.findChildren(QPushButton) if "samples" in b.text())

    with qtbot.waitSignal(window.parts.desk.compared):
        qtbot.mouseClick(samples, Qt.MouseButton.LeftButton)

    assert shown
    window.close()
    again = build(qapp, fake_engine.as_engine(), preferences)
    qtbot.addWidget(again)
    again.show()
    assert not again.views.start.first_steps.isVisible()
    again.close()


def test_first_steps_can_be_put_away(window: MainWindow, qtbot: QtBot) -> None:
    steps = window.views.start.first_steps
    known = next(b for b in steps.findChildren(QPushButton) if b.text() == "Got it")

    qtbot.mouseClick(known, Qt.MouseButton.LeftButton)

    assert not steps.isVisible()
    assert not window.parts.preferences.has_first_steps


def test_one_article_can_be_read_while_the_other_is_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    desk = window.parts.desk

    with qtbot.waitSignal(desk.session_changed, check_params_cb=lambda s: s.a.article is not None):
        desk.open_source(Side.A, "a.txt")

    assert window.views.page.texts.isVisible()
    assert window.views.choosers[Qt.Orientation.Horizontal].isVisible()
    assert not window.views.page.findings.isVisible()


@pytest.mark.parametrize("side", list(Side))
def test_claims_of_a_lone_article_are_shown_and_lead_into_its_text(
    window: MainWindow, qtbot: QtBot, side: Side
) -> None:
    desk = window.parts.desk
    with qtbot.waitSignal(desk.session_changed, check_params_cb=lambda s: bool(s.claims)):
        desk.open_source(side, "a.txt")
    claims = window.views.page.claims
    article = desk.session.place(side).article
    assert article is not None

    claims.selectRow(3)

    claim = desk.session.claims[3]
    pane = window.views.page.texts.panes[side]
    assert claims.isVisible()
    assert pane.text._framed == claim.span
    assert pane.viewport.shows_well(pane.y_of(claim.start))


def test_second_article_puts_the_claims_of_the_first_away(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)

    assert window.parts.desk.session.claims == ()
    assert not window.views.page.claims.isVisible()


def test_two_articles_lead_to_the_sharpest_contradiction(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)

    assert window.parts.reader.state.current == "A1-B1"
    assert window.views.page.findings.isVisible()
    assert window.views.page.evidence.isVisible()
    assert [row.row() for row in window.views.page.findings.selectionModel().selectedRows()] == [0]


def test_two_articles_are_chosen_with_the_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    desk = window.parts.desk
    with qtbot.waitSignal(desk.library_changed, check_params_cb=lambda library: len(library) == 2):
        desk.load_library()

    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(desk.compared):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    assert window.focusWidget() is window.views.page.findings


def test_keys_step_through_the_findings(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)

    qtbot.keyClick(window, Qt.Key.Key_F8)
    after_next = window.parts.reader.state.current
    qtbot.keyClick(window, Qt.Key.Key_F7)

    assert after_next == "A3-B3"
    assert window.parts.reader.state.current == "A1-B1"


def test_a_key_switches_a_chip_over(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)

    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)

    assert Kind.AGREE not in window.parts.reader.state.shown
    assert not action(window, Command.SHOW_AGREE).isChecked()


def test_evidence_goes_to_the_clipboard(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)

    trigger(window, Command.COPY_EVIDENCE)

    assert window.parts.clipboard.text().startswith("Contradiction · very likely · 0.93")


def test_pasting_fills_the_empty_side(window: MainWindow, qtbot: QtBot) -> None:
    window.parts.clipboard.setText("The mayor spoke on Monday.")
    desk = window.parts.desk

    with qtbot.waitSignal(desk.session_changed, check_params_cb=lambda s: s.a.article is not None):
        trigger(window, Command.PASTE)

    assert desk.session.b.article is None


def test_pasting_never_replaces_an_article_unasked(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)
    articles = window.parts.desk.session.articles

    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert not action(window, Command.PASTE).isEnabled()
    assert window.parts.desk.session.articles == articles


def test_a_second_file_dropped_goes_across(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.parts.desk.compared):
        window.views.page.texts.source_dropped.emit("B", ["b.txt", "a.txt"])

    assert window.parts.desk.session.articles is not None


def test_an_engine_failure_reads_not_checked(
    window: MainWindow, qtbot: QtBot, fake_engine: Fake
) -> None:
    fake_engine.error = NetworkUnusableError("network", "its file is damaged")
    desk = window.parts.desk

    with qtbot.waitSignal(desk.session_changed, check_params_cb=lambda s: bool(s.fault)):
        begin(desk, ("a.txt", "b.txt"))

    names = [banner.accessibleName() for banner in window.views.page.banners.findChildren(QWidget)]
    assert "Not checked. Network: its file is damaged." in names
    assert not window.views.page.filters.isEnabled()
    assert not action(window, Command.NEXT).isEnabled()


def test_the_theme_changes_at_once(window: MainWindow, qapp: QApplication) -> None:
    trigger(window, Command.THEME_DARK)

    assert qapp.palette().window().color().name().upper() == DARK.window
    assert action(window, Command.THEME_DARK).isChecked()
    assert not action(window, Command.THEME_SYSTEM).isChecked()


def test_the_ruler_and_the_link_can_be_switched(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)

    trigger(window, Command.RULER)
    trigger(window, Command.LINK)

    assert window.views.page.texts.ruler.isHidden()
    assert not window.parts.reader.state.is_linked


def test_what_cleaning_took_out_can_be_shown_again(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)
    pane = window.views.page.texts.panes["A"]
    removal = Removal(RemovalKind.BOILERPLATE, Span(0, 9), "Subscribe", at=0)
    article = window.parts.desk.session.a.article
    assert article is not None
    pane.set_article(replace(article, removed=(removal,)))

    trigger(window, Command.REMOVED)
    shown = pane.text.toPlainText()
    trigger(window, Command.REMOVED)

    assert "Subscribe" in shown
    assert "Subscribe" not in pane.text.toPlainText()


def test_pins_are_set_by_key_and_taken_away(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)

    trigger(window, Command.PIN)
    half = window.parts.pinboard.pins
    trigger(window, Command.UNPIN)

    assert half != window.parts.pinboard.pins


def test_words_are_found_in_both_texts_with_keys_alone(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)
    bar = window.views.page.findChild(FindBar)
    assert isinstance(bar, FindBar)

    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(window.focusWidget(), "syria")
    first = bar.count.text()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    second = bar.count.text()
    qtbot.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    back = bar.count.text()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)

    assert first == back
    assert first.startswith("1 of ")
    assert second.startswith("2 of ")
    assert not bar.isVisible()
    assert window.focusWidget() is window.views.page.texts.panes["A"].text


def test_the_end_of_the_findings_is_told(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)

    trigger(window, Command.PREVIOUS)

    assert window.status.message == "There is no earlier finding."


def test_a_key_folds_what_has_no_counterpart(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)

    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)

    assert "without a counterpart" in window.views.page.texts.panes["A"].text.toPlainText()
    assert action(window, Command.FOLD).isChecked()


def test_the_key_sheet_opens(window: MainWindow) -> None:
    trigger(window, Command.KEYS)

    assert window.views.dialogs.key_sheet.isVisible()


def test_preferences_survive(
    window: MainWindow,
    preferences: Preferences,
    fake_engine: Fake,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    open_both(window, qtbot)
    trigger(window, Command.THEME_DARK)
    trigger(window, Command.RULER)
    trigger(window, Command.LINK)
    trigger(window, Command.ZOOM_IN)
    window.close()

    again = build(qapp, fake_engine.as_engine(), preferences)
    qtbot.addWidget(again)
    again.close()

    assert again.parts.appearance.choice is ThemeChoice.DARK
    assert again.views.page.texts.ruler.isHidden()
    assert not again.parts.reader.state.is_linked
    assert again.views.page.texts.panes["A"].zoom_percent == 110
    assert not preferences.layout("window").isEmpty()
    assert not preferences.layout("down").isEmpty()


def test_fits_a_small_screen(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)
    trigger(window, Command.THEME_DARK)

    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 600


def test_f6_visits_every_area(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)
    visited: list[str] = []

    for _ in range(6):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        visited.append(window.focusWidget().accessibleName().partition(":")[0])

    assert visited == ["Article A", "Article B", "Quote of A", "Quote of B", "Why", "Findings"]


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    open_both(window, qtbot)
    kinds = (QAbstractButton, QAbstractItemView, QAbstractScrollArea, QComboBox)

    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not _name(widget)
        and not _is_inside_a_list(widget)
    ]

    assert nameless == []


def _name(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face else widget.accessibleName()


def _is_inside_a_list(widget: QWidget) -> bool:
    """A table's own header and corner, and the list of a combo box, are told by the table."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractItemView | QComboBox):
            return True
        parent = parent.parentWidget()
    return False
