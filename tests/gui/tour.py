"""Pictures of every state of the window, with the real engine on the samples.

``python -m tests.gui.tour FOLDER [STATE...]`` writes the PNGs of these states, light and dark;
without a name those that the README shows, with ``all`` every one. ``--size 1920x1080`` takes
another window, ``--letters 200`` letters of twice the size, as a desktop can ask for, and
``--reverse`` lays the window out from right to left.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CROSSLIGHT_LIBRARY"] = str(Path(tempfile.mkdtemp()) / "library.sqlite")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from core.palette import Kind
from gui.actions import Command
from gui.preferences import ThemeChoice
from gui.session import Side
from tests.gui.tour_window import EVERY_THEME, Tour

README_STATES = ("compare", "review", "library-events")
ELSEWHERE = (
    "The town council voted on Tuesday to rebuild the old swimming pool.\n\n"
    "Work is to begin in spring and to cost four million euros, the mayor said.\n\n"
    "Swimmers had collected signatures for two years.\n"
)


def main(tour: Tour) -> None:
    """Walk through all states; the tour takes the pictures of those asked for."""
    for theme in (start, reading, studying, reviewing, failing, unlike, library, returning):
        theme(tour)
    tour.window.close()


def start(tour: Tour) -> None:
    """The first screens: nothing there, the empty library, one article."""
    tour.load()
    tour.shoot("empty", *EVERY_THEME)
    tour.do(Command.LIBRARY)
    tour.shoot("library-empty", *EVERY_THEME)
    tour.do(Command.BACK)
    tour.shoot_dialog("address", Command.ADD_ADDRESS)
    tour.shoot_menu("menu")
    tour.choose(Side.A, 0)
    tour.wait_for_claims()
    tour.shoot("one-article", *EVERY_THEME)
    tour.parts.desk.open_source(Side.B, "no-such-article.txt")
    tour.wait(lambda: bool(tour.parts.desk.session.b.fault))
    tour.shoot("unreadable-alone")
    tour.parts.desk.on_dismissed(Side.B)
    tour.hold()
    tour.choose(Side.B, 1)
    tour.wait_until_held()
    tour.shoot("working-first", *EVERY_THEME)
    tour.go_on()


def reading(tour: Tour) -> None:
    """Two articles: the comparison, filtered, folded, searched, pinned."""
    reader = tour.parts.reader
    tour.compare(0, 1)
    tour.shoot("compare")
    tour.shoot("high-contrast", ThemeChoice.HIGH_CONTRAST)
    tour.page.texts.panes["A"].scroll_to_y(500)
    tour.shoot("scrolled", *EVERY_THEME)
    tour.do(Command.REMOVED)
    tour.page.texts.panes["A"].scroll_to_y(tour.page.texts.panes["A"].viewport.doc_height)
    tour.shoot("removed", *EVERY_THEME)
    tour.do(Command.REMOVED)
    reader.step(1, Kind.ONLY)
    tour.shoot("only-here", *EVERY_THEME)
    for kind in Kind:
        reader.on_kind_toggled(kind)
    tour.shoot("all-hidden")
    reader.on_all_requested()
    reader.on_kind_toggled(Kind.AGREE)
    reader.on_kind_toggled(Kind.UNSURE)
    tour.shoot("filtered")
    reader.on_all_requested()
    reader.on_row_chosen(reader.rows[0].key)
    reader.toggle_fold()
    tour.shoot("folded", *EVERY_THEME)
    reader.toggle_fold()
    tour.find("syria")
    tour.shoot("found", *EVERY_THEME)
    tour.page.finder.close()
    tour.do(Command.FIND_FINDING)
    tour.type_words("bosnia")
    tour.shoot("findings-search")
    reader.on_all_requested()
    tour.pin("Uzbek", "militants")
    tour.shoot("pinned")
    tour.parts.undo_stack.undo()


def studying(tour: Tour) -> None:
    """What goes deeper: namings, a reason that is tried, the pages for the printer."""
    tour.show_namings()
    tour.shoot("namings", *EVERY_THEME)
    tour.do(Command.NAMINGS)
    tour.try_reason()
    tour.shoot("tried", *EVERY_THEME)
    tour.shoot_dialog("print", Command.PRINT)


def reviewing(tour: Tour) -> None:
    """Judge some findings, check a card, look at the keys."""
    reader = tour.parts.reader
    reader.on_row_chosen(reader.rows[0].key)
    tour.do(Command.REVIEW)
    for command in (Command.CONFIRM, Command.NEXT, Command.REJECT):
        tour.do(command)
    tour.parts.reviewer.note(reader.rows[1], "The second report is a day older.")
    tour.do(Command.NEXT)
    tour.do(Command.JUDGE_DIFFER)
    reader.on_row_chosen(reader.rows[1].key)
    tour.shoot("review")
    tour.shoot("review-high-contrast", ThemeChoice.HIGH_CONTRAST)
    tour.do(Command.COPY_EVIDENCE)
    tour.do(Command.CHECK_CARD)
    tour.shoot("card")
    tour.close_dialog()
    tour.do(Command.CHANGE_KEYS)
    tour.shoot("change-keys")
    tour.press_taken_key()
    tour.shoot("keys-clash", *EVERY_THEME)
    tour.close_dialog()
    tour.window.views.dialogs.key_sheet.open()
    tour.shoot("keys", *EVERY_THEME)
    tour.close_dialog()
    tour.do(Command.REVIEW)


def failing(tour: Tour) -> None:
    """What can go wrong or takes long."""
    tour.parts.desk.open_source(Side.B, "no-such-article.txt")
    tour.wait(lambda: bool(tour.parts.desk.session.b.fault))
    tour.shoot("unreadable", *EVERY_THEME)
    tour.parts.desk.on_dismissed(Side.B)
    tour.hold()
    tour.parts.desk.compare()
    tour.wait_until_held()
    tour.shoot("working", *EVERY_THEME)
    tour.go_on()
    tour.lack()
    tour.shoot("check-off", *EVERY_THEME)
    tour.fail()
    tour.shoot("not-checked", *EVERY_THEME)


def unlike(tour: Tour) -> None:
    """Articles that are the same, or have nothing in common; a source of many."""
    tour.compare(2, 4)
    tour.wait_for_headlines()
    tour.shoot("headlines", *EVERY_THEME)
    tour.compare(0, 0)
    tour.shoot("same-text")
    tour.compare_with_text(0, ELSEWHERE)
    tour.shoot("nothing-shared")
    tour.choose_in_table()


def library(tour: Tour) -> None:
    """The reader's library: its list, a search, its events."""
    page = tour.window.views.library_page
    tour.fill_library()
    tour.shoot("library", *EVERY_THEME)
    page.head.search.setText("taliban")
    tour.shoot("library-search")
    page.head.search.clear()
    tour.do(Command.LIBRARY_PLACE)
    tour.shoot("library-place")
    tour.close_dialog()
    tour.edit_article()
    tour.shoot("library-edit")
    tour.close_dialog()
    tour.show_events()
    tour.shoot("library-events", *EVERY_THEME)
    page.closed.emit()


def returning(tour: Tour) -> None:
    """The start page once something was compared."""
    tour.parts.desk.clear()
    tour.window.show_recent()
    tour.shoot("recent", *EVERY_THEME)


def asked() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("states", nargs="*", default=README_STATES)
    parser.add_argument("--size", default="1280x800", help="of the window, in pixels")
    parser.add_argument("--letters", type=int, default=100, help="size of letters, in percent")
    parser.add_argument("--reverse", action="store_true", help="from right to left")
    return parser.parse_args()


if __name__ == "__main__":
    wish = asked()
    app = QApplication(["tour", "-reverse"] if wish.reverse else ["tour"])
    font = app.font()
    font.setPointSizeF(font.pointSizeF() * wish.letters / 100)
    app.setFont(font)
    width, height = map(int, wish.size.split("x"))
    main(Tour(app, wish.folder, wish.states, QSize(width, height)))
