"""What the window works with and what it is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QUndoStack
from PySide6.QtWidgets import QWidget

from core.records import Comparison
from core.review import Judgements
from gui.announcer import Announcer
from gui.appearance import Appearance
from gui.archivist import Archivist
from gui.desk import Desk
from gui.dialogs import Dialogs
from gui.flipper import Flipper
from gui.librarian import Librarian
from gui.library_place import LibraryPlace
from gui.models.library_model import LibraryModel
from gui.pinboard import Pinboard
from gui.preferences import Preferences
from gui.reader import Reader
from gui.review import Reviewer
from gui.studies import Studies
from gui.theme import Theme
from gui.views.article_bar import ArticleBar
from gui.views.chooser import Chooser
from gui.views.library_page import LibraryPage
from gui.views.place_dialog import PlaceDialog
from gui.views.reading_page import ReadingPage
from gui.views.start_page import StartPage


@dataclass(frozen=True, slots=True)
class Parts:
    """What the window is given to work with.

    Args:
        desk: The articles and their comparison.
        reader: Where the reader is in it.
        flipper: What the reader tries on the current finding.
        reviewer: What the reader made of it.
        pinboard: The places that the reader holds level.
        librarian: The reader's library.
        library_place: Where it lies.
        archivist: Brings comparisons back that were kept in it.
        studies: What is found out about a comparison once it is shown.
        undo_stack: Every step that can be undone.
        announcer: Tells a screen reader what changed.
        preferences: What is remembered.
        appearance: The theme.
        clipboard: Where pastes come from and evidence goes.
        choose_file: Asks the reader for a file (from this window, starting in this folder);
            the path, or empty if they chose none.
        ask_address: Asks the reader for an address (from this window), or gives the empty text.
        choose_target: Asks the reader where a PDF goes, likewise.
        choose_report: Asks the reader where a report goes, likewise.
        choose_place: Asks the reader where the library is to lie, likewise (from its file).
        choose_library: Asks the reader for another library, likewise.
        preview: Shows a comparison with its review as it will be printed, over this window, and
            prints it.
        shut_down: Ends the work in the background.
    """

    desk: Desk
    reader: Reader
    flipper: Flipper
    reviewer: Reviewer
    pinboard: Pinboard
    librarian: Librarian
    library_place: LibraryPlace
    archivist: Archivist
    studies: Studies
    undo_stack: QUndoStack
    announcer: Announcer
    preferences: Preferences
    appearance: Appearance
    clipboard: QClipboard
    choose_file: Callable[[QWidget, str], str]
    ask_address: Callable[[QWidget], str]
    choose_target: Callable[[QWidget, str], str]
    choose_report: Callable[[QWidget, str], str]
    choose_place: Callable[[QWidget, str], str]
    choose_library: Callable[[QWidget, str], str]
    preview: Callable[[QWidget, Comparison, Judgements], None]
    shut_down: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Views:
    """What the window is made of.

    Args:
        library: The articles to pick from.
        choosers: One for the start page, upright, and one under a lone article, flat.
        start: What is shown before there is an article.
        page: What is shown with one or two of them.
        library_page: The reader's library, searched and grouped.
        bar: Names the articles on both sides.
        dialogs: What stands before the window, once it is asked for.
        place_dialog: Where the library lies.
    """

    library: LibraryModel
    choosers: Mapping[Qt.Orientation, Chooser]
    start: StartPage
    page: ReadingPage
    library_page: LibraryPage
    bar: ArticleBar
    dialogs: Dialogs
    place_dialog: PlaceDialog

    @classmethod
    def built(cls, theme: Theme, window: QWidget) -> Views:
        """All views, empty; the window owns what it does not lay out."""
        library = LibraryModel(window)
        upright, flat = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
        choosers = {orientation: Chooser(library, orientation) for orientation in (upright, flat)}
        return cls(
            library=library,
            choosers=choosers,
            start=StartPage(theme, choosers[upright]),
            page=ReadingPage(theme, choosers[flat]),
            library_page=LibraryPage(),
            bar=ArticleBar(library),
            dialogs=Dialogs(window),
            place_dialog=PlaceDialog(window),
        )
