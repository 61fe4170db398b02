# pyright: basic
# Qt's test calls carry no types.
from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Comparison, Label
from core.review import Decision, Judgement, subjects_of
from gui.models.findings_model import ROW_ROLE, Column, FindingsModel
from gui.theme import DARK, LIGHT
from gui.tool_tip import plain_tool_tip
from gui.view_state import rows_of

FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(comparison: Comparison, qapp: object) -> FindingsModel:
    assert qapp
    model = FindingsModel(LIGHT)
    model.set_records(rows_of(comparison))
    return model


def texts(model: FindingsModel, row: int) -> list[object]:
    return [model.index(row, column).data() for column in Column]


def test_keeps_the_contract_of_models(model: FindingsModel, comparison: Comparison) -> None:
    tester = QAbstractItemModelTester(model, FAIL)

    model.set_records(())
    model.set_records(rows_of(comparison))
    model.set_dimmed(is_dimmed=True)

    assert tester.model() is model


def test_contradictions_come_first(model: FindingsModel) -> None:
    kinds = [model.index(row, 0).data(ROW_ROLE).kind for row in range(model.rowCount())]

    assert kinds == [
        Kind.CONTRADICT,
        Kind.DIFFER,
        Kind.AGREE,
        Kind.UNSURE,
        Kind.ONLY,
        Kind.ONLY,
    ]


def test_a_finding_shows_glyph_topic_values_and_strength(model: FindingsModel) -> None:
    assert texts(model, 1) == ["≈", "how many", "at least 12", "hundreds", "71%", ""]


def test_a_lone_claim_shows_on_its_side(model: FindingsModel) -> None:
    assert texts(model, 5) == ["○", "only in B", "—", "nobody can travel abroad illegally", "", ""]


def test_the_tip_on_either_side_of_a_lone_claim_is_the_claim(model: FindingsModel) -> None:
    tips = [model.index(5, at).data(Qt.ItemDataRole.ToolTipRole) for at in (Column.A, Column.B)]

    assert all("nobody can travel abroad illegally" in tip for tip in tips)


def test_a_row_is_spoken_as_a_sentence(model: FindingsModel) -> None:
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken.startswith("Contradiction, denial: A says")


def test_what_the_reader_made_of_a_row_is_shown_and_spoken(
    model: FindingsModel, comparison: Comparison, qtbot: QtBot
) -> None:
    subject = subjects_of(comparison)["A1-B1"]
    judgement = Judgement(subject, Label.CONTRADICT, Decision.REJECTED, note="old news")

    with qtbot.waitSignals([model.dataChanged] * 2):
        model.set_judgements({"A1-B1": judgement})

    review, verdict = model.index(0, Column.REVIEW), model.index(0, Column.VERDICT)
    assert review.data() == "✗✎"
    assert review.data(Qt.ItemDataRole.ToolTipRole) == plain_tool_tip("rejected, note: old news")
    spoken = verdict.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("0.93, rejected, note: old news")
    assert (
        model.index(1, Column.VERDICT)
        .data(Qt.ItemDataRole.AccessibleTextRole)
        .endswith("unreviewed")
    )


def test_glyphs_take_the_ink_of_the_theme(model: FindingsModel) -> None:
    glyph = model.index(0, Column.VERDICT)
    light = glyph.data(Qt.ItemDataRole.ForegroundRole)

    model.set_theme(DARK)

    assert light == QColor(LIGHT.inks[Kind.CONTRADICT].line)
    assert glyph.data(Qt.ItemDataRole.ForegroundRole) == QColor(DARK.inks[Kind.CONTRADICT].line)


def test_stale_rows_are_faint(model: FindingsModel) -> None:
    model.set_dimmed(is_dimmed=True)

    assert model.index(0, Column.A).data(Qt.ItemDataRole.ForegroundRole).alphaF() < 0.6


def test_tool_tips_never_read_an_article_as_markup(model: FindingsModel) -> None:
    tip = model.index(2, Column.A).data(Qt.ItemDataRole.ToolTipRole)

    assert "&quot;the jihad&quot;" in tip


def test_finds_a_row_by_its_key(model: FindingsModel) -> None:
    assert model.index_of("A5").row() == 4
    assert model.index_of("Z9") == QModelIndex()
    assert model.index_of(None) == QModelIndex()


def test_the_same_rows_again_change_nothing(
    model: FindingsModel, comparison: Comparison, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_records(rows_of(comparison))


def test_the_columns_are_named(model: FindingsModel) -> None:
    across = Qt.Orientation.Horizontal

    assert [model.headerData(column, across) for column in Column] == [
        "≠",
        "About",
        "A",
        "B",
        "Sure",
        "✓",
    ]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
