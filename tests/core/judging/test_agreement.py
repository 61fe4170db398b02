"""How likely a reader signs an agreement."""

import pytest

from core.judging.agreement import FRAMED, agreement_likelihood, has_other_actors
from tests.core.building import claim, mirrored, pair

SHORT = "The court upheld the ban"
LONG = (
    f"{SHORT} on Monday, after a hearing of nine hours at which four ministers and a bishop spoke"
)


def test_the_likelihood_grows_with_the_similarity() -> None:
    low, high = (
        agreement_likelihood(pair(SHORT, SHORT, similarity=similarity)) for similarity in (0.2, 0.9)
    )

    assert low < 0.5
    assert high > 0.8


def test_the_more_both_tell_the_less_likely_all_of_it_is_told_twice() -> None:
    short = agreement_likelihood(pair(SHORT, LONG, similarity=0.5))
    long = agreement_likelihood(pair(LONG, LONG, similarity=0.5))

    assert long < short


def test_articles_on_two_events_agree_less_often() -> None:
    one = pair(SHORT, LONG, similarity=0.8)

    unknown, near, far, farther = (
        agreement_likelihood(one, closeness) for closeness in (None, 0.9, 0.3, 0.1)
    )

    assert unknown == near > far > farther


def test_the_order_of_the_sides_does_not_count() -> None:
    one = pair(SHORT, LONG, similarity=0.6)

    assert agreement_likelihood(one) == agreement_likelihood(mirrored(one))


@pytest.mark.parametrize("similarity", [0.1, 0.6])
def test_a_shared_verb_and_place_is_worth_what_was_measured(similarity: float) -> None:
    one = pair("They sent fighters to Oslo", "Ten men were sent to Oslo", similarity=similarity)

    assert agreement_likelihood(one) >= FRAMED


@pytest.mark.parametrize(
    ("a", "b", "is_other"),
    [
        ("Ann Mills sued Joe Park", "Joe Park was sued by Ann Mills", True),
        ("Ann Mills sued Joe Park", "Ann Mills took Joe Park to court", False),
        ("Ann Mills sued the city", "Joe Park sued the city", False),
        ("The city was sued", "Ann Mills sued the city", False),
    ],
)
def test_who_is_named_first_on_one_side_only_acts_otherwise(
    a: str, b: str, *, is_other: bool
) -> None:
    one = pair(a, b)

    assert has_other_actors(one) == is_other
    assert has_other_actors(mirrored(one)) == is_other


@pytest.mark.parametrize(("source", "is_other"), [("Joe Park", True), ("Ms. Mills", False)])
def test_sources_of_other_names_are_other_actors(source: str, *, is_other: bool) -> None:
    said = claim("The ban stands", "A1", source="Ann Mills")
    also = claim("The ban will stand", "B1", source=source)

    assert has_other_actors(pair(said, also)) == is_other


def test_an_agreement_of_other_actors_is_less_likely() -> None:
    said = claim("The ban stands", "A1", source="Ann Mills")
    same, other = (claim("The ban stands", "B1", source=name) for name in ("Mills", "Joe Park"))

    assert agreement_likelihood(pair(said, other)) < agreement_likelihood(pair(said, same))


def test_an_agreement_whose_contents_seem_to_exclude_each_other_is_less_likely() -> None:
    near, far = (agreement_likelihood(pair(SHORT, LONG, clash=clash)) for clash in (0.02, 0.4))

    assert far < near


def test_a_figure_that_both_give_makes_an_agreement_likelier() -> None:
    figure, none = (
        agreement_likelihood(pair(a, b))
        for a, b in (
            ("The fire killed 12 people", "12 people died there"),
            ("The fire killed some people", "Some people died there"),
        )
    )

    assert figure > none
