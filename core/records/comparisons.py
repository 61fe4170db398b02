"""Whole articles side by side: what both tell, and what only one does."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.engine import EngineState
from core.letters import article_letters
from core.records.articles import Article
from core.records.claims import Claim
from core.records.verdicts import Label, Pair, Verdict


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
class Closeness:
    """How likely two articles tell of one event.

    Args:
        a: Letter of the one that stands first.
        b: Letter of the other.
        value: Cosine of their profiles, less something for the days between them; -1..1.
        is_one_event: Whether they would be grouped as reports of one event.
    """

    a: str
    b: str
    value: float
    is_one_event: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more articles held against each other (or one against itself).

    Args:
        engine: What did the work.
        articles: In the order given; their letters are A, B, C and so on.
        claims: All claims, article by article, in reading order.
        findings: Contradictions first, then in reading order of the first article.
        only: Per article, in its reading order, what no other article tells.
        closeness: Of each two articles, in the order of their letters; empty if not known.
    """

    engine: EngineState
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    only: tuple[tuple[OnlyIn, ...], ...]
    closeness: tuple[Closeness, ...] = ()
    by_id: dict[str, Claim] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the claims by their id."""
        object.__setattr__(self, "by_id", {claim.id: claim for claim in self.claims})

    def article(self, letter: str) -> Article:
        """The article with this letter."""
        return self.articles[article_letters(len(self.articles)).index(letter)]

    def closeness_between(self, a: str, b: str) -> float | None:
        """How close the articles with these letters are; None if not known."""
        wanted = {a, b}
        return next((one.value for one in self.closeness if {one.a, one.b} == wanted), None)

    @property
    def hardly_one_event(self) -> bool:
        """Whether no two of the articles seem to tell of one event."""
        return bool(self.closeness) and not any(one.is_one_event for one in self.closeness)

    def count(self, label: Label) -> int:
        """How many findings have this verdict."""
        return sum(finding.verdict.label is label for finding in self.findings)
