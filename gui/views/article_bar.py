"""The bar on top: which article lies on which side, and the comparison of both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.models.library_model import LibraryModel
from gui.session import Session, Side
from gui.views.article_picker import ArticlePicker
from gui.views.tab_order import put_in_tab_order


class ArticleBar(QWidget):
    """Two pickers with swap between them, then compare."""

    entry_picked = Signal(object, object)  # LibraryEntry, Side
    swap_requested = Signal()
    compare_requested = Signal()

    def __init__(self, model: LibraryModel, parent: QWidget | None = None) -> None:
        """Offer the library of ``model``, which the caller keeps."""
        super().__init__(parent)
        self._pickers = {side: ArticlePicker(side, model, self) for side in Side}
        self._swap = QPushButton("⇄", self)
        self._swap.setAccessibleName(self.tr("Swap A and B"))
        self._swap.setToolTip(self.tr("Swap A and B"))
        self._compare = QPushButton(self.tr("Compare"), self)
        self._compare.setProperty("role", "primary")
        for picker in self._pickers.values():
            picker.entry_picked.connect(self.entry_picked)
        self._swap.clicked.connect(self.on_swap_clicked)
        self._compare.clicked.connect(self.on_compare_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._pickers[Side.A], 1)
        layout.addWidget(self._swap)
        layout.addWidget(self._pickers[Side.B], 1)
        layout.addWidget(self._compare)
        for button in (self._swap, self._compare):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        a, b = self._pickers.values()
        put_in_tab_order(a, self._swap, b, self._compare)

    def show_session(self, session: Session) -> None:
        """Show what lies where and what can be done with it."""
        for side, picker in self._pickers.items():
            picker.show_article(session.place(side).article)
        self._swap.setEnabled(not session.is_empty)
        self._compare.setEnabled(session.articles is not None and not session.is_working)

    @Slot()
    def on_swap_clicked(self) -> None:
        """Ask for the sides to be exchanged."""
        self.swap_requested.emit()

    @Slot()
    def on_compare_clicked(self) -> None:
        """Ask for a comparison."""
        self.compare_requested.emit()
