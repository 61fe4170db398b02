from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from gui.actions import ACTIONS, Command
from gui.key_map import KeyMap
from gui.models.keys_model import ACTION_ROLE, Column, KeysModel

FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(qapp: object) -> KeysModel:
    assert qapp
    return KeysModel()


def keys_of(model: KeysModel, command: Command) -> str:
    rows = [model.index(row, Column.KEYS) for row in range(model.rowCount())]
    return next(str(index.data()) for index in rows if index.data(ACTION_ROLE).command == command)


def test_keeps_the_contract_of_models(model: KeysModel) -> None:
    tester = QAbstractItemModelTester(model, FAIL)

    model.set_key_map(KeyMap().giving(Command.SWAP, "F8"))

    assert tester.model() is model
    assert model.rowCount() == len(ACTIONS)


def test_says_which_keys_were_changed(model: KeysModel) -> None:
    before = keys_of(model, Command.NEXT)

    model.set_key_map(KeyMap().giving(Command.SWAP, "F8").having(Command.COMPARE, ()))

    assert before == "Alt+Down, F8"
    assert keys_of(model, Command.SWAP) == "F8 (changed)"
    assert keys_of(model, Command.COMPARE) == "none (changed)"
    assert keys_of(model, Command.PREVIOUS) == "Alt+Up, F7"
