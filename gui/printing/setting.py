"""Sets text into lines, with its marks. Units are those of the sheet, 288 to the inch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from core.palette import Kind
from core.spans import Span
from gui.theme import LIGHT, SERIF_FAMILIES, UNDERLINES, Underline

UNITS_PER_INCH = 288
POINT = UNITS_PER_INCH / 72
LINE_HEIGHT_EM = 1.42

_STYLES = {
    Underline.SOLID: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Underline.WAVE: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Underline.DASH: QTextCharFormat.UnderlineStyle.DashUnderline,
    Underline.DOTS: QTextCharFormat.UnderlineStyle.DotLine,
    Underline.DASH_DOT: QTextCharFormat.UnderlineStyle.DashDotLine,
}


@dataclass(frozen=True, slots=True)
class Type:
    """A kind of type: size in points, weight, family and colour."""

    points: float
    is_bold: bool = False
    is_serif: bool = False
    colour: str = LIGHT.text

    @property
    def font(self) -> QFont:
        """The type as a font in units of the sheet."""
        font = QFont()
        if self.is_serif:
            font.setStyleHint(QFont.StyleHint.Serif)
            font.setFamilies(list(SERIF_FAMILIES))
        font.setPixelSize(round(self.points * POINT))
        font.setBold(self.is_bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    @property
    def line_height(self) -> float:
        """From baseline to baseline, in units of the sheet."""
        return self.points * POINT * LINE_HEIGHT_EM


@dataclass(frozen=True, slots=True)
class Marked:
    """A part of a text that is marked as of one kind, in code points of that text."""

    span: Span
    kind: Kind


class SetText:
    """One paragraph in lines.

    Args:
        text: Plain text.
        width: Of the column, in units of the sheet.
        type_: How it is set.
        marks: What is marked in it; they may overlap.
    """

    def __init__(self, text: str, width: float, type_: Type, marks: Sequence[Marked] = ()) -> None:
        """Break the lines."""
        self._text = text.replace("\n", " ")
        self._colour = QColor(type_.colour)
        self._layout = QTextLayout(self._text, type_.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats([self._format(mark) for mark in marks])
        self._layout.beginLayout()
        self._lines: list[QTextLine] = []
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            self._lines.append(line)
        self._layout.endLayout()
        self.heights = (type_.line_height,) * len(self._lines)

    @property
    def height(self) -> float:
        """Of all lines."""
        return sum(self.heights)

    @property
    def ascent(self) -> float:
        """From the top of a line to its baseline."""
        return self._lines[0].ascent()

    def line_of(self, offset: int) -> int:
        """The number of the line on which an offset stands."""
        return self._layout.lineForTextPosition(self._units(offset)).lineNumber()

    def draw(self, painter: QPainter, number: int, x: float, y: float) -> None:
        """Draw one line with its top at ``y``."""
        line = self._lines[number]
        painter.setPen(self._colour)
        line.draw(painter, QPointF(x, y) - line.position())

    def _units(self, offset: int) -> int:
        return len(self._text[:offset].encode("utf-16-le", "surrogatepass")) // 2

    def _format(self, mark: Marked) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        ink = LIGHT.inks[mark.kind]
        if mark.kind is not Kind.ONLY:  # most of a text: grounds under it would grey the page
            look.setBackground(QColor(ink.fill))
        look.setUnderlineStyle(_STYLES[UNDERLINES[mark.kind]])
        look.setUnderlineColor(QColor(ink.line))
        found = QTextLayout.FormatRange()
        start = self._units(mark.span.start)
        # The stubs leave the three fields of the record out.
        found.start = start  # pyright: ignore[reportAttributeAccessIssue]
        found.length = self._units(mark.span.end) - start  # pyright: ignore[reportAttributeAccessIssue]
        found.format = look  # pyright: ignore[reportAttributeAccessIssue]
        return found
