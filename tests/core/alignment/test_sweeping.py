"""Pairs that only a sweeping denial holds together, within its scope."""

import pytest

from core.alignment.sweeping import REACH, sweeping_pairs
from core.spans import Span
from tests.core.building import claim

DENIAL = claim("No rebel has left Yemen", "A1")


def test_a_movement_within_the_scope_is_swept_from_either_side() -> None:
    claims = (DENIAL, claim("Rebels crossed from Yemen into Oman", "B1"))

    assert sweeping_pairs(claims, [0], [1]) == {(0, 1)}
    assert sweeping_pairs(claims, [1], [0]) == {(1, 0)}


@pytest.mark.parametrize(
    "other",
    ["Rebels crossed from Chad into Niger", "Rebels in Yemen laid down arms", "Rebels fled"],
)
def test_another_place_or_no_movement_is_out_of_scope(other: str) -> None:
    assert not sweeping_pairs((DENIAL, claim(other, "B1")), [0], [1])


def test_a_people_stands_for_its_country() -> None:
    claims = (DENIAL, claim("Yemeni rebels crossed into Oman", "B1"))

    assert sweeping_pairs(claims, [0], [1])


def test_the_scope_may_be_named_shortly_before_the_denial() -> None:
    moved = claim("Rebels crossed from Yemen into Oman", "B1")
    before = claim("Yemen is at peace", "A1")
    near = claim("no one has left", "A2", at=REACH)
    far = claim("no one has left", "A2", at=REACH + 1)

    assert sweeping_pairs((before, near, moved), [1], [2])
    assert not sweeping_pairs((before, far, moved), [1], [2])


def test_the_scope_may_be_named_elsewhere_in_the_sentence_of_the_movement() -> None:
    sentence = Span(0, 60)
    place = claim("Fighting in Yemen went on", "B1", sentence=sentence)
    moved = claim("hundreds crossed over", "B2", at=30, sentence=sentence)

    assert sweeping_pairs((DENIAL, place, moved), [0], [2])
