"""What stands over the library's list: how much it holds, the search, and what adds to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from core.collection import Taken
from gui.library_phrases import copies_words

TYPING_MS = 120
"""Pause after which a search starts: shorter than the pause between two words."""


class LibraryHead(QWidget):
    """Asks as the reader types and presses.

    Signals:
        typed: What to search for, once the reader pauses.
        copies_listed: Ids of the articles to list alone; none for all again.
        files_requested, folder_requested, address_requested: To add articles.
        closed: Back to the comparison.
    """

    typed = Signal(str)
    copies_listed = Signal(object)
    files_requested = Signal()
    folder_requested = Signal()
    address_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a count and without copies."""
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.add = QToolButton(self)
        self.back = QPushButton(self.tr("Back"), self)
        self.copies = QToolButton(self)
        self._copied: tuple[str, ...] = ()
        self._count = QLabel(self)
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._lay_out()
        self.show_taken(Taken())
        self._typing.timeout.connect(self._on_typed)
        self.search.textChanged.connect(self._on_text_changed)
        self.search.returnPressed.connect(self._on_typed)
        self.copies.toggled.connect(self._on_copies_toggled)
        self.back.clicked.connect(self.closed)

    def show_count(self, words: str) -> None:
        """Say how much the list holds."""
        self._count.setText(words)

    def show_importing(self, *, is_importing: bool) -> None:
        """Add nothing while an import is under way."""
        self.add.setEnabled(not is_importing)

    def show_taken(self, taken: Taken) -> None:
        """Offer the list of the copies that an import brought; hidden where it brought none."""
        self.copies.setChecked(False)
        self._copied = taken.copied
        self.copies.setText(copies_words(taken))
        self.copies.setVisible(bool(self._copied))

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Library"), self)
        heading.setProperty("role", "title")
        self._count.setProperty("role", "muted")
        self.search.setPlaceholderText(self.tr("Search headlines, texts and outlets"))
        self.search.setAccessibleName(self.tr("Search the library"))
        self.search.setClearButtonEnabled(True)
        self.copies.setCheckable(True)
        self.copies.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.copies.setToolTip(self.tr("What the last import brought twice, with what was there"))
        menu = QMenu(self)
        menu.addAction(self.tr("Files…")).triggered.connect(self.files_requested)
        menu.addAction(self.tr("Folder…")).triggered.connect(self.folder_requested)
        menu.addAction(self.tr("Address…")).triggered.connect(self.address_requested)
        self.add.setText(self.tr("Add"))
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(heading)
        row.addWidget(self._count)
        row.addWidget(self.copies)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        row.addWidget(self.add)
        row.addWidget(self.back)
        self.setFocusProxy(self.search)

    @Slot(str)
    def _on_text_changed(self, _: str) -> None:
        self._typing.start()

    @Slot()
    def _on_typed(self) -> None:
        self._typing.stop()
        if self.search.text().strip():
            self.copies.setChecked(False)
        self.typed.emit(self.search.text())

    @Slot(bool)
    def _on_copies_toggled(self, is_on: bool) -> None:  # noqa: FBT001 - a signal's
        if is_on:
            self.search.clear()
        self.copies_listed.emit(self._copied if is_on else ())
