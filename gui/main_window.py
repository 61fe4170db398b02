"""The main window: lays the views out and shows in them what the parts tell."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QToolBar

from core.records import Comparison
from core.review import Judgement
from gui.action_states import ActionStates
from gui.actions import Command, build_actions, fill_menu_bar
from gui.flipper import Flips
from gui.intents import Intents
from gui.key_map import KeyMap, apply, key_sheet, restored
from gui.library_intents import LibraryIntents
from gui.messages import notices_of
from gui.phrases import place_words, summary_of
from gui.place_intents import PlaceIntents
from gui.reading_intents import ReadingIntents
from gui.review_phrases import progress_words, spoken_review
from gui.session import Place, Session
from gui.theme import Theme
from gui.verdict_phrases import translated
from gui.view_state import ViewState
from gui.views.accessible_names import name_inner_controls
from gui.views.status_line import StatusLine
from gui.window_parts import Parts, Views
from gui.wiring import wire_actions, wire_views


class MainWindow(QMainWindow):
    """Shows the desk and the reader; what is asked for goes through the intents."""

    def __init__(self, parts: Parts) -> None:
        """Build the window around what it is given."""
        super().__init__()
        self.parts = parts
        self.views = Views.built(parts.appearance.theme, self)
        self.status = StatusLine(self)
        self._stack = QStackedWidget()
        self._actions = build_actions(self)
        self._action_states = ActionStates(self._actions, parts.undo_stack, self)
        self._told_place = ""
        self._lying: tuple[Place, Place] | None = None
        self._intents = Intents(parts, self.views, self)
        self._reading_intents = ReadingIntents(parts, self.views, self)
        self._library_intents = LibraryIntents(parts, self.views, self)
        self._place_intents = PlaceIntents(parts, self.views, self)
        self._lay_out()
        self._wire()
        self._restore()
        name_inner_controls(self)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the layout and let the worker end."""
        preferences = self.parts.preferences
        preferences.keep_layout("window", self.saveGeometry())
        for name, state in self.views.page.splitter_states().items():
            preferences.keep_layout(name, state)
        preferences.save()
        # The work in hand ends at its next step; nobody should have to watch.
        self.hide()
        self.parts.shut_down()
        super().closeEvent(event)

    @Slot(object)
    def on_session_changed(self, session: Session) -> None:
        """Show what lies on the desk."""
        is_laid_anew = (session.a, session.b) != self._lying
        self._lying = (session.a, session.b)
        self.views.bar.show_session(session)
        notices = notices_of(session)
        self.views.start.show_session(session, notices)
        self.views.page.show_session(session, notices)
        self.parts.pinboard.show_articles(session.articles)
        self.parts.reader.show_comparison(session.comparison)
        self._action_states.show_session(session)
        if is_laid_anew:  # what else was found out disturbs nobody where they are
            self.on_library_left()
            self._focus_chooser(session)
        self.status.show_summary(
            summary_of(session.comparison, translated) if session.comparison else ""
        )

    def _focus_chooser(self, session: Session) -> None:
        """Make the keys work on what an article that is missing is chosen with."""
        if session.is_empty:
            self.views.choosers[Qt.Orientation.Vertical].setFocus()
        elif session.articles is None:
            self.views.choosers[Qt.Orientation.Horizontal].setFocus()

    @Slot()
    def on_library_shown(self) -> None:
        """Bring the library to the front."""
        self._stack.setCurrentWidget(self.views.library_page)
        self._action_states.show_front(is_desk=False, is_searchable=True)

    def show_recent(self) -> None:
        """Offer on the start page what was compared last."""
        self._library_intents.show_recent()

    @Slot()
    def on_library_left(self) -> None:
        """Bring what lies on the desk to the front."""
        is_empty = self.parts.desk.session.is_empty
        self._stack.setCurrentWidget(self.views.start if is_empty else self.views.page)
        self._action_states.show_front(is_desk=True, is_searchable=not is_empty)

    @Slot(object)
    def on_comparison_changed(self, comparison: Comparison | None) -> None:
        """Show another comparison, or none."""
        self.views.page.texts.set_comparison(comparison)
        self.views.page.findings.show_judgements(self.parts.reviewer.judgements)
        if comparison is not None:
            self.views.page.focus_findings()
        self._action_states.show_compared(is_compared=comparison is not None)

    @Slot(object)
    def on_state_changed(self, state: ViewState) -> None:
        """Show where the reader is."""
        reader = self.parts.reader
        row = reader.row
        # What another engine found cannot be tried with the present one.
        is_old = self.parts.desk.session.made is not None
        finding = row.finding if row and not is_old else None
        self.parts.flipper.show_finding(reader.comparison, finding)
        card = reader.shown_card
        self.views.page.show_state(reader.rows, state, card, is_checked=reader.is_checked)
        self.parts.preferences.is_linked = state.is_linked
        self._action_states.show_state(state, row)
        self._show_review(state)
        self._announce_place(state)

    def _show_review(self, state: ViewState) -> None:
        """Show what the reader made of the current row."""
        reader, reviewer = self.parts.reader, self.parts.reviewer
        row = reader.row
        told = progress_words(reader.rows, reviewer.judgements, translated)
        progress = told if state.is_reviewing else ""
        judgement = reviewer.judgement(row.key) if row else None
        self.views.page.evidence.review.show_judgement(row, judgement, progress)

    def _announce_place(self, state: ViewState) -> None:
        """Say where the current row stands among those of its kind, once."""
        place = place_words(self.parts.reader.rows, state.current, translated)
        if place != self._told_place:
            self._told_place = place
            self.parts.announcer.say(self, place)

    @Slot()
    def on_reviews_loaded(self) -> None:
        """Show judgements of earlier sessions, in the list and on the current row."""
        self.views.page.findings.show_judgements(self.parts.reviewer.judgements)
        self.on_state_changed(self.parts.reader.state)

    @Slot(object)
    def on_judged(self, judgement: Judgement) -> None:
        """Show a judgement that was made or taken back, and its row."""
        reader, reviewer = self.parts.reader, self.parts.reviewer
        self.views.page.findings.show_judgements(reviewer.judgements)
        key = reviewer.key_of(judgement)
        if key is None:
            return
        reader.on_row_chosen(key)
        row = reader.row
        words = spoken_review(judgement, row, translated) if row else ""
        words = words[:1].upper() + words[1:]
        progress = progress_words(reader.rows, reviewer.judgements, translated)
        self.on_told(f"{words} · {progress}")

    @Slot(object)
    def on_flips_changed(self, flips: Flips) -> None:
        """Show what is tried on the current finding, and say what comes of it."""
        bar = self.views.page.evidence.flips
        bar.show_flips(flips)
        if flips.verdict is not None or flips.fault:
            self.parts.announcer.say(self, bar.outcome)

    @Slot(object)
    def on_theme_changed(self, theme: Theme) -> None:
        """Repaint what does not follow the style sheet."""
        self.views.page.set_theme(theme)
        self.views.start.banners.set_theme(theme)
        self._action_states.show_theme(self.parts.appearance.choice)

    @Slot(str)
    def on_told(self, sentence: str) -> None:
        """Show a passing message, and say it aloud."""
        self.status.tell(sentence)
        self.parts.announcer.say(self, sentence)

    @Slot(object)
    def on_keys_changed(self, key_map: KeyMap) -> None:
        """Take other keys, and show them on the sheet."""
        apply(key_map, self._actions)
        self.views.dialogs.show_keys(key_sheet(key_map))

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Crosslight"))
        bar = QToolBar(self.tr("Articles"), self)
        bar.setMovable(False)
        bar.toggleViewAction().setEnabled(False)
        bar.addWidget(self.views.bar)
        self.addToolBar(bar)
        fill_menu_bar(self.menuBar(), self._actions)
        self._stack.addWidget(self.views.start)
        self._stack.addWidget(self.views.page)
        self._stack.addWidget(self.views.library_page)
        self.setCentralWidget(self._stack)
        self.statusBar().addWidget(self.status, 1)
        self.statusBar().setSizeGripEnabled(False)  # nothing that a key could reach

    def _wire(self) -> None:
        parts = self.parts
        intents, reading_intents = self._intents, self._reading_intents
        wire_actions(self._actions, parts, self.views, intents, reading_intents)
        wire_views(parts, self.views, intents, reading_intents)
        self._actions[Command.QUIT].triggered.connect(self.close)
        library = self._library_intents
        library.shown.connect(self.on_library_shown)
        library.left.connect(self.on_library_left)
        self._actions[Command.LIBRARY].triggered.connect(library.on_library_requested)
        place = self._place_intents
        self._actions[Command.LIBRARY_PLACE].triggered.connect(place.on_place_requested)
        self._actions[Command.START_PAGE].triggered.connect(self.on_library_left)
        for chooser in self.views.choosers.values():
            chooser.library_requested.connect(library.on_library_requested)
        parts.librarian.failed.connect(self.on_told)
        tellers = (parts.reader, parts.librarian, parts.archivist, parts.pinboard)
        for teller in (intents, reading_intents, parts.library_place, *tellers):
            teller.told.connect(self.on_told)
        reading_intents.keys_changed.connect(self.on_keys_changed)
        reading_intents.ruler_switched.connect(self._actions[Command.RULER].setChecked)
        reading_intents.serif_switched.connect(self._actions[Command.SERIF].setChecked)
        parts.desk.session_changed.connect(self.on_session_changed)
        parts.reader.comparison_changed.connect(self.on_comparison_changed)
        parts.reader.state_changed.connect(self.on_state_changed)
        parts.reviewer.judged.connect(self.on_judged)
        parts.flipper.changed.connect(self.on_flips_changed)
        parts.reviewer.loaded.connect(self.on_reviews_loaded)
        parts.appearance.theme_changed.connect(self.on_theme_changed)

    def _restore(self) -> None:
        preferences = self.parts.preferences
        self.resize(1280, 800)
        self.restoreGeometry(preferences.layout("window"))
        self.views.page.restore_splitters(preferences.layout)
        self.views.page.texts.set_zoom(preferences.zoom_percent)
        self.views.start.first_steps.setVisible(preferences.has_first_steps)
        self.on_keys_changed(restored(preferences.keys))
        self._reading_intents.show_ruler(is_shown=preferences.has_ruler)
        self._reading_intents.show_serif(has_serif=preferences.has_serif)
        self.on_theme_changed(self.parts.appearance.theme)
        self.on_session_changed(self.parts.desk.session)
        self.on_comparison_changed(None)
        self.on_state_changed(self.parts.reader.state)
