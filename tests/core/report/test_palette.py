from __future__ import annotations

import pytest

from core.records import Label
from core.report.palette import LOOKS, Mark, mark_of

TEXT = {"light_fill": "#1A1A1A", "dark_fill": "#ECECEC"}
GROUND = {"light": "#FFFFFF", "dark": "#1B1D21"}


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_every_verdict_has_a_look() -> None:
    assert {mark_of(label) for label in Label} == set(Mark) - {Mark.ONLY}
    assert len({look.glyph for look in LOOKS.values()}) == len(Mark)


@pytest.mark.parametrize("mark", Mark)
def test_text_and_lines_are_legible(mark: Mark) -> None:
    look = LOOKS[mark]

    assert all(contrast(text, getattr(look, fill)) >= 7 for fill, text in TEXT.items())
    assert all(contrast(ground, getattr(look, line)) >= 3 for line, ground in GROUND.items())
