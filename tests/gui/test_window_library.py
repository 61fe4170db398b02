# pyright: basic
# Qt's test calls carry no types.
"""The library through the window: taken in, searched, opened, deleted, brought back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.palette import Kind
from core.records import Comparison
from core.review import Decision, Judgement, subjects_of
from core.store import Library, Metadata
from gui.__main__ import begin
from gui.actions import Command
from gui.main_window import MainWindow
from gui.models.articles_model import SUMMARY_ROLE, Column
from gui.models.findings_model import Column as FindingsColumn
from gui.session import Side
from gui.views.library_choice import Wish
from gui.views.metadata_dialog import MetadataDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in {
        "flood": "The river burst its banks on Monday, and two villages were evacuated.",
        "budget": "Parliament passed the budget on Tuesday after a long night of debate.",
        "election": "The election was won by the party of the mayor, the returning officer said.",
    }.items():
        (folder / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    return folder


def trigger(window: MainWindow, command: Command) -> None:
    action = window.findChild(QAction, command)
    assert isinstance(action, QAction)
    action.trigger()


def take_in(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    trigger(window, Command.LIBRARY)
    librarian = window.parts.librarian
    with qtbot.waitSignal(librarian.told, timeout=20_000):
        window.views.library_page.sources_dropped.emit([str(folder)])
    qtbot.waitUntil(lambda: not librarian.is_busy, timeout=20_000)  # until they are grouped


def test_the_library_opens_with_the_keyboard_in_its_search(
    window: MainWindow, qtbot: QtBot
) -> None:
    trigger(window, Command.LIBRARY)

    page = window.views.library_page
    assert page.isVisible()
    assert page.head.search.hasFocus()
    qtbot.mouseClick(page.head.back, Qt.MouseButton.LeftButton)
    assert window.views.start.isVisible()


def test_what_is_dropped_is_taken_in_and_told(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    take_in(window, folder, qtbot)

    assert window.views.library_page.tabs.articles.rowCount() == 3
    assert window.status.message == "3 articles added."


def test_typing_searches(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    take_in(window, folder, qtbot)
    page = window.views.library_page

    qtbot.keyClicks(page.head.search, "parlia")
    qtbot.waitUntil(lambda: page.tabs.articles.rowCount() == 1)

    assert page.tabs.chosen().articles[0].source.endswith("budget.txt")


def test_two_chosen_articles_are_compared(window: MainWindow, qtbot: QtBot) -> None:
    desk, page = window.parts.desk, window.views.library_page
    with qtbot.waitSignal(window.parts.librarian.changed, timeout=20_000):
        begin(desk, ("a.txt", "b.txt"))
    desk.clear()
    trigger(window, Command.LIBRARY)
    rows = QItemSelectionModel.SelectionFlag.Rows | QItemSelectionModel.SelectionFlag.Select
    page.tabs.table.sortByColumn(Column.PUBLISHED, Qt.SortOrder.AscendingOrder)
    for row in (0, 1):
        page.tabs.table.selectionModel().select(page.tabs.articles.index(row, 0), rows)
    chosen = [summary.sha256 for summary in page.tabs.chosen().articles]

    with qtbot.waitSignal(desk.compared):
        qtbot.mouseClick(page.foot.buttons[Wish.COMPARE], Qt.MouseButton.LeftButton)

    assert [article.sha256 for article in desk.session.articles or ()] == chosen
    assert window.views.page.isVisible()


def test_deleting_can_be_undone(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    take_in(window, folder, qtbot)
    page = window.views.library_page

    qtbot.mouseClick(page.foot.buttons[Wish.DELETE], Qt.MouseButton.LeftButton)
    after = page.tabs.articles.rowCount()
    trigger(window, Command.UNDO)

    assert (after, page.tabs.articles.rowCount()) == (2, 3)


@pytest.mark.parametrize("row", [0, 1])
def test_one_article_stays_chosen_when_ctrl_z_fills_the_list_anew(
    window: MainWindow, folder: Path, qtbot: QtBot, row: int
) -> None:
    take_in(window, folder, qtbot)
    page = window.views.library_page
    table, choice = page.tabs.table, page.tabs.chosen
    qtbot.mouseClick(page.foot.buttons[Wish.DELETE], Qt.MouseButton.LeftButton)
    place = table.visualRect(page.tabs.articles.index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    before = choice().articles

    qtbot.keyClick(table, Qt.Key.Key_Z, CONTROL)

    assert page.tabs.articles.rowCount() == 3
    assert choice().articles == before
    assert len(before) == 1


def test_what_is_known_of_an_article_can_be_corrected(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    take_in(window, folder, qtbot)
    page = window.views.library_page
    qtbot.mouseClick(page.foot.buttons[Wish.EDIT], Qt.MouseButton.LeftButton)
    dialog = page.findChild(MetadataDialog)
    assert isinstance(dialog, MetadataDialog)

    dialog.published.setText("next Tuesday")
    dialog.on_saved()
    was_refused = dialog.isVisible() and bool(dialog.fault.text())
    dialog.outlet.setText("Evening Post")
    dialog.published.setText("2013-07-14")
    dialog.on_saved()

    assert was_refused
    metadata = page.tabs.articles.index(0, 0).data(Qt.ItemDataRole.UserRole).metadata
    assert metadata.outlet == "Evening Post"
    assert str(metadata.published) == "2013-07-14"
    trigger(window, Command.UNDO)
    undone = page.tabs.articles.index(0, 0).data(Qt.ItemDataRole.UserRole).metadata
    assert isinstance(undone, Metadata)
    assert undone.published is None


def test_an_import_tells_what_could_not_be_read(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    trigger(window, Command.LIBRARY)

    with qtbot.waitSignal(window.parts.librarian.failed, timeout=20_000) as failed:
        window.views.library_page.sources_dropped.emit([str(folder)])

    assert failed.args is not None
    assert "3 articles added" in failed.args[0]
    assert "empty.txt" in failed.args[0]


def test_a_comparison_is_kept_with_what_the_reader_made_of_it(
    window: MainWindow, qtbot: QtBot, own_library: Path
) -> None:
    desk, reader = window.parts.desk, window.parts.reader
    with qtbot.waitSignal(window.parts.librarian.changed, timeout=20_000):
        begin(desk, ("a.txt", "b.txt"))
    row = next(row for row in reader.rows if row.kind is Kind.CONTRADICT)

    window.parts.reviewer.decide(row, Decision.CONFIRMED)

    with Library(own_library) as library:
        (kept,) = library.comparisons.recent()
        (judgement,) = library.reviews.review().by_subject.values()
    assert len(kept.articles) == 2
    assert judgement.decision is Decision.CONFIRMED


def test_judgements_of_an_earlier_run_are_taken_up(
    window: MainWindow, qtbot: QtBot, own_library: Path
) -> None:
    desk, reader, reviewer = window.parts.desk, window.parts.reader, window.parts.reviewer
    with qtbot.waitSignal(desk.compared):
        begin(desk, ("a.txt", "b.txt"))
    row = next(row for row in reader.rows if row.kind is Kind.CONTRADICT)
    reviewer.note(row, "ask the ministry")
    kept = reviewer.judgement(row.key)

    with Library(own_library) as library:
        texts = [article.sha256 for article in desk.session.articles or ()]
        again = library.reviews.review(texts)

    assert again.of(kept.subject).note == "ask the ministry"


def test_judgements_of_an_earlier_run_are_shown(
    window: MainWindow, qtbot: QtBot, comparison: Comparison
) -> None:
    desk, reader, views = window.parts.desk, window.parts.reader, window.views
    with qtbot.waitSignal(desk.compared):
        begin(desk, ("a.txt", "b.txt"))
    row = reader.rows[0]
    earlier = Judgement(
        subjects_of(comparison)[row.key], decision=Decision.REJECTED, note="ask the ministry"
    )

    window.parts.reviewer.load([earlier])

    column = FindingsColumn.REVIEW
    assert not views.page.findings.isColumnHidden(column)
    assert "✗" in views.page.findings.model().index(0, column).data()
    assert reader.card is not None
    assert "rejected" in reader.card.review
    labels = views.page.evidence.head.findChildren(QLabel)
    assert any("rejected" in label.text() for label in labels)


def test_escape_leaves_the_library(window: MainWindow) -> None:
    trigger(window, Command.LIBRARY)

    trigger(window, Command.BACK)

    assert window.views.start.isVisible()


def test_find_looks_in_the_library_while_it_is_in_front(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    take_in(window, folder, qtbot)
    page = window.views.library_page
    page.tabs.table.setFocus()

    trigger(window, Command.FIND)

    assert page.head.search.hasFocus()


def test_an_empty_library_says_what_to_do(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    page = window.views.library_page
    trigger(window, Command.LIBRARY)
    was_listed = page.tabs.isVisible()

    take_in(window, folder, qtbot)

    assert not was_listed
    assert page.tabs.isVisible()


def test_the_events_are_counted_and_the_first_is_chosen(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    take_in(window, folder, qtbot)
    page = window.views.library_page

    page.tabs.setCurrentIndex(1)

    assert len(page.tabs.chosen().events) == 1
    assert any(label.text() == "3 events" for label in page.findChildren(QLabel))


def test_an_event_stays_chosen_when_it_is_pinned(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    take_in(window, folder, qtbot)
    page = window.views.library_page
    page.tabs.setCurrentIndex(1)
    page.tabs.tree.setCurrentIndex(page.tabs.events.index(1, 0))
    before = page.tabs.chosen().events[0].id

    qtbot.mouseClick(page.foot.buttons[Wish.PIN], Qt.MouseButton.LeftButton)

    assert [event.id for event in page.tabs.chosen().events] == [before]


def test_a_library_that_cannot_be_opened_is_told_and_stops_no_comparison(
    window: MainWindow, qtbot: QtBot, own_library: Path
) -> None:
    own_library.write_bytes(b"no database at all, but long enough to look like one" * 40)
    desk = window.parts.desk

    with (
        qtbot.waitSignal(window.parts.librarian.failed, timeout=20_000),
        qtbot.waitSignal(desk.compared),
    ):
        begin(desk, ("a.txt", "b.txt"))

    assert desk.session.place(Side.A).article is not None
    trigger(window, Command.LIBRARY)
    assert not window.views.library_page.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F8, Qt.Key.Key_F2, Qt.Key.Key_F6, Qt.Key.Key_F9])
def test_keys_of_the_comparison_do_nothing_behind_the_library(
    window: MainWindow, key: Qt.Key, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    reader, page = window.parts.reader, window.views.library_page
    trigger(window, Command.LIBRARY)
    before = reader.state

    qtbot.keyClick(page.head.search, key)

    assert reader.state == before
    assert window.views.page.texts.ruler.isVisibleTo(window.views.page)
    assert page.head.search.hasFocus()


def test_keys_of_the_comparison_work_again_once_the_library_is_left(
    window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.parts.desk.compared):
        begin(window.parts.desk, ("a.txt", "b.txt"))
    before = window.parts.reader.state.current
    trigger(window, Command.LIBRARY)
    qtbot.keyClick(window.views.library_page.head.search, Qt.Key.Key_Escape)

    qtbot.keyClick(window, Qt.Key.Key_F8)

    assert window.parts.reader.state.current not in {None, before}


def test_a_comparison_that_ends_leaves_the_library_in_front(
    window: MainWindow, qtbot: QtBot
) -> None:
    desk = window.parts.desk
    with qtbot.waitSignal(desk.compared):
        begin(desk, ("a.txt", "b.txt"))
    trigger(window, Command.LIBRARY)

    with qtbot.waitSignal(desk.compared):
        desk.compare()

    assert window.views.library_page.isVisible()


def test_starting_over_leaves_the_library(window: MainWindow, qtbot: QtBot) -> None:
    trigger(window, Command.LIBRARY)

    qtbot.keyClick(window.views.library_page.head.search, Qt.Key.Key_N, CONTROL)

    assert window.views.start.isVisible()


def test_the_copies_of_an_import_are_listed_with_what_was_there(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    take_in(window, folder, qtbot)
    page = window.views.library_page
    was_offered = page.head.copies.isVisible()
    again = folder.parent / "again"
    again.mkdir()
    (again / "wire.txt").write_bytes((folder / "flood.txt").read_bytes())
    take_in(window, again, qtbot)

    qtbot.mouseClick(page.head.copies, Qt.MouseButton.LeftButton)
    rows = range(page.tabs.articles.rowCount())
    listed = [page.tabs.articles.index(row, 0).data(SUMMARY_ROLE).source for row in rows]
    qtbot.mouseClick(page.head.copies, Qt.MouseButton.LeftButton)

    assert not was_offered
    assert page.head.copies.text() == "1 republished copy"
    assert [Path(source).name for source in listed] == ["wire.txt", "flood.txt"]
    assert page.tabs.articles.rowCount() == 4


def test_a_search_ends_the_list_of_copies(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    (folder / "wire.txt").write_bytes((folder / "flood.txt").read_bytes())
    take_in(window, folder, qtbot)
    page = window.views.library_page
    qtbot.mouseClick(page.head.copies, Qt.MouseButton.LeftButton)

    qtbot.keyClicks(page.head.search, "budget")
    qtbot.waitUntil(lambda: page.tabs.articles.rowCount() == 1)

    assert not page.head.copies.isChecked()
    assert page.tabs.chosen().articles[0].source.endswith("budget.txt")
