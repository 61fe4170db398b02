"""The reader's library: a list that is searched as one types, and the events."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.store import ArticleSummary, Hit, Library, StoredEvent
from gui.librarian import Import, Suggestions
from gui.library_phrases import counted, found_words, headline_of
from gui.models.articles_model import HIT_ROLE, HITS, SUMMARY_ROLE, ArticlesModel
from gui.models.events_model import EVENT_ROLE, EventsModel
from gui.views.import_strip import ImportStrip
from gui.views.library_preview import LibraryPreview
from gui.views.library_tables import articles_table, events_tree
from gui.views.metadata_dialog import MetadataDialog

TYPING_MS = 120
"""Pause after which a search starts: shorter than the pause between two words."""


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
        self.articles = ArticlesModel(self)
        self.events = EventsModel(self)
        self.search = QLineEdit(self)
        self.table = articles_table(self.articles, self)
        self.tree = events_tree(self.events, self)
        self.tabs = QTabWidget(self)
        self._count = QLabel(self)
        self._preview = LibraryPreview(self)
        self._empty = QLabel(self)
        self._strip = ImportStrip(self)
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self.buttons: dict[str, QPushButton] = {}
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._on_selection()

    # --- what is shown ---------------------------------------------------------------

    @Slot(object)
    def show_library(self, library: Library) -> None:
        """Show this library."""
        self.articles.set_library(library)
        self.events.set_library(library)

    @Slot()
    def refresh(self) -> None:
        """Ask the library again; the current article stays current."""
        chosen = self.table.currentIndex().data(SUMMARY_ROLE)
        expanded, current = self._expanded(), _id_of(self.tree.currentIndex().data(EVENT_ROLE))
        self.articles.refresh()
        self.events.refresh()
        for row in range(self.events.rowCount()):
            index = self.events.index(row, 0)
            event = index.data(EVENT_ROLE)
            self.tree.setExpanded(index, isinstance(event, StoredEvent) and event.id in expanded)
        self._choose_event(current)
        if isinstance(chosen, ArticleSummary) and self.articles.row_of(chosen.id) >= 0:
            self.table.selectRow(self.articles.row_of(chosen.id))

    @Slot(object)
    def show_import(self, state: Import | None) -> None:
        """Show how far an import is, or that there is none."""
        self._strip.show_import(state)
        self.buttons["add"].setEnabled(state is None)

    @Slot(object)
    def show_suggestions(self, suggestions: Suggestions) -> None:
        """Offer the best counterparts of an article in a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one, headline in suggestions.found:
            text = self.tr("{0}   ({1:.0%} shared, {2:.0%} told otherwise)").format(
                headline, max(one.closeness, 0.0), one.difference_01
            )
            action = menu.addAction(text.replace("&", "&&"))
            pair = (suggestions.article, one.id)
            action.triggered.connect(partial(self._open, pair))
        if not suggestions.found:
            menu.addAction(self.tr("No other article in the library")).setEnabled(False)
        button = self.buttons["compare_with"]
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    # --- what is chosen --------------------------------------------------------------

    def selected(self) -> tuple[ArticleSummary, ...]:
        """The articles chosen in the view in front."""
        view = self._view()
        model = view.selectionModel()
        found = [index.data(SUMMARY_ROLE) for index in model.selectedRows(0)]
        return tuple(one for one in found if isinstance(one, ArticleSummary))

    def selected_events(self) -> tuple[StoredEvent, ...]:
        """The events chosen in the tree; none while the list is in front."""
        if self._view() is not self.tree:
            return ()
        rows = self.tree.selectionModel().selectedRows(0)
        found = [index.data(EVENT_ROLE) for index in rows if not index.parent().isValid()]
        return tuple(one for one in found if isinstance(one, StoredEvent))

    def _view(self) -> QAbstractItemView:
        return self.table if self.tabs.currentIndex() == 0 else self.tree

    def _expanded(self) -> set[str]:
        rows = range(self.events.rowCount())
        indexes = [self.events.index(row, 0) for row in rows]
        events = [index.data(EVENT_ROLE) for index in indexes if self.tree.isExpanded(index)]
        return {event.id for event in events if isinstance(event, StoredEvent)}

    def _choose_event(self, id_: str) -> None:
        """Make this event the current one, or the first where it is no longer there."""
        indexes = [self.events.index(row, 0) for row in range(self.events.rowCount())]
        kept = [one for one in indexes if _id_of(one.data(EVENT_ROLE)) == id_]
        if indexes:
            self.tree.setCurrentIndex((kept or indexes)[0])

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
        self.tabs.addTab(self.table, self.tr("Articles"))
        self.tabs.addTab(self.tree, self.tr("Events"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addLayout(self._head())
        layout.addWidget(self._strip)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._preview)
        layout.addLayout(self._foot())
        self.setFocusProxy(self.search)

    def _head(self) -> QHBoxLayout:
        heading = QLabel(self.tr("Library"), self)
        heading.setProperty("role", "title")
        self._count.setProperty("role", "muted")
        self.search.setPlaceholderText(self.tr("Search headlines, texts and outlets"))
        self.search.setAccessibleName(self.tr("Search the library"))
        self.search.setClearButtonEnabled(True)
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.search, 2)
        head.addWidget(self._button("add", self.tr("Add")))
        head.addWidget(self._button("close", self.tr("Back")))
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        for name, text in (
            ("compare", self.tr("Compare")),
            ("compare_with", self.tr("Compare with…")),
            ("edit", self.tr("Edit…")),
            ("delete", self.tr("Delete")),
        ):
            foot.addWidget(self._button(name, text))
        foot.addStretch(1)
        for name, text in (
            ("merge", self.tr("Merge events")),
            ("split", self.tr("Set apart…")),
            ("pin", self.tr("Pin event")),
            ("rename", self.tr("Rename…")),
        ):
            foot.addWidget(self._button(name, text))
        self.buttons["compare"].setProperty("role", "primary")
        return foot

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        self.buttons[name] = button
        return button

    def _connect(self) -> None:
        self._typing.timeout.connect(self._on_typed)
        self.search.textChanged.connect(self._on_text_changed)
        self.search.returnPressed.connect(self._on_typed)
        self.articles.modelReset.connect(self._on_reset)
        self.events.modelReset.connect(self._on_counted)
        self.tabs.currentChanged.connect(self._on_counted)
        self._strip.cancel_requested.connect(self.cancel_requested)
        for view in (self.table, self.tree):
            view.selectionModel().selectionChanged.connect(self._on_selection)
            view.activated.connect(self._on_activated)
        menu = QMenu(self)
        menu.addAction(self.tr("Files…")).triggered.connect(self.files_requested)
        menu.addAction(self.tr("Folder…")).triggered.connect(self.folder_requested)
        menu.addAction(self.tr("Address…")).triggered.connect(self.address_requested)
        self.buttons["add"].setMenu(menu)
        calls = {
            "close": self.closed.emit,
            "compare": self._compare,
            "compare_with": lambda: self.suggestions_requested.emit(self.selected()[0].id),
            "edit": self._edit,
            "delete": lambda: self.delete_requested.emit([one.id for one in self.selected()]),
            "merge": lambda: self.merge_requested.emit([e.id for e in self.selected_events()]),
            "split": self._split,
            "pin": self._pin,
            "rename": self._rename,
        }
        for name, call in calls.items():
            self.buttons[name].clicked.connect(lambda _=False, call=call: call())

    # --- wishes ----------------------------------------------------------------------

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        summary = index.siblingAtColumn(0).data(SUMMARY_ROLE)
        if isinstance(summary, ArticleSummary):
            self.opened.emit((summary.id,))

    def _open(self, ids: tuple[str, ...], _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's
        self.opened.emit(ids)

    def _compare(self) -> None:
        self.opened.emit(tuple(one.id for one in self.selected()[:2]))

    def _edit(self) -> None:
        summary = self.selected()[0]
        dialog = MetadataDialog(summary.metadata, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(partial(self.edited.emit, summary.id, summary.metadata))
        dialog.open()

    def _split(self) -> None:
        chosen = self.selected()
        title, is_given = QInputDialog.getText(
            self, self.tr("Set apart"), self.tr("Name of the event"), text=headline_of(chosen[0])
        )
        if is_given and title.strip():
            self.split_requested.emit([one.id for one in chosen], title.strip())

    def _pin(self) -> None:
        event = self.selected_events()[0]
        self.pin_requested.emit(event.id, not event.is_pinned)

    def _rename(self) -> None:
        event = self.selected_events()[0]
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
        self.sources_dropped.emit(
            [url.toLocalFile() or url.toString() for url in event.mimeData().urls()]
        )

    @Slot(str)
    def _on_text_changed(self, _: str) -> None:
        self._typing.start()

    @Slot()
    def _on_typed(self) -> None:
        self._typing.stop()
        self.articles.search(self.search.text())
        if self.search.text().strip():
            self.tabs.setCurrentIndex(0)

    @Slot()
    def _on_reset(self) -> None:
        if self.articles.rowCount():
            self.table.selectRow(0)
        self._on_counted()

    @Slot()
    def _on_counted(self) -> None:
        """Say how much the view in front holds, and what to do where that is nothing."""
        total, is_searching = self.articles.total, self.articles.is_searching
        is_full = is_searching and total >= HITS
        words = found_words(total, is_searching=is_searching, is_full=is_full)
        is_list = self._view() is self.table
        self._count.setText(words if is_list else counted(self.events.rowCount(), "event"))
        is_empty = not total and not is_searching
        self._empty.setVisible(is_empty)
        self.tabs.setHidden(is_empty)
        self._on_selection()

    @Slot()
    def _on_selection(self) -> None:
        articles, events = self.selected(), self.selected_events()
        homes = {one.event for one in articles}
        can = {
            "compare": len(articles) == 2,  # noqa: PLR2004 - two sides
            "compare_with": len(articles) == 1,
            "edit": len(articles) == 1,
            "delete": bool(articles),
            "merge": len(events) > 1,
            "split": bool(articles) and len(homes) == 1 and self._view() is self.tree,
            "pin": len(events) == 1,
            "rename": len(events) == 1,
        }
        for name, is_enabled in can.items():
            self.buttons[name].setEnabled(is_enabled)
        is_pinned = bool(events) and events[0].is_pinned
        self.buttons["pin"].setText(self.tr("Unpin event") if is_pinned else self.tr("Pin event"))
        hit = self._view().currentIndex().siblingAtColumn(0).data(HIT_ROLE)
        found = hit if isinstance(hit, Hit) and self._view() is self.table else None
        self._preview.show_chosen(articles, events, found)


def _id_of(event: object) -> str:
    return event.id if isinstance(event, StoredEvent) else ""
