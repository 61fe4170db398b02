"""The pages of a comparison, composed once and painted on any paged device."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPagedPaintDevice, QPainter, QPen

from core.palette import GLYPHS, Kind
from core.records import Claim, Comparison, Finding
from core.review import Judgements
from core.spans import Span
from gui.phrases import (
    between_words,
    byline_of,
    confidence_words,
    reason_words,
    speaker_words,
    summary_of,
    title_of,
    topic_of,
)
from gui.printing.columns import LETTERS, Paragraph, bands_of
from gui.printing.flow import Frame, Spot, flow, kept_together
from gui.printing.numbering import Numbering
from gui.printing.setting import POINT, UNITS_PER_INCH, Marked, SetText, Type
from gui.review_phrases import progress_words, review_sign, spoken_review
from gui.theme import LIGHT
from gui.verdict_phrases import kind_words, translated
from gui.view_state import Row, rows_of

CONTEXT = "sheets"
MARGIN = 45 * POINT
GUTTER = 28 * POINT
"""Room for glyph and numbers at the left of each column."""
SIGN_GAP = 4 * POINT
GAP = 5 * POINT
BAND_GAP = 7 * POINT

BODY = Type(9, is_serif=True)
HEADLINE = Type(13, is_bold=True, is_serif=True)
HEADING = Type(12, is_bold=True)
LABEL = Type(8.5, is_bold=True)
SMALL = Type(7.5, colour=LIGHT.muted)

Draw = Callable[[QPainter], None]


class Sheets:
    """All pages of a comparison of two articles.

    Args:
        comparison: What is printed.
        judgements: What the reader made of it.
        size: Of a sheet, in units of 1/288 inch.
    """

    def __init__(self, comparison: Comparison, judgements: Judgements, size: QSizeF) -> None:
        """Compose the pages."""
        self._comparison = comparison
        self._judgements = judgements
        self._size = size
        self._frame = Frame(MARGIN + 22 * POINT, size.height() - MARGIN)
        self._width = size.width() - 2 * MARGIN
        self._column = (self._width - GAP * 2) / 2 - GUTTER
        self._draws: defaultdict[int, list[Draw]] = defaultdict(list)
        self._rows = rows_of(comparison)
        self._numbering = Numbering(self._rows)
        spot = self._opening(Spot(0, self._frame.top))
        spot = self._texts(spot)
        self._list(spot)
        self.count = max(self._draws) + 1

    def paint(self, device: QPagedPaintDevice, painter: QPainter) -> None:
        """Paint every page; the painter is active on the device."""
        scale = device.logicalDpiX() / UNITS_PER_INCH
        painter.scale(scale, scale)
        for page in range(self.count):
            if page:
                device.newPage()
            self._running_head(painter, page)
            for draw in self._draws[page]:
                draw(painter)

    # --- parts -----------------------------------------------------------------------

    def _opening(self, spot: Spot) -> Spot:
        """Both headlines level, then the legend and the counts."""
        ends: list[Spot] = []
        for letter, article in zip(LETTERS, self._comparison.articles, strict=False):
            at = self._put(SetText(title_of(article), self._column, HEADLINE), letter, spot)
            ends.append(
                self._put(
                    SetText(byline_of(article, translated) or " ", self._column, SMALL), letter, at
                )
            )
        spot = _down(self._legend(_down(max(ends), 1.5 * GAP)), GAP / 2)
        words = summary_of(self._comparison, translated)
        if self._judgements:
            words += f" · {progress_words(self._rows, self._judgements, translated)}"
        line = self._small(words)
        spot = self._put(line, LETTERS[0], spot)
        self._rule(_down(spot, GAP))
        return _down(spot, 2.5 * GAP)

    def _legend(self, spot: Spot) -> Spot:
        kinds = Counter(row.kind for row in self._rows)
        words = {kind: f"{GLYPHS[kind]} {kind_words(kind)} ({kinds[kind]})" for kind in Kind}
        advance = QFontMetricsF(SMALL.font).horizontalAdvance
        spare = self._width - GUTTER - sum(advance(one) for one in words.values())
        x = self._x(LETTERS[0])
        for kind, one in words.items():
            mark = Marked(Span(2, 2 + len(kind_words(kind))), kind)
            self._put_at(SetText(one, self._width, SMALL, [mark]), x, spot)
            x += advance(one) + spare / (len(Kind) - 1)
        return _down(spot, SMALL.line_height)

    def _texts(self, spot: Spot) -> Spot:
        for band in bands_of(self._comparison):
            ends = [spot]
            for letter, paragraphs in zip(LETTERS, (band.a, band.b), strict=True):
                at = spot
                for paragraph in paragraphs:
                    at = _down(self._paragraph(paragraph, letter, at), GAP)
                ends.append(at)
            spot = _down(max(ends), BAND_GAP - GAP)
        return spot

    def _paragraph(self, paragraph: Paragraph, letter: str, spot: Spot) -> Spot:
        marks = [Marked(_clipped(mark.span, paragraph.span), mark.kind) for mark in paragraph.marks]
        text = SetText(paragraph.text, self._column, BODY, marks)
        spots, end = flow(text.heights, spot, self._frame)
        x = self._x(letter)
        for number, at in enumerate(spots):
            self._draws[at.page].append(_drawn(text, number, x, at.y))
        beside: Counter[int] = Counter()
        for mark in paragraph.marks:
            if paragraph.span.start <= mark.start:
                line = text.line_of(mark.start - paragraph.span.start)
                beside[line] += 1
                if beside[line] == 1:
                    numbers = self._numbering.of_mark(letter, mark)
                    self._margin_sign(numbers, mark.kind, x, _down(spots[line], text.ascent))
        return end

    def _margin_sign(self, numbers: str, kind: Kind, x: float, baseline: Spot) -> None:
        """Glyph and numbers before a column's edge, on the baseline of the text beside it."""
        sign = f"{GLYPHS[kind]}{numbers}"
        right = x - SIGN_GAP - QFontMetricsF(LABEL.font).horizontalAdvance(sign)
        colour = QColor(LIGHT.inks[kind].line)

        def draw(painter: QPainter) -> None:
            painter.setFont(LABEL.font)
            painter.setPen(colour)
            painter.drawText(QPointF(right, baseline.y), sign)

        self._draws[baseline.page].append(draw)

    def _list(self, spot: Spot) -> None:
        """The findings with both claims side by side, and what else was reviewed; none broken."""
        head = SetText(QCoreApplication.translate(CONTEXT, "Findings"), self._width, HEADING)
        spot = kept_together(head.height + 6 * BODY.line_height, _down(spot, 2 * GAP), self._frame)
        spot = _down(self._put(head, LETTERS[0], spot), GAP)
        for row in self._rows:
            if row.finding is not None:
                spot = _down(self._entry(row, row.finding, spot), 1.6 * GAP)
            elif row.key in self._judgements:
                spot = _down(self._lone_entry(row, row.claims[0], spot), 1.6 * GAP)

    def _entry(self, row: Row, finding: Finding, spot: Spot) -> Spot:
        pair, verdict = finding.pair, finding.verdict
        words = " · ".join(
            (
                kind_words(row.kind),
                topic_of(row, translated),
                confidence_words(verdict.confidence, translated),
            )
        )
        head = self._entry_head(row, words)
        sides = [self._told(claim) for claim in (pair.a, pair.b)]
        reasons = "; ".join(reason_words(reason, translated) for reason in verdict.reasons)
        reasons = reasons[:1].upper() + reasons[1:]
        between = between_words(row.kind, verdict.between, translated)
        why = self._small(f"{between} {reasons}")
        tallest = max(sum(part.height for part in side) for side in sides)
        spot = kept_together(head.height + tallest + why.height, spot, self._frame)
        spot = self._put_entry_head(row, head, spot)
        ends: list[Spot] = []
        for letter, side in zip(LETTERS, sides, strict=True):
            at = spot
            for part in side:
                at = self._put(part, letter, at)
            ends.append(at)
        return self._review(row, self._put(why, LETTERS[0], _down(max(ends), GAP / 2)))

    def _told(self, claim: Claim) -> tuple[SetText, SetText]:
        """A claim, and who tells it and how firmly."""
        speaker = speaker_words(claim.attribution, translated)
        return SetText(claim.text, self._column, BODY), SetText(speaker, self._column, SMALL)

    def _lone_entry(self, row: Row, claim: Claim, spot: Spot) -> Spot:
        head = self._entry_head(row, kind_words(row.kind))
        text = SetText(claim.text, self._column, BODY)
        spot = kept_together(head.height + text.height + SMALL.line_height, spot, self._frame)
        spot = self._put(text, claim.article, self._put_entry_head(row, head, spot))
        return self._review(row, _down(spot, GAP / 2))

    def _review(self, row: Row, spot: Spot) -> Spot:
        """What the reader made of a row, where there is anything."""
        judgement = self._judgements.get(row.key)
        if judgement is None:
            return spot
        words = f"{review_sign(judgement)} {spoken_review(judgement, row, translated)}"
        return self._put(self._small(words), LETTERS[0], spot)

    def _entry_head(self, row: Row, words: str) -> SetText:
        colour = LIGHT.words_of(row.kind)
        return SetText(words, self._width - GUTTER, replace(LABEL, colour=colour))

    def _put_entry_head(self, row: Row, head: SetText, spot: Spot) -> Spot:
        """The verdict over both columns, its glyph and number before them as in the texts."""
        x = self._x(LETTERS[0])
        self._margin_sign(self._numbering.of_row(row), row.kind, x, _down(spot, head.ascent))
        return _down(self._put_at(head, x, spot), GAP / 3)

    def _small(self, words: str) -> SetText:
        return SetText(words, self._width - GUTTER, SMALL)

    # --- placing ---------------------------------------------------------------------

    def _x(self, letter: str) -> float:
        """The left edge of a column's text."""
        return MARGIN + GUTTER + LETTERS.index(letter) * (self._column + GUTTER + 2 * GAP)

    def _put(self, text: SetText, letter: str, spot: Spot) -> Spot:
        return self._put_at(text, self._x(letter), spot)

    def _put_at(self, text: SetText, x: float, spot: Spot) -> Spot:
        spots, end = flow(text.heights, spot, self._frame)
        for number, at in enumerate(spots):
            self._draws[at.page].append(_drawn(text, number, x, at.y))
        return end

    def _rule(self, spot: Spot) -> None:
        self._draws[spot.page].append(lambda painter: self._line(painter, spot.y))

    def _line(self, painter: QPainter, y: float) -> None:
        painter.setPen(QPen(QColor(LIGHT.edge), 0.5 * POINT))
        painter.drawLine(QPointF(MARGIN, y), QPointF(MARGIN + self._width, y))

    def _running_head(self, painter: QPainter, page: int) -> None:
        """What stands over every page: the articles at their columns, and the page."""
        painter.setFont(LABEL.font)
        painter.setPen(QColor(LIGHT.text))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for letter, article in zip(LETTERS, self._comparison.articles, strict=False):
            box = QRectF(self._x(letter), MARGIN, self._column, LABEL.line_height)
            painter.drawText(box, side, " · ".join(filter(None, (letter, article.outlet))))
        foot = QRectF(MARGIN, self._size.height() - MARGIN, self._width, MARGIN / 2)
        painter.setFont(SMALL.font)
        painter.setPen(QColor(LIGHT.muted))
        painter.drawText(
            foot,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
            f"{page + 1} / {self.count}",
        )
        painter.drawText(
            foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, "Crosslight"
        )
        self._line(painter, MARGIN + 16 * POINT)


def _clipped(span: Span, within: Span) -> Span:
    """A span as counted from the start of the one that holds it."""
    start, end = max(span.start, within.start), min(span.end, within.end)
    return Span(start - within.start, end - within.start)


def _drawn(text: SetText, number: int, x: float, y: float) -> Draw:
    return lambda painter: text.draw(painter, number, x, y)


def _down(spot: Spot, by: float) -> Spot:
    return Spot(spot.page, spot.y + by)
