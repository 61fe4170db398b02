from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.records import Label
from core.review import Decision, Judgement, Passage
from core.store import Library, Note, Pin

X, Y, Z = Passage("aa", 0, 9), Passage("bb", 5, 7), Passage("cc", 1, 2)
CHANGED = Judgement((X, Y), Label.CONTRADICT, Decision.CHANGED, Label.DIFFER, "not the same day")


def test_a_judgement_comes_back_when_the_library_is_opened_again(path: Path) -> None:
    with Library(path) as library:
        library.reviews.judge(CHANGED)

    with Library(path) as library:
        assert list(library.reviews.review()) == [CHANGED]


def test_a_note_on_one_claim_alone_is_a_judgement(library: Library) -> None:
    alone = Judgement((X,), note="who says so?")

    library.reviews.judge(alone)

    assert library.reviews.review(["aa"]).of((X,)) == alone


def test_a_judgement_takes_the_place_of_an_earlier_one(library: Library) -> None:
    library.reviews.judge(CHANGED)

    library.reviews.judge(confirmed := Judgement((X, Y), Label.CONTRADICT, Decision.CONFIRMED))

    assert list(library.reviews.review()) == [confirmed]


def test_an_empty_judgement_takes_it_away(library: Library) -> None:
    library.reviews.judge(CHANGED)

    library.reviews.judge(Judgement((X, Y)))

    assert len(library.reviews.review()) == 0


def test_the_judgements_on_the_texts_at_hand_are_found(library: Library) -> None:
    other = replace(CHANGED, subject=(X, Z))
    for judgement in (CHANGED, other):
        library.reviews.judge(judgement)

    assert list(library.reviews.review(["bb", "aa"])) == [CHANGED]
    assert list(library.reviews.review(["aa"])) == []
    assert list(library.reviews.review()) == [CHANGED, other]


def test_pins_are_kept_and_forgotten(library: Library) -> None:
    pin = Pin(X, Y)
    library.reviews.pin(pin)
    library.reviews.pin(pin)
    library.reviews.pin(Pin(X, Z))

    assert library.reviews.pins(["bb", "aa"]) == (pin,)
    library.reviews.unpin(pin)
    assert library.reviews.pins(["bb", "aa"]) == ()


def test_a_pin_knows_no_sides() -> None:
    with pytest.raises(ValueError, match="out of order"):
        Pin(Y, X)


def test_notes_are_kept_by_passage(library: Library) -> None:
    library.reviews.note(Note(Passage("aa", 5, 6), "later"))
    library.reviews.note(Note(X, "first"))
    library.reviews.note(Note(X, " better "))

    assert library.reviews.notes("aa") == (Note(X, "better"), Note(Passage("aa", 5, 6), "later"))
    library.reviews.note(Note(X, " "))
    assert len(library.reviews.notes("aa")) == 1
