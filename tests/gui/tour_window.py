"""The window that the tour takes pictures of, and the ways between its states."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import QPoint, QSize, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QKeySequenceEdit, QMenu

from core.engine import Check
from core.errors import NetworkUnusableError
from core.flips import flippable
from core.progress import Stage, Ticket
from core.records import Article, Comparison
from core.samples import sample_paths
from gui.__main__ import build, shipped_engine
from gui.actions import Command
from gui.engine import Engine
from gui.preferences import Preferences, ThemeChoice
from gui.session import Side
from gui.views.library_choice import Wish

LIMIT_MS = 120_000
SETTLE_MS = 200
EVERY_THEME = (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST)


class SlowEngine:
    """The real engine, which can be held in the middle of a comparison or made to fail."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.is_held = False
        self.is_waiting = False
        self.is_failing = False
        self.is_lacking = False
        self.held = Event()

    def compare(self, articles: Sequence[Article], ticket: Ticket) -> Comparison:
        if self.is_failing:
            raise NetworkUnusableError("entailment network", "its file is damaged", "reinstall")
        if self.is_held:
            ticket.advance(Stage.ALIGN, 3, 5)
            self.is_waiting = True
            self.held.wait()
        comparison = self._engine.compare(articles, ticket)
        if not self.is_lacking:
            return comparison
        off = ((Check.ENTAILMENT, "entailment.onnx: the file is damaged; reinstall."),)
        return replace(comparison, engine=replace(comparison.engine, checks_off=off))

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
        self.page = self.window.views.page
        self.window.resize(size)
        self.window.show()

    def is_asked(self, name: str) -> bool:
        """Whether the picture of a state is wanted."""
        return name in self._states or "all" in self._states

    def shoot(self, name: str, *themes: ThemeChoice) -> None:
        """Take the pictures of a state: light and dark unless told otherwise."""
        if not self.is_asked(name):
            return
        for theme in themes or (ThemeChoice.LIGHT, ThemeChoice.DARK):
            self.parts.appearance.choose(theme)
            QTest.qWait(SETTLE_MS)
            popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
            shown = popup or modal or self.window
            shown.grab().save(str(self._folder / f"{name}-{theme}.png"))

    def shoot_dialog(self, name: str, command: Command) -> None:
        """Take the pictures of a dialog that holds its caller until it is closed."""
        if not self.is_asked(name):
            return

        def on_shown() -> None:
            self.shoot(name)
            self.close_dialog()

        QTimer.singleShot(SETTLE_MS, on_shown)
        self.do(command)

    def shoot_menu(self, name: str) -> None:
        """Take the pictures of the longest menu."""
        menus = self.window.menuBar().findChildren(QMenu)
        menu = max(menus, key=lambda menu: menu.sizeHint().height())
        menu.popup(self.window.menuBar().mapToGlobal(QPoint(0, 32)))
        self.shoot(name, *EVERY_THEME)
        menu.close()

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
        """Read the samples."""
        self.parts.desk.load_library()
        self.wait(lambda: len(self.parts.desk.library) == len(sample_paths()))

    def choose(self, side: Side, number: int) -> None:
        """Put a sample on a side."""
        self.parts.desk.open_source(side, str(sample_paths()[number]))

    def compare(self, first: int, second: int) -> None:
        """Compare two samples, from an empty desk."""
        self.parts.desk.clear()
        self.choose(Side.A, first)
        self.choose(Side.B, second)
        self.wait_for_work()

    def compare_with_text(self, number: int, text: str) -> None:
        """Compare a sample with pasted text."""
        self.parts.desk.clear()
        self.choose(Side.A, number)
        self.parts.desk.paste(Side.B, text)
        self.wait(lambda: self.parts.desk.session.articles is not None)
        self.wait_for_work()

    def find(self, query: str) -> None:
        """Look for words in both texts."""
        self.page.finder.open()
        self.type_words(query)

    def type_words(self, words: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.window.focusWidget(), words)

    def pin(self, first: str, second: str) -> None:
        """Pin the place of some words in A beside that of others in B."""
        for letter, words in (("A", first), ("B", second)):
            article = self.page.texts.panes[letter].article
            assert article is not None
            self.parts.pinboard.on_place_chosen(letter, article.text.index(words))

    def show_namings(self) -> None:
        """Show how both articles name the same actors, once that is found out."""
        self.wait(lambda: self.page.namings.table.model().rowCount() > 0)
        self.do(Command.NAMINGS)

    def try_reason(self) -> None:
        """Try the first reason that can be tried, and wait for what comes of it."""
        rows = self.parts.reader.rows
        row = next(row for row in rows if row.finding and flippable(row.finding))
        self.parts.reader.on_row_chosen(row.key)
        bar = self.page.evidence.flips
        box = bar.findChild(QCheckBox)
        assert isinstance(box, QCheckBox)
        box.click()
        self.wait(lambda: ":" in bar.outcome)

    def choose_in_table(self) -> None:
        """Open a table of several articles, and choose none of them."""
        table = Path(tempfile.mkdtemp()) / "reports.csv"
        rows = (f"Harbour closed on day {day},The harbour was closed." for day in range(1, 41))
        table.write_text("\n".join(("title,text", *rows)), encoding="utf-8")
        self.parts.desk.open_source(Side.A, str(table))
        self.wait(lambda: QApplication.activeModalWidget() is not None)
        self.shoot("choice", *EVERY_THEME)
        self.close_dialog()

    def fill_library(self) -> None:
        """Take the samples in, and bring the library to the front."""
        is_told: list[str] = []
        self.parts.librarian.told.connect(is_told.append)
        self.do(Command.LIBRARY)
        self.parts.librarian.importer.take_in([str(path) for path in sample_paths()])
        self.wait(lambda: bool(is_told) and not self.parts.librarian.is_busy)

    def show_events(self) -> None:
        """Show the events of the library, the first one open."""
        page = self.window.views.library_page
        page.tabs.setCurrentIndex(1)
        page.tabs.tree.expandAll()
        page.tabs.tree.setCurrentIndex(page.tabs.events.index(0, 0))

    def edit_article(self) -> None:
        """Correct what is known of the first article of the library."""
        page = self.window.views.library_page
        page.tabs.table.selectRow(0)
        page.foot.wished.emit(Wish.EDIT)

    def press_taken_key(self) -> None:
        """Press a key that stands for something else in the dialog that changes keys."""
        field = self.window.views.dialogs.key_editor.findChild(QKeySequenceEdit)
        assert isinstance(field, QKeySequenceEdit)
        field.setKeySequence(QKeySequence("F5"))

    def wait_for_headlines(self) -> None:
        """Wait until the headlines are checked."""
        self.wait(lambda: any(button.isVisible() for button in self.page.headlines.buttons))

    def hold(self) -> None:
        """Have the next comparison stop half way."""
        self.engine.is_held = True
        self.engine.is_waiting = False
        self.engine.held.clear()

    def wait_until_held(self) -> None:
        """Wait until the comparison has come half way."""
        self.wait(lambda: self.engine.is_waiting)
        QTest.qWait(SETTLE_MS)

    def lack(self) -> None:
        """Have the engine work without one of its checks."""
        self.engine.is_lacking = True
        self.parts.desk.compare()
        self.wait_for_work()
        self.engine.is_lacking = False

    def go_on(self) -> None:
        """Let the comparison that was held come to its end."""
        self.engine.is_held = False
        self.engine.held.set()
        self.wait_for_work()

    def fail(self) -> None:
        """Have the engine fail, with no older result to show."""
        self.engine.is_failing = True
        self.parts.desk.swap()
        self.wait_for_work()
        self.engine.is_failing = False

    def wait_for_claims(self) -> None:
        """Wait until the lone article's claims are found."""
        self.wait(lambda: bool(self.parts.desk.session.claims))

    def wait_for_work(self) -> None:
        """Wait until the comparison is there."""
        self.wait(lambda: not self.parts.desk.session.is_working)

    def wait(self, is_reached: Callable[[], bool]) -> None:
        """Wait for something that the worker brings about."""
        # Not QSignalSpy.wait: it holds Python's lock, so that the worker could not go on.
        for _ in range(LIMIT_MS // SETTLE_MS):
            if is_reached():
                return
            QTest.qWait(SETTLE_MS)
        raise TimeoutError
