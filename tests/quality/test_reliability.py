"""The measures of calibration, on a handful of verdicts whose answer is known."""

from pathlib import Path

import pytest

from tests.quality.reliability import Shown, bins_of, calibration_error, plot


def test_what_is_right_as_often_as_promised_has_no_error() -> None:
    shown = [Shown(0.75, is_right=right) for right in (True, True, True, False)]

    assert calibration_error(shown) == pytest.approx(0.0)


def test_the_error_is_the_gap_by_the_weight_of_the_bins() -> None:
    shown = [Shown(0.95, is_right=False, weight=3.0), Shown(0.25, is_right=False, weight=1.0)]

    assert calibration_error(shown) == pytest.approx((3 * 0.95 + 0.25) / 4)


def test_a_weight_counts_like_as_many_verdicts() -> None:
    one = [Shown(0.5, is_right=True, weight=2.0), Shown(0.5, is_right=False)]
    many = [Shown(0.5, is_right=right) for right in (True, True, False)]

    assert bins_of(one) == bins_of(many)


def test_full_confidence_falls_into_the_last_bin() -> None:
    shown = [Shown(1.0, is_right=True), Shown(0.95, is_right=True)]

    assert len(bins_of(shown)) == 1


def test_nothing_shown_has_no_error() -> None:
    assert calibration_error([]) == 0.0


def test_the_plot_has_a_dot_for_each_bin(tmp_path: Path) -> None:
    shown = [Shown(0.95, is_right=True), Shown(0.65, is_right=False)]

    plot({"agree": shown}, tmp_path / "plot.svg")

    assert (tmp_path / "plot.svg").read_text(encoding="utf-8").count("<circle") == 2
