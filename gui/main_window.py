"""The main window: actions and signal wiring, no rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QClipboard, QCloseEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QToolBar, QWidget

from core.records import Comparison
from gui.actions import Command, build_actions, fill_menu_bar, key_sheet
from gui.appearance import Appearance
from gui.desk import Desk
from gui.evidence_card import plain_text
from gui.messages import notices_of
from gui.models.library_model import LibraryModel
from gui.phrases import summary_of
from gui.preferences import Preferences, ThemeChoice
from gui.reader import Reader
from gui.session import LibraryEntry, Session, Side
from gui.theme import Theme
from gui.view_state import Kind, ViewState
from gui.views.article_bar import ArticleBar
from gui.views.chooser import Chooser
from gui.views.key_sheet import KeySheet
from gui.views.reading_page import ReadingPage
from gui.views.start_page import StartPage

MESSAGE_MS = 4000
"""How long a passing message stays in the status bar: about 12 words at reading speed."""

ZOOM_STEP_PERCENT = 10

KIND_COMMANDS = {
    Command.SHOW_CONTRADICT: Kind.CONTRADICT,
    Command.SHOW_DIFFER: Kind.DIFFER,
    Command.SHOW_AGREE: Kind.AGREE,
    Command.SHOW_ONLY: Kind.ONLY,
    Command.SHOW_UNSURE: Kind.UNSURE,
}
THEME_COMMANDS = {
    Command.THEME_SYSTEM: ThemeChoice.SYSTEM,
    Command.THEME_LIGHT: ThemeChoice.LIGHT,
    Command.THEME_DARK: ThemeChoice.DARK,
    Command.THEME_CONTRAST: ThemeChoice.HIGH_CONTRAST,
}
COMPARISON_COMMANDS = (
    *KIND_COMMANDS,
    Command.SHOW_ALL,
    Command.NEXT,
    Command.PREVIOUS,
    Command.NEXT_CONTRADICTION,
    Command.PREVIOUS_CONTRADICTION,
    Command.LEVEL,
    Command.COPY_EVIDENCE,
)
"""What makes sense only with a comparison; switched off, the keys go to the widgets."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the window is given to work with.

    Args:
        desk: The articles and their comparison.
        reader: Where the reader is in it.
        preferences: What is remembered.
        appearance: The theme.
        clipboard: Where pastes come from and evidence goes.
        choose_file: Asks the reader for a file (from this window, starting in this folder);
            the path, or empty if they chose none.
        shut_down: Ends the work in the background.
    """

    desk: Desk
    reader: Reader
    preferences: Preferences
    appearance: Appearance
    clipboard: QClipboard
    choose_file: Callable[[QWidget, str], str]
    shut_down: Callable[[], None]


class MainWindow(QMainWindow):
    """Shows the desk and the reader, and hands them what is asked for."""

    def __init__(self, parts: Parts) -> None:
        """Build the window around what it is given."""
        super().__init__()
        self.parts = parts
        theme = parts.appearance.theme
        self._library = LibraryModel(self)
        self._choosers = {
            Qt.Orientation.Vertical: Chooser(self._library, Qt.Orientation.Vertical),
            Qt.Orientation.Horizontal: Chooser(self._library, Qt.Orientation.Horizontal),
        }
        self._start = StartPage(theme, self._choosers[Qt.Orientation.Vertical])
        self._page = ReadingPage(theme, self._choosers[Qt.Orientation.Horizontal])
        self._bar = ArticleBar(self._library)
        self._summary = QLabel()
        self._summary.setContentsMargins(8, 0, 0, 0)
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._stack = QStackedWidget()
        self._actions = build_actions(self)
        self._key_sheet = KeySheet(key_sheet(), self)
        self._lay_out()
        self._wire_actions()
        self._wire_views()
        self._restore()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the layout and let the worker end."""
        preferences = self.parts.preferences
        preferences.keep_layout("window", self.saveGeometry())
        for name, state in self._page.splitter_states().items():
            preferences.keep_layout(name, state)
        preferences.save()
        # The work in hand ends at its next step; nobody should have to watch.
        self.hide()
        self.parts.shut_down()
        super().closeEvent(event)

    @Slot(object)
    def on_session_changed(self, session: Session) -> None:
        """Show what lies on the desk."""
        self._stack.setCurrentWidget(self._start if session.is_empty else self._page)
        self._bar.show_session(session)
        notices = notices_of(session)
        self._start.show_session(session, notices)
        self._page.show_session(session, notices)
        self.parts.reader.show_comparison(session.comparison)
        if session.is_empty:
            self._choosers[Qt.Orientation.Vertical].setFocus()
        elif session.articles is None:
            self._choosers[Qt.Orientation.Horizontal].setFocus()
        self._actions[Command.COMPARE].setEnabled(session.articles is not None)
        self._actions[Command.PASTE].setEnabled(session.missing is not None)
        self._actions[Command.SWAP].setEnabled(not session.is_empty)
        self._summary.setText(summary_of(session.comparison) if session.comparison else "")

    @Slot(object)
    def on_comparison_changed(self, comparison: Comparison | None) -> None:
        """Show another comparison, or none."""
        self._page.texts.set_comparison(comparison)
        if comparison is not None:
            self._page.focus_findings()
        for command in COMPARISON_COMMANDS:
            self._actions[command].setEnabled(comparison is not None)

    @Slot(object)
    def on_state_changed(self, state: ViewState) -> None:
        """Show where the reader is."""
        reader = self.parts.reader
        self._page.show_state(reader.rows, state, reader.card, is_checked=reader.is_checked)
        self.parts.preferences.is_linked = state.is_linked
        self._actions[Command.LINK].setChecked(state.is_linked)
        for command, kind in KIND_COMMANDS.items():
            self._actions[command].setChecked(kind in state.shown)

    @Slot(object)
    def on_theme_changed(self, theme: Theme) -> None:
        """Repaint what does not follow the style sheet."""
        self._page.set_theme(theme)
        self._start.banners.set_theme(theme)
        for command, choice in THEME_COMMANDS.items():
            self._actions[command].setChecked(choice is self.parts.appearance.choice)

    @Slot(object, object)
    def on_entry_taken(self, entry: LibraryEntry, side: Side | None) -> None:
        """Put an article of the library on a side, or on the empty one."""
        self.parts.desk.open_source(side or self._free_side(), entry.source)

    @Slot(object)
    def on_open_requested(self, side: Side) -> None:
        """Ask for a file and put it on this side."""
        chosen = self.parts.choose_file(self, self.parts.preferences.folder)
        if chosen:
            self.parts.preferences.folder = str(Path(chosen).parent)
            self.parts.desk.open_source(side, chosen)

    @Slot(object)
    def on_paste_requested(self, side: Side) -> None:
        """Put the clipboard's text on this side."""
        self.parts.desk.paste(side, self.parts.clipboard.text())

    @Slot(str, list)
    def on_source_dropped(self, side: str, sources: list[str]) -> None:
        """Put what was dropped on this side; a second one goes across."""
        target = Side(side)
        for place, source in zip((target, target.other), sources, strict=False):
            self.parts.desk.open_source(place, source)

    @Slot(str, str)
    def on_text_dropped(self, side: str, text: str) -> None:
        """Put dropped text on this side."""
        self.parts.desk.paste(Side(side), text)

    @Slot()
    def on_copy_requested(self) -> None:
        """Put the evidence on the clipboard."""
        card = self.parts.reader.card
        if card is not None:
            self.parts.clipboard.setText(plain_text(card))
            self.statusBar().showMessage(self.tr("Evidence copied"), MESSAGE_MS)

    @Slot()
    def on_back_requested(self) -> None:
        """Stop a running comparison, or else go back to where the other side was."""
        if self.parts.desk.session.is_working:
            self.parts.desk.cancel()
        else:
            self._page.texts.go_back()

    def _free_side(self) -> Side:
        return self.parts.desk.session.missing or Side.B

    def _keep_zoom(self, percent: int) -> None:
        self.parts.preferences.zoom_percent = percent

    def _zoom(self, by: int) -> None:
        self._page.texts.set_zoom(self.parts.preferences.zoom_percent + by)

    def _show_ruler(self, *, is_shown: bool) -> None:
        self._page.texts.ruler.setVisible(is_shown)
        self.parts.preferences.has_ruler = is_shown
        self._actions[Command.RULER].setChecked(is_shown)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Crosslight"))
        bar = QToolBar(self.tr("Articles"), self)
        bar.setMovable(False)
        bar.toggleViewAction().setEnabled(False)
        bar.addWidget(self._bar)
        self.addToolBar(bar)
        fill_menu_bar(self.menuBar(), self._actions)
        self._stack.addWidget(self._start)
        self._stack.addWidget(self._page)
        self.setCentralWidget(self._stack)
        self.statusBar().addWidget(self._summary, 1)

    def _wire_actions(self) -> None:
        desk, reader = self.parts.desk, self.parts.reader
        calls: dict[Command, Callable[[], object]] = {
            Command.OPEN_A: partial(self.on_open_requested, Side.A),
            Command.OPEN_B: partial(self.on_open_requested, Side.B),
            Command.PASTE: lambda: self.on_paste_requested(self._free_side()),
            Command.PASTE_A: partial(self.on_paste_requested, Side.A),
            Command.PASTE_B: partial(self.on_paste_requested, Side.B),
            Command.SWAP: desk.swap,
            Command.START_PAGE: desk.clear,
            Command.COMPARE: desk.compare,
            Command.QUIT: self.close,
            Command.COPY_EVIDENCE: self.on_copy_requested,
            Command.SHOW_ALL: reader.on_all_requested,
            Command.LINK: reader.toggle_link,
            Command.NEXT: lambda: reader.step(1),
            Command.PREVIOUS: lambda: reader.step(-1),
            Command.NEXT_CONTRADICTION: lambda: reader.step(1, Kind.CONTRADICT),
            Command.PREVIOUS_CONTRADICTION: lambda: reader.step(-1, Kind.CONTRADICT),
            Command.BACK: self.on_back_requested,
            Command.NEXT_PANE: lambda: self._page.move_focus(1),
            Command.PREVIOUS_PANE: lambda: self._page.move_focus(-1),
            Command.KEYS: self._key_sheet.show,
        }
        calls |= self._calls_on_the_texts()
        calls |= {
            command: partial(reader.on_kind_toggled, kind)
            for command, kind in KIND_COMMANDS.items()
        }
        calls |= {
            command: partial(self.parts.appearance.choose, choice)
            for command, choice in THEME_COMMANDS.items()
        }
        for command, call in calls.items():
            # A partial is called without the signal's own argument.
            self._actions[command].triggered.connect(partial(call))

    def _calls_on_the_texts(self) -> dict[Command, Callable[[], object]]:
        texts = self._page.texts
        removed = self._actions[Command.REMOVED]
        return {
            Command.PIN: texts.pin_here,
            Command.UNPIN: texts.unpin,
            Command.REMOVED: lambda: texts.set_removed_shown(removed.isChecked()),
            Command.RULER: lambda: self._show_ruler(is_shown=texts.ruler.isHidden()),
            Command.ZOOM_IN: lambda: self._zoom(ZOOM_STEP_PERCENT),
            Command.ZOOM_OUT: lambda: self._zoom(-ZOOM_STEP_PERCENT),
            Command.ZOOM_RESET: lambda: texts.set_zoom(100),
            Command.LEVEL: texts.level_current,
        }

    def _wire_views(self) -> None:
        desk, reader, page = self.parts.desk, self.parts.reader, self._page
        desk.session_changed.connect(self.on_session_changed)
        desk.library_changed.connect(self._library.set_entries)
        desk.progressed.connect(page.progress.show_progress)
        reader.comparison_changed.connect(self.on_comparison_changed)
        reader.state_changed.connect(self.on_state_changed)
        self.parts.appearance.theme_changed.connect(self.on_theme_changed)
        self._bar.entry_picked.connect(self.on_entry_taken)
        self._bar.swap_requested.connect(desk.swap)
        self._bar.compare_requested.connect(desk.compare)
        page.progress.cancel_requested.connect(desk.cancel)
        page.banners.dismissed.connect(desk.on_dismissed)
        self._start.banners.dismissed.connect(desk.on_dismissed)
        for chooser in self._choosers.values():
            chooser.entry_taken.connect(self.on_entry_taken)
            chooser.open_requested.connect(self.on_open_requested)
            chooser.paste_requested.connect(self.on_paste_requested)
            chooser.source_dropped.connect(self.on_source_dropped)
            chooser.text_dropped.connect(self.on_text_dropped)
        page.filters.kind_toggled.connect(reader.on_kind_toggled)
        page.filters.topic_toggled.connect(reader.on_topic_toggled)
        page.filters.all_requested.connect(reader.on_all_requested)
        page.findings.row_chosen.connect(reader.on_row_chosen)
        page.texts.row_chosen.connect(reader.on_row_chosen)
        page.texts.source_dropped.connect(self.on_source_dropped)
        page.texts.text_dropped.connect(self.on_text_dropped)
        page.texts.zoom_changed.connect(self._keep_zoom)
        page.evidence.copy_requested.connect(self.on_copy_requested)

    def _restore(self) -> None:
        preferences = self.parts.preferences
        self.resize(1280, 800)
        self.restoreGeometry(preferences.layout("window"))
        self._page.restore_splitters(preferences.layout)
        self._page.texts.set_zoom(preferences.zoom_percent)
        self._show_ruler(is_shown=preferences.has_ruler)
        self.on_theme_changed(self.parts.appearance.theme)
        self.on_session_changed(self.parts.desk.session)
        self.on_comparison_changed(None)
        self.on_state_changed(self.parts.reader.state)
