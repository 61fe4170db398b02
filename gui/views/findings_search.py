"""The line above the findings: what is typed leaves only the findings that hold it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.view_state import ViewState
from gui.views.find_bar import FindField


class FindingsSearch(FindField):
    """Asks with every letter; Return goes to the list, Esc takes the words away first.

    Signals:
        words_typed: The words that a finding must hold.
        list_requested: The reader is done and turns to the list.
    """

    words_typed = Signal(str)
    list_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search the findings"))
        self.setAccessibleName(self.tr("Search the findings"))
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self.words_typed)
        self.textChanged.connect(self._on_changed)
        self.stepped.connect(self.list_requested)
        self.left.connect(self._on_left)

    def show_state(self, state: ViewState) -> None:
        """Show the words that hold, where they were changed elsewhere."""
        if state.words != self.text().strip():
            self.setText(state.words)

    def _on_changed(self, text: str) -> None:
        """Tell too when the button within the line takes the words away."""
        if not text:
            self.words_typed.emit("")

    def _on_left(self) -> None:
        self.clear()
        self.list_requested.emit()
