"""Which actions can be used now, and which are switched on."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QUndoStack

from core.records import Label
from gui.actions import Command
from gui.key_map import name_of
from gui.preferences import ThemeChoice
from gui.session import Session
from gui.view_state import Kind, Row, ViewState

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
    Command.EXPORT_PDF,
    Command.PRINT,
)
"""What makes sense only with a comparison; switched off, the keys go to the widgets."""

ROW_COMMANDS = (Command.CONFIRM, Command.REJECT, Command.NOTE)
"""What judges the current row, in review mode only: plain letters are typed elsewhere."""


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
        self._actions[Command.COMPARE].setEnabled(session.articles is not None)
        for command in (Command.FIND_NEXT, Command.FIND_PREVIOUS):
            self._actions[command].setEnabled(not session.is_empty)
        self._actions[Command.PASTE].setEnabled(session.missing is not None)
        self._actions[Command.SWAP].setEnabled(not session.is_empty)

    def show_searchable(self, *, is_searchable: bool) -> None:
        """Follow whether there is anything in front to look for words in."""
        self._actions[Command.FIND].setEnabled(is_searchable)

    def show_compared(self, *, is_compared: bool) -> None:
        """Follow whether there is a comparison."""
        for command in COMPARISON_COMMANDS:
            self._actions[command].setEnabled(is_compared)

    def show_state(self, state: ViewState, row: Row | None) -> None:
        """Follow where the reader is: filters, scrolling, and what can be judged."""
        self._actions[Command.LINK].setChecked(state.is_linked)
        self._actions[Command.FOLD].setChecked(state.is_folded)
        self._actions[Command.REVIEW].setChecked(state.is_reviewing)
        for command, kind in KIND_COMMANDS.items():
            self._actions[command].setChecked(kind in state.shown)
        for command in ROW_COMMANDS:
            self._actions[command].setEnabled(state.is_reviewing and row is not None)
        is_finding = row is not None and row.finding is not None
        for command in LABEL_COMMANDS:
            self._actions[command].setEnabled(state.is_reviewing and is_finding)

    def show_theme(self, choice: ThemeChoice) -> None:
        """Follow the theme that the reader chose."""
        for command, one in THEME_COMMANDS.items():
            self._actions[command].setChecked(one is choice)
