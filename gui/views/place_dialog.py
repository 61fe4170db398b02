"""Where the reader sees in which file the library lies, and has it lie elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.library_place import Whereabouts
from gui.views.dialog_sizes import resize_for_letters

SIZE_PX = (560, 170)
"""Room for two lines of words; with longer ones it grows."""


class PlaceDialog(QDialog):
    """Shows the file, and what can be done about it.

    Signals:
        move_requested: To move the library.
        choose_requested: To use another one.
        usual_requested: To use the one at the usual place.
    """

    move_requested = Signal()
    choose_requested = Signal()
    usual_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a place."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Place of the library"))
        resize_for_letters(self, *SIZE_PX)
        self.path = QLineEdit(self)
        self.path.setReadOnly(True)
        self.path.setAccessibleName(self.tr("File of the library"))
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("The library is being moved"))
        self.move_button = QPushButton(self.tr("Move it…"), self)
        self.choose_button = QPushButton(self.tr("Use another…"), self)
        self.usual_button = QPushButton(self.tr("Use the usual place"), self)
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.move_button.clicked.connect(self.move_requested)
        self.choose_button.clicked.connect(self.choose_requested)
        self.usual_button.clicked.connect(self.usual_requested)
        self._close.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        self._lay_out()

    def show_place(self, state: Whereabouts) -> None:
        """Show where the library lies, and what can be done about that now."""
        self.path.setText(str(state.path))
        self.words.setText(self._words_on(state))
        self.bar.setVisible(state.is_moving)
        is_free = not state.is_given and not state.is_moving
        self.move_button.setEnabled(state.is_movable)
        self.choose_button.setEnabled(is_free)
        self.usual_button.setEnabled(is_free and not state.is_usual)
        self._close.setEnabled(not state.is_moving)
        self._fit()

    @Slot()
    def reject(self) -> None:
        """Stay in front while the library is being moved: nothing may open it meanwhile."""
        if self._close.isEnabled():
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the words ask for at the width that is known now."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Grow where the words need more lines: a window does not follow them by itself."""
        height_px = self._column.totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), height_px))

    def _words_on(self, state: Whereabouts) -> str:
        if state.fault:
            return state.fault
        if state.is_moving:
            return self.tr("The library is being moved. It stays where it is if that fails.")
        if state.is_given:
            return self.tr(
                "The environment variable CROSSLIGHT_LIBRARY names this file; "
                "while it does, no other can be chosen here."
            )
        if state.later is not None:
            return self.tr("From the next start on: {0}").format(state.later)
        return self.tr(
            "Your articles, comparisons, judgements and notes are kept in this one file. "
            "The window and the command line both look for it there."
        )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.move_button, self.choose_button, self.usual_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        layout = self._column
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for part in (self.path, self.words, self.bar):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(buttons)
