"""Banners above the text: what went wrong, what was not checked, what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.messages import Notice, Tone

SIGNS = {Tone.INFO: "i", Tone.WARNING: "!", Tone.ERROR: "✕"}
"""A sign for each tone, so that none is told by colour alone."""


class BannerArea(QWidget):
    """A stack of banners; takes no room while there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without banners."""
        super().__init__(parent)
        self._banners: list[QFrame] = []
        self._notices: tuple[Notice, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 4, 8, 4)
        self._layout.setSpacing(4)
        self.hide()

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show exactly these, in this order."""
        if tuple(notices) == self._notices:
            return
        self._notices = tuple(notices)
        for banner in self._banners:
            self._layout.removeWidget(banner)
            banner.deleteLater()
        self._banners = [_banner(self, notice) for notice in notices]
        for banner in self._banners:
            self._layout.addWidget(banner)
        self.setVisible(bool(self._banners))


def _banner(parent: QWidget, notice: Notice) -> QFrame:
    frame = QFrame(parent)
    frame.setProperty("surface", "raised")
    frame.setProperty("tone", str(notice.tone))
    text = "\n".join((notice.text, *(f"• {detail}" for detail in notice.details)))
    frame.setAccessibleName(notice.text)
    layout = QHBoxLayout(frame)
    layout.setContentsMargins(12, 6, 12, 6)
    sign = QLabel(SIGNS[notice.tone], frame)
    sign.setAlignment(Qt.AlignmentFlag.AlignTop)
    sign.setStyleSheet("font-weight: 700;")
    layout.addWidget(sign)
    label = QLabel(frame)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    layout.addWidget(label, 1)
    return frame
