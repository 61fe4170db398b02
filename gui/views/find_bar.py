"""The bar to look for words in both texts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

FIELD_WIDTH_PX = 320
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_KEYS = (*_ENTER, Qt.Key.Key_Escape)


class FindField(QLineEdit):
    """A line whose Return and Esc are its own, whatever the window uses them for.

    Signals:
        stepped: Return asks for the next hit (1), with Shift for the previous one (-1).
        left: Esc asks to put the bar away.
    """

    stepped = Signal(int)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Claim the keys before the window's shortcuts take them."""
        is_claim = event.type() is QEvent.Type.ShortcutOverride
        if is_claim and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Step with Return, leave with Esc."""
        if event.key() in _ENTER:
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if is_back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """One line: the words, which hit of how many, to the next and the previous, away.

    Signals:
        query_changed: The words looked for.
        stepped: The next (1) or previous (-1) hit is asked for.
        closed: The reader has put the bar away.
    """

    query_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start out of sight."""
        super().__init__(parent)
        self.field = FindField(self)
        self.field.setPlaceholderText(self.tr("Find in both articles"))
        self.field.setAccessibleName(self.tr("Find in both articles"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(FIELD_WIDTH_PX)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(6)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._button("↑", self.tr("Previous hit"), -1))
        layout.addWidget(self._button("↓", self.tr("Next hit"), 1))
        layout.addWidget(self.count)
        layout.addStretch(1)
        close = self._button("✕", self.tr("Close the find bar"), 0)
        layout.addWidget(close)
        self.field.textChanged.connect(self.query_changed)
        self.field.stepped.connect(self.stepped)
        self.field.left.connect(self.close_bar)
        self.hide()

    def open_with(self, query: str) -> None:
        """Show the bar, ready to type over its words; an empty query leaves them."""
        self.show()
        if query:
            self.field.setText(query)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_count(self, words: str) -> None:
        """Tell which hit of how many."""
        self.count.setText(words)
        self.field.setAccessibleDescription(words)

    @Slot()
    def close_bar(self) -> None:
        """Put the bar away."""
        self.hide()
        self.closed.emit()

    def _button(self, face: str, name: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(face)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if by:
            button.clicked.connect(lambda: self.stepped.emit(by))
        else:
            button.clicked.connect(self.close_bar)
        return button
