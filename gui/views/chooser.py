"""Everything to choose an article with: a drop zone for each empty side, and the library."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from gui.models.library_model import LibraryModel
from gui.session import Session, Side
from gui.views.drop_zone import DropZone
from gui.views.library import LibraryView

GAP_PX = 16
ZONE_LINES = 11
"""Height of a zone over the library, at most: what is left is the library's."""


class Chooser(QWidget):
    """Zones over the library, or beside it where there is little height."""

    open_requested = Signal(object)  # Side
    paste_requested = Signal(object)  # Side
    source_dropped = Signal(str, list)  # side, paths or addresses
    text_dropped = Signal(str, str)  # side, text
    entry_taken = Signal(object, object)  # LibraryEntry, Side or None for the empty side
    library_requested = Signal()

    def __init__(
        self, model: LibraryModel, orientation: Qt.Orientation, parent: QWidget | None = None
    ) -> None:
        """Show the library of ``model``, which the caller keeps."""
        super().__init__(parent)
        self._zones = {side: DropZone(side, self) for side in Side}
        self._library = LibraryView(model, self)
        self._library.entry_taken.connect(self.entry_taken)
        self._library.library_requested.connect(self.library_requested)
        self.setFocusProxy(self._library)
        zones = QHBoxLayout()
        zones.setSpacing(GAP_PX)
        for zone in self._zones.values():
            zone.open_requested.connect(self.open_requested)
            zone.paste_requested.connect(self.paste_requested)
            zone.source_dropped.connect(self.source_dropped)
            zone.text_dropped.connect(self.text_dropped)
            zones.addWidget(zone, 1)
        is_tall = orientation is Qt.Orientation.Vertical
        if is_tall:
            for zone in self._zones.values():
                zone.setMaximumHeight(ZONE_LINES * zone.fontMetrics().lineSpacing())
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        layout = QBoxLayout(down if is_tall else across, self)
        edge = 0 if is_tall else 8
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(GAP_PX)
        layout.addLayout(zones, 2)
        layout.insertWidget(1 if is_tall else 0, self._library, 3)

    def show_session(self, session: Session) -> None:
        """Offer a zone for each side that has no article yet."""
        for side, zone in self._zones.items():
            place = session.place(side)
            zone.setVisible(place.article is None)
            zone.show_reading(is_reading=place.is_reading)
        lying = (session.place(side).article for side in Side)
        self._library.pass_over([article for article in lying if article is not None])
