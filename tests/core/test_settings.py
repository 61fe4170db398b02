"""Thresholds that do not stand against each other."""

from dataclasses import astuple

import pytest

from core.records import ReasonKind
from core.settings import DEFAULT, WAYS, CompareSettings, Way


def test_floors_rise_from_asking_to_agreeing() -> None:
    floors = (
        DEFAULT.pair_floor,
        DEFAULT.unsure_floor,
        DEFAULT.agree_floor,
    )

    assert list(floors) == sorted(floors)
    assert DEFAULT.same_speaker_floor > DEFAULT.network_says


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_way_asks_for_likelihoods_and_for_a_pair_that_is_judged(way: Way) -> None:
    assert all(0 <= part <= 1 for part in astuple(way))
    assert way.similarity >= DEFAULT.pair_floor


def test_every_reason_that_can_exclude_has_a_way() -> None:
    assert set(WAYS) == {
        ReasonKind.NETWORK,
        ReasonKind.DENIAL,
        ReasonKind.NEGATION,
        ReasonKind.OPPOSITE,
        ReasonKind.NUMBER,
        ReasonKind.DATE,
        ReasonKind.PLACE,
        ReasonKind.NAME,
    }


def test_settings_share_no_ways() -> None:
    assert CompareSettings().ways == WAYS
    assert CompareSettings().ways is not WAYS
