"""What a reader sees above the library until the first comparison: three steps, and a start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget


class FirstSteps(QFrame):
    """Three sentences side by side, and two ways on.

    Signals:
        samples_requested: Show it on two of the samples.
        dismissed: The reader knows, for ever.
    """

    samples_requested = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay the steps out."""
        super().__init__(parent)
        self.setProperty("surface", "raised")
        self.setAccessibleName(self.tr("First steps"))
        steps = (
            self.tr("Choose two articles on one event: from the library, a file, or pasted."),
            self.tr("Step through what was found with F8: both texts move to the passage."),
            self.tr("Read below the texts who says it, and why it was judged so."),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for place, step in enumerate(steps):
            number = _label(str(place + 1))
            number.setProperty("role", "title")
            text = _label(step)
            text.setWordWrap(True)
            grid.addWidget(number, 0, 2 * place, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, 0, 2 * place + 1, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(2 * place + 1, 1)
        samples = QPushButton(self.tr("Show me on two samples"), self)
        samples.setProperty("role", "primary")
        samples.clicked.connect(self.samples_requested)
        known = QPushButton(self.tr("Got it"), self)
        known.clicked.connect(self.dismissed)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(samples)
        buttons.addWidget(known)
        buttons.addStretch(1)
        grid.addLayout(buttons, 1, 0, 1, 2 * len(steps))


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
