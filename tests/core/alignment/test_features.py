"""From features to one calibrated number."""

from dataclasses import replace

import numpy as np
import pytest

from core.alignment.features import (
    CheapFeatures,
    FullFeatures,
    cheap_features,
    cheap_score,
    cosines,
    full_score,
    gist_of,
    shared_names,
)
from tests.core.building import claim

NOTHING = CheapFeatures(0.0, 0.0, 0.0, 0.0)
EVERYTHING = CheapFeatures(1.0, 1.0, 1.0, 1.0)


def test_scores_are_probabilities_that_grow_with_what_is_shared() -> None:
    assert 0 < cheap_score(NOTHING) < 0.1
    assert 0.9 < cheap_score(EVERYTHING) < 1


def test_the_same_fact_head_raises_the_full_score() -> None:
    low = full_score(FullFeatures(EVERYTHING, same_fact=-4.0, entail=0.2))
    high = full_score(FullFeatures(EVERYTHING, same_fact=4.0, entail=0.2))

    assert 0 < low < high < 1


def test_names_are_shared_in_part() -> None:
    both = gist_of(claim("The mayor of Oslo met Joe Park at noon"))
    one = gist_of(claim("Joe Park flew home", "B1"))
    none = gist_of(claim("It rained", "B2"))

    assert shared_names(both, one) == shared_names(one, both) == 1.0
    assert shared_names(both, none) == 0.0
    assert none.names == frozenset()


@pytest.mark.parametrize(
    ("a", "b", "shared"),
    [
        ("12 people left", "Twelve people stayed", 1.0),
        ("12 people left", "12 ships left", 0.0),
        ("It fell on 4 May 2020", "They met on May 4, 2020", 1.0),
        ("It fell", "They met", 0.0),
    ],
)
def test_numbers_are_shared_with_their_unit(a: str, b: str, shared: float) -> None:
    assert cheap_features(gist_of(claim(a)), gist_of(claim(b, "B1")), 0.0).numbers == shared


def test_cosines_do_not_hear_which_side_comes_first() -> None:
    vectors = np.random.default_rng(0).normal(size=(73, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    a, b = vectors[:40], vectors[40:]

    assert (cosines(a, b) == cosines(b, a).T).all()
    assert cosines(a[3:4], b[5:6]) == cosines(a, b)[3, 5]


def test_cosines_are_cut_off_below_nought() -> None:
    vectors = np.array([[1, 0], [0, 1], [-1, 0]], np.float32)

    found = cosines(vectors, vectors)

    assert found.tolist() == [[1, 0, 0], [0, 1, 0], [0, 0, 1]]


def test_more_wording_means_more_likeness() -> None:
    scores = [cheap_score(replace(NOTHING, wording=share)) for share in (0.0, 0.3, 0.6, 1.0)]

    assert scores == sorted(set(scores))
