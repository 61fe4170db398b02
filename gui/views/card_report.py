"""What became of a pasted evidence card: quote by quote, then the verdict."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from gui.card_check import CardCheck, Outcome, QuoteCheck
from gui.views.dialog_sizes import resize_for_letters

SIZE_PX = (640, 420)
MARGIN_PX = 12
OUTCOME_WORDS = {
    Outcome.SAME: QT_TRANSLATE_NOOP(
        "CardReport", "The text is unchanged, and the quote stands where the card says."
    ),
    Outcome.ALTERED: QT_TRANSLATE_NOOP(
        "CardReport", "The text is unchanged, but the card does not quote what stands there."
    ),
    Outcome.MOVED: QT_TRANSLATE_NOOP(
        "CardReport", "The text has changed since; the quote still stands in it, word for word."
    ),
    Outcome.GONE: QT_TRANSLATE_NOOP(
        "CardReport", "The text has changed since, and no longer has the quote."
    ),
    Outcome.UNKNOWN: QT_TRANSLATE_NOOP(
        "CardReport",
        "Not checked: no article, open or in the library, is the one that it quotes.",
    ),
}
GLYPHS = {
    Outcome.SAME: "✓",
    Outcome.ALTERED: "✗",
    Outcome.MOVED: "→",
    Outcome.GONE: "✗",
    Outcome.UNKNOWN: "?",
}


class CardReport(QDialog):
    """Shows one check at a time. What a card says enters as plain text, never as markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Evidence card checked"))
        resize_for_letters(self, *SIZE_PX)
        self._heading = QLabel(self)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setProperty("role", "title")
        self._heading.setWordWrap(True)
        self._text = QTextBrowser(self)
        self._text.setOpenLinks(False)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("What became of the card"))
        self._text.document().setDocumentMargin(MARGIN_PX)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(self._text, 1)
        layout.addWidget(buttons)

    def show_check(self, check: CardCheck) -> None:
        """Show what became of a card."""
        self._heading.setText(self._summary(check))
        self._text.clear()
        cursor = QTextCursor(self._text.document())
        for quote in check.quotes:
            _write(cursor, self._lines(quote))
        _write(cursor, self._verdict(check))
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        self.open()

    def _summary(self, check: CardCheck) -> str:
        outcomes = {quote.outcome for quote in check.quotes}
        if check.is_borne_out:
            return self.tr("✓ The texts bear this card out.")
        if outcomes & {Outcome.ALTERED, Outcome.GONE}:
            return self.tr("✗ The texts do not bear this card out.")
        if outcomes == {Outcome.UNKNOWN}:
            return self.tr("? This card cannot be checked: its articles are not open.")
        return self.tr("→ Something has changed since this card was made.")

    def _lines(self, quote: QuoteCheck) -> tuple[str, ...]:
        """The article as a heading, what became of the quote, and both wordings."""
        lines = [
            quote.article or quote.quote.source,
            f"{GLYPHS[quote.outcome]} {self.tr(str(OUTCOME_WORDS[quote.outcome]))}",
            self.tr("On the card: “{0}”").format(quote.quote.text),
        ]
        if quote.now:
            lines.append(self.tr("In the text: “{0}”").format(quote.now))
        return tuple(lines)

    def _verdict(self, check: CardCheck) -> tuple[str, ...]:
        on_card = self.tr("On the card: {0}").format(check.head)
        if not check.head_now:
            now = self.tr("The open comparison has no finding on these passages.")
        elif check.head_now == check.head:
            now = self.tr("✓ The open comparison says the same.")
        else:
            now = self.tr("→ The open comparison now says: {0}").format(check.head_now)
        return (self.tr("Verdict"), on_card, now)


def _write(cursor: QTextCursor, lines: tuple[str, ...]) -> None:
    """A paragraph for each line, the first one bold, and a gap before."""
    heading, plain = QTextCharFormat(), QTextCharFormat()
    heading.setFontWeight(600)
    for place, line in enumerate(lines):
        if cursor.position():
            cursor.insertBlock()
        shape = cursor.blockFormat()
        shape.setTopMargin(12 if place == 0 and cursor.position() else 2)
        cursor.setBlockFormat(shape)
        cursor.insertText(line, plain if place else heading)
