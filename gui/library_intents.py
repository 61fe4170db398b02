"""What the reader asks of the library: each wish is handed to the librarian or the desk."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from core.records import Comparison
from core.store import Metadata
from gui.archivist import Reopened
from gui.session import Side
from gui.window_parts import Parts, Views


class LibraryIntents(QObject):
    """Between the library page, which only asks, and the parts, which know no view.

    Args:
        parts: What fulfils the wishes.
        views: Where the library is shown.
        window: What dialogs stand before; owns this.

    Signals:
        shown: The library is to be brought to the front.
        left: The comparison is.
    """

    shown = Signal()
    left = Signal()

    def __init__(self, parts: Parts, views: Views, window: QWidget) -> None:
        """Keep what the wishes are handed to, and connect the page."""
        super().__init__(window)
        self._parts = parts
        self._librarian = parts.librarian
        self._page = views.library_page
        self._recent = views.start.recent
        self._window = window
        self._wire()

    @Slot()
    def on_library_requested(self) -> None:
        """Open the library and bring it to the front."""
        if self._librarian.open() is not None:
            self.shown.emit()
            self._page.head.search.setFocus()

    @Slot()
    def on_files_requested(self) -> None:
        """Ask for files and take in what they hold."""
        paths, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Add files"), self._parts.preferences.folder
        )
        self._librarian.importer.take_in(paths)

    @Slot()
    def on_folder_requested(self) -> None:
        """Ask for a folder and take in what it holds."""
        folder = QFileDialog.getExistingDirectory(
            self._window, self.tr("Add a folder"), self._parts.preferences.folder
        )
        self._librarian.importer.take_in([folder] if folder else [])

    @Slot()
    def on_address_requested(self) -> None:
        """Ask for an address and take in what it holds."""
        address = self._parts.ask_address(self._window)
        self._librarian.importer.take_in([address] if address else [])

    @Slot(object)
    def on_opened(self, ids: Sequence[str]) -> None:
        """Put one article on the empty side, or two on both."""
        desk = self._parts.desk
        sides = tuple(Side) if len(ids) > 1 else (desk.session.missing or Side.B,)
        for side, id_ in zip(sides, ids, strict=False):
            article = self._librarian.article(id_)
            if article is not None:
                desk.put(side, article)
        self.left.emit()

    @Slot()
    def on_library_changed(self) -> None:
        """Show what the library holds now."""
        self._page.refresh()
        self.show_recent()

    def show_recent(self) -> None:
        """Show on the start page what was compared last."""
        self._recent.show_recent(self._librarian.recent())

    @Slot(str, object, object)
    def on_edited(self, id_: str, before: Metadata, after: Metadata) -> None:
        """Correct what is known of an article."""
        self._librarian.edit(id_, before, after)

    @Slot(str, bool)
    def on_pin_requested(self, event: str, is_pinned: bool) -> None:  # noqa: FBT001 - a signal's
        """Close an event to regrouping, or open it again."""
        self._librarian.pin(event, is_pinned=is_pinned)

    @Slot(object)
    def on_compared(self, comparison: Comparison) -> None:
        """Keep what was compared, and take up what the reader made of it before."""
        self._take_up(comparison)
        self._librarian.keep(comparison)

    @Slot(object)
    def on_reopened(self, reopened: Reopened) -> None:
        """Lay out what was compared before: as it was made, or anew where that is the same."""
        desk = self._parts.desk
        if reopened.comparison is not None and reopened.made is not None:
            desk.lay_out(reopened.comparison, reopened.made)
            self._take_up(reopened.comparison)
            return
        for side, article in zip(Side, reopened.articles, strict=True):
            desk.put(side, article)

    def _take_up(self, comparison: Comparison) -> None:
        """Show what the reader made of these texts before."""
        parts = self._parts
        parts.reviewer.load(self._librarian.review(comparison).by_subject.values())
        parts.pinboard.load(self._librarian.pins(comparison))

    def _wire(self) -> None:
        page, librarian = self._page, self._librarian
        page.files_requested.connect(self.on_files_requested)
        page.folder_requested.connect(self.on_folder_requested)
        page.address_requested.connect(self.on_address_requested)
        page.sources_dropped.connect(librarian.importer.take_in)
        page.opened.connect(self.on_opened)
        page.edited.connect(self.on_edited)
        page.delete_requested.connect(librarian.delete)
        page.suggestions_requested.connect(librarian.grouper.suggest)
        page.merge_requested.connect(librarian.merge)
        page.split_requested.connect(librarian.split)
        page.pin_requested.connect(self.on_pin_requested)
        page.rename_requested.connect(librarian.rename)
        page.cancel_requested.connect(librarian.importer.cancel)
        page.closed.connect(self.left)
        librarian.opened.connect(page.show_library)
        librarian.changed.connect(self.on_library_changed)
        self._recent.opened.connect(self._parts.archivist.reopen)
        self._parts.archivist.reopened.connect(self.on_reopened)
        self._parts.pinboard.pinned.connect(librarian.on_pinned)
        self._parts.pinboard.unpinned.connect(librarian.on_unpinned)
        librarian.importer.stepped.connect(page.show_import)
        librarian.importer.ended.connect(page.show_taken)
        librarian.grouper.suggested.connect(page.show_suggestions)
        self._parts.reviewer.judged.connect(librarian.on_judged)
        self._parts.desk.compared.connect(self.on_compared)
