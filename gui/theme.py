"""Colours and underlines of the window, as plain records. No Qt.

What the kinds of row look like is that of every report (``core.palette``); in high contrast
they have no fill. The underline tells a kind apart where the colour does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from core.palette import INKS_ON_DARK, INKS_ON_LIGHT, Ink, Kind

WORDS_SHARE_01 = 0.35
"""Share of the text colour in that of words told in the colour of a kind: a line of a kind has
3:1 to its ground, words need 4.5:1, and 7:1 in high contrast (WCAG 2.2, 1.4.3 and 1.4.6)."""


class Scheme(StrEnum):
    """Which theme the reader asked for, once "follow the system" is settled."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Underline(StrEnum):
    """The stroke under a marked claim."""

    SOLID = "solid"
    WAVE = "wave"
    DASH = "dash"
    DOTS = "dots"
    DASH_DOT = "dash-dot"


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour that the window paints with, as ``#RRGGBB``.

    Args:
        name: Which scheme it is.
        text: Text to read.
        base: Ground under text to read, lists and fields.
        window: Ground of the chrome around them.
        raised: Ground of buttons and chips.
        hover: The same under the pointer.
        pressed: The same while pressed.
        border: Hairlines between areas.
        edge: Outline of something that can be operated (>= 3:1 to its grounds).
        muted: Secondary text (>= 4.5:1 to its grounds).
        focus: Focus ring, default button, links.
        on_focus: Text on ``focus``.
        selection: Ground of selected text and rows.
        inks: The colours of the five kinds.
        has_fills: Whether marked words get a ground; not in high contrast.
    """

    name: Scheme
    text: str
    base: str
    window: str
    raised: str
    hover: str
    pressed: str
    border: str
    edge: str
    muted: str
    focus: str
    on_focus: str
    selection: str
    inks: Mapping[Kind, Ink]
    has_fills: bool

    def words_of(self, kind: Kind) -> str:
        """Colour of words in that of a kind: nearer to the text, so that they can be read."""
        pairs = zip(_channels(self.inks[kind].line), _channels(self.text), strict=True)
        mixed = (round((1 - WORDS_SHARE_01) * line + WORDS_SHARE_01 * text) for line, text in pairs)
        return "#" + "".join(f"{channel:02X}" for channel in mixed)


UNDERLINES: Mapping[Kind, Underline] = MappingProxyType(
    {
        Kind.CONTRADICT: Underline.WAVE,
        Kind.DIFFER: Underline.DASH,
        Kind.AGREE: Underline.SOLID,
        Kind.ONLY: Underline.DOTS,
        Kind.UNSURE: Underline.DASH_DOT,
    }
)

SERIF_FAMILIES = (
    "Charter",
    "Source Serif 4",
    "Georgia",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
)
"""Serifs drawn for long reading, best first; the first one installed is used."""

LIGHT = Theme(
    name=Scheme.LIGHT,
    text="#1A1A1A",
    base="#FFFFFF",
    window="#F5F5F7",
    raised="#FFFFFF",
    hover="#EAEAEE",
    pressed="#DDDDE3",
    border="#DCDCE1",
    edge="#85858E",
    muted="#5A5B62",
    focus="#0B5FFF",
    on_focus="#FFFFFF",
    selection="#CFE0FF",
    inks=INKS_ON_LIGHT,
    has_fills=True,
)

DARK = Theme(
    name=Scheme.DARK,
    text="#ECECEC",
    base="#1B1D21",
    window="#24262B",
    raised="#2E3138",
    hover="#3A3D46",
    pressed="#454954",
    border="#393C44",
    edge="#82858F",
    muted="#B4B6BD",
    focus="#8AB4FF",
    on_focus="#10131A",
    selection="#2F4A78",
    inks=INKS_ON_DARK,
    has_fills=True,
)

HIGH_CONTRAST = replace(
    LIGHT,
    name=Scheme.HIGH_CONTRAST,
    text="#000000",
    window="#FFFFFF",
    border="#000000",
    edge="#000000",
    muted="#333333",
    inks=MappingProxyType({kind: Ink(ink.line, "#FFFFFF") for kind, ink in LIGHT.inks.items()}),
    has_fills=False,
)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


_THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}


def theme_for(scheme: str) -> Theme:
    """The theme of a ``Scheme`` (or of its value, as preferences keep it).

    Raises:
        ValueError: If there is no such scheme.
    """
    return _THEMES[Scheme(scheme)]
