from datetime import date

import pytest

from core.facts.date_relation import compare_dates
from core.facts.dates import find_dates
from core.facts.relation import RelationKind
from core.records import Fact
from core.spans import Span

SAME = RelationKind.SAME
COMPATIBLE = RelationKind.COMPATIBLE
CONFLICTING = RelationKind.CONFLICTING
NOT_COMPARABLE = RelationKind.NOT_COMPARABLE
THURSDAY = date(2013, 7, 18)


def day(text: str, published: date | None = THURSDAY) -> Fact:
    return find_dates(text, Span(0, len(text)), published=published)[0]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("on Sunday", "July 14", SAME),
        ("on Sunday", "on Monday", CONFLICTING),
        ("on July 12", "in July", COMPATIBLE),
        ("on July 12", "in June", CONFLICTING),
        ("in 2001", "October 7, 2001", COMPATIBLE),
        ("since March 2011", "in June 2012", COMPATIBLE),
        ("since March 2011", "in June 2010", CONFLICTING),
        ("since March 2011", "since 2011", COMPATIBLE),
        ("since March 2011", "since April 2012", CONFLICTING),
        ("before March 2011", "in June 2010", COMPATIBLE),
        ("six months ago", "in January", COMPATIBLE),
        ("six months ago", "last month", CONFLICTING),
    ],
)
def test_relation_of_two_dates(a: str, b: str, kind: RelationKind) -> None:
    assert compare_dates(day(a), day(b)).kind is kind
    assert compare_dates(day(b), day(a)).kind is kind


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("on Sunday", "on Sunday", SAME),
        ("on Sunday", "on Monday", NOT_COMPARABLE),
        ("on July 12", "on July 12", SAME),
        ("on July 12", "on July 13", CONFLICTING),
        ("on July 12", "July 12, 2013", COMPATIBLE),
        ("on July 12", "on Sunday", NOT_COMPARABLE),
    ],
)
def test_without_days_of_publication_the_words_decide(a: str, b: str, kind: RelationKind) -> None:
    assert compare_dates(day(a, None), day(b, None)).kind is kind
    assert compare_dates(day(b, None), day(a, None)).kind is kind


def test_the_same_weekday_of_two_weeks_is_no_conflict() -> None:
    relation = compare_dates(day("on Friday"), day("on Friday", date(2013, 7, 19)))

    assert relation.kind is NOT_COMPARABLE


def test_arithmetic_shows_the_days() -> None:
    relation = compare_dates(day("on Sunday"), day("last week"))

    assert (
        relation.arithmetic
        == "“Sunday” = 2013-07-14 against “last week” = 2013-07-08 to 2013-07-14"
    )
