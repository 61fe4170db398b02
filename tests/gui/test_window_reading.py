# pyright: basic
# Qt's test calls carry no types.
"""How the reader has the comparison shown: findings searched, texts with or without serifs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from gui.__main__ import begin, build
from gui.actions import Command
from gui.engine import Engine
from gui.main_window import MainWindow
from gui.preferences import Preferences, ThemeChoice
from gui.view_state import shown_rows

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def compared(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Both articles compared."""
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    return window


def listed(window: MainWindow) -> int:
    return window.views.page.findings.model().rowCount()


def search(window: MainWindow, words: str, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL_SHIFT)
    qtbot.keyClicks(window.focusWidget(), words)


def serif_of(window: MainWindow) -> str:
    return QFontInfo(window.views.page.texts.panes["A"].text.font()).family()


def test_the_findings_are_searched_with_the_keyboard(compared: MainWindow, qtbot: QtBot) -> None:
    reader, page = compared.parts.reader, compared.views.page
    wanted = reader.rows[-1]
    word = next(word for word in wanted.claims[0].text.split() if not reader.rows[0].holds(word))

    search(compared, f"{word} nowhere", qtbot)
    was_empty = listed(compared) == 0
    for _ in "nowhere":
        qtbot.keyClick(page.search, Qt.Key.Key_Backspace)
    found = shown_rows(reader.state, reader.rows)
    qtbot.keyClick(page.search, Qt.Key.Key_Return)

    assert was_empty
    assert reader.row == found[0] != reader.rows[0]
    assert wanted in found
    assert listed(compared) == len(found) < len(reader.rows)
    assert page.findings.hasFocus()


def test_esc_takes_the_words_away_and_goes_back_to_the_list(
    compared: MainWindow, qtbot: QtBot
) -> None:
    search(compared, "nowhere", qtbot)

    qtbot.keyClick(compared.views.page.search, Qt.Key.Key_Escape)

    assert listed(compared) == len(compared.parts.reader.rows)
    assert compared.views.page.findings.hasFocus()


def test_what_a_search_hides_is_told_and_shown_again_with_a_click(
    compared: MainWindow, qtbot: QtBot
) -> None:
    page = compared.views.page
    search(compared, "nowhere", qtbot)
    button = next(one for one in page.filters.findChildren(QToolButton) if one.text() == "Show all")

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert page.search.text() == ""
    assert listed(compared) == len(compared.parts.reader.rows)


def test_the_button_within_the_line_takes_the_words_away(
    compared: MainWindow, qtbot: QtBot
) -> None:
    search(compared, "nowhere", qtbot)

    compared.views.page.search.findChild(QToolButton).click()

    assert compared.parts.reader.state.words == ""


def test_without_serifs_the_texts_have_the_letters_of_the_desktop(
    compared: MainWindow,
    fake_engine: object,
    preferences: Preferences,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    action = compared.findChild(QAction, Command.SERIF)
    assert isinstance(action, QAction)
    before = serif_of(compared)
    action.trigger()
    engine: Engine = fake_engine.as_engine()  # type: ignore[attr-defined]
    again = build(qapp, engine, preferences)
    qtbot.addWidget(again)

    assert serif_of(compared) == QFontInfo(qapp.font()).family() != before
    assert serif_of(again) == serif_of(compared)
    assert not action.isChecked()
    again.close()


def test_size_and_letters_of_the_texts_outlive_a_change_of_theme(compared: MainWindow) -> None:
    pane = compared.views.page.texts.panes["A"]
    pane.set_zoom(150)
    pane.set_serif(False)
    before, headline = pane.text.font(), pane.header.headline.font()

    compared.parts.appearance.choose(ThemeChoice.DARK)

    assert pane.text.font() == before
    assert pane.header.headline.font() == headline


def test_a_click_on_a_chip_hides_its_rows_marks_and_links_and_says_so(
    compared: MainWindow, qtbot: QtBot
) -> None:
    page = compared.views.page
    chips = page.filters.findChildren(QToolButton)
    agree = next(chip for chip in chips if chip.text().startswith("= 1"))
    rows, links = listed(compared), len(page.texts.links)

    qtbot.mouseClick(agree, Qt.MouseButton.LeftButton)

    told = [label.text() for label in page.filters.findChildren(QLabel)]
    told += [chip.text() for chip in chips if chip.isVisible()]
    assert listed(compared) == rows - 1
    assert len(page.texts.links) == links - 1
    assert any(words in told for words in ("1 hidden by filters", "1 hidden", "Show 1 more"))
    assert "= 1" in agree.text()


def test_the_find_bar_moves_the_texts_alone(compared: MainWindow, qtbot: QtBot) -> None:
    page = compared.views.page
    compared.show()
    before = page.findings.mapTo(compared, QPoint()).y()

    qtbot.keyClick(compared, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = compared.focusWidget().parentWidget()

    assert page.findings.mapTo(compared, QPoint()).y() == before
    assert bar.mapTo(compared, QPoint()).x() == page.texts.mapTo(compared, QPoint()).x()
