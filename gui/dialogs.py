"""The dialogs that stand before the window, each built when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from gui.key_map import KeyGroup
from gui.views.accessible_names import name_inner_controls

if TYPE_CHECKING:
    from gui.views.card_report import CardReport
    from gui.views.key_editor import KeyEditor
    from gui.views.key_sheet import KeySheet


class Dialogs(QObject):
    """What most readings never open, so that the window need not wait for it.

    Signals:
        keys_changed: The ``KeyMap`` that the reader made.
        key_change_requested: The reader wants to change keys.
    """

    keys_changed = Signal(object)
    key_change_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        """Build nothing yet; ``window`` owns this and every dialog."""
        super().__init__(window)
        self._window = window
        self._groups: Sequence[KeyGroup] = ()
        self._key_sheet: KeySheet | None = None
        self._key_editor: KeyEditor | None = None
        self._card_report: CardReport | None = None

    def show_keys(self, groups: Sequence[KeyGroup]) -> None:
        """What each key does from now on."""
        self._groups = groups
        if self._key_sheet is not None:
            self._key_sheet.show_groups(groups)

    @Slot()
    def on_keys_requested(self) -> None:
        """Show what each key does."""
        self.key_sheet.show()

    @property
    def key_sheet(self) -> KeySheet:
        """What each key does."""
        if self._key_sheet is None:
            from gui.views.key_sheet import KeySheet  # noqa: PLC0415 - see the class

            self._key_sheet = KeySheet(self._window)
            self._key_sheet.change_requested.connect(self.key_change_requested)
            self._key_sheet.show_groups(self._groups)
            name_inner_controls(self._key_sheet)
        return self._key_sheet

    @property
    def key_editor(self) -> KeyEditor:
        """Where the reader changes keys."""
        if self._key_editor is None:
            from gui.views.key_editor import KeyEditor  # noqa: PLC0415 - see the class

            self._key_editor = KeyEditor(self._window)
            self._key_editor.keys_changed.connect(self.keys_changed)
            name_inner_controls(self._key_editor)
        return self._key_editor

    @property
    def card_report(self) -> CardReport:
        """What became of a pasted evidence card."""
        if self._card_report is None:
            from gui.views.card_report import CardReport  # noqa: PLC0415 - see the class

            self._card_report = CardReport(self._window)
            name_inner_controls(self._card_report)
        return self._card_report
