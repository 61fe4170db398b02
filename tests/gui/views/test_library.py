from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.records import Article
from gui.models.library_model import LibraryModel
from gui.session import LibraryEntry, Side
from gui.views.library import LibraryTable, LibraryView


@pytest.fixture
def entries(article_a: Article, article_b: Article) -> tuple[LibraryEntry, ...]:
    return (LibraryEntry("a.txt", article_a), LibraryEntry("b.txt", article_b))


@pytest.fixture
def view(entries: tuple[LibraryEntry, ...], qtbot: QtBot) -> LibraryView:
    model = LibraryModel()
    view = LibraryView(model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    model.set_records(entries)
    return view


def table(view: LibraryView) -> LibraryTable:
    return view.findChild(LibraryTable)


@pytest.mark.parametrize(
    ("key", "side"),
    [
        (Qt.Key.Key_Return, None),
        (Qt.Key.Key_Enter, None),
        (Qt.Key.Key_A, Side.A),
        (Qt.Key.Key_B, Side.B),
    ],
)
def test_keys_take_the_current_article(
    view: LibraryView,
    entries: tuple[LibraryEntry, ...],
    qtbot: QtBot,
    key: Qt.Key,
    side: Side | None,
) -> None:
    qtbot.keyClick(table(view), Qt.Key.Key_Down)

    with qtbot.waitSignal(view.entry_taken) as taken:
        qtbot.keyClick(table(view), key)

    assert taken.args == [entries[1], side]


def test_a_double_click_takes_an_article(
    view: LibraryView, entries: tuple[LibraryEntry, ...], qtbot: QtBot
) -> None:
    target = table(view).visualRect(table(view).model().index(1, 0)).center()
    viewport = table(view).viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=target)

    with qtbot.waitSignal(view.entry_taken) as taken:
        qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=target)

    assert taken.args == [entries[1], None]


def test_buttons_say_for_which_side(
    view: LibraryView, entries: tuple[LibraryEntry, ...], qtbot: QtBot
) -> None:
    button = next(b for b in view.findChildren(QPushButton) if b.text() == "Read as B")

    with qtbot.waitSignal(view.entry_taken) as taken:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert taken.args == [entries[0], Side.B]


def test_an_empty_list_offers_the_library_alone(qtbot: QtBot) -> None:
    view = LibraryView(LibraryModel())
    qtbot.addWidget(view)

    offered = [button.text() for button in view.findChildren(QPushButton) if button.isEnabled()]
    assert offered == ["Library…"]


def test_an_article_that_lies_on_a_side_is_passed_over(
    view: LibraryView, entries: tuple[LibraryEntry, ...]
) -> None:
    view.pass_over([entries[0].article])

    assert table(view).currentIndex().row() == 1


def test_the_row_that_the_reader_chose_stays(
    view: LibraryView, entries: tuple[LibraryEntry, ...]
) -> None:
    table(view).selectRow(1)

    view.pass_over([entries[0].article])

    assert table(view).currentIndex().row() == 1


def test_figures_stand_under_their_heading(view: LibraryView) -> None:
    model = table(view).model()
    role = Qt.ItemDataRole.TextAlignmentRole

    assert all(
        model.headerData(column, Qt.Orientation.Horizontal, role)
        == model.index(0, column).data(role)
        for column in range(model.columnCount())
    )
