"""How a plain text is set to be read: column, lines, paragraphs, and what stands out in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit

from core.spans import Span
from gui.views.mark_painter import GLYPHS_A_LINE, glyph_px

MEASURE_CHARACTERS = 75
"""The widest column, in characters: the upper end of what typography holds readable
(Bringhurst, "The Elements of Typographic Style", 2.1.2)."""

NARROW_CHARACTERS = 40
"""A pane narrower than this, in characters, keeps room for one glyph a line: below the 40 that
typography holds the least for a column (Bringhurst 2.1.2), each one counts."""

LINE_HEIGHT_EM = 1.5
"""From baseline to baseline: what WCAG 2.2, 1.4.12, asks a text to bear."""

_BOLDER_PX = 0.5
"""Width of the outline: a whole pixel closes the counters of letters 16 px high."""

_SMALLEST_TYPE = -2
"""Qt's smallest step: 0.7 of the size of the text, and so at every zoom."""

_MARGIN_PX = 16
_MARGIN_TOP_PX = 20
_MARGIN_BOTTOM_PX = 48
_SAMPLE = "The minister said on Thursday that no one had left the country since the talks began. "


def measure_px(font: QFont) -> float:
    """Width of the widest line that is still read easily."""
    return MEASURE_CHARACTERS * _character_px(font)


def _character_px(font: QFont) -> float:
    """Width of a character of running text."""
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)


def set_lines(document: QTextDocument, font: QFont) -> None:
    """Set the line height, and make the blank line between paragraphs a narrow gap."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # laid out once, not once a block
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(_lines_apart(font, LINE_HEIGHT_EM))
    # Smaller type, not a lower line: lines lower than their type overlap their neighbours,
    # and a point on the next line would be taken for one on the gap.
    gap = QTextCharFormat()
    gap.setProperty(QTextFormat.Property.FontSizeAdjustment, _SMALLEST_TYPE)
    block = document.begin()
    while block.isValid():
        if block.length() == 1:
            blank = QTextCursor(block)
            blank.setBlockFormat(QTextBlockFormat())
            blank.setBlockCharFormat(gap)
        block = block.next()
    cursor.endEditBlock()


def set_column(document: QTextDocument, font: QFont, width_px: int) -> None:
    """Centre a column of at most 75 characters, with a margin for glyphs at its left."""
    left_px = _MARGIN_PX + _glyphs_px(font, width_px / _character_px(font))
    room = width_px - left_px - _MARGIN_PX
    spare = max(room - measure_px(font), 0.0) / 2
    frame = document.rootFrame()
    frame_format = frame.frameFormat()
    frame_format.setTopMargin(_MARGIN_TOP_PX)
    frame_format.setBottomMargin(_MARGIN_BOTTOM_PX)
    frame_format.setLeftMargin(left_px + spare)
    frame_format.setRightMargin(_MARGIN_PX + spare)
    if frame_format != frame.frameFormat():  # it would lay everything out once more
        frame.setFrameFormat(frame_format)
    document.size()  # lays out to the end: a scroll bar that grows later would jump


def _glyphs_px(font: QFont, pane_characters: float) -> float:
    """Width of the margin for glyphs; in a narrow pane the words need it more."""
    count = GLYPHS_A_LINE if pane_characters >= NARROW_CHARACTERS else 1
    return count * glyph_px(font)


def set_apart(
    document: QTextDocument, positions: Sequence[Span], colour: QColor, *, is_italic: bool = False
) -> None:
    """Print passages in another colour, and in italics where the colour alone would tell."""
    char_format = QTextCharFormat()
    char_format.setForeground(colour)
    char_format.setFontItalic(is_italic)
    for span in positions:
        _cursor_over(document, span).mergeCharFormat(char_format)


def emboldened(
    document: QTextDocument, positions: Sequence[Span], colour: QColor
) -> list[QTextEdit.ExtraSelection]:
    """Selections that print passages bold without reflowing: an outline adds no width."""
    bold = QTextCharFormat()
    bold.setTextOutline(QPen(colour, _BOLDER_PX))
    selections: list[QTextEdit.ExtraSelection] = []
    for span in positions:
        selection = QTextEdit.ExtraSelection()
        # The stubs leave the two fields of the record out.
        selection.cursor = _cursor_over(document, span)  # pyright: ignore[reportAttributeAccessIssue]
        selection.format = bold  # pyright: ignore[reportAttributeAccessIssue]
        selections.append(selection)
    return selections


def _lines_apart(font: QFont, height_em: float) -> QTextBlockFormat:
    """Lines so far apart; fonts differ in the height they give a line by themselves."""
    percent = 100 * height_em * QFontInfo(font).pixelSize() / QFontMetricsF(font).height()
    block_format = QTextBlockFormat()
    block_format.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return block_format


def _cursor_over(document: QTextDocument, span: Span) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(span.start)
    cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
    return cursor
