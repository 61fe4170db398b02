from __future__ import annotations

import pytest

from core.palette import BY_WEIGHT, GLYPHS, INKS_ON_DARK, INKS_ON_LIGHT, KIND_OF_LABEL, Kind
from core.records import Label


def test_every_verdict_is_a_kind_of_its_own() -> None:
    assert set(KIND_OF_LABEL) == set(Label)
    assert set(KIND_OF_LABEL.values()) == set(Kind) - {Kind.ONLY}


@pytest.mark.parametrize("told", [BY_WEIGHT, GLYPHS, INKS_ON_LIGHT, INKS_ON_DARK])
def test_no_kind_is_forgotten(told: tuple[Kind, ...]) -> None:
    assert set(told) == set(Kind)


def test_glyphs_tell_the_kinds_apart() -> None:
    assert len(set(GLYPHS.values())) == len(Kind)
