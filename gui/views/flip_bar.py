"""Boxes in a line: each tries a reason of the finding; below it stands what would come of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.records import Finding
from gui.flip_phrases import flip_words, outcome_words
from gui.flipper import Flips
from gui.views.scrolling_row import ScrollingRow

INDENT_PX = 6
"""In front of what comes of it: level with the boxes."""


class FlipBar(QWidget):
    """Shows what can be tried on a finding; hidden where there is nothing.

    ``switched`` tells the ``Reason`` that the reader tries, or tries no longer.
    """

    switched = Signal(object)
    rebuilt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._finding: Finding | None = None
        self._boxes: tuple[QCheckBox, ...] = ()
        self._row = QWidget(self)
        self._line = QHBoxLayout(self._row)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(12)
        self._line.addStretch(1)
        self._outcome = QLabel(self)
        self._outcome.setWordWrap(True)
        self._outcome.setIndent(INDENT_PX)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(ScrollingRow(self._row, self))
        layout.addWidget(self._outcome)
        self.hide()

    @property
    def outcome(self) -> str:
        """What is told of the verdict that it would be; empty while nothing is tried."""
        return self._outcome.text()

    def show_flips(self, flips: Flips) -> None:
        """Show what can be tried, what is, and what comes of it."""
        if flips.finding is not self._finding:
            self._finding = flips.finding
            self._build(flips)
        for reason, box in zip(flips.reasons, self._boxes, strict=True):
            box.setChecked(reason in flips.off)
        words = self._words(flips)
        self._outcome.setText(words)
        self._outcome.setVisible(bool(words))
        self.setVisible(bool(self._boxes))

    def _words(self, flips: Flips) -> str:
        if flips.finding is None or not flips.off:
            return ""
        if flips.verdict is None:
            return flips.fault or self.tr("Judging again…")
        return outcome_words(flips.finding.verdict, flips.verdict, len(flips.off))

    def _build(self, flips: Flips) -> None:
        for box in self._boxes:
            self._line.removeWidget(box)
            box.hide()  # it is deleted only when the events are handled
            box.deleteLater()
        self._boxes = ()
        if flips.finding is None:
            return
        for place, reason in enumerate(flips.reasons):
            # An ampersand would be read as the mark of a key.
            words = flip_words(flips.finding, reason)
            box = QCheckBox(words.replace("&", "&&"), self._row)
            box.setAccessibleName(words)
            box.clicked.connect(lambda _=False, reason=reason: self.switched.emit(reason))
            self._line.insertWidget(place, box)
            box.show()  # the layout would show it only when the events are handled
            self._boxes = (*self._boxes, box)
        self.rebuilt.emit()
