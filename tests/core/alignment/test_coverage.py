"""What the whole comparison tells of a pair, beyond its two texts."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.alignment.coverage import (
    FRAME_SIMILARITY,
    MOST,
    SWEEPING_SIMILARITY,
    CoverageFeatures,
    coverage_of,
)
from core.errors import Cancelled
from core.progress import Ticket
from core.records import Claim
from tests.core.building import claim

A1 = claim("The dam burst after heavy rain", "A1")
A2 = claim("The dam was old", "A2", at=100)
B1 = claim("A dam burst", "B1")
B2 = claim("Ministers met", "B2", at=100)
CLAIMS = (A1, A2, B1, B2)


def features(
    pairs: Sequence[tuple[Claim, Claim]],
    claims: Sequence[Claim] = CLAIMS,
    own: Sequence[float] = (),
) -> tuple[CoverageFeatures, ...]:
    coverage = coverage_of(pairs, [False] * len(pairs), claims)
    return coverage.features(own or [0.5] * len(pairs))


def similarity(
    a: Claim, b: Claim, own: float, *, claims: Sequence[Claim] = CLAIMS, is_swept: bool = False
) -> float:
    (told,) = coverage_of([(a, b)], [is_swept], claims).similarities([own])
    return told


def test_a_pair_that_is_the_best_for_both_is_mutual() -> None:
    told = features([(A1, B1), (A2, B1), (A2, B2)], own=[0.8, 0.5, 0.2])

    assert [one.mutual for one in told] == [1.0, 0.0, 0.0]


def test_a_mutual_pair_scores_above_a_like_one_that_is_not() -> None:
    coverage = coverage_of([(A1, B1), (A2, B1)], [False, False], CLAIMS)

    _, among = coverage.similarities([0.8, 0.5])

    assert among < similarity(A2, B1, 0.5)


def test_rare_words_count_for_more_than_common_ones() -> None:
    others = tuple(claim("The dam", f"A{n}", at=100 * n) for n in range(3, 9))

    common, rare = features([(A2, B1), (A1, B1)], (*CLAIMS, *others))

    assert 0 < common.rarity < rare.rarity <= MOST


def test_names_count_apart_from_rare_words() -> None:
    a, b = claim("Ann Mills spoke", "A1"), claim("Ann Mills resigned", "B1")

    (told,) = features([(a, b)], (a, b))

    assert (told.rarity, told.named) == (0.0, 1.0)


def test_length_is_that_of_the_shorter_claim_and_bounded() -> None:
    long = claim("word " * 200, "A3")

    short, bounded = features(
        [(A1, B1), (long, replace(long, id="B3", article="B"))], (*CLAIMS, long)
    )

    assert short.length == len(B1.text) / 100
    assert bounded.length == MOST


@pytest.mark.parametrize("own", [0.0, 0.5, 1.0])
def test_similarity_stays_a_probability(own: float) -> None:
    assert 0 < similarity(A1, B1, own) < 1


def test_a_shared_frame_lifts_a_pair_to_its_floor() -> None:
    a = claim("The union is sending doctors to Yemen", "A1")
    b = claim("It sent hundreds of medics to Yemen", "B1")

    assert similarity(a, b, 0.01, claims=(a, b)) == FRAME_SIMILARITY


def test_a_sweeping_denial_lifts_a_pair_to_its_floor() -> None:
    assert similarity(A1, B2, 0.01, is_swept=True) == SWEEPING_SIMILARITY
    assert similarity(A1, B2, 0.01) < 0.1


def test_a_floor_takes_nothing_from_a_better_pair() -> None:
    plain = similarity(A1, B1, 0.999)

    assert similarity(A1, B1, 0.999, is_swept=True) == plain > SWEEPING_SIMILARITY


def test_a_cancelled_ticket_stops_it() -> None:
    with pytest.raises(Cancelled):
        coverage_of([(A1, B1)], [False], CLAIMS, ticket=Ticket(is_cancelled=lambda: True))
