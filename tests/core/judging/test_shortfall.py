"""Why a near passage still does not tell the same fact, in one phrase."""

from core.judging.shortfall import FAR, shortfall
from tests.core.building import pair


def test_another_place_is_named_first() -> None:
    told = pair("Ann Mills spoke in Oslo", "Joe Park spoke in Rome")

    assert shortfall(told) == "other place: Oslo here, Rome there"


def test_other_names_are_named() -> None:
    told = pair("Ann Mills spoke", "Joe Park spoke")

    assert shortfall(told) == "other names: Ann Mills here, Joe Park there"


def test_a_place_in_common_is_no_shortfall() -> None:
    told = pair("A train left Oslo for Rome", "A train left Oslo for Paris", similarity=0.5)

    assert shortfall(told) == "a near subject, but not the same fact"


def test_a_place_on_one_side_only_is_no_shortfall() -> None:
    told = pair("A train left Oslo", "A train left at noon", similarity=0.5)

    assert shortfall(told) == "a near subject, but not the same fact"


def test_far_texts_are_on_another_subject() -> None:
    told = pair("A train left", "Prices rose", similarity=FAR - 0.01)

    assert shortfall(told) == "another subject"


def test_two_names_at_most_are_shown_on_a_side() -> None:
    told = pair("Buses link Oslo, Paris and Berlin", "Buses link Rome")

    assert shortfall(told) == "other place: Oslo, Paris here, Rome there"
