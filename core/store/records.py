"""What the library hands out, and what it is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.engine import EngineState
from core.review import Passage
from core.spans import Span


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article that was to be kept.

    Args:
        id: Its id, the same whenever and wherever this text from this source is added.
        is_new: Whether the library did not show it before.
        copies: Ids of articles from other sources that carry the same text; for one that
            a collection took in also those that carry nearly the same.
    """

    id: str
    is_new: bool
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the reader can correct about an article."""

    title: str | None
    outlet: str | None
    published: date | None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class StoredVector:
    """The vector of an article, with what the reader knows of it today."""

    article: str
    data: bytes
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of a list: everything but the text.

    Args:
        id: Of the article.
        source: Path or address it was read from; half surrogates are replaced.
        sha256: SHA-256 of its text.
        metadata: As corrected by the reader.
        opening: The first words of its text, to call it by where there is no headline.
        word_count: Words of its text.
        added_at: When it was first added.
        event: Id of the event it stands in, or None.
        event_title: What that event is called, or None.
        compared: In how many kept comparisons it stands.
    """

    id: str
    source: str
    sha256: str
    metadata: Metadata
    opening: str
    word_count: int
    added_at: datetime
    event: str | None
    event_title: str | None
    compared: int


class ArticleOrder(StrEnum):
    """What a list is sorted by; what lacks it comes last."""

    ADDED = "added"
    TITLE = "title"
    OUTLET = "outlet"
    PUBLISHED = "published"
    WORDS = "words"
    EVENT = "event"
    COMPARED = "compared"


@dataclass(frozen=True, slots=True)
class Hit:
    """One article that a search found.

    Args:
        article: The article.
        snippet: A few words of its text around what was found, else its beginning.
        marks: Where in ``snippet`` the found words stand.
    """

    article: ArticleSummary
    snippet: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class EventProposal:
    """Articles that seem to tell of one event.

    Args:
        title: What to call it.
        why: Why they belong together, in words a reader can check.
        articles: Their ids.
    """

    title: str
    why: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """Articles on one event.

    Args:
        id: Stays while most of its articles do.
        title: What it is called.
        why: Why they belong together.
        is_titled_by_reader: Whether the title is the reader's own.
        is_pinned: Whether the reader closed it: no regrouping changes it.
        articles: Ids in the order in which they were published, undated ones last.
        by_reader: Those of them that the reader put there.
    """

    id: str
    title: str
    why: str
    is_titled_by_reader: bool
    is_pinned: bool
    articles: tuple[str, ...]
    by_reader: frozenset[str]


@dataclass(frozen=True, slots=True)
class EventRules:
    """What the reader decided about events; regrouping has to keep it.

    Args:
        together: Sets of ids that stand in one event.
        apart: Pairs of ids that never do.
        closed: Articles of each pinned event.
    """

    together: tuple[frozenset[str], ...]
    apart: tuple[tuple[str, str], ...]
    closed: tuple[frozenset[str], ...]


SummaryPair = tuple[ArticleSummary, ArticleSummary]
"""The two articles of a comparison, A's first."""


@dataclass(frozen=True, slots=True)
class ComparisonSummary:
    """A kept comparison without its document.

    Args:
        id: Follows from its articles and their order.
        articles: Their ids, in the order of the letters.
        engine: What made it.
        made_at: When it was made.
        opened_at: When it was last made or opened.
    """

    id: str
    articles: tuple[str, ...]
    engine: EngineState
    made_at: datetime
    opened_at: datetime

    def is_old(self, engine: EngineState) -> bool:
        """Whether the present engine is not the one that made it."""
        return self.engine != engine


@dataclass(frozen=True, slots=True)
class StoredComparison:
    """A kept comparison.

    Args:
        summary: Which one, and what made it.
        document: The report as JSON text, exactly as it was given.
    """

    summary: ComparisonSummary
    document: str


@dataclass(frozen=True, slots=True, order=True)
class Pin:
    """Two passages that the reader put level.

    Raises:
        ValueError: If they stand in the wrong order.
    """

    first: Passage
    second: Passage

    def __post_init__(self) -> None:
        """Hold the order that does not depend on the sides."""
        if self.second < self.first:
            message = f"passages out of order: {self}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Note:
    """The reader's words on a passage; on a whole text where the passage spans it."""

    passage: Passage
    text: str
