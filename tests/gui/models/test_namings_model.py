# pyright: basic
# The model tester carries no types.
from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from core.wording import Actor
from gui.models.namings_model import LINE_ROLE, Column, NamingsModel
from gui.namings import lines_of


def test_is_a_sound_model(qtmodeltester: ModelTester, actors: tuple[Actor, ...]) -> None:
    model = NamingsModel()

    qtmodeltester.check(model)
    model.set_actors(actors)
    qtmodeltester.check(model)


def test_an_actor_is_named_on_its_first_line_only(actors: tuple[Actor, ...]) -> None:
    model = NamingsModel()
    model.set_actors(actors)

    shown = [model.index(row, Column.ACTOR).data() for row in range(model.rowCount())]
    said = model.index(1, Column.ACTOR).data(Qt.ItemDataRole.AccessibleTextRole)

    assert shown == [lines_of(actors)[0].actor, ""]
    assert said == shown[0]


def test_cells_tell_the_namings_and_their_line(actors: tuple[Actor, ...]) -> None:
    model = NamingsModel()
    model.set_actors(actors)

    cell = model.index(1, Column.A)

    assert str(cell.data()).startswith("comrades (")
    assert model.index(1, Column.B).data() == ""
    assert cell.data(LINE_ROLE) == lines_of(actors)[1]
    assert "A names" in str(cell.data(Qt.ItemDataRole.AccessibleTextRole))
