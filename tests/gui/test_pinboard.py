# pyright: basic
# Signals are collected in plain lists.
from __future__ import annotations

import pytest
from PySide6.QtGui import QUndoStack

from core.records import Article
from core.review import Passage
from core.store import Pin as KeptPin
from gui.pinboard import Pinboard
from gui.scroll_map import Pin, Pins


@pytest.fixture
def stack(qapp: object) -> QUndoStack:
    assert qapp
    return QUndoStack()


@pytest.fixture
def board(stack: QUndoStack, article_a: Article, article_b: Article) -> Pinboard:
    board = Pinboard(stack)
    board.show_articles((article_a, article_b))
    return board


def pin(board: Pinboard, a: int, b: int) -> None:
    board.on_place_chosen("A", a)
    board.on_place_chosen("B", b)


def kept_pin(article_a: Article, article_b: Article, a: int, b: int) -> KeptPin:
    places = Passage(article_a.sha256, a, a), Passage(article_b.sha256, b, b)
    return KeptPin(*sorted(places))


def test_the_second_side_completes_a_pin(board: Pinboard) -> None:
    shown: list[Pins] = []
    board.changed.connect(shown.append)

    pin(board, 100, 200)

    assert shown == [Pins(half=(("A", 100),)), Pins((Pin(100, 200),))]


def test_a_pin_that_waits_is_no_step_to_undo(board: Pinboard, stack: QUndoStack) -> None:
    board.on_place_chosen("A", 100)

    assert not stack.canUndo()


def test_undo_and_redo_tell_who_keeps_the_pins(
    board: Pinboard, stack: QUndoStack, article_a: Article, article_b: Article
) -> None:
    told: list[tuple[str, KeptPin]] = []
    board.pinned.connect(lambda one: told.append(("pinned", one)))
    board.unpinned.connect(lambda one: told.append(("unpinned", one)))

    pin(board, 100, 200)
    stack.undo()
    after_undo = board.pins
    stack.redo()

    one = kept_pin(article_a, article_b, 100, 200)
    assert told == [("pinned", one), ("unpinned", one), ("pinned", one)]
    assert after_undo == Pins()
    assert board.pins == Pins((Pin(100, 200),))


def test_undo_brings_back_the_pins_that_gave_way(board: Pinboard, stack: QUndoStack) -> None:
    pin(board, 100, 200)
    pin(board, 50, 400)
    crossed = board.pins.complete

    stack.undo()

    assert crossed == (Pin(50, 400),)
    assert board.pins.complete == (Pin(100, 200),)


def test_all_pins_are_taken_away_in_one_step(board: Pinboard, stack: QUndoStack) -> None:
    pin(board, 100, 200)
    pin(board, 300, 400)

    board.on_all_unpinned()
    left = board.pins
    stack.undo()

    assert left == Pins()
    assert set(board.pins.complete) == {Pin(100, 200), Pin(300, 400)}


def test_pins_follow_their_texts_across(
    board: Pinboard, article_a: Article, article_b: Article
) -> None:
    pin(board, 100, 200)

    board.show_articles((article_b, article_a))
    swapped = board.pins
    board.show_articles(None)

    assert swapped == Pins((Pin(200, 100),))
    assert board.pins == Pins()


def test_pins_of_earlier_sessions_are_taken_up_once(
    board: Pinboard, stack: QUndoStack, article_a: Article, article_b: Article
) -> None:
    one = kept_pin(article_a, article_b, 7, 9)

    board.load([one])
    board.load([one])

    assert board.pins == Pins((Pin(7, 9),))
    assert not stack.canUndo()


def test_without_a_pin_taking_them_away_says_so(board: Pinboard, stack: QUndoStack) -> None:
    told: list[str] = []
    board.told.connect(told.append)

    board.on_all_unpinned()

    assert told == ["There is no pin."]
    assert not stack.canUndo()


def test_a_lone_article_takes_no_pin(board: Pinboard) -> None:
    board.show_articles(None)

    board.on_place_chosen("A", 100)

    assert board.pins == Pins()
