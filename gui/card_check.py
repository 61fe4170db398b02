"""An evidence card pasted back: what it claims, and whether the texts still bear it out. No Qt.

A card names each quote's article by the SHA-256 of its text and the quote by its code
points (``gui.evidence_card.plain_text``). It is read from the right end of that line, since
a source or a headline may itself look like a part of a card.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.lexical import EditKind, word_edits, words
from core.records import Article, Comparison
from core.review import Passage, subjects_of
from gui.evidence_card import card_of, head_of
from gui.phrases import label_of
from gui.view_state import rows_of

# Blank space may have been changed on the way, by a mail program for instance.
_ANCHOR = re.compile(
    r"^(?P<source>.*),\s+code\s+points\s+(?P<start>\d+)\s+to\s+(?P<end>\d+),"
    r"\s+SHA-256\s+(?P<sha256>[0-9a-f]{64})[ \t]*$",
    re.MULTILINE,
)
_QUOTE = re.compile(r"^[A-Z]+ · .*?: “(?P<quote>.*)”\s*\n\(", re.MULTILINE | re.DOTALL)
OPENING, CLOSED = ": “", re.compile(r"”\s*\(")
NEAR = 0.5
"""Share of its words from which a sentence is shown as what became of a quote. Set by hand:
with less than half of them, it tells something else more often than not."""


@dataclass(frozen=True, slots=True)
class CardQuote:
    """One quote as a card gives it.

    Args:
        text: The quote.
        source: Path or address of its article.
        passage: Where the card says it stands.
    """

    text: str
    source: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class PastedCard:
    """What a card claims: its first line, and its quotes."""

    head: str
    quotes: tuple[CardQuote, ...]


class Outcome(StrEnum):
    """What became of a quote."""

    SAME = "same"
    ALTERED = "altered"  # the text is the same, but says something else there
    MOVED = "moved"  # another text, which still has the quote
    GONE = "gone"  # another text, which no longer has it
    UNKNOWN = "unknown"  # no text to hold it against


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """A quote held against the texts at hand.

    Args:
        quote: The quote as the card gives it.
        outcome: What became of it.
        article: How the window names the article it was held against; empty where there
            is none.
        now: What stands there now, or the nearest sentence; empty where it is the same, or
            where nothing comes near.
    """

    quote: CardQuote
    outcome: Outcome
    article: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class CardCheck:
    """A card held against the texts at hand.

    Args:
        head: The card's first line: its verdict and how sure it was.
        quotes: Its quotes.
        head_now: The first line of the card that the open comparison gives for the same
            passages; empty where it has none.
    """

    head: str
    quotes: tuple[QuoteCheck, ...]
    head_now: str = ""

    @property
    def is_borne_out(self) -> bool:
        """Whether every quote stands where the card says, in the same text."""
        return all(quote.outcome is Outcome.SAME for quote in self.quotes)


def read_card(text: str) -> PastedCard | None:
    """The card that a text holds, or None where it holds none."""
    text = text.replace("\r\n", "\n").strip()
    quotes = tuple(_quotes(text))
    return PastedCard(text.split("\n", 1)[0].strip(), quotes) if quotes else None


def check_card(
    card: PastedCard, articles: Sequence[Article], comparison: Comparison | None
) -> CardCheck:
    """Hold a card against these articles and the comparison that is open, if any."""
    return CardCheck(
        card.head,
        tuple(_checked(quote, articles) for quote in card.quotes),
        _head_now(card, comparison) if comparison else "",
    )


def _quotes(text: str) -> Iterator[CardQuote]:
    before = 0
    for anchor in _ANCHOR.finditer(text):
        start, end = int(anchor["start"]), int(anchor["end"])
        quote = _quote_in(text[before : anchor.start()], end - start)
        before = anchor.end()
        if quote is not None and start < end:
            yield CardQuote(quote, anchor["source"].strip(), Passage(anchor["sha256"], start, end))


def _quote_in(block: str, length: int) -> str | None:
    """The quote of a block: the one as long as the card says, else the outermost one."""
    for opening in re.finditer(OPENING, block):
        quote, behind = opening.end(), opening.end() + length
        if CLOSED.match(block, behind):
            return block[quote:behind]
    found = _QUOTE.search(block)
    return found["quote"] if found else None


def _checked(quote: CardQuote, articles: Sequence[Article]) -> QuoteCheck:
    passage = quote.passage
    for article in articles:
        if article.sha256 == passage.sha256:
            now = article.text[passage.start : passage.end]
            is_same = now.split() == quote.text.split()
            outcome = Outcome.SAME if is_same else Outcome.ALTERED
            return QuoteCheck(quote, outcome, label_of(article), "" if is_same else now)
    for article in articles:
        if quote.text in article.text:
            return QuoteCheck(quote, Outcome.MOVED, label_of(article))
    for article in articles:
        if article.source == quote.source:
            now = _nearest(quote.text, article.text)
            return QuoteCheck(quote, Outcome.GONE, label_of(article), now)
    return QuoteCheck(quote, Outcome.UNKNOWN)


def _nearest(quote: str, text: str) -> str:
    """The sentence with the most words of the quote in their order; empty if none is near."""
    from core.segmenting import sentences  # noqa: PLC0415 - slow to load, and seldom needed

    found = [span.of(text) for span in sentences(text)]
    best = max(found, key=lambda sentence: _kept_01(quote, sentence), default="")
    return best if _kept_01(quote, best) >= NEAR else ""


def _kept_01(quote: str, sentence: str) -> float:
    """Share of the quote's words that the sentence has in the same order, 0..1."""
    total = len(words(quote))
    edits = word_edits(quote, sentence)
    kept = sum(len(words(quote, edit.a)) for edit in edits if edit.kind is EditKind.KEEP)
    return kept / total if total else 0.0


def _head_now(card: PastedCard, comparison: Comparison) -> str:
    """What the open comparison says of the card's passages."""
    subject = tuple(sorted(quote.passage for quote in card.quotes))
    subjects = subjects_of(comparison)
    row = next((row for row in rows_of(comparison) if subjects[row.key] == subject), None)
    return head_of(card_of(comparison, row)) if row else ""
