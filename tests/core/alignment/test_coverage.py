"""What the whole comparison tells of a pair, beyond its two texts."""

from dataclasses import replace

import pytest

from core.alignment.coverage import (
    FRAME_SIMILARITY,
    MOST,
    SWEEPING_SIMILARITY,
    coverage_features,
    in_coverage,
)
from tests.core.building import claim, pair

A1 = claim("The dam burst after heavy rain", "A1")
A2 = claim("The dam was old", "A2", at=100)
B1 = claim("A dam burst", "B1")
B2 = claim("Ministers met", "B2", at=100)
CLAIMS = (A1, A2, B1, B2)


def test_a_pair_that_is_the_best_for_both_is_mutual() -> None:
    pairs = (
        pair(A1, B1, similarity=0.8),
        pair(A2, B1, similarity=0.5),
        pair(A2, B2, similarity=0.2),
    )

    assert [told.mutual for told in coverage_features(pairs, CLAIMS)] == [1.0, 0.0, 0.0]


def test_a_mutual_pair_scores_above_a_like_one_that_is_not() -> None:
    alone = in_coverage((pair(A2, B1, similarity=0.5),), [False], CLAIMS)
    among = in_coverage(
        (pair(A1, B1, similarity=0.8), pair(A2, B1, similarity=0.5)), [False, False], CLAIMS
    )

    assert among[1].similarity < alone[0].similarity


def test_rare_words_count_for_more_than_common_ones() -> None:
    others = tuple(claim("The dam", f"A{n}", at=100 * n) for n in range(3, 9))
    common = coverage_features((pair(A2, B1),), (*CLAIMS, *others))[0]
    rare = coverage_features((pair(A1, B1),), (*CLAIMS, *others))[0]

    assert 0 < common.rarity < rare.rarity <= MOST


def test_names_count_apart_from_rare_words() -> None:
    a, b = claim("Ann Mills spoke", "A1"), claim("Ann Mills resigned", "B1")

    (told,) = coverage_features((pair(a, b),), (a, b))

    assert (told.rarity, told.named) == (0.0, 1.0)


def test_length_is_that_of_the_shorter_claim_and_bounded() -> None:
    long = claim("word " * 200, "A3")

    short, bounded = coverage_features(
        (pair(A1, B1), pair(long, replace(long, id="B3", article="B"))), (*CLAIMS, long)
    )

    assert short.length == len(B1.text) / 100
    assert bounded.length == MOST


@pytest.mark.parametrize("similarity", [0.0, 0.5, 1.0])
def test_similarity_stays_a_probability(similarity: float) -> None:
    (told,) = in_coverage((pair(A1, B1, similarity=similarity),), [False], CLAIMS)

    assert 0 < told.similarity < 1


def test_a_shared_frame_lifts_a_pair_to_its_floor() -> None:
    a = claim("The union is sending doctors to Yemen", "A1")
    b = claim("It sent hundreds of medics to Yemen", "B1")

    (told,) = in_coverage((pair(a, b, similarity=0.01),), [False], (a, b))

    assert told.similarity == FRAME_SIMILARITY


def test_a_sweeping_denial_lifts_a_pair_to_its_floor() -> None:
    swept, not_swept = in_coverage(
        (pair(A1, B2, similarity=0.01), pair(A2, B2, similarity=0.01)), [True, False], CLAIMS
    )

    assert swept.similarity == SWEEPING_SIMILARITY
    assert not_swept.similarity < 0.1


def test_a_floor_takes_nothing_from_a_better_pair() -> None:
    (plain,) = in_coverage((pair(A1, B1, similarity=0.999),), [False], CLAIMS)
    (swept,) = in_coverage((pair(A1, B1, similarity=0.999),), [True], CLAIMS)

    assert swept.similarity == plain.similarity > SWEEPING_SIMILARITY
