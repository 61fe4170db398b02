from __future__ import annotations

import pytest

from core.events import ProfileIndex, counterparts
from tests.core.events.conftest import MakeProfile

LEAD = "The river burst its banks and two villages were evacuated."


def test_the_closest_come_first_and_never_itself(profile: MakeProfile) -> None:
    index = ProfileIndex(
        (
            profile("own", 0, lead=LEAD),
            profile("far", 60, lead="Other words."),
            profile("near", 10, lead="Quite different text."),
        )
    )

    assert [found.id for found in counterparts(index, "own")] == ["near", "far"]


def test_a_copy_of_the_same_words_is_worth_less(profile: MakeProfile) -> None:
    index = ProfileIndex(
        (
            profile("own", 0, lead=LEAD),
            profile("copy", 0, lead=LEAD),
            profile("told", 20, lead="Families left their homes when the water rose."),
        )
    )

    assert [found.id for found in counterparts(index, "own")] == ["told", "copy"]
    assert counterparts(index, "own")[1].difference_01 == 0


def test_another_outlet_goes_before_the_same(profile: MakeProfile) -> None:
    index = ProfileIndex(
        (
            profile("own", 0, lead=LEAD, outlet="Post"),
            profile("a", 20, lead="Homes were left.", outlet="Post"),
            profile("b", 25, lead="Homes were left.", outlet="Herald"),
        )
    )

    assert [found.id for found in counterparts(index, "own")] == ["b", "a"]


def test_no_more_than_asked_for_are_given(profile: MakeProfile) -> None:
    index = ProfileIndex(tuple(profile(str(i), i) for i in range(60)))

    assert len(counterparts(index, "0", limit=5)) == 5
    assert len(counterparts(index, "0", limit=50)) == 50


def test_a_lone_article_has_no_counterparts(profile: MakeProfile) -> None:
    assert counterparts(ProfileIndex((profile("a"),)), "a") == ()


def test_an_unknown_id_is_an_error(profile: MakeProfile) -> None:
    with pytest.raises(KeyError):
        counterparts(ProfileIndex((profile("a"),)), "z")
