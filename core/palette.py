"""The kinds of row of a comparison, with the glyph and the colours that every view gives them.

The line colours of each ground differ by CIEDE2000 >= 18 for every two of them under normal,
protan, deutan and tritan vision, keep >= 3:1 (WCAG 2.2) to their ground, and text keeps >= 7:1
on each fill; ``tests/gui/test_theme.py`` computes all of it again. A fill is its line mixed into
the ground at 20 % (light) or 22 % (dark). Fills alone cannot be told apart, so a glyph always
comes with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from core.records import Label


class Kind(StrEnum):
    """The five kinds of row, in the order in which they are listed."""

    CONTRADICT = "contradict"
    DIFFER = "differ"
    AGREE = "agree"
    ONLY = "only"
    """A claim that one article alone tells; the others are verdicts."""
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Ink:
    """The two colours of a kind on one ground, as ``#RRGGBB``.

    Args:
        line: Underline, glyph, tick, connector.
        fill: Ground under the marked words.
    """

    line: str
    fill: str


KIND_OF_LABEL: Mapping[Label, Kind] = MappingProxyType(
    {
        Label.CONTRADICT: Kind.CONTRADICT,
        Label.DIFFER: Kind.DIFFER,
        Label.AGREE: Kind.AGREE,
        Label.UNSURE: Kind.UNSURE,
    }
)

BY_WEIGHT = (Kind.CONTRADICT, Kind.DIFFER, Kind.AGREE, Kind.UNSURE, Kind.ONLY)
"""What matters most to a reader first: a claim in several rows is marked by the first of them."""

GLYPHS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.CONTRADICT: "≠",
        Kind.DIFFER: "≈",
        Kind.AGREE: "=",
        Kind.ONLY: "○",
        Kind.UNSURE: "?",
    }
)

INKS_ON_LIGHT: Mapping[Kind, Ink] = MappingProxyType(
    {
        Kind.CONTRADICT: Ink("#8A1F04", "#E8D2CD"),
        Kind.DIFFER: Ink("#A67B05", "#EDE5CD"),
        Kind.AGREE: Ink("#3F77E7", "#D9E4FA"),
        Kind.ONLY: Ink("#64656B", "#E0E0E1"),
        Kind.UNSURE: Ink("#600978", "#DFCEE4"),
    }
)

INKS_ON_DARK: Mapping[Kind, Ink] = MappingProxyType(
    {
        Kind.CONTRADICT: Ink("#FF6A3D", "#4D2E27"),
        Kind.DIFFER: Ink("#FBEB93", "#4C4A3A"),
        Kind.AGREE: Ink("#9CC9FF", "#374352"),
        Kind.ONLY: Ink("#8E8F96", "#34363B"),
        Kind.UNSURE: Ink("#B94FD6", "#3E2849"),
    }
)
