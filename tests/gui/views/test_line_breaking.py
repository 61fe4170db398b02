from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF

from gui.views.line_breaking import lines_within

TEXT = "The ferry ran aground off the northern island at nine in the evening"


@pytest.fixture(scope="module")
def metrics(qapp: object) -> QFontMetricsF:
    assert qapp
    return QFontMetricsF(QFont())


def test_what_fits_is_left_alone(metrics: QFontMetricsF) -> None:
    assert lines_within(metrics, "  The\nferry ", 1000, 2) == ("The ferry",)
    assert lines_within(metrics, "", 1000, 2) == ()


def test_a_word_wider_than_the_line_is_broken(metrics: QFontMetricsF) -> None:
    (line,) = lines_within(metrics, "Donaudampfschifffahrtsgesellschaft", 60, 1)

    assert line.startswith("Don")
    assert line.endswith("…")


@given(width_px=st.integers(100, 600), count=st.integers(1, 4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_lines_fit_and_end_behind_whole_words(
    metrics: QFontMetricsF, width_px: int, count: int
) -> None:
    lines = lines_within(metrics, TEXT, width_px, count)

    kept, dots, behind = " ".join(lines).partition(" …")
    assert len(lines) <= count
    assert all(metrics.horizontalAdvance(line) <= width_px for line in lines)
    assert behind == ""
    assert kept == TEXT if not dots else TEXT.startswith(f"{kept} ")
