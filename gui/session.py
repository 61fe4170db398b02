"""Which articles lie on the reader's desk and what was made of them. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from core.reading.documents import Entry
from core.records import Article, Claim, Comparison
from core.store import ComparisonSummary


class Side(StrEnum):
    """The two sides of the window."""

    A = "A"
    B = "B"

    @property
    def other(self) -> Side:
        """The side across."""
        return Side.B if self is Side.A else Side.A


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """One line of the library: an article and where it came from."""

    source: str
    article: Article


@dataclass(frozen=True, slots=True)
class Choice:
    """What a source holds that is more than one article: the reader is to choose."""

    source: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One side of the desk.

    Args:
        article: What lies there; kept when a later one cannot be read.
        fault: Why the last one that was asked for could not be read, or empty.
        is_reading: Whether one is being read.
    """

    article: Article | None = None
    fault: str = ""
    is_reading: bool = False


@dataclass(frozen=True, slots=True)
class Session:
    """Both sides, and the comparison of what lies there.

    Args:
        a: The left side.
        b: The right side.
        comparison: Of exactly these two articles, or None.
        is_working: Whether a comparison is running; an older one of the same articles is
            stale meanwhile.
        fault: Why the last comparison failed, or empty.
        library_fault: What of the library could not be read, or empty.
        claims: Of the lone article, once they are found; else empty.
        made: What made the comparison, where that is not the present engine; else None.
    """

    a: Place = field(default_factory=Place)
    b: Place = field(default_factory=Place)
    comparison: Comparison | None = None
    is_working: bool = False
    fault: str = ""
    library_fault: str = ""
    claims: tuple[Claim, ...] = ()
    made: ComparisonSummary | None = None

    def place(self, side: Side) -> Place:
        """What lies on this side."""
        return self.a if side is Side.A else self.b

    @property
    def articles(self) -> tuple[Article, Article] | None:
        """Both articles, or None while one is missing."""
        if self.a.article is None or self.b.article is None:
            return None
        return self.a.article, self.b.article

    @property
    def lone(self) -> Article | None:
        """The only article on the desk; None where there is none or both."""
        return None if self.articles else self.a.article or self.b.article

    @property
    def missing(self) -> Side | None:
        """The first side without an article; None where both have one."""
        return next((side for side in Side if self.place(side).article is None), None)

    @property
    def is_busy(self) -> bool:
        """Whether an article is being read or a comparison is running."""
        return self.is_working or self.a.is_reading or self.b.is_reading

    @property
    def is_empty(self) -> bool:
        """Whether no article lies on either side."""
        return self.a.article is None and self.b.article is None


def placed(session: Session, side: Side, place: Place) -> Session:
    """The session with one side replaced.

    A comparison is kept only while both of its articles stay: its offsets fit no other text.
    """
    changed = replace(session, a=place) if side is Side.A else replace(session, b=place)
    if place.article == session.place(side).article:
        return changed
    return replace(changed, comparison=None, is_working=False, fault="", claims=(), made=None)


def reading(session: Session, side: Side) -> Session:
    """The session while an article for one side is being read; the old one stays."""
    return placed(session, side, Place(session.place(side).article, is_reading=True))


def waiting(session: Session, side: Side) -> Session:
    """The session while the reader chooses what to read for one side; the old one stays."""
    return placed(session, side, replace(session.place(side), is_reading=False))


def faulted(session: Session, side: Side, fault: str) -> Session:
    """The session after an article for one side could not be read; the old one stays."""
    return placed(session, side, Place(session.place(side).article, fault=fault))


def stopped(session: Session) -> Session:
    """The session after the reader stopped what was running; what lay there stays."""
    a, b = (replace(session.place(side), is_reading=False) for side in Side)
    return replace(session, a=a, b=b, is_working=False)


def swapped(session: Session) -> Session:
    """The session with the sides exchanged; the comparison has to be made again."""
    return Session(a=session.b, b=session.a, claims=session.claims)


def without_faults(session: Session, side: Side | None) -> Session:
    """The session once the reader has put away what it told of one side, or of the whole."""
    if side is None:
        return replace(session, fault="", library_fault="")
    return placed(session, side, replace(session.place(side), fault=""))
