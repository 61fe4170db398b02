"""The colours keep what the theme promises, computed anew for every pair."""

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.palette import GLYPHS, Kind
from gui.theme import DARK, HIGH_CONTRAST, LIGHT, UNDERLINES, Scheme, Theme, theme_for

Colour = NDArray[np.float64]

LEAST_DIFFERENCE = 18 - 0.01
"""The closest two lines stand at 17.9994; matrices printed to six digits tell no more."""

EVERY_THEME = pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda t: t.name)

# Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision
# Deficiency", 2009, severity 1.0, in linear RGB.
VISIONS = {
    "normal": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def linear(colour: str) -> Colour:
    srgb = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    weights = np.array([0.2126, 0.7152, 0.0722])
    darker, lighter = sorted((float(linear(one) @ weights), float(linear(other) @ weights)))
    return (lighter + 0.05) / (darker + 0.05)


def lab(rgb: Colour) -> Colour:
    to_xyz = np.array(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
    )
    xyz = to_xyz @ np.clip(rgb, 0, 1) / np.array([0.95047, 1.0, 1.08883])
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def ciede2000(one: Colour, other: Colour) -> float:
    """Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula", 2005."""
    chroma = (np.hypot(*one[1:]) + np.hypot(*other[1:])) / 2
    stretch = 1 + 0.5 * (1 - np.sqrt(chroma**7 / (chroma**7 + 25**7)))
    a1, a2 = one[1] * stretch, other[1] * stretch
    c1, c2 = np.hypot(a1, one[2]), np.hypot(a2, other[2])
    h1, h2 = np.degrees(np.arctan2(one[2], a1)) % 360, np.degrees(np.arctan2(other[2], a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180
    mean_l, mean_c = (one[0] + other[0]) / 2, (c1 + c2) / 2
    mean_h = np.radians((h1 + turn / 2) % 360)
    t = (
        1
        - 0.17 * np.cos(mean_h - np.radians(30))
        + 0.24 * np.cos(2 * mean_h)
        + 0.32 * np.cos(3 * mean_h + np.radians(6))
        - 0.20 * np.cos(4 * mean_h - np.radians(63))
    )
    lightness = (other[0] - one[0]) / (
        1 + 0.015 * (mean_l - 50) ** 2 / np.sqrt(20 + (mean_l - 50) ** 2)
    )
    chroma_step = (c2 - c1) / (1 + 0.045 * mean_c)
    hue_step = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * mean_c * t)
    rotation = -2 * np.sqrt(mean_c**7 / (mean_c**7 + 25**7))
    rotation *= np.sin(np.radians(60 * np.exp(-(((np.degrees(mean_h) - 275) / 25) ** 2))))
    square = lightness**2 + chroma_step**2 + hue_step**2 + rotation * chroma_step * hue_step
    return float(np.sqrt(square))


def test_difference_formula_gives_the_published_value() -> None:
    one, other = np.array([50.0, 2.6772, -79.7751]), np.array([50.0, 0.0, -82.7485])

    assert ciede2000(one, other) == pytest.approx(2.0425, abs=1e-4)


@EVERY_THEME
@pytest.mark.parametrize("vision", VISIONS)
def test_every_two_lines_differ_in_every_vision(theme: Theme, vision: str) -> None:
    seen = {kind: lab(VISIONS[vision] @ linear(ink.line)) for kind, ink in theme.inks.items()}

    apart = {pair: ciede2000(seen[pair[0]], seen[pair[1]]) for pair in combinations(Kind, 2)}

    assert min(apart.values()) >= LEAST_DIFFERENCE, min(apart, key=lambda pair: apart[pair])


@EVERY_THEME
@pytest.mark.parametrize("kind", Kind)
def test_marks_can_be_seen_and_text_on_them_read(theme: Theme, kind: Kind) -> None:
    ink = theme.inks[kind]

    assert contrast(ink.line, theme.base) >= 3
    assert contrast(theme.text, ink.fill) >= 7


@EVERY_THEME
@pytest.mark.parametrize("kind", Kind)
def test_words_in_the_colour_of_a_kind_can_be_read(theme: Theme, kind: Kind) -> None:
    least = 4.5 if theme.has_fills else 7

    assert min(contrast(theme.words_of(kind), ground) for ground in (theme.base, theme.window)) >= (
        least
    )


@EVERY_THEME
def test_text_is_read_on_every_ground(theme: Theme) -> None:
    grounds = (theme.base, theme.window, theme.raised, theme.hover, theme.pressed, theme.selection)

    assert min(contrast(theme.text, ground) for ground in grounds) >= 7
    assert contrast(theme.muted, theme.base) >= 4.5
    assert contrast(theme.muted, theme.window) >= 4.5
    assert contrast(theme.on_focus, theme.focus) >= 4.5


@EVERY_THEME
def test_controls_and_focus_are_seen_on_their_grounds(theme: Theme) -> None:
    for ground in (theme.base, theme.window, theme.raised):
        assert contrast(theme.edge, ground) >= 3
        assert contrast(theme.focus, ground) >= 3


@pytest.mark.parametrize(("theme", "share"), [(LIGHT, 0.20), (DARK, 0.22)])
@pytest.mark.parametrize("kind", Kind)
def test_fill_is_the_line_mixed_into_the_base(theme: Theme, share: float, kind: Kind) -> None:
    def channels(colour: str) -> Colour:
        return np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)])

    mixed = share * channels(theme.inks[kind].line) + (1 - share) * channels(theme.base)

    assert np.abs(mixed - channels(theme.inks[kind].fill)).max() <= 1


def test_high_contrast_tells_kinds_by_strokes_alone() -> None:
    assert not HIGH_CONTRAST.has_fills
    assert {ink.fill for ink in HIGH_CONTRAST.inks.values()} == {HIGH_CONTRAST.base}


def test_every_kind_has_a_glyph_and_an_underline_of_its_own() -> None:
    assert len({GLYPHS[kind] for kind in Kind}) == len(Kind)
    assert len({UNDERLINES[kind] for kind in Kind}) == len(Kind)


def test_theme_is_found_by_the_value_that_preferences_keep() -> None:
    assert [theme_for(scheme.value).name for scheme in Scheme] == list(Scheme)


def test_unknown_scheme_is_refused() -> None:
    with pytest.raises(ValueError, match="sepia"):
        theme_for("sepia")
