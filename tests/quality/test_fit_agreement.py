"""The fit itself, on numbers whose answer is known."""

import numpy as np
import pytest

from core.spans import Span
from tests.quality.fit_agreement import fitted, predicted, signed_01
from tests.quality.labels import PairLabel, Read


def test_a_fit_meets_the_weighted_share_of_what_agrees() -> None:
    features = np.array([[-1.0], [-1.0], [1.0], [1.0]])
    agrees, weights = np.array([0.0, 1.0, 1.0, 1.0]), np.array([300.0, 100.0, 300.0, 100.0])

    p = predicted(fitted(features, agrees, weights), features)

    assert np.average(p, weights=weights) == pytest.approx(np.average(agrees, weights=weights))
    assert p[0] < 0.35
    assert p[2] > 0.9


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        (Read.AGREE, None, 1.0),
        (Read.AGREE, Read.AGREE, 1.0),
        (Read.AGREE, Read.DIFFER, 0.5),
        (Read.RELATED, Read.DIFFER, 0.0),
    ],
)
def test_readers_sign_an_agreement_by_their_share(
    first: Read, second: Read | None, share: float
) -> None:
    spans = (Span(0, 4), Span(0, 4))
    label = PairLabel("event", ("a", "b"), spans, first, 1.0, is_held_out=False, second=second)

    assert signed_01(label) == share
