"""What goes in and out: articles to the desk, evidence to the clipboard, reports to files."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.errors import CoreError
from gui.evidence_card import plain_text
from gui.messages import sentence_of
from gui.report_file import write_report
from gui.session import Choice, LibraryEntry, Side
from gui.window_parts import Parts, Views

if TYPE_CHECKING:
    pass


class Intents(QObject):
    """Between the views, which only ask, and the parts, which know no view.

    Args:
        parts: What fulfils the wishes.
        views: Where the reader is and what is shown.
        window: What dialogs stand before; owns this.

    Signals:
        told: A sentence for the status bar.
    """

    told = Signal(str)

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
        from gui.views.entry_choice import EntryChoice  # noqa: PLC0415 - seldom needed

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

    # --- evidence and reports --------------------------------------------------------------------

    @Slot()
    def on_copy_requested(self) -> None:
        """Put the evidence on the clipboard."""
        card = self._parts.reader.card
        if card is not None:
            self._parts.clipboard.setText(plain_text(card))
            self.told.emit(self.tr("Evidence copied"))

    @Slot()
    def on_card_check_requested(self) -> None:
        """Hold the evidence card on the clipboard against the texts at hand."""
        if not self._is_card_shown(self._parts.clipboard.text()):
            self.told.emit(self.tr("There is no evidence card on the clipboard."))

    def _is_card_shown(self, text: str) -> bool:
        """Whether the text is a card; if so, what became of it is shown."""
        from gui.card_check import check_card, read_card  # noqa: PLC0415 - slow to load

        card = read_card(text)
        if card is None:
            return False
        desk = self._parts.desk
        articles = [desk.session.place(side).article for side in Side]
        articles += [entry.article for entry in desk.library]
        passages = [quote.passage.sha256 for quote in card.quotes]
        articles += self._parts.librarian.quoted(passages, [one.source for one in card.quotes])
        known = tuple(article for article in articles if article is not None)
        self._views.dialogs.card_report.show_check(check_card(card, known, desk.session.comparison))
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
        from gui.printing.output import write_pdf  # noqa: PLC0415 - seldom needed

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
