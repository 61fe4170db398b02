"""The records that the stages hand to each other. All frozen; tuples, not lists.

Offsets are half-open, in code points of ``Article.text``, and carried from the start:
``article.text[claim.start:claim.end] == claim.text`` holds everywhere.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.engine import EngineState
from core.letters import article_letters
from core.spans import Span


class RemovalKind(StrEnum):
    """Why cleaning took a passage out."""

    BOILERPLATE = "boilerplate"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Removal:
    """A passage that cleaning took out.

    Args:
        kind: Why it was taken out.
        raw_span: Where it stands in ``Article.raw``.
        text: The passage as it stood there.
        at: Offset in ``Article.text`` where it would stand.
    """

    kind: RemovalKind
    raw_span: Span
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class OffsetRun:
    """``length`` code points from ``start`` in the text come from ``raw_start`` on, one by one.

    ``raw_length`` differs from ``length`` where characters were repaired.
    """

    start: int
    length: int
    raw_start: int
    raw_length: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read.

    Args:
        source: Path or address it was read from, as given; ``"pasted text"`` for a paste.
        text: What the window shows and every offset counts in: cleaned, paragraphs
            parted by one blank line. Before cleaning, the same as ``raw``.
        raw: The text as decoded, before cleaning.
        title: Headline, or None where the text does not tell it.
        outlet: Who published it, or None.
        published: Day of publication, or None.
        removed: What cleaning took out, in the order of ``raw``.
        runs: The map from ``text`` to ``raw``, ascending; empty means they are the same.
        author: Who signed it, or None.
        address: Where on the web it is published, or None.
        original: The file or page as it came; None for a paste or a row of a table.
    """

    source: str
    text: str
    raw: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    removed: tuple[Removal, ...] = ()
    runs: tuple[OffsetRun, ...] = ()
    author: str | None = None
    address: str | None = None
    original: bytes | None = field(default=None, repr=False, compare=False)

    @property
    def sha256(self) -> str:
        """SHA-256 of ``text`` in UTF-8, as hex."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def word_count(self) -> int:
        """Number of words, parted by blank space."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one heading.

    Args:
        start: Offset of its first code point.
        end: Offset behind its last.
        text: The sentence itself.
        paragraph: Number of its paragraph, from 0.
        is_heading: Whether it is a headline or subhead and not running text.
    """

    start: int
    end: int
    text: str
    paragraph: int
    is_heading: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Stance(StrEnum):
    """How a source stands to what is attributed to it."""

    ASSERTS = "asserts"
    DENIES = "denies"
    ALLEGES = "alleges"
    ASKS = "asks"
    PROMISES = "promises"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says it, with which words.

    Args:
        source: The speaker, a pronoun put right where safe; None for "it is believed that".
        cue: The words that attribute ("has rejected reports").
        stance: How the source stands to the content.
        source_span: Where the text names the speaker (the pronoun, if it is one).
        cue_span: Where the cue stands.
        content: Where what is said stands, in order.
    """

    source: str | None
    cue: str
    stance: Stance
    source_span: Span | None = None
    cue_span: Span | None = None
    content: tuple[Span, ...] = ()


class FactKind(StrEnum):
    """What a fact in a claim is about."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    NEGATION = "negation"
    HEDGE = "hedge"


class Bound(StrEnum):
    """How a number or a day is bounded."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Fact:
    """A checkable detail of a claim.

    Args:
        kind: What it is about.
        start: Offset of its first code point in the article.
        end: Offset behind its last.
        text: The words.
        value: A number (in ``unit``), the first day of a date (ISO), or the shared key of
            a name or place; for negation and hedge the cue in lower case.
        high: Upper end of a range; last day (ISO) of a date longer than a day; else None.
        bound: How the value is bounded.
        unit: What is counted or measured (a lemma such as "expert", or an SI unit).
    """

    kind: FactKind
    start: int
    end: int
    text: str
    value: float | str
    high: float | str | None = None
    bound: Bound = Bound.EXACT
    unit: str | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause that can be true or false on its own.

    Args:
        id: Letter of its article and a number from 1: "A3".
        article: Letter of its article.
        start: Offset of its first code point.
        end: Offset behind its last.
        text: ``article.text[start:end]``.
        sentence: The sentence it stands in.
        attribution: Who says it; None where the article itself speaks.
        facts: Its checkable details, in the order of the text.
        in_full: The text with what its pronouns stand for; empty where that changes nothing.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    sentence: Span
    attribution: Attribution | None = None
    facts: tuple[Fact, ...] = ()
    in_full: str = ""

    @property
    def read_text(self) -> str:
        """What the networks read."""
        return self.in_full or self.text

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class EntailmentScores:
    """What the network says of one ordered pair of texts; the three sum to 1."""

    entail: float
    neutral: float
    contradict: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that may tell the same fact.

    Args:
        a: Claim of the article that stands first.
        b: Claim of the other (or of the same, where an article is held against itself).
        similarity: 0..1, calibrated: how likely both tell the same fact.
        forward: The network on a, then b, without who says them; None where not asked.
        backward: The network on b, then a.
    """

    a: Claim
    b: Claim
    similarity: float
    forward: EntailmentScores | None = None
    backward: EntailmentScores | None = None


class Label(StrEnum):
    """What a pair of claims comes to."""

    AGREE = "agree"
    CONTRADICT = "contradict"
    DIFFER = "differ"
    UNSURE = "unsure"


class Between(StrEnum):
    """Who disagrees, or agrees: the outlets themselves, or those they quote."""

    OUTLETS = "outlets"
    SOURCES = "sources"
    MIXED = "mixed"


class ReasonKind(StrEnum):
    """What decided."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    NAME = "name"
    NEGATION = "negation"
    DENIAL = "denial"
    OPPOSITE = "opposite"
    HEDGE = "hedge"
    UPDATE = "update"
    WORDING = "wording"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a verdict, with the words that decided on each side.

    ``text`` is a sentence for the reader. Spans count in each claim's article.
    """

    kind: ReasonKind
    text: str
    a_spans: tuple[Span, ...] = ()
    b_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a pair comes to, and why.

    Args:
        label: The verdict.
        confidence: 0..1: how likely a careful reader would sign it.
        reasons: What decided, strongest first; never empty.
        between: Who disagrees or agrees.
        runner_up: The next likely verdict, or None.
    """

    label: Label
    confidence: float
    reasons: tuple[Reason, ...]
    between: Between = Between.OUTLETS
    runner_up: Label | None = None

    def __post_init__(self) -> None:
        """Hold the promise that every verdict gives its reasons."""
        if not self.reasons or not 0.0 <= self.confidence <= 1.0:
            message = f"a verdict needs reasons and a confidence in 0..1: {self}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Finding:
    """A pair with its verdict: one row of what the reader is shown."""

    pair: Pair
    verdict: Verdict

    @property
    def key(self) -> str:
        """Stable within one comparison: "A3-B2"."""
        return f"{self.pair.a.id}-{self.pair.b.id}"


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage of another article that came near a claim, and why it fell short."""

    claim: Claim
    similarity: float
    why: str


@dataclass(frozen=True, slots=True)
class OnlyIn:
    """A claim that no other article tells, with the nearest passages of the others."""

    claim: Claim
    nearest: tuple[Nearest, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more articles held against each other (or one against itself).

    Args:
        engine: What did the work.
        articles: In the order given; their letters are A, B, C and so on.
        claims: All claims, article by article, in reading order.
        findings: Contradictions first, then in reading order of the first article.
        only: Per article, in its reading order, what no other article tells.
    """

    engine: EngineState
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    only: tuple[tuple[OnlyIn, ...], ...]
    by_id: dict[str, Claim] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the claims by their id."""
        object.__setattr__(self, "by_id", {claim.id: claim for claim in self.claims})

    def article(self, letter: str) -> Article:
        """The article with this letter."""
        return self.articles[article_letters(len(self.articles)).index(letter)]

    def count(self, label: Label) -> int:
        """How many findings have this verdict."""
        return sum(finding.verdict.label is label for finding in self.findings)
