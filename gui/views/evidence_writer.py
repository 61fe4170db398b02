"""Writes evidence: paragraphs of plain text with looks, quotes with their deciding words.

Article text enters only through ``QTextCursor.insertText``: it is never read as markup.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from core.palette import Ink
from core.spans import Span
from gui.evidence_card import Quote
from gui.models.findings_model import STALE_OPACITY_01
from gui.theme import Theme
from gui.views.reading_layout import measure_px

LINE_HEIGHT_PERCENT = 120.0
PARAGRAPH_GAP_PX = 6.0
MARGIN_PX = 10
_NEXT_LINE = "\N{LINE SEPARATOR}"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PassageBox(QTextBrowser):
    """A text whose links are followed with Return, whatever the window uses it for."""

    def __init__(self, name: str, parent: QWidget) -> None:
        """Start empty, under this name for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(MARGIN_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the lines at the edge, or sooner where they would become too long."""
        widest_px = round(measure_px(self.font())) + 2 * MARGIN_PX
        self.setLineWrapColumnOrWidth(min(self.viewport().width(), widest_px))
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim Return while a link has the cursor."""
        is_key = isinstance(event, QKeyEvent) and event.key() in _ENTER
        is_claim = is_key and event.type() is QEvent.Type.ShortcutOverride
        if is_claim and self.textCursor().charFormat().isAnchor():
            event.accept()
            return True
        return super().event(event)


class EvidenceWriter:
    """Writes into an empty box, a paragraph at a time.

    Args:
        box: Where the text goes.
        theme: Its colours.
        is_dimmed: Whether the evidence is out of date.
    """

    def __init__(self, box: QTextBrowser, theme: Theme, *, is_dimmed: bool) -> None:
        """Start at the top."""
        self._cursor = QTextCursor(box.document())
        self._theme = theme
        self._is_dimmed = is_dimmed
        self._is_first = True

    def line(self, text: str, *, is_muted: bool = False) -> None:
        """One paragraph in one look."""
        self._start_paragraph()
        self._cursor.insertText(text, self._look(self._theme.muted if is_muted else ""))

    def link(self, text: str, place: str, remark: str) -> None:
        """A point of a list that can be chosen, with a remark below it.

        Args:
            text: What can be chosen.
            place: Comes back with the click.
            remark: What is to be said about it.
        """
        self._start_paragraph()
        look = self._look(self._theme.focus)
        look.setAnchor(True)
        look.setAnchorHref(place)
        look.setFontUnderline(True)
        self._cursor.insertText("• ", self._look(""))
        self._cursor.insertText(text, look)
        self._cursor.insertText(f"{_NEXT_LINE}{remark}", self._look(self._theme.muted))

    def quote(self, quote: Quote, ink: Ink) -> None:
        """A sentence: the claim stands out from it, the deciding words from the claim."""
        self._start_paragraph()
        edges = {0, len(quote.text), quote.focus.start, quote.focus.end}
        edges |= {edge for mark in quote.marks for edge in (mark.start, mark.end)}
        stops = sorted(edges)
        for start, end in pairwise(stops):
            piece = Span(start, end)
            is_deciding = any(mark.contains(piece) for mark in quote.marks)
            is_strong = is_deciding or quote.focus.contains(piece)
            look = self._look("" if is_strong else self._theme.muted)
            if is_deciding:
                look.setFontWeight(QFont.Weight.DemiBold)
                look.setBackground(self._shade(ink.fill))
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                look.setUnderlineColor(self._shade(ink.line))
            self._cursor.insertText(piece.of(quote.text), look)

    def _start_paragraph(self) -> None:
        shape = QTextBlockFormat()
        shape.setLineHeight(
            LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        shape.setBottomMargin(PARAGRAPH_GAP_PX)
        if self._is_first:
            self._cursor.setBlockFormat(shape)
            self._is_first = False
        else:
            self._cursor.insertBlock(shape)

    def _look(self, colour: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._shade(colour or self._theme.text))
        return look

    def _shade(self, colour: str) -> QColor:
        shade = QColor(colour)
        shade.setAlphaF(STALE_OPACITY_01 if self._is_dimmed else 1.0)
        return shade
