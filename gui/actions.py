"""The table of everything the reader can do, with its keys; menus and the key sheet follow it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget

CONTEXT = "actions"


class Menu(StrEnum):
    """The menus, in the order of the menu bar."""

    FILE = "&File"
    EDIT = "&Edit"
    VIEW = "&View"
    GO = "&Go"
    REVIEW = "&Review"
    HELP = "&Help"


class Command(StrEnum):
    """Everything the reader can do from a menu or with a key."""

    OPEN_A = "open_a"
    OPEN_B = "open_b"
    ADD_ADDRESS = "add_address"
    PASTE = "paste"
    PASTE_A = "paste_a"
    PASTE_B = "paste_b"
    SWAP = "swap"
    START_PAGE = "start_page"
    LIBRARY = "library"
    LIBRARY_PLACE = "library_place"
    COMPARE = "compare"
    EXPORT_REPORT = "export_report"
    EXPORT_PDF = "export_pdf"
    PRINT = "print"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    COPY_EVIDENCE = "copy_evidence"
    CHECK_CARD = "check_card"
    SHOW_CONTRADICT = "show_contradict"
    SHOW_DIFFER = "show_differ"
    SHOW_AGREE = "show_agree"
    SHOW_ONLY = "show_only"
    SHOW_UNSURE = "show_unsure"
    SHOW_ALL = "show_all"
    FIND = "find"
    FIND_NEXT = "find_next"
    FIND_PREVIOUS = "find_previous"
    FIND_FINDING = "find_finding"
    FOLD = "fold"
    LINK = "link"
    PIN = "pin"
    UNPIN = "unpin"
    REMOVED = "removed"
    RULER = "ruler"
    NAMINGS = "namings"
    MORE_ROOM = "more_room"
    LESS_ROOM = "less_room"
    SERIF = "serif"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    ZOOM_RESET = "zoom_reset"
    THEME_SYSTEM = "theme_system"
    THEME_LIGHT = "theme_light"
    THEME_DARK = "theme_dark"
    THEME_CONTRAST = "theme_contrast"
    NEXT = "next"
    PREVIOUS = "previous"
    NEXT_CONTRADICTION = "next_contradiction"
    PREVIOUS_CONTRADICTION = "previous_contradiction"
    LEVEL = "level"
    BACK = "back"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    REVIEW = "review"
    CONFIRM = "confirm"
    REJECT = "reject"
    NOTE = "note"
    JUDGE_CONTRADICT = "judge_contradict"
    JUDGE_DIFFER = "judge_differ"
    JUDGE_AGREE = "judge_agree"
    JUDGE_UNSURE = "judge_unsure"
    KEYS = "keys"
    CHANGE_KEYS = "change_keys"


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One line of the table.

    Args:
        command: What it does.
        menu: Where it stands.
        text: How it is called.
        keys: Its usual keys in Qt's portable notation, the first one shown in the menu.
        is_checkable: Whether it is on or off.
        starts_group: Whether a line parts it from the one before.
    """

    command: Command
    menu: Menu
    text: str
    keys: tuple[str, ...] = ()
    is_checkable: bool = False
    starts_group: bool = False


def _toggle(command: Command, text: str, *keys: str, starts_group: bool = False) -> ActionEntry:
    return ActionEntry(command, Menu.VIEW, text, keys, is_checkable=True, starts_group=starts_group)


def _text(text: str) -> str:
    """Mark a text for the translators; it is translated when the action is built."""
    return str(QT_TRANSLATE_NOOP(CONTEXT, text))


ACTIONS: tuple[ActionEntry, ...] = (
    ActionEntry(Command.OPEN_A, Menu.FILE, _text("Open article A…"), ("Ctrl+O",)),
    ActionEntry(Command.OPEN_B, Menu.FILE, _text("Open article B…"), ("Ctrl+Shift+O",)),
    ActionEntry(Command.ADD_ADDRESS, Menu.FILE, _text("Add from address…"), ("Ctrl+Shift+A",)),
    ActionEntry(Command.COMPARE, Menu.FILE, _text("Compare"), ("F5",), starts_group=True),
    ActionEntry(Command.SWAP, Menu.FILE, _text("Swap A and B"), ("Alt+\\",)),
    ActionEntry(Command.START_PAGE, Menu.FILE, _text("Start over"), ("Ctrl+N",)),
    ActionEntry(Command.LIBRARY, Menu.FILE, _text("Library"), ("Ctrl+Shift+L",)),
    ActionEntry(Command.LIBRARY_PLACE, Menu.FILE, _text("Place of the library…")),
    ActionEntry(
        Command.EXPORT_REPORT,
        Menu.FILE,
        _text("Export report…"),
        ("Ctrl+E",),
        starts_group=True,
    ),
    ActionEntry(Command.EXPORT_PDF, Menu.FILE, _text("Export PDF…")),
    ActionEntry(Command.PRINT, Menu.FILE, _text("Print…"), ("Ctrl+P",)),
    ActionEntry(Command.QUIT, Menu.FILE, _text("Quit"), ("Ctrl+Q",), starts_group=True),
    ActionEntry(Command.UNDO, Menu.EDIT, _text("Undo"), ("Ctrl+Z",)),
    ActionEntry(Command.REDO, Menu.EDIT, _text("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionEntry(
        Command.PASTE,
        Menu.EDIT,
        _text("Paste article into the empty side"),
        ("Ctrl+V",),
        starts_group=True,
    ),
    ActionEntry(Command.PASTE_A, Menu.EDIT, _text("Paste as article A")),
    ActionEntry(Command.PASTE_B, Menu.EDIT, _text("Paste as article B")),
    ActionEntry(
        Command.COPY_EVIDENCE,
        Menu.EDIT,
        _text("Copy evidence"),
        ("Ctrl+Shift+C",),
        starts_group=True,
    ),
    ActionEntry(
        Command.CHECK_CARD, Menu.EDIT, _text("Check a pasted evidence card…"), ("Ctrl+Shift+V",)
    ),
    ActionEntry(
        Command.FIND, Menu.EDIT, _text("Find in both articles…"), ("Ctrl+F",), starts_group=True
    ),
    ActionEntry(Command.FIND_NEXT, Menu.EDIT, _text("Find next"), ("F3",)),
    ActionEntry(Command.FIND_PREVIOUS, Menu.EDIT, _text("Find previous"), ("Shift+F3",)),
    ActionEntry(Command.FIND_FINDING, Menu.EDIT, _text("Search the findings…"), ("Ctrl+Shift+F",)),
    _toggle(Command.SHOW_CONTRADICT, _text("Show contradictions"), "Alt+1"),
    _toggle(Command.SHOW_DIFFER, _text("Show differences in detail"), "Alt+2"),
    _toggle(Command.SHOW_AGREE, _text("Show agreements"), "Alt+3"),
    _toggle(Command.SHOW_ONLY, _text("Show what one side alone tells"), "Alt+4"),
    _toggle(Command.SHOW_UNSURE, _text("Show what cannot be told"), "Alt+5"),
    ActionEntry(Command.SHOW_ALL, Menu.VIEW, _text("Show everything"), ("Alt+0",)),
    _toggle(Command.FOLD, _text("Fold what has no counterpart"), "Ctrl+D", starts_group=True),
    _toggle(Command.LINK, _text("Link scrolling"), "Ctrl+L"),
    ActionEntry(Command.PIN, Menu.VIEW, _text("Pin this side, then the other"), ("Alt+S",)),
    ActionEntry(Command.UNPIN, Menu.VIEW, _text("Take the pins away"), ("Alt+Shift+S",)),
    _toggle(Command.REMOVED, _text("Show what cleaning took out"), "Ctrl+Shift+R"),
    _toggle(Command.RULER, _text("Overview ruler"), "F9"),
    ActionEntry(Command.NAMINGS, Menu.VIEW, _text("Namings, or evidence"), ("Ctrl+Shift+N",)),
    ActionEntry(
        Command.MORE_ROOM, Menu.VIEW, _text("More room for this area"), ("Alt+Shift+Right",)
    ),
    ActionEntry(
        Command.LESS_ROOM, Menu.VIEW, _text("Less room for this area"), ("Alt+Shift+Left",)
    ),
    _toggle(Command.SERIF, _text("Texts in letters with serifs")),
    ActionEntry(Command.ZOOM_IN, Menu.VIEW, _text("Larger text"), ("Ctrl++", "Ctrl+=")),
    ActionEntry(Command.ZOOM_OUT, Menu.VIEW, _text("Smaller text"), ("Ctrl+-",)),
    ActionEntry(Command.ZOOM_RESET, Menu.VIEW, _text("Usual text size"), ("Ctrl+0",)),
    _toggle(Command.THEME_SYSTEM, _text("Theme of the system"), starts_group=True),
    _toggle(Command.THEME_LIGHT, _text("Light theme")),
    _toggle(Command.THEME_DARK, _text("Dark theme")),
    _toggle(Command.THEME_CONTRAST, _text("High contrast")),
    ActionEntry(Command.NEXT, Menu.GO, _text("Next finding"), ("Alt+Down", "F8")),
    ActionEntry(Command.PREVIOUS, Menu.GO, _text("Previous finding"), ("Alt+Up", "F7")),
    ActionEntry(
        Command.NEXT_CONTRADICTION, Menu.GO, _text("Next contradiction"), ("Alt+Shift+Down",)
    ),
    ActionEntry(
        Command.PREVIOUS_CONTRADICTION,
        Menu.GO,
        _text("Previous contradiction"),
        ("Alt+Shift+Up",),
    ),
    ActionEntry(
        Command.LEVEL,
        Menu.GO,
        _text("Bring the other side level"),
        ("Return", "Enter"),
        starts_group=True,
    ),
    ActionEntry(Command.BACK, Menu.GO, _text("Back, or cancel"), ("Esc",)),
    ActionEntry(Command.NEXT_PANE, Menu.GO, _text("Next pane"), ("F6",), starts_group=True),
    ActionEntry(Command.PREVIOUS_PANE, Menu.GO, _text("Previous pane"), ("Shift+F6",)),
    ActionEntry(Command.REVIEW, Menu.REVIEW, _text("Review mode"), ("F2",), is_checkable=True),
    ActionEntry(Command.CONFIRM, Menu.REVIEW, _text("Confirm"), ("V",), starts_group=True),
    ActionEntry(Command.REJECT, Menu.REVIEW, _text("Reject"), ("X",)),
    ActionEntry(Command.NOTE, Menu.REVIEW, _text("Write a note"), ("N",)),
    ActionEntry(
        Command.JUDGE_CONTRADICT,
        Menu.REVIEW,
        _text("Change to contradiction"),
        ("1",),
        starts_group=True,
    ),
    ActionEntry(Command.JUDGE_DIFFER, Menu.REVIEW, _text("Change to differs in detail"), ("2",)),
    ActionEntry(Command.JUDGE_AGREE, Menu.REVIEW, _text("Change to agreement"), ("3",)),
    ActionEntry(Command.JUDGE_UNSURE, Menu.REVIEW, _text("Change to cannot tell"), ("5",)),
    ActionEntry(Command.KEYS, Menu.HELP, _text("Keys"), ("F1",)),
    ActionEntry(Command.CHANGE_KEYS, Menu.HELP, _text("Change keys…")),
)


def build_actions(parent: QWidget) -> dict[Command, QAction]:
    """One action for each line of the table, owned by ``parent``."""
    actions: dict[Command, QAction] = {}
    for entry in ACTIONS:
        action = QAction(translated(entry.text), parent)
        action.setObjectName(entry.command)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setCheckable(entry.is_checkable)
        parent.addAction(action)
        actions[entry.command] = action
    return actions


def fill_menu_bar(bar: QMenuBar, actions: Mapping[Command, QAction]) -> None:
    """Lay the actions out in menus, in the order of the table."""
    for title in Menu:
        menu = bar.addMenu(translated(title))
        for entry in ACTIONS:
            if entry.menu is not title:
                continue
            if entry.starts_group:
                menu.addSeparator()
            menu.addAction(actions[entry.command])


def entry_of(command: Command) -> ActionEntry:
    """The line of the table for a command."""
    return next(entry for entry in ACTIONS if entry.command is command)


def translated(text: str) -> str:
    """A text of the table in the reader's language."""
    return QCoreApplication.translate(CONTEXT, text)
