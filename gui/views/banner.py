"""Banners above the text: what went wrong, what was not checked, what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.palette import Kind
from gui.messages import Notice, Tone
from gui.theme import Theme

SIGNS = {Tone.INFO: "i", Tone.WARNING: "!", Tone.ERROR: "✕"}
"""A sign for each tone, so that none is told by colour alone."""

STRIPE_PX = 4
LINE_CHARACTERS = 110
"""Widest line: a notice is read once and quickly, so longer than the measure of a text."""


class BannerArea(QWidget):
    """A stack of banners; takes no room while there is nothing to tell."""

    dismissed = Signal(object)  # Side, or None for what is about both
    compare_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start without banners."""
        super().__init__(parent)
        self.set_theme(theme)
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
            banner.hide()
            banner.deleteLater()
        self._banners = [self._banner(notice) for notice in notices]
        for banner in self._banners:
            self._layout.addWidget(banner)
        self.setVisible(bool(self._banners))

    def set_theme(self, theme: Theme) -> None:
        """Give each tone its stripe in the colours of this theme."""
        inks = {
            Tone.INFO: theme.focus,
            Tone.WARNING: theme.inks[Kind.DIFFER].line,
            Tone.ERROR: theme.inks[Kind.CONTRADICT].line,
        }
        self.setStyleSheet(
            "".join(
                f'QFrame[tone="{tone}"] {{ border-left: {STRIPE_PX}px solid {ink};'
                " border-top-left-radius: 0; border-bottom-left-radius: 0; }"
                for tone, ink in inks.items()
            )
        )

    def _banner(self, notice: Notice) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("surface", "raised")
        frame.setProperty("tone", notice.tone.value)
        frame.setAccessibleName(notice.text)
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(10)
        sign = QLabel(SIGNS[notice.tone], frame)
        sign.setStyleSheet("font-weight: 700;")
        label = QLabel(frame)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText("\n".join((notice.text, *(f"• {detail}" for detail in notice.details))))
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if not notice.details:  # these are cut to a line, whose width is the window's
            characters_px = label.fontMetrics().averageCharWidth() * LINE_CHARACTERS
            label.setMaximumWidth(characters_px)
        side = Qt.AlignmentFlag.AlignTop if notice.details else Qt.AlignmentFlag.AlignVCenter
        layout.addWidget(sign, 0, side)
        layout.addWidget(label, 100)
        layout.addStretch(1)
        if notice.offers_comparison:
            again = QPushButton(self.tr("Compare again"), frame)
            again.clicked.connect(self._ask_for_comparison)
            layout.addWidget(again)
        if notice.is_dismissible:
            close = QPushButton(self.tr("Dismiss"), frame)
            close.setProperty("role", "quiet")
            close.setAccessibleName(self.tr("Dismiss: {0}").format(notice.text))
            close.clicked.connect(partial(self._dismiss, notice))
            layout.addWidget(close)
        return frame

    @Slot()
    def _ask_for_comparison(self) -> None:
        self.compare_requested.emit()

    def _dismiss(self, notice: Notice) -> None:
        self.dismissed.emit(notice.side)
