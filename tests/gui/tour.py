"""Pictures of every state of the window, with the real engine on the samples.

``python tests/gui/tour.py FOLDER [STATE...]`` writes the PNGs of these states, light and dark;
without a name those that the README shows, with ``all`` every one. ``--size 1920x1080`` takes
another window, ``--letters 200`` letters of twice the size, as a desktop can ask for, and
``--reverse`` lays the window out from right to left.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CROSSLIGHT_LIBRARY"] = str(Path(tempfile.mkdtemp()) / "library.sqlite")

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.errors import NetworkUnusableError
from core.progress import Stage, Ticket
from core.records import Article, Comparison
from core.samples import sample_paths
from gui.__main__ import build, shipped_engine
from gui.actions import Command
from gui.engine import Engine
from gui.preferences import Preferences, ThemeChoice
from gui.session import Side
from gui.view_state import Kind

README_STATES = ("compare", "review", "library-events")
LIMIT_MS = 120_000
SETTLE_MS = 200
EVERY_THEME = (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST)
ELSEWHERE = (
    "The town council voted on Tuesday to rebuild the old swimming pool.\n\n"
    "Work is to begin in spring and to cost four million euros, the mayor said.\n\n"
    "Swimmers had collected signatures for two years.\n"
)


class SlowEngine:
    """The real engine, which can be held in the middle of a comparison or made to fail."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.is_held = False
        self.is_failing = False
        self.held = Event()

    def compare(self, articles: Sequence[Article], ticket: Ticket) -> Comparison:
        if self.is_failing:
            raise NetworkUnusableError("entailment network", "its file is damaged", "reinstall")
        if self.is_held:
            ticket.advance(Stage.ALIGN, 3, 5)
            self.held.wait()
        return self._engine.compare(articles, ticket)

    def as_engine(self) -> Engine:
        inner = self._engine
        return replace(inner, compare=self.compare)


class Tour:
    """A window on the samples, and the ways between its states."""

    def __init__(self, app: QApplication, folder: Path, states: Sequence[str], size: QSize) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._states = states
        self.engine = SlowEngine(shipped_engine())
        preferences = Preferences(Path(tempfile.mkdtemp()) / "window.ini")
        self.window = build(app, self.engine.as_engine(), preferences)
        self.parts = self.window.parts
        self.window.resize(size)
        self.window.show()

    def shoot(self, name: str, *themes: ThemeChoice) -> None:
        if name not in self._states and "all" not in self._states:
            return
        for theme in themes or (ThemeChoice.LIGHT, ThemeChoice.DARK):
            self.parts.appearance.choose(theme)
            QTest.qWait(SETTLE_MS)
            shown = QApplication.activeModalWidget() or self.window
            shown.grab().save(str(self._folder / f"{name}-{theme}.png"))

    def do(self, command: Command) -> None:
        """Call what a menu entry calls."""
        action = self.window.findChild(QAction, command)
        assert isinstance(action, QAction)
        action.trigger()

    def close_dialog(self) -> None:
        """Close the dialog that is open."""
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        dialog.close()

    def load(self) -> None:
        self.parts.desk.load_library()
        self._wait(lambda: len(self.parts.desk.library) == len(sample_paths()))

    def choose(self, side: Side, number: int) -> None:
        self.parts.desk.open_source(side, str(sample_paths()[number]))

    def compare(self, first: int, second: int) -> None:
        self.parts.desk.clear()
        self.choose(Side.A, first)
        self.choose(Side.B, second)
        self._wait_for_work()

    def compare_with_text(self, number: int, text: str) -> None:
        self.parts.desk.clear()
        self.choose(Side.A, number)
        self.parts.desk.paste(Side.B, text)
        self._wait(lambda: self.parts.desk.session.articles is not None)
        self._wait_for_work()

    def find(self, query: str) -> None:
        """Look for words in both texts."""
        self.window.views.page.finder.open()
        QTest.keyClicks(self.window.focusWidget(), query)

    def choose_in_table(self) -> None:
        """Open a table of several articles, and choose none of them."""
        table = Path(tempfile.mkdtemp()) / "reports.csv"
        rows = (f"Harbour closed on day {day},The harbour was closed." for day in range(1, 41))
        table.write_text("\n".join(("title,text", *rows)), encoding="utf-8")
        self.parts.desk.open_source(Side.A, str(table))
        self._wait(lambda: QApplication.activeModalWidget() is not None)
        self.shoot("choice", *EVERY_THEME)
        self.close_dialog()

    def fill_library(self) -> None:
        """Take the samples in, and bring the library to the front."""
        is_told: list[str] = []
        self.parts.librarian.told.connect(is_told.append)
        self.window.findChild(QAction, Command.LIBRARY).trigger()
        self.parts.librarian.importer.take_in([str(path) for path in sample_paths()])
        self._wait(lambda: bool(is_told) and not self.parts.librarian.is_busy)

    def show_events(self) -> None:
        """Show the events of the library, the first one open."""
        page = self.window.views.library_page
        page.tabs.setCurrentIndex(1)
        page.tabs.tree.expandAll()
        page.tabs.tree.setCurrentIndex(page.tabs.events.index(0, 0))

    def hold(self) -> None:
        """Compare again and stop half way, with the old results still shown."""
        self.engine.is_held = True
        self.parts.desk.compare()

    def go_on(self) -> None:
        """Let the comparison that was held come to its end."""
        self.engine.is_held = False
        self.engine.held.set()
        self._wait_for_work()

    def fail(self) -> None:
        """Have the engine fail, with no older result to show."""
        self.engine.is_failing = True
        self.parts.desk.swap()
        self._wait_for_work()
        self.engine.is_failing = False

    def wait_for_claims(self) -> None:
        """Wait until the lone article's claims are found."""
        self._wait(lambda: bool(self.parts.desk.session.claims))

    def _wait_for_work(self) -> None:
        self._wait(lambda: not self.parts.desk.session.is_working)

    def _wait(self, is_reached: Callable[[], bool]) -> None:
        # Not QSignalSpy.wait: it holds Python's lock, so that the worker could not go on.
        for _ in range(LIMIT_MS // SETTLE_MS):
            if is_reached():
                return
            QTest.qWait(SETTLE_MS)
        raise TimeoutError


def main(tour: Tour) -> None:
    """Walk through all states; the tour takes the pictures of those asked for."""
    desk, reader = tour.parts.desk, tour.parts.reader
    tour.load()
    tour.shoot("empty", *EVERY_THEME)
    tour.do(Command.LIBRARY)
    tour.shoot("library-empty", *EVERY_THEME)
    tour.do(Command.BACK)
    tour.choose(Side.A, 0)
    tour.wait_for_claims()
    tour.shoot("one-article")
    tour.compare(0, 1)
    tour.shoot("compare")
    tour.shoot("high-contrast", ThemeChoice.HIGH_CONTRAST)
    reader.step(1, Kind.ONLY)
    tour.shoot("only-here")
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
    tour.window.views.page.finder.close()
    review(tour)
    desk.open_source(Side.B, "no-such-article.txt")
    tour.shoot("unreadable")
    desk.on_dismissed(Side.B)
    tour.hold()
    tour.shoot("working")
    tour.go_on()
    tour.fail()
    tour.shoot("not-checked")
    tour.compare(0, 0)
    tour.shoot("same-text")
    tour.compare_with_text(0, ELSEWHERE)
    tour.shoot("nothing-shared")
    tour.choose_in_table()
    tour.fill_library()
    tour.shoot("library", *EVERY_THEME)
    tour.window.views.library_page.search.setText("taliban")
    tour.shoot("library-search")
    tour.window.views.library_page.search.clear()
    tour.show_events()
    tour.shoot("library-events", *EVERY_THEME)
    tour.window.views.library_page.closed.emit()
    tour.window.close()


def review(tour: Tour) -> None:
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
    tour.close_dialog()
    tour.window.views.key_sheet.open()
    tour.shoot("keys")
    tour.close_dialog()
    tour.do(Command.REVIEW)


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
