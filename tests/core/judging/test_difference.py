"""What makes two accounts differ."""

import pytest

from core.judging.difference import details_apart, differences
from core.judging.evidence import Bearing, Evidence
from core.records import Reason, ReasonKind
from core.settings import DEFAULT
from tests.core.building import pair

A, B = "The fire killed 12 people", "The fire killed 40 people"


def evidence(bearing: Bearing, kind: ReasonKind) -> Evidence:
    return Evidence(bearing, Reason(kind, f"{kind} {bearing}"))


NUMBER = evidence(Bearing.EXCLUDES, ReasonKind.NUMBER)
PLACE = evidence(Bearing.EXCLUDES, ReasonKind.PLACE)
WORDS = evidence(Bearing.DETAILS_DIFFER, ReasonKind.WORDING)


def test_figures_apart_differ_from_their_floor_on() -> None:
    at, below = (
        differences(pair(A, B, similarity=similarity), (NUMBER,), DEFAULT)
        for similarity in (DEFAULT.differ_floor, DEFAULT.differ_floor - 0.01)
    )

    assert at == (NUMBER.reason,)
    assert below == ()


def test_one_other_place_in_the_words_differs_as_soon_as_the_pair_is_shown() -> None:
    at, below = (
        differences(pair(A, A, similarity=similarity), (WORDS,), DEFAULT)
        for similarity in (DEFAULT.unsure_floor, DEFAULT.unsure_floor - 0.01)
    )

    assert at == (WORDS.reason,)
    assert below == ()


@pytest.mark.parametrize("one", [PLACE, evidence(Bearing.UNLIKE, ReasonKind.NUMBER)])
def test_what_may_be_another_thing_altogether_is_no_difference(one: Evidence) -> None:
    assert differences(pair(A, B, similarity=0.95), (one, WORDS), DEFAULT) == ()
    assert details_apart((one, WORDS)) == (one,)
