"""The fit itself, on numbers whose answer is known."""

import numpy as np
import pytest

from tests.quality.fit_agreement import fitted, predicted


def test_a_fit_meets_the_weighted_share_of_what_agrees() -> None:
    features = np.array([[-1.0], [-1.0], [1.0], [1.0]])
    agrees, weights = np.array([0.0, 1.0, 1.0, 1.0]), np.array([300.0, 100.0, 300.0, 100.0])

    p = predicted(fitted(features, agrees, weights), features)

    assert np.average(p, weights=weights) == pytest.approx(np.average(agrees, weights=weights))
    assert p[0] < 0.35
    assert p[2] > 0.9
