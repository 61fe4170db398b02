"""Letter, outlet, day, length and headline of one article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from core.records import Article
from gui.phrases import byline_of, title_of
from gui.tool_tip import plain_tool_tip
from gui.verdict_phrases import translated
from gui.views.line_breaking import lines_within
from gui.views.widget_font import set_font

HEADLINE_LINES = 2
_BADGE_PX = 24
_BADGE_ROOM_PX = 4
_HEADLINE_EM = 1.5
"""Size of a headline against the letters of the window: more than the text's own 4:3."""

_LOW_HEADLINE_EM = 1.2
"""The same where there is little room: some words of it, not one."""

_SIDE_PX = 16
_GAP_PX = 8


class Headline(QWidget):
    """A headline on always as many lines, so that both panes begin level; cut short with "…"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._text = ""
        self._count = HEADLINE_LINES
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show a headline."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(plain_tool_tip(text))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as may be, its lines high."""
        return QSize(200, round(self._count * QFontMetricsF(self.font()).lineSpacing()) + 2)

    def set_line_count(self, count: int) -> None:
        """Take so many lines, one or two."""
        if count != self._count:
            self._count = count
            self.updateGeometry()
            self.update()

    def lines(self) -> tuple[str, ...]:
        """The lines as they are painted."""
        return lines_within(QFontMetricsF(self.font()), self._text, self.width(), self._count)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lines in the text colour."""
        del event
        spacing = QFontMetricsF(self.font()).lineSpacing()
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            for number, line in enumerate(self.lines()):
                box = QRectF(0, number * spacing, self.width(), spacing)
                painter.drawText(box, leading, line)


class ArticleHeader(QFrame):
    """What stands over the text of an article.

    Args:
        letter: Letter of the side, for the badge.
    """

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        """Lay the labels out; all of them show plain text only."""
        super().__init__(parent)
        self.setObjectName("articleHeader")
        self.badge = _plain_label()
        self.badge.setObjectName("articleLetter")
        side_px = max(_BADGE_PX, self.badge.fontMetrics().height() + _BADGE_ROOM_PX)
        self.badge.setFixedSize(side_px, side_px)
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.badge.setText(letter)
        self.byline = _plain_label()
        self.byline.setWordWrap(True)  # where the letters are large
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.byline.setSizePolicy(policy)
        self._placeholder = ""
        self._is_low = False
        self._level: tuple[ArticleHeader, ...] = (self,)
        self._families: tuple[str, ...] = ()
        self.length = _plain_label()
        self.length.setProperty("role", "muted")
        self.headline = Headline()
        self._about = QHBoxLayout()
        self._about.setSpacing(_GAP_PX)
        self._about.addWidget(self.byline, 1)
        self._about.addWidget(self.length)
        row = QHBoxLayout()
        row.setSpacing(_GAP_PX)
        row.addWidget(self.badge)
        row.addLayout(self._about, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE_PX, 8, _SIDE_PX, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.headline)

    def set_placeholder(self, text: str) -> None:
        """What to show while there is no article."""
        self._placeholder = text
        self.set_article(None)

    def set_article(self, article: Article | None) -> None:
        """Show an article's particulars, or what is there while there is none."""
        self.byline.setText(self._byline_words(article) if article else self._placeholder)
        self.headline.set_text(title_of(article) if article else "")
        self.length.setText(self._length_words(article) if article else "")
        for widget in (self, self.byline, self.length):
            widget.setToolTip(plain_tool_tip(article.source if article else ""))
        self._arrange()

    def set_low(self, is_low: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Leave the text more lines: one for the headline, none for a length of its own."""
        self._is_low = is_low
        self.headline.set_line_count(1 if is_low else HEADLINE_LINES)
        self._set_headline_font()
        self._arrange()

    def keep_level(self, other: ArticleHeader) -> None:
        """Take as many lines as the header of the other article, and have it do the same."""
        self._level, other._level = (self, other), (other, self)
        self._arrange()

    def _arrange(self) -> None:
        """Set the lengths below the bylines where both do not fit beside each other."""
        is_beside = all(header.fits for header in self._level)
        for header in self._level:
            header.set_beside(is_beside)

    @property
    def fits(self) -> bool:
        """Whether byline and length have room beside each other."""
        byline_px = self.byline.fontMetrics().horizontalAdvance(self.byline.text())
        room_px = self.contentsRect().width() - 2 * _SIDE_PX - self.badge.width() - 2 * _GAP_PX
        return byline_px + self.length.sizeHint().width() <= room_px

    def set_beside(self, is_beside: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Set the length beside the byline, or below it."""
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.length.setVisible(self.fits or not self._is_low)
        self._about.setDirection(beside if is_beside or self._is_low else below)
        self.byline.setMinimumHeight(self.byline.fontMetrics().height())  # while it is empty too

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit byline and length into the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _byline_words(self, article: Article) -> str:
        """Where it stood and when, or that this is not known: an empty place would tell nothing."""
        return byline_of(article, translated) or self.tr("Outlet unknown")

    def _length_words(self, article: Article) -> str:
        """How long it is, and that something was taken out: nothing is left out untold."""
        words = self.tr("{count} words").format(count=f"{article.word_count:,}")
        if not article.removed:
            return words
        return self.tr("{words} · {count} taken out").format(
            words=words, count=len(article.removed)
        )

    def set_headline_family(self, families: Sequence[str]) -> None:
        """Set the headline in the family of the text."""
        self._families = tuple(families)
        self._set_headline_font()

    def _set_headline_font(self) -> None:
        font = QFont()
        font.setFamilies(list(self._families))
        size_em = _LOW_HEADLINE_EM if self._is_low else _HEADLINE_EM
        font.setPointSizeF(size_em * QFontInfo(font).pointSizeF())
        font.setWeight(QFont.Weight.DemiBold)
        set_font(self.headline, font)
        self.headline.updateGeometry()


def _plain_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
