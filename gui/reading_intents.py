"""What the reader does with what is shown: looks, judges, and sets how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.records import Claim, Label
from core.review import Decision
from gui.headline_phrases import check_reason
from gui.key_map import KeyMap, restored, stored
from gui.naming_phrases import stop_words
from gui.namings import NamingStop
from gui.window_parts import Parts, Views

if TYPE_CHECKING:
    from core.headlines import Headline, HeadlineCheck

ZOOM_STEP_PERCENT = 10


class ReadingIntents(QObject):
    """Between the views, which only ask, and the parts, which know no view.

    Args:
        parts: What fulfils the wishes.
        views: Where the reader is and what is shown.
        parent: What owns this.

    Signals:
        told: A sentence for the status bar.
        ruler_switched: Whether the overview ruler is shown.
        serif_switched: Whether the texts are set with serifs.
        keys_changed: The ``KeyMap`` that holds from now on.
    """

    told = Signal(str)
    ruler_switched = Signal(bool)
    serif_switched = Signal(bool)
    keys_changed = Signal(object)

    def __init__(self, parts: Parts, views: Views, parent: QObject) -> None:
        """Keep what the wishes are handed to."""
        super().__init__(parent)
        self._parts = parts
        self._views = views

    # --- looking ---------------------------------------------------------------------

    @Slot()
    def on_back_requested(self) -> None:
        """Leave the library, stop what is running, close the find bar, or go back a place."""
        if self._views.library_page.isVisible():
            self._views.library_page.closed.emit()
        elif self._parts.desk.session.is_busy:
            self._parts.desk.cancel()
        elif self._views.page.finder.is_open:
            self._views.page.finder.close()
        else:
            self._views.page.texts.go_back()

    @Slot()
    def on_find_requested(self) -> None:
        """Look for words: in the library while it is in front, else in both articles."""
        if self._views.library_page.isVisible():
            self._views.library_page.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._views.page.finder.open()

    @Slot(object)
    def on_claim_chosen(self, claim: Claim) -> None:
        """Point a claim of the lone article out in its text."""
        missing = self._parts.desk.session.missing
        if missing is not None:
            self._views.page.texts.panes[missing.other].point_out(claim.span)

    @Slot(object)
    def on_naming_chosen(self, stop: NamingStop) -> None:
        """Point out one of the places where an article names an actor."""
        self._views.page.texts.show_place(stop.letter, stop.span)
        self.told.emit(stop_words(stop))

    @Slot(object, object)
    def on_headline_chosen(self, headline: Headline, check: HeadlineCheck) -> None:
        """Point out the passage that speaks for or against a headline, or comes nearest."""
        if check.passage is None:
            return
        is_across = check.against != headline.letter
        across = headline.span if is_across else None
        self._views.page.texts.show_place(check.against, check.passage.span, across)
        self.told.emit(check_reason(check))

    # --- review ----------------------------------------------------------------------

    @Slot(object)
    def on_decided(self, decision: Decision) -> None:
        """Confirm or reject the current row."""
        row = self._parts.reader.row
        if row is not None:
            self._parts.reviewer.decide(row, decision)

    @Slot(object)
    def on_verdict_chosen(self, label: Label) -> None:
        """Put another verdict on the current finding."""
        row = self._parts.reader.row
        if row is not None and row.finding is not None:
            self._parts.reviewer.change(row, label)

    @Slot(str, str)
    def on_note_written(self, key: str, note: str) -> None:
        """Keep a note on a row."""
        row = next((row for row in self._parts.reader.rows if row.key == key), None)
        if row is not None:
            self._parts.reviewer.note(row, note)

    # --- how it is shown -------------------------------------------------------------

    @Slot(int)
    def on_zoomed(self, percent: int) -> None:
        """Remember the zoom."""
        self._parts.preferences.zoom_percent = percent

    def zoom(self, steps: int) -> None:
        """Larger (1) or smaller (-1) text; 0 for the usual size."""
        now = self._parts.preferences.zoom_percent
        self._views.page.texts.set_zoom(now + steps * ZOOM_STEP_PERCENT if steps else 100)

    def show_ruler(self, *, is_shown: bool) -> None:
        """Show the overview ruler or put it away, now and the next time."""
        self._views.page.texts.ruler.setVisible(is_shown)
        self._parts.preferences.has_ruler = is_shown
        self.ruler_switched.emit(is_shown)

    @Slot()
    def on_serif_switched(self) -> None:
        """Set the texts the other way, with serifs or without."""
        self.show_serif(has_serif=not self._parts.preferences.has_serif)

    def show_serif(self, *, has_serif: bool) -> None:
        """Set the texts with serifs or without, now and the next time."""
        self._views.page.texts.set_serif(has_serif)
        self._parts.preferences.has_serif = has_serif
        self.serif_switched.emit(has_serif)

    @Slot(object)
    def on_keys_changed(self, key_map: KeyMap) -> None:
        """Remember the reader's keys."""
        self._parts.preferences.keys = stored(key_map)
        self.keys_changed.emit(key_map)

    @Slot()
    def on_key_change_requested(self) -> None:
        """Let the reader change keys."""
        editor = self._views.dialogs.key_editor
        editor.show_keys(restored(self._parts.preferences.keys))
        editor.open()

    @Slot()
    def on_first_steps_taken(self) -> None:
        """Put the first steps away, for ever."""
        self._parts.preferences.has_first_steps = False
        self._views.start.first_steps.hide()
