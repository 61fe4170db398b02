"""What stands below everything: a summary, or for a while what has just happened."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel, QWidget

MESSAGE_MS = 4_000
"""How long a passing message stays: about 12 words at reading speed."""

INDENT_PX = 6
"""With what Qt puts in front of it in a status bar: level with the page above."""


class StatusLine(QLabel):
    """Messages take the summary's place, so that both begin on one line with the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._summary = ""
        self._timer = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._timer.timeout.connect(self.on_timeout)
        self.setContentsMargins(INDENT_PX, 0, 0, 0)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def message(self) -> str:
        """What has just happened, or nothing once it has been read."""
        return self.text() if self._timer.isActive() else ""

    def show_summary(self, words: str) -> None:
        """Show this whenever there is no message."""
        self._summary = words
        if not self._timer.isActive():
            self.setText(words)

    def tell(self, sentence: str) -> None:
        """Show a passing message."""
        self.setText(sentence)
        self._timer.start()

    @Slot()
    def on_timeout(self) -> None:
        """Show the summary again."""
        self._timer.stop()
        self.setText(self._summary)
