"""The reader's library: a list that is searched as one types, and the events."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QInputDialog, QLabel, QVBoxLayout, QWidget

from core.collection import Taken
from core.store import Library
from gui.grouper import Suggestions
from gui.importer import Import
from gui.library_phrases import headline_of
from gui.views.dropping import sources_of
from gui.views.import_strip import ImportStrip
from gui.views.library_buttons import LibraryButtons
from gui.views.library_choice import Wish
from gui.views.library_head import LibraryHead
from gui.views.library_preview import LibraryPreview
from gui.views.library_tabs import LibraryTabs
from gui.views.metadata_dialog import MetadataDialog


class LibraryPage(QWidget):
    """Asks; the librarian does.

    Signals:
        files_requested, folder_requested, address_requested: To add articles.
        opened: Article ids to be put on the desk: one for the empty side, or two.
        delete_requested: Article ids.
        edited: Article id, the ``Metadata`` before and after.
        suggestions_requested: The id of an article.
        merge_requested: Event ids.
        split_requested: Article ids of one event, and the title of the new one.
        pin_requested: Event id, and whether it is to be pinned.
        rename_requested: Event id and its new title.
        cancel_requested: Of the import under way.
        sources_dropped: Files and addresses.
        closed: Back to the comparison.
    """

    files_requested = Signal()
    folder_requested = Signal()
    address_requested = Signal()
    opened = Signal(object)
    delete_requested = Signal(object)
    edited = Signal(str, object, object)
    suggestions_requested = Signal(str)
    merge_requested = Signal(object)
    split_requested = Signal(object, str)
    pin_requested = Signal(str, bool)
    rename_requested = Signal(str, str)
    cancel_requested = Signal()
    sources_dropped = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty, before the library is open."""
        super().__init__(parent)
        self.head = LibraryHead(self)
        self.tabs = LibraryTabs(self)
        self.foot = LibraryButtons(self)
        self._preview = LibraryPreview(self)
        self._empty = QLabel(self)
        self._strip = ImportStrip(self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    # --- what is shown ---------------------------------------------------------------

    @Slot(object)
    def show_library(self, library: Library) -> None:
        """Show this library."""
        self.tabs.show_library(library)

    @Slot()
    def refresh(self) -> None:
        """Ask the library again."""
        self.tabs.refresh()

    @Slot(object)
    def show_import(self, state: Import | None) -> None:
        """Show how far an import is, or that there is none."""
        self._strip.show_import(state)
        self.head.show_importing(is_importing=state is not None)

    @Slot(object)
    def show_taken(self, taken: Taken) -> None:
        """Offer the list of the copies that an import brought."""
        self.head.show_taken(taken)

    @Slot(object)
    def show_suggestions(self, suggestions: Suggestions) -> None:
        """Offer the best counterparts of an article."""
        self.foot.offer(suggestions)

    # --- building --------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._empty.setText(
            self.tr(
                "The library is empty.\n"
                "Add files, a folder or an address, or drop them here.\n"
                "Articles that you compare are kept here too."
            )
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self._strip)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._preview)
        layout.addWidget(self.foot)
        self.setFocusProxy(self.head)

    def _connect(self) -> None:
        self.head.typed.connect(self.tabs.search)
        self.head.copies_listed.connect(self.tabs.show_only)
        self.head.files_requested.connect(self.files_requested)
        self.head.folder_requested.connect(self.folder_requested)
        self.head.address_requested.connect(self.address_requested)
        self.head.closed.connect(self.closed)
        self.tabs.counted.connect(self._on_counted)
        self.tabs.chosen_changed.connect(self._on_chosen)
        self.tabs.opened.connect(self._on_opened)
        self.foot.wished.connect(self._on_wished)
        self.foot.pair_chosen.connect(self.opened)
        self._strip.cancel_requested.connect(self.cancel_requested)

    # --- wishes ----------------------------------------------------------------------

    @Slot(str)
    def _on_opened(self, id_: str) -> None:
        self.opened.emit((id_,))

    @Slot(object)
    def _on_wished(self, wish: Wish) -> None:
        calls: dict[Wish, Callable[[], None]] = {
            Wish.COMPARE: self._compare,
            Wish.COMPARE_WITH: self._suggest,
            Wish.EDIT: self._edit,
            Wish.DELETE: self._delete,
            Wish.MERGE: self._merge,
            Wish.SPLIT: self._split,
            Wish.PIN: self._pin,
            Wish.RENAME: self._rename,
        }
        calls[wish]()

    def _compare(self) -> None:
        self.opened.emit(tuple(one.id for one in self.tabs.chosen().articles))

    def _suggest(self) -> None:
        self.suggestions_requested.emit(self.tabs.chosen().articles[0].id)

    def _delete(self) -> None:
        self.delete_requested.emit([one.id for one in self.tabs.chosen().articles])

    def _merge(self) -> None:
        self.merge_requested.emit([one.id for one in self.tabs.chosen().events])

    def _edit(self) -> None:
        summary = self.tabs.chosen().articles[0]
        dialog = MetadataDialog(summary.metadata, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(partial(self.edited.emit, summary.id, summary.metadata))
        dialog.open()

    def _split(self) -> None:
        chosen = self.tabs.chosen().articles
        title, is_given = QInputDialog.getText(
            self, self.tr("Set apart"), self.tr("Name of the event"), text=headline_of(chosen[0])
        )
        if is_given and title.strip():
            self.split_requested.emit([one.id for one in chosen], title.strip())

    def _pin(self) -> None:
        event = self.tabs.chosen().events[0]
        self.pin_requested.emit(event.id, not event.is_pinned)

    def _rename(self) -> None:
        event = self.tabs.chosen().events[0]
        title, is_given = QInputDialog.getText(
            self, self.tr("Rename"), self.tr("Name of the event"), text=event.title
        )
        if is_given:
            self.rename_requested.emit(event.id, title)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, folders and addresses."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Have what was dropped taken in."""
        event.acceptProposedAction()
        self.sources_dropped.emit(sources_of(event.mimeData()))

    @Slot()
    def _on_counted(self) -> None:
        """Say how much the view in front holds, and what to do where that is nothing."""
        self.head.show_count(self.tabs.count_words())
        self._empty.setVisible(self.tabs.is_empty)
        self.tabs.setHidden(self.tabs.is_empty)
        self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.tabs.chosen()
        self.foot.show_chosen(chosen)
        self._preview.show_chosen(chosen)
