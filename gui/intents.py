"""What the reader asks for: each wish is handed to the part that can fulfil it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.errors import CoreError
from core.records import Claim, Label
from core.review import Decision
from gui.card_check import check_card, read_card
from gui.evidence_card import plain_text
from gui.headline_phrases import check_reason
from gui.key_map import KeyMap, restored, stored
from gui.messages import sentence_of
from gui.naming_phrases import stop_words
from gui.namings import NamingStop
from gui.printing.output import write_pdf
from gui.report_file import write_report
from gui.session import Choice, LibraryEntry, Side
from gui.views.entry_choice import EntryChoice
from gui.window_parts import Parts, Views

if TYPE_CHECKING:
    from core.headlines import Headline, HeadlineCheck

ZOOM_STEP_PERCENT = 10


class Intents(QObject):
    """Between the views, which only ask, and the parts, which know no view.

    Args:
        parts: What fulfils the wishes.
        views: Where the reader is and what is shown.
        window: What dialogs stand before; owns this.

    Signals:
        told: A sentence for the status bar.
        ruler_switched: Whether the overview ruler is shown.
        keys_changed: The ``KeyMap`` that holds from now on.
    """

    told = Signal(str)
    ruler_switched = Signal(bool)
    keys_changed = Signal(object)

    def __init__(self, parts: Parts, views: Views, window: QWidget) -> None:
        """Keep what the wishes are handed to."""
        super().__init__(window)
        self._parts = parts
        self._views = views
        self._window = window

    # --- articles --------------------------------------------------------------------

    @Slot(object, object)
    def on_entry_taken(self, entry: LibraryEntry, side: Side | None) -> None:
        """Put an article of the library on a side, or on the empty one."""
        self._parts.desk.open_source(side or self._free_side(), entry.source)

    @Slot(object)
    def on_open_requested(self, side: Side) -> None:
        """Ask for a file and put it on this side."""
        chosen = self._parts.choose_file(self._window, self._parts.preferences.folder)
        if chosen:
            self._parts.preferences.folder = str(Path(chosen).parent)
            self._parts.desk.open_source(side, chosen)

    @Slot()
    def on_address_requested(self) -> None:
        """Ask for an address and put its article on the empty side."""
        address = self._parts.ask_address(self._window)
        if address:
            self._parts.desk.open_source(self._free_side(), address)

    @Slot(object, object)
    def on_choice_offered(self, side: Side, choice: Choice) -> None:
        """Let the reader choose among the articles of a source."""
        dialog = EntryChoice(side, choice, self._window)
        dialog.chosen.connect(partial(self._parts.desk.open_entries, side))
        dialog.open()

    @Slot(object)
    def on_paste_requested(self, side: Side | None) -> None:
        """Put the clipboard's text on this side, or on the empty one.

        An evidence card is no article: it is checked instead.
        """
        text = self._parts.clipboard.text()
        if not self._is_card_shown(text):
            self._parts.desk.paste(side or self._free_side(), text)

    @Slot(str, list)
    def on_source_dropped(self, side: str, sources: list[str]) -> None:
        """Put what was dropped on this side; a second one goes across."""
        target = Side(side)
        for place, source in zip((target, target.other), sources, strict=False):
            self._parts.desk.open_source(place, source)

    @Slot(str, str)
    def on_text_dropped(self, side: str, text: str) -> None:
        """Put dropped text on this side."""
        self._parts.desk.paste(Side(side), text)

    def _free_side(self) -> Side:
        return self._parts.desk.session.missing or Side.B

    @Slot()
    def on_first_steps_taken(self) -> None:
        """Put the first steps away, for ever."""
        self._parts.preferences.has_first_steps = False
        self._views.start.first_steps.hide()

    @Slot(object)
    def on_claim_chosen(self, claim: Claim) -> None:
        """Point a claim of the lone article out in its text."""
        missing = self._parts.desk.session.missing
        if missing is not None:
            self._views.page.texts.panes[missing.other].point_out(claim.span)

    # --- findings --------------------------------------------------------------------

    @Slot()
    def on_copy_requested(self) -> None:
        """Put the evidence on the clipboard."""
        card = self._parts.reader.card
        if card is not None:
            self._parts.clipboard.setText(plain_text(card))
            self.told.emit(self.tr("Evidence copied"))

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
            self._views.library_page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._views.page.finder.open()

    @Slot()
    def on_card_check_requested(self) -> None:
        """Hold the evidence card on the clipboard against the texts at hand."""
        if not self._is_card_shown(self._parts.clipboard.text()):
            self.told.emit(self.tr("There is no evidence card on the clipboard."))

    def _is_card_shown(self, text: str) -> bool:
        """Whether the text is a card; if so, what became of it is shown."""
        card = read_card(text)
        if card is None:
            return False
        desk = self._parts.desk
        articles = [desk.session.place(side).article for side in Side]
        articles += [entry.article for entry in desk.library]
        passages = [quote.passage.sha256 for quote in card.quotes]
        articles += self._parts.librarian.quoted(passages, [one.source for one in card.quotes])
        known = tuple(article for article in articles if article is not None)
        self._views.card_report.show_check(check_card(card, known, desk.session.comparison))
        return True

    @Slot()
    def on_report_requested(self) -> None:
        """Write the comparison and its review where, and in the format that, the reader says."""
        parts = self._parts
        comparison = parts.desk.session.comparison
        if comparison is None:
            return
        path = parts.choose_report(self._window, parts.preferences.folder)
        if not path:
            return
        try:
            write_report(comparison, parts.reviewer.judgements, path)
        except CoreError as error:
            self.told.emit(sentence_of(error))
        else:
            self.told.emit(self.tr("Report written: {0}").format(path))

    @Slot()
    def on_pdf_requested(self) -> None:
        """Write the comparison as PDF where the reader says."""
        comparison, preferences = self._parts.desk.session.comparison, self._parts.preferences
        if comparison is None:
            return
        path = self._parts.choose_target(self._window, preferences.folder)
        if not path:
            return
        try:
            write_pdf(comparison, self._parts.reviewer.judgements, path)
        except OSError as error:
            self.told.emit(self.tr("The PDF was not written: {0}").format(error.strerror))
            return
        self.told.emit(self.tr("PDF written: {0}").format(path))

    @Slot()
    def on_print_requested(self) -> None:
        """Show the pages before they are printed."""
        comparison = self._parts.desk.session.comparison
        if comparison is not None:
            self._parts.preview(self._window, comparison, self._parts.reviewer.judgements)

    @Slot(object)
    def on_naming_chosen(self, stop: NamingStop) -> None:
        """Point out one of the places where an article names an actor."""
        self._views.page.texts.show_place(stop.letter, stop.span)
        self.told.emit(stop_words(stop))

    @Slot(object, object)
    def on_headline_chosen(self, headline: Headline, check: HeadlineCheck) -> None:
        """Point out the passage that speaks for or against a headline."""
        if check.finding is None:
            return
        is_across = check.against != headline.letter
        passage = check.finding.pair.b.span
        across = headline.span if is_across else None
        self._views.page.texts.show_place(check.against, passage, across)
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

    @Slot(object)
    def on_keys_changed(self, key_map: KeyMap) -> None:
        """Remember the reader's keys."""
        self._parts.preferences.keys = stored(key_map)
        self.keys_changed.emit(key_map)

    @Slot()
    def on_key_change_requested(self) -> None:
        """Let the reader change keys."""
        self._views.key_editor.show_keys(restored(self._parts.preferences.keys))
        self._views.key_editor.open()
