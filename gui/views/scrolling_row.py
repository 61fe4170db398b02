"""A row of controls that scrolls sideways where large letters leave it too little room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

LEAST_WIDTH_PX = 240
"""Room for two or three chips at twice the usual size of letters."""


class ScrollingRow(QScrollArea):
    """As high as what it holds; the bar shows only where the row does not fit."""

    def __init__(self, row: QWidget, parent: QWidget | None = None) -> None:
        """Take ``row`` over."""
        super().__init__(parent)
        self._row = row
        self.setWidget(row)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalScrollBar().rangeChanged.connect(self.on_range_changed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The row's own size, and the bar where there is one."""
        bar = self.horizontalScrollBar()
        height_px = bar.sizeHint().height() if bar.maximum() else 0
        hint = self._row.sizeHint()
        return QSize(hint.width(), hint.height() + height_px)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the row; narrow enough not to widen the window."""
        return QSize(LEAST_WIDTH_PX, self.sizeHint().height())

    @Slot(int, int)
    def on_range_changed(self, _: int, __: int) -> None:
        """Make room for the bar, or take it back."""
        self.updateGeometry()
