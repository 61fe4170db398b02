"""Tells a screen reader what changed elsewhere than where the focus is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


class Announcer(QObject):
    """Says a sentence aloud where a screen reader runs; ``said`` tells each one."""

    said = Signal(str)

    def say(self, source: QObject, sentence: str) -> None:
        """Announce ``sentence`` for a widget; an empty one is not said."""
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))
            self.said.emit(sentence)
