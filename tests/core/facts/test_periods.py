from datetime import date

import pytest

from core.facts import periods
from core.facts.periods import Period


@pytest.mark.parametrize(
    ("word", "number"),
    [("Sept.", 9), ("sep", 9), ("July", 7), ("May", 5), ("Ma", None), ("Jux", None)],
)
def test_month_names_and_abbreviations(word: str, number: int | None) -> None:
    assert periods.month_of(word) == number


def test_thirds_of_a_month_cover_it_without_gaps() -> None:
    june = periods.month(2013, 6)

    assert [june.third(number) for number in range(3)] == [
        Period(date(2013, 6, 1), date(2013, 6, 10)),
        Period(date(2013, 6, 11), date(2013, 6, 20)),
        Period(date(2013, 6, 21), date(2013, 6, 30)),
    ]


def test_winter_ends_in_the_next_year() -> None:
    assert periods.season(2013, "winter") == Period(date(2013, 12, 1), date(2014, 2, 28))


def test_the_same_day_of_a_shorter_month_is_its_last() -> None:
    assert periods.months_before(date(2013, 3, 31), 1) == date(2013, 2, 28)


def test_a_date_without_a_year_is_the_last_one_or_one_shortly_ahead() -> None:
    published = date(2013, 12, 20)

    assert periods.nearest_year(published, 11, 5, is_ahead=False) == 2013
    assert periods.nearest_year(published, 1, 15, is_ahead=False) == 2014
    assert periods.nearest_year(date(2013, 1, 5), 12, 24, is_ahead=False) == 2012
