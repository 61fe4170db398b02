"""The evidence for one row: both quotes, who says it, why it was judged so, and how surely."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.palette import GLYPHS
from gui.evidence_card import EvidenceCard, Quote
from gui.theme import Theme
from gui.views.evidence_writer import EvidenceWriter, PassageBox
from gui.views.flip_bar import FlipBar
from gui.views.review_bar import ReviewBar
from gui.views.tab_order import put_in_tab_order


class EvidencePanel(QWidget):
    """Shows one card at a time; the reader can copy it, try its reasons and review it.

    Attributes:
        head: The verdict in a line, with what can be done; it goes where the panel's owner
            puts it, so that it takes no line of its own beside tabs.
    """

    copy_requested = Signal()
    review_requested = Signal()
    passage_chosen = Signal(object)  # Claim

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start without a card."""
        super().__init__(parent)
        self._theme = theme
        self._card: EvidenceCard | None = None
        self._is_dimmed = False
        self.head = QWidget(self)
        self._heading = _label(self.head)
        self._summary = _label(self.head)
        self._summary.setProperty("role", "muted")
        self._summary.setWordWrap(True)
        self.review = ReviewBar(self)
        self.flips = FlipBar(self)
        self._empty = QLabel(self.tr("The evidence for the chosen finding appears here."), self)
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._review = QToolButton(self.head)
        self._review.setObjectName("review")
        self._review.setText(self.tr("Review"))
        self._review.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._review.setProperty("role", "quiet")
        self._review.clicked.connect(self.on_review_clicked)
        self._copy = QPushButton(self.tr("Copy evidence"), self.head)
        self._copy.clicked.connect(self.on_copy_clicked)
        self._parts = tuple(
            PassageBox(name, self)
            for name in (self.tr("Quote of A"), self.tr("Quote of B"), self.tr("Why"))
        )
        self._parts[-1].anchorClicked.connect(self.on_passage_clicked)
        self._boxes = QWidget(self)
        self.flips.rebuilt.connect(self.on_flips_rebuilt)
        self._lay_out()
        self.set_reviewing(False)
        self.show_card(None)

    def show_card(self, card: EvidenceCard | None) -> None:
        """Show this card, or how to get one."""
        self._card = card
        self._copy.setEnabled(card is not None)
        self._review.setEnabled(card is not None)
        self._paint()

    def set_theme(self, theme: Theme) -> None:
        """Paint the marks in the colours of this theme."""
        self._theme = theme
        self._paint()

    def areas(self) -> tuple[QWidget, ...]:
        """What can take the focus, in reading order."""
        return self._parts

    def stops(self) -> tuple[QWidget, ...]:
        """The parts in the order of the Tab key."""
        return (self.head, self.review, *self._parts, self.flips)

    def set_dimmed(self, is_dimmed: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show that the card is out of date."""
        if is_dimmed != self._is_dimmed:
            self._is_dimmed = is_dimmed
            self._paint()

    def set_reviewing(self, is_reviewing: bool) -> None:  # noqa: FBT001 - a Qt setter
        """Show the line on which the reader judges, or the button that asks for it."""
        is_asked_here = self._review.hasFocus()
        self.review.setVisible(is_reviewing)
        if is_reviewing and is_asked_here:
            self.review.take_focus()
        self._review.setVisible(not is_reviewing)

    @Slot()
    def on_flips_rebuilt(self) -> None:
        """Let the Tab key find the new boxes in their place."""
        put_in_tab_order(*self.stops())

    @Slot()
    def on_review_clicked(self) -> None:
        """Ask for review mode."""
        self.review_requested.emit()

    @Slot()
    def on_copy_clicked(self) -> None:
        """Ask for the card on the clipboard."""
        self.copy_requested.emit()

    @Slot(QUrl)
    def on_passage_clicked(self, place: QUrl) -> None:
        """Ask to be shown one of the nearest passages."""
        if self._card is not None:
            self.passage_chosen.emit(self._card.nearest[int(place.toString())].claim)

    def _lay_out(self) -> None:
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._heading)
        head.addWidget(self._summary, 1)
        head.addWidget(self._review)
        head.addWidget(self._copy)
        parts = QHBoxLayout(self._boxes)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(8)
        *quotes, why = self._parts
        for quote in quotes:
            parts.addWidget(quote, 1)
        reasons = QVBoxLayout()
        reasons.addWidget(why, 1)
        reasons.addWidget(self.flips)
        parts.addLayout(reasons, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self.review)
        layout.addWidget(self._boxes, 1)
        layout.addWidget(self._empty, 1)

    def _paint(self) -> None:
        card = self._card
        for part in self._parts:
            part.clear()
        self._heading.setVisible(card is not None)
        self._empty.setVisible(card is None)
        self._boxes.setVisible(card is not None)
        if card is None:
            self._summary.clear()
            return
        ink = self._theme.muted if self._is_dimmed else self._theme.words_of(card.kind)
        self._heading.setText(f"{GLYPHS[card.kind]} {card.heading}")
        style = f"font-weight: 600; color: {ink};"
        if style != self._heading.styleSheet():  # it would be parsed and applied once more
            self._heading.setStyleSheet(style)
        summary = (card.review, card.confidence, card.between)
        self._summary.setText(" · ".join(part for part in summary if part))
        *boxes, why = self._parts
        for box, quote in zip(boxes, card.quotes, strict=False):
            self._paint_quote(box, quote, card)
        boxes[-1].setVisible(len(card.quotes) == len(boxes))
        self._paint_why(why, card)

    def _paint_quote(self, box: QTextBrowser, quote: Quote, card: EvidenceCard) -> None:
        writer = EvidenceWriter(box, self._theme, is_dimmed=self._is_dimmed)
        writer.line(quote.byline, is_muted=True)
        writer.quote(quote, self._theme.inks[card.kind])
        writer.line(quote.speaker)
        if quote.values:
            writer.line(self.tr("Values: {0}").format("; ".join(quote.values)), is_muted=True)
        box.moveCursor(QTextCursor.MoveOperation.Start)

    def _paint_why(self, box: QTextBrowser, card: EvidenceCard) -> None:
        writer = EvidenceWriter(box, self._theme, is_dimmed=self._is_dimmed)
        if card.nearest:
            head = self.tr("Nearest passages: how likely each is the same fact, why it fell short")
            writer.line(head, is_muted=True)
        elif not card.reasons:
            writer.line(self.tr("No passage of the other article comes near."))
        else:
            writer.line(self.tr("Why"), is_muted=True)
        for line in card.reasons:
            writer.line(f"• {line}")
        for place, passage in enumerate(card.nearest):
            writer.link(passage.quote, str(place), passage.remark)
        if card.runner_up:
            writer.line(self.tr("Next likely: {0}").format(card.runner_up), is_muted=True)
        if card.note:
            writer.line(self.tr("Your note: {0}").format(card.note))
        writer.line(card.engine, is_muted=True)
        box.moveCursor(QTextCursor.MoveOperation.Start)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
