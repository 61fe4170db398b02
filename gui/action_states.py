"""Which actions can be used now, and which are switched on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QUndoStack

from core.palette import Kind
from core.records import Label
from gui.actions import Command
from gui.key_map import name_of
from gui.preferences import ThemeChoice
from gui.session import Session
from gui.view_state import Row, ViewState

KIND_COMMANDS = {
    Command.SHOW_CONTRADICT: Kind.CONTRADICT,
    Command.SHOW_DIFFER: Kind.DIFFER,
    Command.SHOW_AGREE: Kind.AGREE,
    Command.SHOW_ONLY: Kind.ONLY,
    Command.SHOW_UNSURE: Kind.UNSURE,
}
THEME_COMMANDS = {
    Command.THEME_SYSTEM: ThemeChoice.SYSTEM,
    Command.THEME_LIGHT: ThemeChoice.LIGHT,
    Command.THEME_DARK: ThemeChoice.DARK,
    Command.THEME_CONTRAST: ThemeChoice.HIGH_CONTRAST,
}
LABEL_COMMANDS = {
    Command.JUDGE_CONTRADICT: Label.CONTRADICT,
    Command.JUDGE_DIFFER: Label.DIFFER,
    Command.JUDGE_AGREE: Label.AGREE,
    Command.JUDGE_UNSURE: Label.UNSURE,
}
COMPARISON_COMMANDS = (
    *KIND_COMMANDS,
    Command.SHOW_ALL,
    Command.NEXT,
    Command.PREVIOUS,
    Command.NEXT_CONTRADICTION,
    Command.PREVIOUS_CONTRADICTION,
    Command.FOLD,
    Command.LEVEL,
    Command.COPY_EVIDENCE,
    Command.REVIEW,
    Command.EXPORT_REPORT,
    Command.NAMINGS,
    Command.FIND_FINDING,
    Command.EXPORT_PDF,
    Command.PRINT,
)
"""What makes sense only with a comparison; switched off, the keys go to the widgets."""

SEARCH_COMMANDS = (Command.FIND_NEXT, Command.FIND_PREVIOUS)
PANE_COMMANDS = (
    Command.NEXT_PANE,
    Command.PREVIOUS_PANE,
    Command.MORE_ROOM,
    Command.LESS_ROOM,
)
ROW_COMMANDS = (Command.CONFIRM, Command.REJECT, Command.NOTE)
"""What judges the current row, in review mode only: plain letters are typed elsewhere."""

DESK_COMMANDS = frozenset(
    {
        *COMPARISON_COMMANDS,
        *ROW_COMMANDS,
        *LABEL_COMMANDS,
        Command.COMPARE,
        Command.SWAP,
        Command.PASTE,
        *SEARCH_COMMANDS,
        *PANE_COMMANDS,
        Command.LINK,
        Command.PIN,
        Command.UNPIN,
        Command.REMOVED,
        Command.RULER,
        Command.SERIF,
        Command.ZOOM_IN,
        Command.ZOOM_OUT,
        Command.ZOOM_RESET,
    }
)
"""What works on the articles shown: out of reach while the library is in front of them."""


class ActionStates(QObject):
    """Keeps the window's actions in step with what is shown.

    Args:
        actions: Every action of the window.
        undo_stack: What undo and redo would take back.
        parent: What owns this.
    """

    def __init__(
        self, actions: Mapping[Command, QAction], undo_stack: QUndoStack, parent: QObject
    ) -> None:
        """Follow the stack."""
        super().__init__(parent)
        self._actions = actions
        self._is_wanted = dict.fromkeys(actions, True)
        self._is_desk_in_front = True
        undo, redo = actions[Command.UNDO], actions[Command.REDO]
        undo_stack.canUndoChanged.connect(undo.setEnabled)
        undo_stack.canRedoChanged.connect(redo.setEnabled)
        undo_stack.undoTextChanged.connect(self.on_undo_named)
        undo_stack.redoTextChanged.connect(self.on_redo_named)
        undo.setEnabled(undo_stack.canUndo())
        redo.setEnabled(undo_stack.canRedo())

    @Slot(str)
    def on_undo_named(self, step: str) -> None:
        """Let undo say what it would do: "Undo reject"."""
        self._actions[Command.UNDO].setText(f"{name_of(Command.UNDO)} {step}".rstrip())

    @Slot(str)
    def on_redo_named(self, step: str) -> None:
        """Let redo say what it would do."""
        self._actions[Command.REDO].setText(f"{name_of(Command.REDO)} {step}".rstrip())

    def show_session(self, session: Session) -> None:
        """Follow what lies on the desk."""
        has_both, has_any = session.articles is not None, not session.is_empty
        self._enable((Command.COMPARE, Command.PIN, Command.UNPIN), is_wanted=has_both)
        self._enable((Command.SWAP, *SEARCH_COMMANDS, *PANE_COMMANDS), is_wanted=has_any)
        self._enable((Command.PASTE,), is_wanted=not has_both)

    def show_front(self, *, is_desk: bool, is_searchable: bool) -> None:
        """Follow what is in front, the desk or the library, and whether it has words to find."""
        self._is_desk_in_front = is_desk
        self._enable((Command.FIND,), is_wanted=is_searchable)
        for command in DESK_COMMANDS:
            self._enable((command,), is_wanted=self._is_wanted[command])

    def show_compared(self, *, is_compared: bool) -> None:
        """Follow whether there is a comparison."""
        self._enable(COMPARISON_COMMANDS, is_wanted=is_compared)

    def show_state(self, state: ViewState, row: Row | None) -> None:
        """Follow where the reader is: filters, scrolling, and what can be judged."""
        self._actions[Command.LINK].setChecked(state.is_linked)
        self._actions[Command.FOLD].setChecked(state.is_folded)
        self._actions[Command.REVIEW].setChecked(state.is_reviewing)
        for command, kind in KIND_COMMANDS.items():
            self._actions[command].setChecked(kind in state.shown)
        is_finding = row is not None and row.finding is not None
        self._enable(ROW_COMMANDS, is_wanted=state.is_reviewing and row is not None)
        self._enable(LABEL_COMMANDS, is_wanted=state.is_reviewing and is_finding)

    def show_theme(self, choice: ThemeChoice) -> None:
        """Follow the theme that the reader chose."""
        for command, one in THEME_COMMANDS.items():
            self._actions[command].setChecked(one is choice)

    def _enable(self, commands: Iterable[Command], *, is_wanted: bool) -> None:
        """Let commands be used, as far as what they work on is in front."""
        for command in commands:
            self._is_wanted[command] = is_wanted
            is_reachable = self._is_desk_in_front or command not in DESK_COMMANDS
            self._actions[command].setEnabled(is_wanted and is_reachable)
