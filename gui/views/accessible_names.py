"""Names for the parts of controls that Qt builds itself and leaves nameless."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractScrollArea, QSplitter, QWidget

CONTEXT = "accessible_names"


def name_inner_controls(root: QWidget) -> None:
    """Name the scroll bars after their areas, and the handles of splitters, below ``root``."""
    scrolled = QCoreApplication.translate(CONTEXT, "Scroll bar of {0}")
    for area in root.findChildren(QAbstractScrollArea):
        name = scrolled.format(area.accessibleName() or area.window().windowTitle())
        for bar in (area.horizontalScrollBar(), area.verticalScrollBar()):
            bar.setAccessibleName(name)
    border = QCoreApplication.translate(CONTEXT, "Border of {0}")
    for splitter in root.findChildren(QSplitter):
        for place in range(1, splitter.count()):  # the first handle is never shown
            sides = (splitter.widget(place - 1), splitter.widget(place))
            names = (side.accessibleName() if side else "" for side in sides)
            words = ", ".join(name for name in names if name)
            splitter.handle(place).setAccessibleName(border.format(words))
