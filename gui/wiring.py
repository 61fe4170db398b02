"""Which action and which view's wish calls what. No rules, only connections."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction

from core.palette import Kind
from core.review import Decision
from gui.action_states import KIND_COMMANDS, LABEL_COMMANDS, THEME_COMMANDS
from gui.actions import Command
from gui.intents import Intents
from gui.pinboard import Pinboard
from gui.reading_intents import ReadingIntents
from gui.session import Side
from gui.window_parts import Parts, Views

Calls = dict[Command, Callable[[], object]]


def wire_actions(
    actions: Mapping[Command, QAction],
    parts: Parts,
    views: Views,
    intents: Intents,
    reading_intents: ReadingIntents,
) -> None:
    """Let every action call what it stands for; quitting is the window's own."""
    calls = (
        _calls_in_and_out(parts, intents)
        | _calls_on_findings(parts, reading_intents)
        | _calls_on_review(parts, views, reading_intents)
        | _calls_on_texts(parts.pinboard, views, reading_intents, actions[Command.REMOVED])
        | _calls_on_window(parts, views, reading_intents)
    )
    for command, call in calls.items():
        # A partial is called without the signal's own argument.
        actions[command].triggered.connect(partial(call))


def _calls_in_and_out(parts: Parts, intents: Intents) -> Calls:
    return {
        Command.OPEN_A: partial(intents.on_open_requested, Side.A),
        Command.OPEN_B: partial(intents.on_open_requested, Side.B),
        Command.ADD_ADDRESS: intents.on_address_requested,
        Command.PASTE: partial(intents.on_paste_requested, None),
        Command.PASTE_A: partial(intents.on_paste_requested, Side.A),
        Command.PASTE_B: partial(intents.on_paste_requested, Side.B),
        Command.SWAP: parts.desk.swap,
        Command.START_PAGE: parts.desk.clear,
        Command.COMPARE: parts.desk.compare,
        Command.COPY_EVIDENCE: intents.on_copy_requested,
        Command.CHECK_CARD: intents.on_card_check_requested,
        Command.EXPORT_REPORT: intents.on_report_requested,
        Command.EXPORT_PDF: intents.on_pdf_requested,
        Command.PRINT: intents.on_print_requested,
    }


def _calls_on_findings(parts: Parts, reading_intents: ReadingIntents) -> Calls:
    reader = parts.reader
    calls: Calls = {
        Command.SHOW_ALL: reader.on_all_requested,
        Command.FOLD: reader.toggle_fold,
        Command.LINK: reader.toggle_link,
        Command.NEXT: partial(reader.step, 1),
        Command.PREVIOUS: partial(reader.step, -1),
        Command.NEXT_CONTRADICTION: partial(reader.step, 1, Kind.CONTRADICT),
        Command.PREVIOUS_CONTRADICTION: partial(reader.step, -1, Kind.CONTRADICT),
        Command.BACK: reading_intents.on_back_requested,
    }
    return calls | {
        command: partial(reader.on_kind_toggled, kind) for command, kind in KIND_COMMANDS.items()
    }


def _calls_on_review(parts: Parts, views: Views, reading_intents: ReadingIntents) -> Calls:
    calls: Calls = {
        Command.UNDO: parts.undo_stack.undo,
        Command.REDO: parts.undo_stack.redo,
        Command.REVIEW: parts.reader.toggle_review,
        Command.CONFIRM: partial(reading_intents.on_decided, Decision.CONFIRMED),
        Command.REJECT: partial(reading_intents.on_decided, Decision.REJECTED),
        Command.NOTE: views.page.write_note,
    }
    return calls | {
        command: partial(reading_intents.on_verdict_chosen, label)
        for command, label in LABEL_COMMANDS.items()
    }


def _calls_on_texts(
    pinboard: Pinboard, views: Views, reading_intents: ReadingIntents, removed: QAction
) -> Calls:
    texts, finder = views.page.texts, views.page.finder
    return {
        Command.FIND: reading_intents.on_find_requested,
        Command.FIND_NEXT: partial(finder.step, 1),
        Command.FIND_PREVIOUS: partial(finder.step, -1),
        Command.PIN: texts.pin_here,
        Command.UNPIN: pinboard.on_all_unpinned,
        Command.REMOVED: lambda: texts.set_removed_shown(removed.isChecked()),
        Command.RULER: lambda: reading_intents.show_ruler(is_shown=texts.ruler.isHidden()),
        Command.ZOOM_IN: partial(reading_intents.zoom, 1),
        Command.ZOOM_OUT: partial(reading_intents.zoom, -1),
        Command.ZOOM_RESET: partial(reading_intents.zoom, 0),
        Command.LEVEL: texts.level_current,
    }


def _calls_on_window(parts: Parts, views: Views, reading_intents: ReadingIntents) -> Calls:
    calls: Calls = {
        Command.MORE_ROOM: partial(views.page.give_room, 1),
        Command.LESS_ROOM: partial(views.page.give_room, -1),
        Command.NEXT_PANE: partial(views.page.move_focus, 1),
        Command.PREVIOUS_PANE: partial(views.page.move_focus, -1),
        Command.NAMINGS: views.page.switch_details,
        Command.FIND_FINDING: views.page.search_findings,
        Command.SERIF: reading_intents.on_serif_switched,
        Command.KEYS: views.dialogs.on_keys_requested,
        Command.CHANGE_KEYS: reading_intents.on_key_change_requested,
    }
    return calls | {
        command: partial(parts.appearance.choose, choice)
        for command, choice in THEME_COMMANDS.items()
    }


def wire_views(
    parts: Parts, views: Views, intents: Intents, reading_intents: ReadingIntents
) -> None:
    """Hand the views' wishes on, and the work's progress back."""
    desk, page = parts.desk, views.page
    desk.library_changed.connect(views.library.set_records)
    desk.progressed.connect(page.progress.show_progress)
    desk.choice_offered.connect(intents.on_choice_offered)
    page.progress.cancel_requested.connect(desk.cancel)
    for banners in (page.banners, views.start.banners):
        banners.dismissed.connect(desk.on_dismissed)
        banners.compare_requested.connect(desk.compare)
    first_steps = views.start.first_steps
    first_steps.samples_requested.connect(desk.open_samples)
    first_steps.dismissed.connect(reading_intents.on_first_steps_taken)
    desk.compared.connect(reading_intents.on_first_steps_taken)
    views.bar.entry_picked.connect(intents.on_entry_taken)
    views.bar.swap_requested.connect(desk.swap)
    views.bar.compare_requested.connect(desk.compare)
    for chooser in views.choosers.values():
        chooser.entry_taken.connect(intents.on_entry_taken)
        chooser.open_requested.connect(intents.on_open_requested)
        chooser.paste_requested.connect(intents.on_paste_requested)
        chooser.source_dropped.connect(intents.on_source_dropped)
        chooser.text_dropped.connect(intents.on_text_dropped)
    _wire_page(parts, views, intents, reading_intents)


def _wire_page(
    parts: Parts, views: Views, intents: Intents, reading_intents: ReadingIntents
) -> None:
    reader, page = parts.reader, views.page
    page.filters.kind_toggled.connect(reader.on_kind_toggled)
    page.filters.topic_toggled.connect(reader.on_topic_toggled)
    page.filters.all_requested.connect(reader.on_all_requested)
    page.findings.row_chosen.connect(reader.on_row_chosen)
    page.search.words_typed.connect(reader.on_words_typed)
    page.claims.claim_chosen.connect(reading_intents.on_claim_chosen)
    page.texts.row_chosen.connect(reader.on_row_chosen)
    page.texts.pin_requested.connect(parts.pinboard.on_place_chosen)
    parts.pinboard.changed.connect(page.texts.set_pins)
    page.texts.source_dropped.connect(intents.on_source_dropped)
    page.texts.text_dropped.connect(intents.on_text_dropped)
    page.texts.zoom_changed.connect(reading_intents.on_zoomed)
    page.evidence.copy_requested.connect(intents.on_copy_requested)
    page.evidence.review_requested.connect(reader.toggle_review)
    page.evidence.flips.switched.connect(parts.flipper.on_switched)
    review = page.evidence.review
    review.decided.connect(reading_intents.on_decided)
    review.verdict_chosen.connect(reading_intents.on_verdict_chosen)
    review.note_written.connect(reading_intents.on_note_written)
    review.left.connect(page.focus_list)
    views.dialogs.keys_changed.connect(reading_intents.on_keys_changed)
    views.dialogs.key_change_requested.connect(reading_intents.on_key_change_requested)
    page.evidence.passage_chosen.connect(page.texts.show_passage)
    page.namings.stop_chosen.connect(reading_intents.on_naming_chosen)
    page.headlines.check_chosen.connect(reading_intents.on_headline_chosen)
    studies = parts.studies
    reader.comparison_changed.connect(studies.on_comparison_changed)
    studies.actors_found.connect(page.namings.show_actors)
    studies.headlines_checked.connect(page.show_headlines)
