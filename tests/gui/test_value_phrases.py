"""The words for a checkable detail and the value it was taken for."""

import pytest

from core.records import Bound, Fact, FactKind
from gui.value_phrases import fact_words, unit_words


def test_a_fact_is_told_with_what_it_was_taken_for() -> None:
    dozen = Fact(FactKind.NUMBER, 0, 8, "a dozen experts", 12.0, unit="expert")
    some = Fact(FactKind.NUMBER, 0, 8, "up to 1,500", 1500.0, bound=Bound.AT_MOST, unit="person")
    span = Fact(FactKind.DATE, 0, 4, "last week", "2013-07-08", "2013-07-14")
    until = Fact(FactKind.DATE, 0, 12, "until Monday", "2024-03-18", bound=Bound.AT_MOST)

    assert fact_words(dozen) == "a dozen experts → 12 experts"
    assert fact_words(some) == "up to 1,500 → at most 1,500 people"
    assert fact_words(until) == "until Monday → 2024-03-18 or earlier"
    assert fact_words(span) == "last week → 2013-07-08 to 2013-07-14"


def test_a_fact_that_says_no_more_than_the_quote_is_left_out() -> None:
    name = Fact(FactKind.NAME, 0, 5, "Syria", "syria")
    negation = Fact(FactKind.NEGATION, 0, 2, "no", "no")

    day = Fact(FactKind.DATE, 0, 7, "12 July", "--07-12")

    assert fact_words(day) == ""
    assert fact_words(name) == ""
    assert fact_words(negation) == ""


@pytest.mark.parametrize(
    ("unit", "several"),
    [
        ("person", "people"),
        ("person killed", "people killed"),
        ("year of age", "years of age"),
        ("city", "cities"),
        ("day", "days"),
        ("church", "churches"),
        ("km/h", "km/h"),
        ("kg", "kg"),
        ("USD", "USD"),
        ("percent", "percent"),
    ],
)
def test_several_are_told_in_the_plural(unit: str, several: str) -> None:
    assert unit_words(unit, is_one=False) == several
    assert unit_words(unit, is_one=True) == unit


@pytest.mark.parametrize(
    ("text", "first", "last", "told"),
    [
        ("1931", "1931-01-01", "1931-12-31", ""),
        ("last year", "2012-01-01", "2012-12-31", "last year → 2012"),
        ("this month", "2013-07-01", "2013-07-31", "this month → 2013-07"),
        ("in autumn", "2013-09-01", "2013-11-30", "in autumn → 2013-09-01 to 2013-11-30"),
        ("Christmas", "2013-12-24", "2013-12-31", "Christmas → 2013-12-24 to 2013-12-31"),
        ("this winter", "2012-12-01", "2013-02-28", "this winter → 2012-12-01 to 2013-02-28"),
    ],
)
def test_a_whole_year_or_month_is_told_as_one(text: str, first: str, last: str, told: str) -> None:
    assert fact_words(Fact(FactKind.DATE, 0, len(text), text, first, last)) == told
