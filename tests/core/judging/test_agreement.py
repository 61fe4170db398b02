"""How likely a reader signs an agreement."""

import pytest

from core.judging.agreement import FRAMED, agreement_likelihood
from tests.core.building import mirrored, pair

SHORT = "The court upheld the ban"
LONG = (
    f"{SHORT} on Monday, after a hearing of nine hours at which four ministers and a bishop spoke"
)


def test_the_likelihood_grows_with_the_similarity() -> None:
    low, high = (
        agreement_likelihood(pair(SHORT, SHORT, similarity=similarity)) for similarity in (0.3, 0.9)
    )

    assert low < 0.5
    assert high > 0.9


def test_the_more_both_tell_the_less_likely_all_of_it_is_told_twice() -> None:
    short = agreement_likelihood(pair(SHORT, LONG, similarity=0.5))
    long = agreement_likelihood(pair(LONG, LONG, similarity=0.5))

    assert long < short


def test_the_order_of_the_sides_does_not_count() -> None:
    one = pair(SHORT, LONG, similarity=0.6)

    assert agreement_likelihood(one) == agreement_likelihood(mirrored(one))


@pytest.mark.parametrize("similarity", [0.1, 0.6])
def test_a_shared_verb_and_place_is_worth_what_was_measured(similarity: float) -> None:
    one = pair("They sent fighters to Oslo", "Ten men were sent to Oslo", similarity=similarity)

    assert agreement_likelihood(one) >= FRAMED
