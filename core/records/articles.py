"""An article as read and cleaned, and its sentences."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

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
