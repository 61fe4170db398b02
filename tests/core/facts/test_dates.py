from datetime import date

import pytest

from core.facts.dates import find_dates
from core.records import Bound
from core.spans import Span

THURSDAY = date(2013, 7, 18)


def read(text: str, published: date | None = THURSDAY) -> list[tuple[str, object, object]]:
    facts = find_dates(text, Span(0, len(text)), published=published)
    return [(fact.text, fact.value, fact.high) for fact in facts]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("On Sunday, he said", "Sunday", "2013-07-14", None),
        ("he said Thursday", "Thursday", "2013-07-18", None),
        ("yesterday", "yesterday", "2013-07-17", None),
        ("today", "today", "2013-07-18", None),
        ("last night", "last night", "2013-07-17", None),
        ("tomorrow", "tomorrow", "2013-07-19", None),
        ("last week", "last week", "2013-07-08", "2013-07-14"),
        ("last month", "last month", "2013-06-01", "2013-06-30"),
        ("this year", "this year", "2013-01-01", "2013-12-31"),
        ("this summer", "this summer", "2013-06-01", "2013-08-31"),
        ("last summer", "last summer", "2012-06-01", "2012-08-31"),
        ("On July 12, he said", "July 12", "2013-07-12", None),
        ("on Oct. 4", "Oct. 4", "2012-10-04", None),
        ("October 7, 2001", "October 7, 2001", "2001-10-07", None),
        ("4 October 2014", "4 October 2014", "2014-10-04", None),
        ("Tuesday, November 18, 2014", "Tuesday, November 18, 2014", "2014-11-18", None),
        ("the 4th of July", "the 4th of July", "2013-07-04", None),
        ("July 12-14", "July 12-14", "2013-07-12", "2013-07-14"),
        ("2013-07-14", "2013-07-14", "2013-07-14", None),
        ("in mid-October", "mid-October", "2012-10-11", "2012-10-20"),
        ("in March", "March", "2013-03-01", "2013-03-31"),
        ("Early this year", "Early this year", "2013-01-01", "2013-05-01"),
        ("in 2001", "2001", "2001-01-01", "2001-12-31"),
        ("since March 2011", "since March 2011", "2011-03-01", "2011-03-31"),
        ("the 1990s conflict", "the 1990s", "1990-01-01", "1999-12-31"),
        ("six months ago", "six months ago", "2013-01-03", "2013-02-02"),
        ("two days ago", "two days ago", "2013-07-16", "2013-07-16"),
        ("in the past two months", "the past two months", "2013-05-18", "2013-07-18"),
        ("in the summer of 2010", "the summer of 2010", "2010-06-01", "2010-08-31"),
    ],
)
def test_forms_of_news(text: str, words: str, first: str, last: str | None) -> None:
    found = read(text)

    assert found == [(words, first, None if last == first else last)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They will vote on Friday", "2013-07-19"),
        ("The vote is Friday", "2013-07-19"),
        ("It is scheduled for July 20", "2013-07-20"),
        ("On Friday, the senate will vote", "2013-07-19"),
        ("next Tuesday", "2013-07-23"),
        ("He will go, he said on Friday", "2013-07-12"),
        ("They will vote on Thursday", "2013-07-18"),
    ],
)
def test_words_nearby_tell_whether_a_day_lies_ahead(text: str, first: str) -> None:
    assert [fact[1] for fact in read(text)] == [first]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("since March 2011", Bound.AT_LEAST),
        ("before March 2011", Bound.AT_MOST),
        ("around March 2011", Bound.ABOUT),
        ("some six months ago", Bound.ABOUT),
        ("in March 2011", Bound.EXACT),
    ],
)
def test_words_before_a_date_bound_it(text: str, bound: Bound) -> None:
    facts = find_dates(text, Span(0, len(text)), published=THURSDAY)

    assert [fact.bound for fact in facts] == [bound]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Sunday", "sunday"),
        ("On July 12, he said", "--07-12"),
        ("in March", "--03"),
        ("last month", "last month"),
        ("six months ago", "six month ago"),
        ("in 2001", "2001-01-01"),
    ],
)
def test_without_a_day_of_publication_relative_dates_stay(text: str, value: str) -> None:
    assert [fact[1] for fact in read(text, None)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "He may march on Washington",
        "May he rest",
        "31 June and Feb. 30, 2013",
        "2,014 people and $2014",
        "the 9/11 attacks",
        "on ABC's This Week",
        "over the last years",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_a_month_shares_the_year_that_stands_behind_the_next() -> None:
    assert [fact[1] for fact in read("in June and July of 2009")] == ["2009-06-01", "2009-07-01"]
