from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction

from gui.actions import ACTIONS, Command
from gui.key_map import (
    NEEDED_KEYS,
    USUAL_KEYS,
    KeyMap,
    apply,
    clashes,
    key_sheet,
    normalised,
    restored,
    stored,
)

pytestmark = pytest.mark.usefixtures("qapp")

COMMANDS = st.sampled_from(list(Command))
KEYS = st.sampled_from(["Ctrl+L", "F8", "Alt+Down", "Ctrl+Alt+J", "V", "F12", "Ctrl++"])
STEPS = st.lists(st.tuples(COMMANDS, KEYS), max_size=8)


def changed_by(steps: list[tuple[Command, str]]) -> KeyMap:
    key_map = KeyMap()
    for command, key in steps:
        key_map = key_map.giving(command, key)
    return key_map


def test_the_usual_keys_do_not_clash_and_leave_alone_what_readers_need() -> None:
    keys = {normalised(key) for keys in USUAL_KEYS.values() for key in keys}

    assert clashes(KeyMap()) == ()
    assert not keys & NEEDED_KEYS
    assert {normalised(key) for key in NEEDED_KEYS} == NEEDED_KEYS


@given(STEPS)
def test_no_step_makes_two_commands_share_a_key(steps: list[tuple[Command, str]]) -> None:
    assert clashes(changed_by(steps)) == ()


@given(STEPS)
def test_what_is_stored_comes_back(steps: list[tuple[Command, str]]) -> None:
    key_map = changed_by(steps)

    assert restored(stored(key_map)) == key_map


@given(STEPS, COMMANDS)
def test_the_usual_keys_can_always_be_had_again(
    steps: list[tuple[Command, str]], command: Command
) -> None:
    key_map = changed_by(steps).usual(command)

    assert key_map.keys(command) == USUAL_KEYS[command]
    assert clashes(key_map) == ()


def test_a_key_is_taken_from_the_command_that_had_it() -> None:
    key_map = KeyMap().giving(Command.SWAP, "F8")

    assert key_map.owner("F8") is Command.SWAP
    assert key_map.keys(Command.NEXT) == ("Alt+Down",)
    assert key_map.keys(Command.SWAP) == ("F8",)


@pytest.mark.parametrize(
    "values",
    [{"fly": "F8"}, {"swap": "no such key"}, {"swap": "Tab"}, {"swap": "F8"}],
    ids=["unknown command", "unreadable", "needed", "taken"],
)
def test_what_cannot_be_used_leaves_the_usual_keys(values: dict[str, str]) -> None:
    assert restored(values) == KeyMap()


def test_actions_take_the_keys() -> None:
    actions = {Command.SWAP: QAction(), Command.NEXT: QAction()}

    apply(KeyMap().giving(Command.SWAP, "F8"), actions)

    assert [key.toString() for key in actions[Command.SWAP].shortcuts()] == ["F8"]
    assert [key.toString() for key in actions[Command.NEXT].shortcuts()] == ["Alt+Down"]


def test_the_sheet_lists_every_command_that_has_a_key() -> None:
    key_map = KeyMap().having(Command.COMPARE, ()).giving(Command.PASTE_A, "F4")
    sheet = {group.title: dict(group.lines) for group in key_sheet(key_map)}

    assert sheet["Go"]["Alt+Down, F8"] == "Next finding"
    assert sheet["Edit"]["F4"] == "Paste as article A"
    assert "Compare" not in sheet["File"].values()
    lines = sum(len(lines) for lines in sheet.values())
    assert lines == sum(bool(key_map.keys(entry.command)) for entry in ACTIONS)
