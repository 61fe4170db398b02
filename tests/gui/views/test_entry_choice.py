from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from core.reading import Entry
from core.records import Article
from gui.session import Choice, Side
from gui.views.entry_choice import EntryChoice

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def choice(article_a: Article) -> Choice:
    titles = ("Storm reaches coast", "Budget passed", "Storm moves on")
    return Choice(
        "feed.xml",
        tuple(Entry(f"feed.xml#{n}", title, lambda _: article_a) for n, title in enumerate(titles)),
    )


@pytest.fixture
def dialog(choice: Choice, qtbot: QtBot) -> EntryChoice:
    dialog = EntryChoice(Side.A, choice)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def can_open(dialog: EntryChoice) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Open).isEnabled()


def test_arrow_and_enter_take_one(dialog: EntryChoice, choice: Choice, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.table, Key.Key_Down)

    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(dialog.table, Key.Key_Return)

    assert chosen.args == [(choice.entries[1],)]
    assert not dialog.isVisible()


def test_two_are_taken_in_the_order_of_the_source(
    dialog: EntryChoice, choice: Choice, qtbot: QtBot
) -> None:
    qtbot.keyClick(dialog.table, Key.Key_Down)
    qtbot.keyClick(dialog.table, Key.Key_Up, SHIFT)

    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.on_opened()

    assert chosen.args == [choice.entries[:2]]


def test_three_are_too_many(dialog: EntryChoice, qtbot: QtBot) -> None:
    dialog.table.selectAll()

    assert not can_open(dialog)
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.on_opened()


def test_words_narrow_the_list_and_choose_the_first(
    dialog: EntryChoice, choice: Choice, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.search, "storm MOVES")

    assert dialog.selected() == (choice.entries[2],)
    qtbot.keyClicks(dialog.search, " nowhere")
    assert dialog.selected() == ()
    assert not can_open(dialog)


def test_escape_takes_nothing(dialog: EntryChoice, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog.table, Key.Key_Escape)

    assert not dialog.isVisible()
