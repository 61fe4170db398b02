"""The order in which the Tab key visits controls: as they are read, not as they were built."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_tab_order(*parts: QWidget) -> None:
    """Let the Tab key go through parts one by one, and through each as it was built."""
    stops = [stop for part in parts for stop in _stops(part)]
    for before, behind in pairwise(stops):
        QWidget.setTabOrder(before, behind)


def _stops(part: QWidget) -> Iterator[QWidget]:
    for widget in (part, *part.findChildren(QWidget)):
        is_here = widget.window() is part.window()  # the list of a combo box is no part of it
        if is_here and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            yield widget
