"""The letters in which articles are set."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontInfo

from gui.theme import SERIF_FAMILIES

READING_EM = 4 / 3
"""Size of the text against the letters of the window: 16 px where those have 12."""

ZOOM_PERCENT = range(50, 301, 10)


@dataclass(frozen=True, slots=True)
class ReadingType:
    """Which letters, and how large.

    Args:
        points: Size before zooming, in points.
        zoom_percent: How large the text is against that size.
        has_serif: Whether the best serif installed is used, or the letters of the desktop.
    """

    points: float
    zoom_percent: int = 100
    has_serif: bool = True

    @property
    def families(self) -> tuple[str, ...]:
        """The families to look for, best first."""
        return SERIF_FAMILIES if self.has_serif else (QFontInfo(QFont()).family(),)

    def zoomed(self, percent: int) -> ReadingType:
        """The same letters as large as this, within ``ZOOM_PERCENT``."""
        return replace(self, zoom_percent=min(max(percent, ZOOM_PERCENT[0]), ZOOM_PERCENT[-1]))

    def font(self) -> QFont:
        """The letters as Qt takes them."""
        font = QFont()
        font.setFamilies(list(self.families))
        if self.has_serif:
            font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(self.points * self.zoom_percent / 100)
        return font


def usual_type() -> ReadingType:
    """The best serif installed, sized to the letters of the window."""
    return ReadingType(READING_EM * QFontInfo(QFont()).pointSizeF())
