"""Who speaks on each side of a pair."""

import pytest

from core.judging.voices import (
    asks,
    between,
    denies,
    other_speakers,
    reports_one_source,
    same_speaker,
)
from core.records import Between, Stance
from tests.core.building import claim, pair

OUTLET = claim("It rained")
QUOTED = claim("It rained", "B1", source="Ann Mills")


def test_between_names_who_is_held_against_whom() -> None:
    assert between(pair(OUTLET, OUTLET)) is Between.OUTLETS
    assert between(pair(QUOTED, QUOTED)) is Between.ONE_SOURCE
    assert between(pair(claim("It rained", source="Joe Park"), QUOTED)) is Between.SOURCES
    assert between(pair(OUTLET, QUOTED)) is Between.MIXED
    assert between(pair(QUOTED, OUTLET)) is Between.MIXED


@pytest.mark.parametrize("stance", Stance)
def test_only_its_own_stance_denies_or_asks(stance: Stance) -> None:
    said = claim("It rained", source="Ann Mills", stance=stance)

    assert denies(said) == (stance is Stance.DENIES)
    assert asks(said) == (stance is Stance.ASKS)


def test_an_outlet_neither_denies_nor_asks() -> None:
    assert not denies(OUTLET)
    assert not asks(OUTLET)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Ann Mills", "Mills", True),
        ("Judge Ann Mills", "Ms Mills", True),
        ("Ann Mills", "Joe Park", False),
        ("the mayor", "the mayor", False),
        ("The mayor", "The port", False),
        ("Mr Mills", "Mr Park", False),
        (None, "Mills", False),
    ],
)
def test_one_speaker_is_known_by_a_name_in_common(
    one: str | None, other: str, *, is_same: bool
) -> None:
    a = claim("It rained", "A1", source=one, stance=Stance.ASSERTS)
    b = claim("It snowed", "B1", source=other)

    assert same_speaker(pair(a, b)) == is_same


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Ann Mills", "Judge Mills", True),
        ("the Pakistani Foreign Ministry", "The Pakistani Foreign Ministry", True),
        ("the Taliban", "the Afghan Taliban", False),
        ("the Russian Foreign Ministry", "the Pakistani Foreign Ministry", False),
        ("Ann Mills", "Ann Park", False),
        ("a spokesman", "a spokesman", False),
        ("President Mills", "President Park", False),
    ],
)
def test_one_source_is_one_that_surely_is(one: str, other: str, *, is_one: bool) -> None:
    a = claim("It rained", "A1", source=one)
    b = claim("It snowed", "B1", source=other)

    assert reports_one_source(pair(a, b)) == is_one
    assert reports_one_source(pair(b, a)) == is_one


def test_an_outlet_is_not_the_speaker_it_quotes() -> None:
    assert not same_speaker(pair(OUTLET, QUOTED))


@pytest.mark.parametrize(
    ("one", "other", "is_other"),
    [
        ("Ann Mills", "Joe Park", True),
        ("Ann Mills", "Mills", False),
        ("Ann Mills", "the mayor", False),
        (None, "Mills", False),
    ],
)
def test_other_speakers_are_both_named(one: str | None, other: str, *, is_other: bool) -> None:
    a = claim("It rained", "A1", source=one, stance=Stance.ASSERTS)
    b = claim("It snowed", "B1", source=other)

    assert other_speakers(pair(a, b)) == is_other
