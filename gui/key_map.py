"""Which keys call what: the table's own keys, and what the reader put in their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QAction, QKeySequence

from gui.actions import ACTIONS, Command, Menu, entry_of, translated

USUAL_KEYS: Mapping[Command, tuple[str, ...]] = {entry.command: entry.keys for entry in ACTIONS}

NEEDED_KEYS = frozenset(
    {
        "Tab",
        "Shift+Tab",
        "Space",
        "Up",
        "Down",
        "Left",
        "Right",
        "PgUp",
        "PgDown",
        "Home",
        "End",
        "F10",
    }
)
"""What a reader without a mouse moves, scrolls and opens menus with; no command may take it."""


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of every command, in Qt's portable notation, the first one shown in menus.

    Args:
        own: What the reader changed; an empty tuple is a command without a key.
    """

    own: Mapping[Command, tuple[str, ...]] = field(default_factory=dict[Command, tuple[str, ...]])

    def keys(self, command: Command) -> tuple[str, ...]:
        """The keys of a command."""
        return self.own.get(command, USUAL_KEYS[command])

    def owner(self, key: str) -> Command | None:
        """The command that a key calls, or None."""
        wanted = normalised(key)
        return next(
            (one for one in Command if wanted in map(normalised, self.keys(one))),
            None,
        )

    def having(self, command: Command, keys: tuple[str, ...]) -> KeyMap:
        """The map with other keys for a command; the usual ones count as not changed."""
        own = {one: value for one, value in self.own.items() if one is not command}
        return KeyMap(own if keys == USUAL_KEYS[command] else {**own, command: keys})

    def giving(self, command: Command, key: str) -> KeyMap:
        """The map with this one key for a command, taken from whichever command had it."""
        owner, wanted = self.owner(key), normalised(key)
        left = self
        if owner is not None and owner is not command:
            kept = tuple(one for one in self.keys(owner) if normalised(one) != wanted)
            left = self.having(owner, kept)
        return left.having(command, (wanted,))

    def usual(self, command: Command) -> KeyMap:
        """The map with a command's usual keys, taken from whichever commands had them."""
        left = self
        for key in USUAL_KEYS[command]:
            left = left.giving(command, key)
        return left.having(command, USUAL_KEYS[command])


def normalised(key: str) -> str:
    """A key in the one spelling in which it is compared and kept."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def native(keys: tuple[str, ...]) -> str:
    """Keys as this system writes them: "Alt+Down, F8"."""
    style = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(style) for key in keys)


def stored(key_map: KeyMap) -> dict[str, str]:
    """What the reader changed, as settings keep it: command to keys, parted by "; "."""
    return {command.value: "; ".join(keys) for command, keys in key_map.own.items()}


def restored(values: Mapping[str, str]) -> KeyMap:
    """The map that was stored.

    What this version does not know, a key that cannot be read and one that is taken are
    passed over: the usual key stays.
    """
    key_map = KeyMap()
    for name, text in values.items():
        if name not in set(Command):
            continue
        keys = tuple(normalised(key) for key in text.split("; ") if key)
        if all(keys) and not NEEDED_KEYS & set(keys):
            key_map = key_map.having(Command(name), keys)
    return key_map if not clashes(key_map) else KeyMap()


def clashes(key_map: KeyMap) -> tuple[tuple[str, tuple[Command, ...]], ...]:
    """Each key that more than one command claims, with those commands."""
    claims: dict[str, list[Command]] = {}
    for command in Command:
        for key in key_map.keys(command):
            claims.setdefault(normalised(key), []).append(command)
    return tuple((key, tuple(found)) for key, found in claims.items() if len(found) > 1)


def apply(key_map: KeyMap, actions: Mapping[Command, QAction]) -> None:
    """Give the actions their keys."""
    for command, action in actions.items():
        action.setShortcuts([QKeySequence(key) for key in key_map.keys(command)])


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one menu: its name, then keys as this system writes them, with the text."""

    title: str
    lines: tuple[tuple[str, str], ...]


def key_sheet(key_map: KeyMap) -> tuple[KeyGroup, ...]:
    """What each key does, menu by menu, in the order of the table."""
    groups: list[KeyGroup] = []
    for menu in Menu:
        lines = tuple(
            (native(key_map.keys(entry.command)), name_of(entry.command))
            for entry in ACTIONS
            if entry.menu is menu and key_map.keys(entry.command)
        )
        if lines:
            groups.append(KeyGroup(translated(menu).replace("&", ""), lines))
    return tuple(groups)


def name_of(command: Command) -> str:
    """What a command is called, without the dots of its menu."""
    return translated(entry_of(command).text).rstrip("…")
