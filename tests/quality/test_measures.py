"""The measures themselves, on arrays so small that the answer is known."""

import numpy as np
import pytest

from tests.quality.entailment import average_precision, guesses_of
from tests.quality.sameness import best_f1


@pytest.mark.parametrize(
    ("truth", "expected"),
    [([1, 1, 0, 0], 1.0), ([0, 0, 1, 1], 5 / 12), ([1, 0, 1, 0], 5 / 6), ([0, 0, 0, 0], 0.0)],
)
def test_average_precision_is_the_mean_precision_at_each_hit(
    truth: list[int], expected: float
) -> None:
    scores = np.array([0.9, 0.8, 0.7, 0.6])

    assert average_precision(np.array(truth), scores) == pytest.approx(expected)


def test_average_precision_does_not_hear_the_order_of_the_rows() -> None:
    truth, scores = np.array([0, 1, 0, 1]), np.array([0.1, 0.9, 0.3, 0.5])

    assert average_precision(truth, scores) == average_precision(truth[::-1], scores[::-1]) == 1.0


@pytest.mark.parametrize(
    ("truth", "expected"),
    [([1, 1, 0, 0], 1.0), ([0, 0, 1, 1], 2 / 3), ([1, 0, 0, 0], 1.0), ([0, 1, 0, 0], 2 / 3)],
)
def test_best_f1_is_that_of_the_best_threshold(truth: list[int], expected: float) -> None:
    scores = np.array([0.9, 0.8, 0.7, 0.6])

    assert best_f1(np.array(truth), scores) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [({"e", "n", "c"}, [1, 2]), ({"e", "c"}, [0, 2]), ({"e", "ne"}, [1, 2])],
)
def test_neutral_is_guessed_only_where_the_set_knows_it(
    labels: set[str], expected: list[int]
) -> None:
    scores = np.array([[0.3, 0.5, 0.2], [0.1, 0.2, 0.7]])

    assert guesses_of(scores, labels).tolist() == expected
