from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.models.table import RECORD_ROLE, Cells, TableModel
from gui.tool_tip import plain_tool_tip

ROLE = Qt.ItemDataRole
COLUMNS: dict[int, Cells[str]] = {
    0: Cells("Word", str.title, spoken=lambda word: f"the word {word}"),
    1: Cells("Length", lambda word: str(len(word)), tip=lambda word: word, is_figure=True),
}


def filled() -> TableModel[str]:
    model = TableModel(COLUMNS)
    model.set_records(("river", "<b>sea</b>"))
    return model


def test_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = TableModel(COLUMNS)

    qtmodeltester.check(model, force_py=True)
    model.set_records(("river", "sea"))
    qtmodeltester.check(model, force_py=True)


def test_a_cell_answers_each_role_from_its_record() -> None:
    model = filled()

    word, length = model.index(0, 0), model.index(0, 1)

    assert (word.data(), word.data(ROLE.AccessibleTextRole)) == ("River", "the word river")
    assert (length.data(), length.data(ROLE.AccessibleTextRole)) == ("5", "5")
    assert word.data(RECORD_ROLE) == length.data(RECORD_ROLE) == "river"
    assert word.data(ROLE.FontRole) is None


def test_a_tool_tip_is_never_read_as_markup() -> None:
    model = filled()

    assert model.index(1, 1).data(ROLE.ToolTipRole) == plain_tool_tip("<b>sea</b>")


def test_headings_stand_as_their_cells_do_and_figures_on_the_right() -> None:
    model, across = filled(), Qt.Orientation.Horizontal

    aligned = [Qt.AlignmentFlag(model.index(0, n).data(ROLE.TextAlignmentRole)) for n in (0, 1)]

    assert aligned[0] & Qt.AlignmentFlag.AlignLeft
    assert aligned[1] & Qt.AlignmentFlag.AlignRight
    assert model.headerData(1, across, ROLE.TextAlignmentRole) == aligned[1]
    assert model.headerData(0, across, ROLE.TextAlignmentRole) == aligned[0]


def test_only_the_columns_have_headings() -> None:
    model = filled()

    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in (0, 1, 2)] == [
        "Word",
        "Length",
        None,
    ]
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_cell_has_nothing_below_it() -> None:
    model = filled()

    assert (model.rowCount(QModelIndex()), model.columnCount(QModelIndex())) == (2, 2)
    assert (model.rowCount(model.index(0, 0)), model.columnCount(model.index(0, 0))) == (0, 0)


def test_the_same_records_again_change_nothing(qtbot: QtBot) -> None:
    model = filled()

    with qtbot.assertNotEmitted(model.modelReset):
        model.set_records(["river", "<b>sea</b>"])


def test_a_cell_without_words_is_not_nameless_to_a_screen_reader() -> None:
    model: TableModel[str] = TableModel({0: Cells("Why", lambda _: "")})
    model.set_records(("river",))

    cell = model.index(0, 0)

    assert (cell.data(), cell.data(ROLE.AccessibleTextRole)) == ("", "none")
