"""A large target for one side: drop a file or text, or use its buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.session import Side
from gui.views.dropping import is_readable, sources_of


class DropZone(QFrame):
    """Takes files, addresses and text for one side."""

    open_requested = Signal(object)  # Side
    paste_requested = Signal(object)  # Side
    source_dropped = Signal(str, list)  # side, paths or addresses
    text_dropped = Signal(str, str)  # side, text

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        """Build the zone of one side, empty."""
        super().__init__(parent)
        self._side = side
        self.setAcceptDrops(True)
        self.setProperty("surface", "drop")
        self._title = QLabel(self.tr("Article {0}").format(side), self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setStyleSheet("font-weight: 600;")
        self._hint = QLabel(self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setProperty("role", "muted")
        self._open = QPushButton(self.tr("Open {0}…").format(side), self)
        self._open.setAccessibleName(self.tr("Open article {0} from a file").format(side))
        self._paste = QPushButton(self.tr("Paste {0}").format(side), self)
        self._paste.setAccessibleName(self.tr("Paste article {0}").format(side))
        self._open.clicked.connect(self.on_open_clicked)
        self._paste.clicked.connect(self.on_paste_clicked)
        self._lay_out()
        self.show_reading(is_reading=False)

    def show_reading(self, *, is_reading: bool) -> None:
        """Tell whether an article for this side is being read."""
        welcome = self.tr("Drop a file, an address or text here")
        words = self.tr("Reading …") if is_reading else welcome
        self._hint.setText(words)

    @Slot()
    def on_open_clicked(self) -> None:
        """Ask for a file."""
        self.open_requested.emit(self._side)

    @Slot()
    def on_paste_clicked(self) -> None:
        """Ask for the clipboard."""
        self.paste_requested.emit(self._side)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome files, links and text."""
        if is_readable(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Hand on what was dropped."""
        data = event.mimeData()
        sources = sources_of(data)
        if sources:
            self.source_dropped.emit(str(self._side), sources)
        elif data.text().strip():
            self.text_dropped.emit(str(self._side), data.text())
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._open)
        buttons.addWidget(self._paste)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        layout.addStretch(1)
