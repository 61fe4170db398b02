"""Everything that speaks for one row, ready to be shown or copied. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.palette import KIND_OF_LABEL, Kind
from core.records import Article, Claim, Comparison, Finding, Nearest, OnlyIn
from core.review import Judgement
from core.spans import Span
from gui.phrases import (
    KIND_WORDS,
    Say,
    as_written,
    between_words,
    byline_of,
    confidence_words,
    reason_words,
    speaker_words,
    stands_out,
    title_of,
)
from gui.review_phrases import review_words
from gui.value_phrases import fact_words
from gui.view_state import Row

HASH_SHOWN = 12
"""Hex digits of a network's SHA-256 that tell versions apart (48 bits)."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One claim in its sentence.

    Args:
        article: The article it stands in.
        claim: The claim.
        text: Its sentence, as it stands in the article.
        focus: Where the claim stands in ``text``.
        marks: Where the deciding words stand in ``text``.
        say: What the words about it are told with.
    """

    article: Article
    claim: Claim
    text: str
    focus: Span
    marks: tuple[Span, ...] = ()
    say: Say = as_written

    @property
    def byline(self) -> str:
        """Whose words these are: letter, outlet and day, or the headline."""
        name = byline_of(self.article, self.say) or title_of(self.article)
        return f"{self.claim.article} · {name}"

    @property
    def speaker(self) -> str:
        """Who says it and how firmly."""
        return speaker_words(self.claim.attribution, self.say)

    @property
    def values(self) -> tuple[str, ...]:
        """What the checkable details were taken for, where that is not plain."""
        told = (fact_words(fact, self.say) for fact in self.claim.facts)
        return tuple(words for words in told if words)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that came near a lone claim.

    Args:
        claim: Where it stands.
        similarity: How near it came, 0..1.
        why: Why it fell short.
    """

    claim: Claim
    similarity: float
    why: str

    @property
    def quote(self) -> str:
        """Its words."""
        return f"“{self.claim.text}”"

    @property
    def remark(self) -> str:
        """How likely it tells the same fact, and why it fell short."""
        return f"{self.similarity:.0%} · {self.why}"


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """What the inspector shows for one row.

    Args:
        kind: The verdict.
        confidence: In words and number; empty for a lone claim.
        between: Who disagrees or agrees; empty for a lone claim.
        quotes: A's and B's quote, or the lone claim.
        reasons: What decided, strongest first.
        nearest: For a lone claim, the nearest passages and why each fell short.
        runner_up: The next likely verdict, or empty.
        engine: What decided, with versions.
        review: What the reader made of it ("confirmed"); empty where nothing.
        note: The reader's words on it.
        say: What its heading is told with.
    """

    kind: Kind
    confidence: str
    between: str
    quotes: tuple[Quote, ...]
    reasons: tuple[str, ...]
    nearest: tuple[Passage, ...]
    runner_up: str
    engine: str
    review: str = ""
    note: str = ""
    say: Say = as_written

    @property
    def heading(self) -> str:
        """The verdict in words, with the side of a lone claim."""
        if self.kind is Kind.ONLY:
            return self.say("Only in {0}").format(self.quotes[0].claim.article)
        return self.say(KIND_WORDS[self.kind])


def card_of(
    comparison: Comparison, row: Row, judgement: Judgement | None = None, say: Say = as_written
) -> EvidenceCard:
    """The evidence for a row of this comparison, and what the reader made of it.

    Args:
        comparison: What the row is of.
        row: The finding, or the lone claim.
        judgement: The reader's, if there is one.
        say: What the words of the card are told with; one that is copied stays in English.
    """
    engine = _engine_words(comparison)
    if row.finding is not None:
        card = _finding_card(comparison, row.finding, engine, say)
    elif row.only is not None:
        card = _only_card(comparison, row.only, engine, say)
    else:
        message = f"a row holds a finding or a lone claim: {row.key}"
        raise ValueError(message)
    if judgement is None:
        return card
    decided = review_words(judgement, row, say) if judgement.decision else ""
    return replace(card, review=decided, note=" ".join(judgement.note.split()))


def _finding_card(comparison: Comparison, finding: Finding, engine: str, say: Say) -> EvidenceCard:
    pair, verdict = finding.pair, finding.verdict
    kind = KIND_OF_LABEL[verdict.label]
    a_marks = tuple(span for reason in verdict.reasons for span in reason.a_spans)
    b_marks = tuple(span for reason in verdict.reasons for span in reason.b_spans)
    runner_up = say(KIND_WORDS[KIND_OF_LABEL[verdict.runner_up]]) if verdict.runner_up else ""
    return EvidenceCard(
        kind=kind,
        confidence=confidence_words(verdict.confidence, say),
        between=between_words(kind, verdict.between, say),
        quotes=(_quote(comparison, pair.a, a_marks, say), _quote(comparison, pair.b, b_marks, say)),
        reasons=tuple(reason_words(reason, say) for reason in verdict.reasons),
        nearest=(),
        runner_up=runner_up.lower(),
        engine=engine,
        say=say,
    )


def _only_card(comparison: Comparison, only: OnlyIn, engine: str, say: Say) -> EvidenceCard:
    return EvidenceCard(
        kind=Kind.ONLY,
        confidence="",
        between="",
        quotes=(_quote(comparison, only.claim, (), say),),
        reasons=(),
        nearest=tuple(_passage(nearest) for nearest in only.nearest),
        runner_up="",
        engine=engine,
        say=say,
    )


def _quote(comparison: Comparison, claim: Claim, marks: tuple[Span, ...], say: Say) -> Quote:
    article = comparison.article(claim.article)
    around = Span(min(claim.sentence.start, claim.start), max(claim.sentence.end, claim.end))
    inside = sorted({mark for mark in marks if around.contains(mark) and stands_out(mark, claim)})
    return Quote(
        article=article,
        claim=claim,
        text=around.of(article.text),
        focus=claim.span.shifted(-around.start),
        marks=tuple(mark.shifted(-around.start) for mark in inside),
        say=say,
    )


def _passage(nearest: Nearest) -> Passage:
    return Passage(nearest.claim, nearest.similarity, nearest.why)


def _engine_words(comparison: Comparison) -> str:
    networks = [f"{name} {sha[:HASH_SHOWN]}" for name, sha in comparison.engine.networks]
    return ", ".join((f"Crosslight {comparison.engine.version}", *networks))


def head_of(card: EvidenceCard) -> str:
    """The first line of the card as text: the verdict and how sure it is."""
    return " · ".join(part for part in (card.heading, card.confidence) if part)


def plain_text(card: EvidenceCard) -> str:
    """The card as text that stands on its own wherever it is pasted."""
    why = (
        *(f"Why: {reason}" for reason in card.reasons),
        *(_nearest(passage) for passage in card.nearest),
        f"Next likely: {card.runner_up}" if card.runner_up else "",
        f"Reviewed by hand: {card.review}" if card.review else "",
        f"Note: {card.note}" if card.note else "",
        f"Judged by {card.engine}",
    )
    blocks = ((head_of(card), card.between), *(_quoted(quote) for quote in card.quotes), why)
    return "\n\n".join("\n".join(line for line in block if line) for block in blocks) + "\n"


def _nearest(passage: Passage) -> str:
    likely = f"{passage.similarity:.0%} likely the same fact"
    return f"Nearest in {passage.claim.article}: {passage.quote} ({passage.why}; {likely})"


def _quoted(quote: Quote) -> tuple[str, ...]:
    """A quote with all that lets another reader check it: source, offsets, SHA-256."""
    claim, article = quote.claim, quote.article
    return (
        f"{quote.byline}: “{claim.text}”",
        f"({quote.speaker})",
        f"Values: {'; '.join(quote.values)}" if quote.values else "",
        f"{article.source}, code points {claim.start} to {claim.end}, SHA-256 {article.sha256}",
    )
