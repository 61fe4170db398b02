"""The buttons below the library: what can be done with what is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from gui.grouper import Suggestions
from gui.views.library_choice import Chosen, Wish


class LibraryButtons(QWidget):
    """A button for each wish: those for articles on the left, for events on the right.

    Signals:
        wished: The ``Wish`` of the button that was pressed.
        pair_chosen: The ids of an article and of the counterpart chosen for it.
    """

    wished = Signal(object)
    pair_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing chosen."""
        super().__init__(parent)
        texts = {
            Wish.COMPARE: self.tr("Compare"),
            Wish.COMPARE_WITH: self.tr("Compare with…"),
            Wish.EDIT: self.tr("Edit…"),
            Wish.DELETE: self.tr("Delete"),
            Wish.MERGE: self.tr("Merge events"),
            Wish.SPLIT: self.tr("Set apart…"),
            Wish.PIN: self.tr("Pin event"),
            Wish.RENAME: self.tr("Rename…"),
        }
        self.buttons = {wish: QPushButton(text, self) for wish, text in texts.items()}
        self.buttons[Wish.COMPARE].setProperty("role", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for wish, button in self.buttons.items():
            if wish is Wish.MERGE:
                row.addStretch(1)
            row.addWidget(button)
            button.clicked.connect(partial(self.wished.emit, wish))
        self.show_chosen(Chosen())

    def show_chosen(self, chosen: Chosen) -> None:
        """Offer what can be done with this choice."""
        for wish, button in self.buttons.items():
            button.setEnabled(wish in chosen.wishes)
        is_pinned = bool(chosen.events) and chosen.events[0].is_pinned
        self.buttons[Wish.PIN].setText(
            self.tr("Unpin event") if is_pinned else self.tr("Pin event")
        )

    def offer(self, suggestions: Suggestions) -> None:
        """Offer the best counterparts of an article in a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one, headline in suggestions.found:
            text = self.tr("{0}   ({1:.0%} shared, {2:.0%} told otherwise)").format(
                headline, max(one.closeness, 0.0), one.difference_01
            )
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(partial(self.pair_chosen.emit, (suggestions.article, one.id)))
        if not suggestions.found:
            menu.addAction(self.tr("No other article in the library")).setEnabled(False)
        button = self.buttons[Wish.COMPARE_WITH]
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
