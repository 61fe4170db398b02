"""Numbers, dates, places and names of two claims held against each other."""

import pytest

from core.judging.details import detail_evidence, tells_duration
from core.judging.evidence import Bearing
from core.records import ReasonKind
from tests.core.building import mirrored, pair


def found(a: str, b: str) -> list[tuple[ReasonKind, Bearing]]:
    return [(one.reason.kind, one.bearing) for one in detail_evidence(pair(a, b))]


@pytest.mark.parametrize(
    ("a", "b", "bearing"),
    [
        ("12 people died", "40 people died", Bearing.EXCLUDES),
        ("12 people died", "twelve people died", Bearing.SUPPORTS),
        ("at least 12 people died", "40 people died", Bearing.DETAILS_DIFFER),
        ("at least 39 people died", "40 people died", Bearing.SUPPORTS),
        ("at least 40 people died", "12 people died", Bearing.EXCLUDES),
    ],
)
def test_numbers(a: str, b: str, bearing: Bearing) -> None:
    assert found(a, b) == [(ReasonKind.NUMBER, bearing)]
    assert found(b, a) == [(ReasonKind.NUMBER, bearing)]


def test_numbers_of_different_things_are_not_compared() -> None:
    assert found("12 people died", "The storm lasted 40 hours") == []


def test_a_number_that_another_one_fits_is_no_conflict() -> None:
    bearings = {
        bearing
        for _, bearing in found("12 people left", "12 people in Oslo and 40 people in Rome left")
    }

    assert bearings == {Bearing.SUPPORTS}


def test_of_many_conflicts_one_is_told() -> None:
    told = found("12 people and 15 people died", "40 people and 60 people died")

    assert told == [(ReasonKind.NUMBER, Bearing.EXCLUDES)]


def test_the_same_conflict_is_told_from_either_side() -> None:
    one = pair("12 people and 3 ships left", "9 ships and 40 people left")
    (forward,) = detail_evidence(one)
    (backward,) = detail_evidence(mirrored(one))

    assert forward.reason.a_spans == backward.reason.b_spans
    assert forward.reason.b_spans == backward.reason.a_spans


def test_a_reason_shows_both_figures_and_the_arithmetic() -> None:
    (evidence,) = detail_evidence(pair("Winds reached 90 mph", "Winds reached 200 km/h"))

    assert "90 mph" in evidence.reason.text
    assert "200 km/h" in evidence.reason.text
    assert "145 km/h" in evidence.reason.text


def test_dates_conflict_or_support() -> None:
    assert found("It fell on 4 May 2020", "It fell on 9 May 2020") == [
        (ReasonKind.DATE, Bearing.EXCLUDES)
    ]
    assert found("It fell on 4 May 2020", "On May 4, 2020 it fell") == [
        (ReasonKind.DATE, Bearing.SUPPORTS)
    ]


def test_a_day_says_nothing_against_a_year() -> None:
    assert found("It fell on 4 May 2020", "It was built in 1987") == []


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("The plane landed in Oslo at dusk", "The plane landed in Rome at dusk", ReasonKind.PLACE),
        ("The jury freed Ann Mills at noon", "The jury freed Joe Park at noon", ReasonKind.NAME),
    ],
)
def test_another_place_or_name_in_the_same_slot_excludes(a: str, b: str, kind: ReasonKind) -> None:
    assert (kind, Bearing.EXCLUDES) in found(a, b)


def test_another_place_in_another_sentence_excludes_nothing() -> None:
    assert found("The plane landed in Oslo at dusk", "In Rome the pope met bishops") == []


def test_a_place_that_the_other_side_names_elsewhere_excludes_nothing() -> None:
    a, b = "The plane flew from Oslo to Rome", "The plane flew from Rome to Oslo"

    assert found(a, b) == []


def test_a_figure_that_fits_one_closely_is_no_difference_to_the_others() -> None:
    a = "Of the stations 7.7% were dry"
    b = "Nearly 8 percent of the stations were dry, and more than 4 percent closed"

    assert found(a, b) == [(ReasonKind.NUMBER, Bearing.SUPPORTS)]


def test_sums_of_money_for_different_things_are_no_conflict() -> None:
    spent = "He spent $750,000 of campaign cash"

    assert found(spent, "He bought with it a $43,000 watch of gold") == []
    assert found(spent, "He spent $430,000 of campaign cash") == [
        (ReasonKind.NUMBER, Bearing.EXCLUDES)
    ]


def test_a_figure_far_from_the_other_hardly_counts_the_same() -> None:
    firms = "The rule binds firms of 100 employees"

    assert found(firms, "The rule binds 80 million employees") == [
        (ReasonKind.NUMBER, Bearing.UNLIKE)
    ]
    assert found(firms, "The rule binds firms of 50 employees") == [
        (ReasonKind.NUMBER, Bearing.EXCLUDES)
    ]


def test_a_name_and_its_abbreviation_are_no_two_names() -> None:
    told = found("He was an FBI Special Agent in Rome", "He was an F.B.I. special agent in Rome")

    assert ReasonKind.NAME not in {kind for kind, _ in told}


def test_a_figure_that_leaves_everything_open_tells_nothing() -> None:
    assert found("It binds more than 100 firms", "It binds 80,000 firms") == []


def test_figures_are_held_against_each_other_in_one_unit() -> None:
    assert found("He reigned for 73 years", "He reigned for almost seven decades") == [
        (ReasonKind.NUMBER, Bearing.SUPPORTS)
    ]


@pytest.mark.parametrize(
    ("a", "b", "is_duration"),
    [
        ("The siege took 9 days", "The siege took 3 days", True),
        ("The church is 900 years old", "The church is 700 years old", True),
        ("The siege took 90 lives", "The siege took 70 lives", False),
    ],
)
def test_a_stretch_of_time_and_an_age_are_durations(a: str, b: str, *, is_duration: bool) -> None:
    one = pair(a, b)
    (evidence,) = detail_evidence(one)

    assert tells_duration(one, evidence.reason) == is_duration


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ann Mills led the club to Oslo that year", "Ann Mills led the club to Rome that year"),
    ],
)
def test_a_name_in_the_place_of_another_excludes(a: str, b: str) -> None:
    assert Bearing.EXCLUDES in {bearing for _, bearing in found(a, b)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # It is named on the other side too, elsewhere.
        ("the club beat the visitors of Oslo at last", "the club beat Oslo at last in Rome"),
        # Nothing else that is named is shared.
        (
            "a man from Oslo was charged with the theft of a car in Turin",
            "a man from Rome was charged with the theft of a car in Milan",
        ),
    ],
)
def test_names_of_another_event_exclude_nothing(a: str, b: str) -> None:
    assert Bearing.EXCLUDES not in {bearing for _, bearing in found(a, b)}
    assert Bearing.EXCLUDES not in {bearing for _, bearing in found(b, a)}
