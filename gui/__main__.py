"""The composition root: the only place where the objects of the window are built and wired."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from platformdirs import user_config_path
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QWidget

import core
from core.addresses import is_address
from core.engine import EngineState
from core.progress import Ticket
from core.reading.documents import Entry
from core.records import Article, Claim, Comparison, Finding, Reason, Verdict
from core.review import Judgements
from core.samples import sample_paths
from core.store import library_path
from gui.announcer import Announcer
from gui.appearance import Appearance
from gui.archivist import Archivist
from gui.desk import Desk
from gui.engine import Engine
from gui.flipper import Flipper
from gui.jobs import JobRunner
from gui.librarian import Librarian
from gui.library_place import LibraryPlace
from gui.main_window import MainWindow
from gui.pinboard import Pinboard
from gui.preferences import Preferences
from gui.reader import Reader
from gui.review import Reviewer
from gui.session import Side
from gui.studies import Studies
from gui.view_state import ViewState
from gui.window_parts import Parts

if TYPE_CHECKING:
    from core.headlines import Headline
    from core.wording import Actor

PREVIEW_SHARE = 0.9
"""Of the window's width and height: a page can be read, and the window is seen behind it."""
LIBRARIES = "SQLite (*.sqlite)"
ADDRESS_WIDTH_PX = 640
"""Most addresses of news articles can be seen whole in it."""

translate = QCoreApplication.translate


def run(sources: Sequence[str] = ()) -> int:
    """Open the window on up to two articles, files or addresses; returns the exit status.

    Blocks until the window is closed. Whether a window can be opened at all is
    ``gui.entry``'s to say, before Qt is started.
    """
    app = QApplication(["crosslight"])
    app.setApplicationDisplayName("Crosslight")
    app.setDesktopFileName("crosslight")
    preferences = Preferences(user_config_path("crosslight") / "window.ini")
    window = build(app, shipped_engine(), preferences)
    window.show()

    def on_shown() -> None:
        # What takes longer waits on the job thread.
        begin(window.parts.desk, sources)
        window.show_recent()

    QTimer.singleShot(0, on_shown)
    return app.exec()


def build(app: QApplication, engine: Engine, preferences: Preferences) -> MainWindow:
    """The window with all that it works with, not yet shown."""
    jobs = JobRunner()
    undo_stack = QUndoStack()
    reviewer = Reviewer(undo_stack)
    library_place = LibraryPlace(library_path(), jobs)
    librarian = Librarian(library_place.open, jobs, undo_stack)

    def shut_down() -> None:
        jobs.shut_down()
        librarian.close()

    return MainWindow(
        Parts(
            desk=Desk(engine, jobs),
            reader=Reader(ViewState(is_linked=preferences.is_linked), reviewer),
            flipper=Flipper(engine, jobs),
            reviewer=reviewer,
            pinboard=Pinboard(undo_stack),
            studies=Studies(engine, jobs),
            librarian=librarian,
            library_place=library_place,
            archivist=Archivist(library_place.open, engine.state, jobs),
            undo_stack=undo_stack,
            announcer=Announcer(),
            preferences=preferences,
            appearance=Appearance(app, preferences),
            clipboard=app.clipboard(),
            choose_file=choose_file,
            ask_address=ask_address,
            choose_target=choose_target,
            choose_report=choose_report,
            choose_place=choose_place,
            choose_library=choose_library,
            preview=preview,
            shut_down=shut_down,
        )
    )


def begin(desk: Desk, sources: Sequence[str]) -> None:
    """Put the first two sources on the desk, the others in the library; then warm up."""
    for side, source in zip(Side, sources, strict=False):
        desk.open_source(side, source)
    desk.load_library(sources[len(Side) :])
    desk.warm_up()


def shipped_engine() -> Engine:
    """The engine that comes with the app; ``core`` loads its parts at the first call."""
    return Engine(
        entries=_entries,
        read_text=_read_text,
        claims=_claims,
        compare=_compare,
        flip=_flip,
        name_actors=_name_actors,
        check_headlines=_check_headlines,
        state=_state,
        warm_up=_warm_up,
        samples=tuple(str(path) for path in sample_paths()),
    )


def choose_file(parent: QWidget, folder: str) -> str:
    """Ask for an article; the path, or empty where the reader chose none."""
    from core.reading import file_filter  # noqa: PLC0415 - loads the readers, so late

    articles, others = translate("dialogs", "Articles"), translate("dialogs", "All files")
    filters = f"{articles} ({file_filter()});;{others} (*)"
    path, _ = QFileDialog.getOpenFileName(
        parent, translate("dialogs", "Open article"), folder, filters
    )
    return path


def ask_address(parent: QWidget) -> str:
    """Ask for an address; empty where the reader gave none. A path is as good."""
    copied = QApplication.clipboard().text()
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(translate("dialogs", "Add from address"))
    dialog.setLabelText(translate("dialogs", "Address of the article, feed or file:"))
    dialog.setTextValue(copied.strip() if is_address(copied) else "")
    dialog.resize(ADDRESS_WIDTH_PX, dialog.sizeHint().height())
    is_given = dialog.exec() == QInputDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.textValue().strip() if is_given else ""


def choose_target(parent: QWidget, folder: str) -> str:
    """Ask where a PDF goes; the path, or empty where the reader chose none."""
    path, _ = QFileDialog.getSaveFileName(
        parent, translate("dialogs", "Export PDF"), f"{folder or '.'}/comparison.pdf", "PDF (*.pdf)"
    )
    return path


def choose_report(parent: QWidget, folder: str) -> str:
    """Ask where a report goes, and in which format; empty where the reader chose none."""
    from core.report import SUFFIXES  # noqa: PLC0415 - not needed before the window stands

    filters = {f"{kind.upper()} (*{suffix})": suffix for suffix, kind in SUFFIXES.items()}
    dialog = QFileDialog(parent, translate("dialogs", "Export report"), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([*filters])
    # A name without a suffix gets that of the format chosen.
    dialog.setDefaultSuffix(next(iter(SUFFIXES)))

    def on_filter_selected(chosen: str) -> None:
        dialog.setDefaultSuffix(filters[chosen])

    dialog.filterSelected.connect(on_filter_selected)
    dialog.selectFile("comparison")
    return dialog.selectedFiles()[0] if dialog.exec() else ""


def choose_place(parent: QWidget, path: str) -> str:
    """Ask where the library is to lie; the path, or empty where the reader chose none."""
    # A file that is there already is refused in words, not written over.
    free = QFileDialog.Option.DontConfirmOverwrite
    title = translate("dialogs", "Move the library")
    target, _ = QFileDialog.getSaveFileName(parent, title, path, LIBRARIES, options=free)
    return target


def choose_library(parent: QWidget, folder: str) -> str:
    """Ask for another library; the path, or empty where the reader chose none."""
    title = translate("dialogs", "Use another library")
    return QFileDialog.getOpenFileName(parent, title, folder, LIBRARIES)[0]


def preview(parent: QWidget, comparison: Comparison, judgements: Judgements) -> None:
    """Show the pages as they will be printed; the reader prints from there."""
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - seldom needed

    from gui.printing.output import print_on  # noqa: PLC0415 - likewise
    from gui.views.print_preview import PrintPreview  # noqa: PLC0415 - likewise

    def paint(device: QPrinter) -> None:
        print_on(device, comparison, judgements)

    dialog = PrintPreview(QPrinter(QPrinter.PrinterMode.HighResolution), paint, parent)
    dialog.resize(parent.size() * PREVIEW_SHARE)
    dialog.exec()


def _entries(source: str, ticket: Ticket) -> tuple[Entry, ...]:
    return core.article_entries(source, ticket=ticket)


def _read_text(text: str) -> Article:
    return core.article_from_text(text)


def _claims(article: Article, ticket: Ticket) -> tuple[Claim, ...]:
    from core.comparison import claims_in  # noqa: PLC0415 - loads every stage, so late

    return claims_in((article,), ticket=ticket)


def _compare(articles: Sequence[Article], ticket: Ticket) -> Comparison:
    return core.compare(articles, ticket=ticket)


def _flip(
    comparison: Comparison, finding: Finding, reasons: Sequence[Reason], ticket: Ticket
) -> Verdict:
    from core.counterfactual import verdict_without  # noqa: PLC0415 - loads most stages, so late

    return verdict_without(comparison, finding, reasons, ticket=ticket)


def _name_actors(comparison: Comparison) -> tuple[Actor, ...]:
    from core.wording import name_actors  # noqa: PLC0415 - loads the word lists, so late

    return name_actors(comparison)


def _check_headlines(comparison: Comparison, ticket: Ticket) -> tuple[Headline, ...]:
    from core.headlines import check_headlines  # noqa: PLC0415 - loads the stages, so late

    return check_headlines(comparison, ticket=ticket)


def _state() -> EngineState:
    from core.comparison import engine_state  # noqa: PLC0415 - loads every stage, so late

    return engine_state()


def _warm_up() -> None:
    from core.networks import load_networks  # noqa: PLC0415 - loads the runtime, so late

    load_networks()


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
