"""How large a dialog opens: as its letters ask for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

USUAL_LINE_PX = 17
"""Height of a line of letters of the usual size, 9 pt at 96 dpi in Noto Sans."""


def resize_for_letters(dialog: QDialog, width_px: int, height_px: int) -> None:
    """Give a dialog this size, or with larger letters so much more, as far as the screen goes."""
    scale = dialog.fontMetrics().lineSpacing() / USUAL_LINE_PX
    usual = QSize(width_px, height_px)
    dialog.resize(usual.expandedTo((usual * scale).boundedTo(dialog.screen().availableSize())))
