"""A font of a widget's own that outlives a change of the style sheet."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

_REMEMBERED = "_q_styleSheetWidgetFont"
"""Where Qt keeps the font to go back to when the sheet changes. As of Qt 6.11 it writes only the
first one there: another theme would bring back the size from before the zoom."""


def set_font(widget: QWidget, font: QFont) -> None:
    """Set the font, and have Qt remember this one."""
    widget.setFont(font)
    widget.setProperty(_REMEMBERED, font)
