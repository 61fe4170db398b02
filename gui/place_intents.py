"""What the reader asks about the place of the library."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from core.store import usual_path
from gui.window_parts import Parts, Views


class PlaceIntents(QObject):
    """Between the dialog, which only asks, and the library's place.

    Args:
        parts: What fulfils the wishes.
        views: Where the place is shown.
        window: What dialogs stand before; owns this.
    """

    def __init__(self, parts: Parts, views: Views, window: QWidget) -> None:
        """Keep what the wishes are handed to, and connect the dialog."""
        super().__init__(window)
        self._parts = parts
        self._place = parts.library_place
        self._dialog = views.place_dialog
        self._dialog.move_requested.connect(self.on_move_requested)
        self._dialog.choose_requested.connect(self.on_choose_requested)
        self._dialog.usual_requested.connect(self.on_usual_requested)
        self._place.changed.connect(self._dialog.show_place)
        self._place.leaving.connect(parts.librarian.close)
        self._place.settled.connect(parts.librarian.open)

    @Slot()
    def on_place_requested(self) -> None:
        """Show where the library lies."""
        self._dialog.show_place(self._place.state)
        self._dialog.open()

    @Slot()
    def on_move_requested(self) -> None:
        """Ask for another file and take the library there."""
        target = self._parts.choose_place(self._dialog, str(self._place.state.path))
        if target:
            self._place.move(Path(target))

    @Slot()
    def on_choose_requested(self) -> None:
        """Ask for another library and use it from the next start on."""
        chosen = self._parts.choose_library(self._dialog, str(self._place.state.path.parent))
        if chosen:
            self._place.choose(Path(chosen))

    @Slot()
    def on_usual_requested(self) -> None:
        """Use the library at the usual place from the next start on."""
        self._place.choose(usual_path())
