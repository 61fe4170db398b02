from __future__ import annotations

from datetime import date

import pytest

from core.cleaning.credits import imprint, is_credit


@pytest.mark.parametrize(
    "paragraph",
    [
        "By Press TV",
        "By Ann Lee and Omar Haddad",
        "By ANN LEE, Associated Press",
        "(Reuters, Al-Akhbar)",
        "(AP)",
        "Special Correspondent",
        "By ANN LEE and OMAR HADDAD JULY 14, 2013",
        "(Reporting by Ann Lee; Editing by Omar Haddad)",
        "The Associated Press contributed to this report.",
        "Lee reported from Washington.",
        "Published Tuesday, November 18, 2014",
        "Posted on: 12 May 2014 10:30 GMT",
        "Last updated at 14:30, 12 May 2014",
        "July 14, 2013 12:30 IST",
        "2013-07-14",
        "Ann Lee is a senior reporter for The Daily Herald. Follow her on Twitter at @annlee.",
        "Omar Haddad is the business columnist for the Northern Group. He can be reached here.",
        "Ann Lee is media editor at The Herald.",
    ],
)
def test_credits_are_known(paragraph: str) -> None:
    assert is_credit(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "By the time help came, 12 were dead.",
        "By Monday, the town had fallen.",
        "By the numbers",
        "Published reports put the toll of November 18, 2014 at 80.",
        "The deal of July 14, 2013",
        "(TTP)",
        "The minister contributed to this crisis.",
        "Reporting by local papers was banned.",
        "(The author teaches law.)",
        "Reuters reported it first.",
        "Ann Lee is a reporter, not a spy.",
        "Omar Haddad is the first editor to resign over the report.",
    ],
)
def test_what_a_report_says_is_no_credit(paragraph: str) -> None:
    assert not is_credit(paragraph)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Track Latest News Live on NDTV.com and get news updates", "NDTV"),
        ("Daily Herald Management", "Daily Herald"),
        ("The Daily Herald needs you, urgently.", "The Daily Herald"),
        ("© 2014 The Daily Herald. All rights reserved.", "The Daily Herald"),
        ("Copyright 2016 The Associated Press. All rights reserved.", "The Associated Press"),
        ("By Press TV", "Press TV"),
        ("(Reuters, Al-Akhbar)", "Al-Akhbar"),
        ("(Reuters)", "Reuters"),
        ("Follow Daily Herald on Facebook", "Daily Herald"),
        ("By Ann Lee", None),
        ("(agencies)", None),
        ("Back to top", None),
    ],
)
def test_the_outlet_is_found_where_a_line_names_it(line: str, outlet: str | None) -> None:
    assert imprint((line,), "Rebels took the town.").outlet == outlet


def test_a_byline_counts_more_than_the_site_that_disclaims() -> None:
    lines = ("By Press TV", "The Iran Project is not responsible for the content of it.")

    assert imprint(lines, "Text.").outlet == "Press TV"


def test_an_agency_in_the_dateline_is_the_outlet_where_none_is_named() -> None:
    assert imprint((), "KABUL, July 14 (Reuters) - Rebels took the town.").outlet == "Reuters"


def test_the_text_itself_tells_no_day() -> None:
    assert imprint((), "It began on July 14, 2013.").published is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published Tuesday, November 18, 2014", date(2014, 11, 18)),
        ("Posted on: 12th Sept. 2014 10:30 GMT", date(2014, 9, 12)),
        ("2013-07-14T08:30:00Z", date(2013, 7, 14)),
        ("February 30, 2013", None),
        ("03/04/2013", None),
    ],
)
def test_the_day_is_read_from_a_publication_line(line: str, day: date | None) -> None:
    assert imprint((line,), "Text.").published == day


def test_the_day_of_publishing_counts_more_than_that_of_updating() -> None:
    lines = ("Updated: July 16, 2013", "Published: July 14, 2013")

    assert imprint(lines, "Text.").published == date(2013, 7, 14)
