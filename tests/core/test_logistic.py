"""Logistic regressions as plain numbers."""

import pytest

from core.logistic import Logistic, log_odds


def test_a_logistic_never_overflows() -> None:
    steep = Logistic(0.0, (1e9,))

    assert steep((0.0,)) == 0.5
    assert 0 < steep((-1.0,)) < steep((1.0,)) <= 1


def test_a_logistic_refuses_another_number_of_features() -> None:
    with pytest.raises(ValueError, match="argument"):
        Logistic(0.0, (1.0, 2.0))((1.0,))


def test_log_odds_turn_a_probability_round_and_stay_within_bounds() -> None:
    assert log_odds(0.5) == 0.0
    assert log_odds(0.9) == pytest.approx(-log_odds(0.1))
    assert -8.2 < log_odds(0.0) < -8 < 8 < log_odds(1.0) < 8.2
