"""Tells a screen reader what changed elsewhere than where the focus is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent


class Announcer(QObject):
    """Says a sentence aloud where a screen reader runs; ``said`` tells each one.

    Args:
        update: What hands the event to the screen reader.
    """

    said = Signal(str)

    def __init__(
        self, update: Callable[[QAccessibleEvent], None] = QAccessible.updateAccessibility
    ) -> None:
        """Start silent."""
        super().__init__()
        self._update = update

    def say(self, source: QObject, sentence: str) -> None:
        """Announce ``sentence`` for a widget; an empty one is not said."""
        if sentence:
            self._update(QAccessibleAnnouncementEvent(source, sentence))
            self.said.emit(sentence)
