"""Glyph, word and colours of each verdict, as every report shows them.

Line colours differ by CIEDE2000 >= 18 for every pair under normal, protan, deutan and tritan
vision, and keep >= 3:1 to their ground; dark text keeps >= 7:1 on each fill. The fills alone
cannot be told apart by every reader: the glyph always comes with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.records import Label


class Mark(StrEnum):
    """What a row of a report is: a verdict, or a claim that one article alone tells."""

    CONTRADICT = "contradict"
    DIFFER = "differ"
    AGREE = "agree"
    ONLY = "only"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Look:
    """How a mark is shown.

    Args:
        glyph: Its sign, understood without colour.
        word: Its name for the reader.
        underline: CSS ``text-decoration-style`` of a marked passage.
        light: Line colour on a light ground, ``#RRGGBB``; the next three likewise.
        light_fill: Fill on a light ground.
        dark: Line colour on a dark ground.
        dark_fill: Fill on a dark ground.
    """

    glyph: str
    word: str
    underline: str
    light: str
    light_fill: str
    dark: str
    dark_fill: str


LOOKS = {
    Mark.CONTRADICT: Look("≠", "contradict", "wavy", "#8A1F04", "#E8D2CD", "#FF6A3D", "#4D2E27"),
    Mark.DIFFER: Look("≈", "differ", "dashed", "#A67B05", "#EDE5CD", "#FBEB93", "#4C4A3A"),
    Mark.AGREE: Look("=", "agree", "solid", "#3F77E7", "#D9E4FA", "#9CC9FF", "#374352"),
    Mark.ONLY: Look("○", "only here", "dotted", "#64656B", "#E0E0E1", "#8E8F96", "#34363B"),
    Mark.UNSURE: Look("?", "cannot tell", "double", "#600978", "#DFCEE4", "#B94FD6", "#3E2849"),
}


def mark_of(label: Label) -> Mark:
    """The mark of a verdict."""
    return Mark(label.value)
