import pytest

from core.facts.numbers import find_numbers
from core.records import Bound
from core.spans import Span

EXACT, ABOUT, LEAST, MOST, RANGE = (
    Bound.EXACT,
    Bound.ABOUT,
    Bound.AT_LEAST,
    Bound.AT_MOST,
    Bound.RANGE,
)


def read(text: str) -> list[tuple[str, object, object, Bound, str | None]]:
    facts = find_numbers(text, Span(0, len(text)))
    return [(fact.text, fact.value, fact.high, fact.bound, fact.unit) for fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 12 of its experts went", ("at least 12", 12, None, LEAST, "expert")),
        ("They block $300 billion", ("$300 billion", 3e11, None, EXACT, "USD")),
        ("some six months", ("some six", 6, None, ABOUT, "month")),
        ("more than 5,500 attacks", ("more than 5,500", 5500, None, LEAST, "attack")),
        ("no fewer than 40 ships", ("no fewer than 40", 40, None, LEAST, "ship")),
        ("as many as 50 hostages", ("as many as 50", 50, None, MOST, "hostage")),
        ("up to 1,000 officers", ("up to 1,000", 1000, None, MOST, "officer")),
        ("fewer than ten ships", ("fewer than ten", 10, None, MOST, "ship")),
        ("nearly two-dozen actions", ("nearly two-dozen", 24, None, ABOUT, "action")),
        ("an estimated 300 homes", ("an estimated 300", 300, None, ABOUT, "home")),
        ("just over 50 votes", ("just over 50", 50, None, ABOUT, "vote")),
        ("50 or more ships", ("50 or more", 50, None, LEAST, "ship")),
        ("the 40 or so members", ("40 or so", 40, None, ABOUT, "member")),
        ("50+ countries", ("50+", 50, None, LEAST, "country")),
        ("a dozen ships", ("a dozen", 12, None, ABOUT, "ship")),
        ("half a dozen ships", ("half a dozen", 6, None, ABOUT, "ship")),
        ("dozens of fighters", ("dozens", 24, 99, LEAST, "fighter")),
        ("hundreds of militants", ("hundreds", 200, 999, LEAST, "militant")),
        ("several hundred police officers", ("several hundred", 200, 999, LEAST, "officer")),
        ("tens of thousands of refugees", ("tens of thousands", 2e4, 99_999, LEAST, "refugee")),
        ("scores of senators", ("scores", 40, 199, LEAST, "senator")),
        ("one hundred and fifty thousand men", (None, 150_000, None, EXACT, "man")),
        ("2.5 million voters", ("2.5 million", 2.5e6, None, EXACT, "voter")),
        ("half a million voters", ("half a million", 5e5, None, ABOUT, "voter")),
        ("10,000-12,000 troops", ("10,000-12,000", 10_000, 12_000, RANGE, "troop")),
        ("between 3 and 5 ships", ("between 3 and 5", 3, 5, RANGE, "ship")),
        ("1.5 to 2 million voters", ("1.5 to 2 million", 1.5e6, 2e6, RANGE, "voter")),
        ("two and a half months", ("two and a half", 2.5, None, EXACT, "month")),
        ("a three-day visit", ("three", 3, None, EXACT, "day")),
        ("31 of Kenya\u2019s 47 counties", ("31", 31, None, EXACT, "county")),
        ("12 U.S. soldiers", ("12", 12, None, EXACT, "soldier")),
        ("30,000 more troops", ("30,000", 30_000, None, EXACT, "troop")),
        ("15 weapons experts", ("15", 15, None, EXACT, "expert")),
        ("hundreds of Pakistanis", ("hundreds", 200, 999, LEAST, "pakistani")),
        ("over two days", ("two", 2, None, EXACT, "day")),
        ("over 100 ships", ("over 100", 100, None, LEAST, "ship")),
    ],
)
def test_counted_things(text: str, expected: tuple[object, ...]) -> None:
    found = read(text)[0]

    assert found[1:] == expected[1:]
    assert expected[0] in (None, found[0])


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("$1.2bn", "$1.2bn", 1.2e9, "USD"),
        ("$13B", "$13B", 1.3e10, "USD"),
        ("$70 mln", "$70 mln", 7e7, "USD"),
        ("€5 million", "€5 million", 5e6, "EUR"),
        ("£3m", "£3m", 3e6, "GBP"),
        ("2 million dollars", "2 million dollars", 2e6, "USD"),
        ("$700 billion was spent", "$700 billion", 7e11, "USD"),
        ("3.5 percent", "3.5 percent", 3.5, "percent"),
        ("4%", "4%", 4, "percent"),
        ("three per cent", "three per cent", 3, "percent"),
        ("one in five voters", "one in five", 20, "percent"),
        ("nine out of 10 dentists", "nine out of 10", 90, "percent"),
        ("two-thirds of members", "two-thirds", 66.666667, "percent"),
        ("half of the members", "half", 50, "percent"),
        ("90 mph", "90 mph", 144.84096, "km/h"),
        ("90mph", "90mph", 144.84096, "km/h"),
        ("100 miles", "100 miles", 160.9344, "km"),
        ("6 feet", "6 feet", 1.8288, "m"),
        ("212 degrees Fahrenheit", "212 degrees Fahrenheit", 100, "°C"),
        ("10 lbs", "10 lbs", 4.535924, "kg"),
        ("a 54-year-old man", "54-year-old", 54, "year of age"),
        ("aged 54", "54", 54, "year of age"),
        ("John Smith, 54, said", "54", 54, "year of age"),
    ],
)
def test_money_shares_measures_and_ages(text: str, words: str, value: float, unit: str) -> None:
    found = read(text)

    assert [(fact[0], fact[1], fact[4]) for fact in found] == [(words, value, unit)]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("12 people were killed and 15 injured", ["person killed", "person injured"]),
        ("the bombing killed around 80.", ["person killed"]),
        ("5 dead, 30 wounded", ["person killed", "person injured"]),
        ("it left 12 people dead", ["person killed"]),
        ("police arrested 40 people", ["person arrested"]),
        ("12 people watched", ["person"]),
        ("the fire claimed the lives of 12", ["person killed"]),
    ],
)
def test_people_are_counted_with_what_befell_them(text: str, units: list[str]) -> None:
    assert [fact[4] for fact in read(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "since 9/11",
        "around the clock, 24/7",
        "a Boeing 747 crashed",
        "the G20 met",
        "under Section 230",
        "an F-16 and COVID-19",
        "at 9:30 a.m. and 10 pm",
        "the 2014 elections",
        "Flight 370 vanished",
        "No. 10 said",
        "the vote was 52-48",
        "a 5-4 ruling",
        "one of the men",
        "no one came",
        "one militant told the agency",
        "the class of '08 met",
        "",
    ],
)
def test_what_counts_nothing_is_no_number(text: str) -> None:
    assert read(text) == []


def test_numbers_where_other_facts_stand_are_left_out() -> None:
    text = "12 July and 12 ships"

    facts = find_numbers(text, Span(0, len(text)), taken=(Span(0, 7),))

    assert [fact.span for fact in facts] == [Span(12, 14)]


def test_nothing_beyond_the_claim_is_read() -> None:
    text = "more than 12 ships"

    facts = find_numbers(text, Span(10, 12))

    assert [(fact.text, fact.bound, fact.unit) for fact in facts] == [("12", EXACT, None)]
