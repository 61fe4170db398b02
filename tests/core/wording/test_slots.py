from __future__ import annotations

from core.spans import Span
from core.wording.slots import Slot, slot_of
from tests.core.passages import span_of


def slot(text: str, words: str) -> Slot:
    return slot_of(text, Span(0, len(text)), span_of(text, words))


def test_the_same_verb_before_makes_a_slot() -> None:
    a = slot("it sent two fighters abroad", "fighters")
    b = slot("they have sent the militants north", "militants")

    assert a.before == ("send",)
    assert a.is_like(b)


def test_a_preposition_makes_another_slot() -> None:
    a = slot("he was killed by police", "police")
    b = slot("it killed police", "police")

    assert not a.is_like(b)


def test_active_and_passive_are_two_slots() -> None:
    shooter = slot("police shot him", "police")
    victim = slot("police were shot", "police")

    assert not shooter.is_like(victim)


def test_a_mark_between_leaves_a_side_empty() -> None:
    assert slot("he left, soldiers, it seems", "soldiers") == Slot((), ())


def test_verbs_that_anybody_may_have_say_nothing() -> None:
    assert slot("officials said so", "officials").behind == ()
