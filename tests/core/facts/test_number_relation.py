import pytest

from core.facts.number_relation import compare_numbers
from core.facts.numbers import find_numbers
from core.facts.relation import RelationKind
from core.records import Fact
from core.spans import Span

SAME = RelationKind.SAME
COMPATIBLE = RelationKind.COMPATIBLE
CONFLICTING = RelationKind.CONFLICTING
NOT_COMPARABLE = RelationKind.NOT_COMPARABLE


def number(text: str) -> Fact:
    return find_numbers(text, Span(0, len(text)))[0]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("12 ships", "12 ships", SAME),
        ("twelve ships", "12 ships", SAME),
        ("12 ships", "15 ships", CONFLICTING),
        ("at least 12 ships", "15 ships", COMPATIBLE),
        ("at least 12 ships", "hundreds of ships", COMPATIBLE),
        ("at least 15 ships", "12 ships", CONFLICTING),
        ("more than 12 ships", "fewer than 20 ships", COMPATIBLE),
        ("up to 12 ships", "15 ships", CONFLICTING),
        ("dozens of ships", "hundreds of ships", CONFLICTING),
        ("dozens of ships", "30 ships", COMPATIBLE),
        ("about 90 ships", "95 ships", COMPATIBLE),
        ("about 90 ships", "120 ships", CONFLICTING),
        ("about 90 mph", "140 km/h", COMPATIBLE),
        ("90 mph", "200 km/h", CONFLICTING),
        ("10 km", "10,000 metres", SAME),
        ("24 hours", "two days", CONFLICTING),
        ("48 hours", "two days", SAME),
        ("2.5 million voters", "2,487,000 voters", COMPATIBLE),
        ("2.5 million voters", "2.9 million voters", CONFLICTING),
        ("10,000-12,000 ships", "11,500 ships", COMPATIBLE),
        ("10,000-12,000 ships", "15,000 ships", CONFLICTING),
        ("12 ships", "12 planes", NOT_COMPARABLE),
        ("12 people killed", "15 people injured", NOT_COMPARABLE),
        ("12 percent", "12 ships", NOT_COMPARABLE),
        ("$5 million", "€5 million", NOT_COMPARABLE),
        ("$5 million", "$6 million", CONFLICTING),
        ("a total of 219", "a total of 206", NOT_COMPARABLE),
    ],
)
def test_relation_of_two_numbers(a: str, b: str, kind: RelationKind) -> None:
    assert compare_numbers(number(a), number(b)).kind is kind
    assert compare_numbers(number(b), number(a)).kind is kind


def test_arithmetic_shows_the_converted_value_and_the_distance() -> None:
    relation = compare_numbers(number("90 mph"), number("140 km/h"))

    assert relation.arithmetic == "90 mph = 145 km/h against 140 km/h, 3.3% apart"


def test_arithmetic_shows_what_a_vague_word_is_taken_for() -> None:
    relation = compare_numbers(number("dozens of ships"), number("200 ships"))

    assert relation.arithmetic == "dozens = 24 to 99 against 200, 88.0% apart"


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [("12 ships", "15 ships", 0.2), ("15 ships", "12 ships", 0.2), ("36 months", "4 years", 0.25)],
)
def test_how_far_apart_is_a_share_of_the_larger_in_one_unit(a: str, b: str, apart: float) -> None:
    assert compare_numbers(number(a), number(b)).apart_01 == pytest.approx(apart)
