# pyright: basic
# The model tester carries no types.
from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from core.records import Comparison
from gui.models.claims_model import CLAIM_ROLE, ClaimsModel, Column


def test_is_a_sound_model(qtmodeltester: ModelTester, comparison: Comparison) -> None:
    model = ClaimsModel()

    qtmodeltester.check(model)
    model.set_records(comparison.claims)
    qtmodeltester.check(model)


def test_tells_who_says_what(comparison: Comparison) -> None:
    model = ClaimsModel()
    model.set_records(comparison.claims)

    cells = [model.index(0, column) for column in Column]

    assert model.rowCount() == len(comparison.claims)
    assert cells[0].data() == comparison.claims[0].text
    assert cells[1].data() == "said by Taliban sources (“said”)"
    assert cells[0].data(CLAIM_ROLE) == comparison.claims[0]
    assert "Taliban sources" in str(cells[0].data(Qt.ItemDataRole.AccessibleTextRole))


def test_markup_in_a_claim_is_no_markup_in_its_tool_tip(comparison: Comparison) -> None:
    model = ClaimsModel()
    model.set_records((replace(comparison.claims[0], text="<b>He</b> left"),))

    tip = str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))

    assert "&lt;b&gt;He" in tip
