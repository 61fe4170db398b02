from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.wording import Actor
from gui.models.namings_model import LINE_ROLE, Column, NamingsModel
from gui.namings import NamingStop
from gui.studies import Study
from gui.views.namings import NamingsView


@pytest.fixture
def view(qtbot: QtBot) -> NamingsView:
    view = NamingsView(NamingsModel())
    qtbot.addWidget(view)
    view.resize(700, 240)
    view.show()
    return view


def click(view: NamingsView, qtbot: QtBot, row: int, column: Column) -> None:
    place = view.table.visualRect(view.table.model().index(row, column)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_each_click_leads_to_the_next_place_in_a_ring(
    view: NamingsView, actors: tuple[Actor, ...], qtbot: QtBot
) -> None:
    view.show_actors(Study(is_begun=True, found=actors))
    stops: list[NamingStop] = []
    view.stop_chosen.connect(stops.append)
    fighters = actors[0].sides[0].namings[0]

    for _ in range(fighters.count + 1):
        click(view, qtbot, 0, Column.A)

    assert [stop.span for stop in stops] == [*fighters.spans, fighters.spans[0]]
    assert {stop.letter for stop in stops} == {"A"}


def test_another_naming_begins_at_its_first_place(
    view: NamingsView, actors: tuple[Actor, ...], qtbot: QtBot
) -> None:
    view.show_actors(Study(is_begun=True, found=actors))
    stops: list[NamingStop] = []
    view.stop_chosen.connect(stops.append)

    for column in (Column.A, Column.A, Column.B):
        click(view, qtbot, 0, column)

    assert [(stop.letter, stop.number) for stop in stops] == [("A", 0), ("A", 1), ("B", 0)]


def test_return_follows_a_naming(
    view: NamingsView, actors: tuple[Actor, ...], qtbot: QtBot
) -> None:
    view.show_actors(Study(is_begun=True, found=actors))
    view.table.setCurrentIndex(view.table.model().index(0, Column.B))

    with qtbot.waitSignal(view.stop_chosen) as chosen:
        qtbot.keyClick(view.table, Qt.Key.Key_Return)

    assert chosen.args[0].span == actors[0].sides[1].namings[0].spans[0]


@pytest.mark.parametrize(("row", "column"), [(0, Column.ACTOR), (1, Column.B)])
def test_a_cell_without_a_naming_leads_nowhere(
    view: NamingsView, actors: tuple[Actor, ...], qtbot: QtBot, row: int, column: Column
) -> None:
    view.show_actors(Study(is_begun=True, found=actors))

    with qtbot.assertNotEmitted(view.stop_chosen):
        click(view, qtbot, row, column)


@pytest.mark.parametrize(
    ("study", "words"),
    [
        (Study(), "once they are compared"),
        (Study(is_begun=True), "being looked up"),
        (Study(is_begun=True, found=()), "No actor was found"),
        (Study(is_begun=True, fault="It broke."), "not checked. It broke."),
    ],
)
def test_why_there_is_nothing_is_said_in_words(view: NamingsView, study: Study, words: str) -> None:
    view.show_actors(study)

    (label,) = view.findChildren(QLabel)
    assert label.isVisible()
    assert words in label.text()


def test_a_line_parts_the_actors(view: NamingsView, actors: tuple[Actor, ...]) -> None:
    view.show_actors(Study(is_begun=True, found=(*actors, *actors)))
    rule = QColor("#123456")
    palette = view.table.palette()
    palette.setColor(QPalette.ColorRole.Mid, rule)
    view.table.setPalette(palette)
    model = view.table.model()
    lines = [model.index(row, 0).data(LINE_ROLE).is_first for row in range(model.rowCount())]

    image = view.table.viewport().grab().toImage()

    tops = [view.table.visualRect(model.index(row, 0)).topLeft() for row in range(len(lines))]
    ruled = [image.pixelColor(top.x() + 2, top.y()) == rule for top in tops if top.y() >= 0]
    assert ruled == [False, *lines[1:]]
