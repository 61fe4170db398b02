"""How far an import is, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from gui.importer import Import


class ImportStrip(QWidget):
    """Hidden while nothing is taken in."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setProperty("role", "muted")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        cancel = QPushButton(self.tr("Cancel import"), self)
        cancel.clicked.connect(self.on_cancel_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        layout.addWidget(self._bar, 1)
        layout.addWidget(cancel)
        self.hide()

    @Slot()
    def on_cancel_clicked(self) -> None:
        """Ask for the import to be stopped."""
        self.cancel_requested.emit()

    def show_import(self, state: Import | None) -> None:
        """Show this import, or hide where there is none."""
        self.setVisible(state is not None)
        if state is None:
            return
        self._bar.setRange(0, state.total)  # 0 to 0, while the sources are opened, is "busy"
        self._bar.setValue(state.done)
        self._text.setText(
            self.tr("{0:,} of {1:,} read").format(state.done, state.total)
            if state.total
            else self.tr("Opening")
        )
