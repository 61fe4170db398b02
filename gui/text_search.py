"""Where the words that the reader looks for stand in the texts shown. No Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.spans import Span

_QUOTES = ("'\u2018\u2019", '"\u201c\u201d')
"""Characters that a keyboard and a newsroom write differently; either finds the other."""


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """One place: letter of the article, and where in its text."""

    letter: str
    span: Span


@dataclass(frozen=True, slots=True)
class Search:
    """What was looked for and found, in the order of the articles.

    Args:
        query: The words.
        hits: Where they stand.
        at: Number of the hit that the reader is at; None where there is none.
    """

    query: str = ""
    hits: tuple[Hit, ...] = ()
    at: int | None = None

    @property
    def current(self) -> Hit | None:
        """The hit that the reader is at."""
        return None if self.at is None else self.hits[self.at]

    @property
    def count_words(self) -> str:
        """Which of how many: "3 of 12"; empty while nothing is looked for."""
        if not self.query.strip():
            return ""
        return "Not found" if self.at is None else f"{self.at + 1} of {len(self.hits)}"

    def spans_in(self, letter: str) -> tuple[Span, ...]:
        """The hits in one article."""
        return tuple(hit.span for hit in self.hits if hit.letter == letter)


def searched(query: str, texts: Mapping[str, str], *, behind: Hit) -> Search:
    """Look for words in all texts; the first hit from ``behind`` on is the current one.

    Case does not count, nor how words are parted, nor whether quotes are curly.
    """
    hits = tuple(
        Hit(letter, span) for letter, text in texts.items() for span in _occurrences(text, query)
    )
    ahead = (at for at, hit in enumerate(hits) if hit >= behind)
    return Search(query, hits, next(ahead, 0) if hits else None)


def stepped(search: Search, by: int) -> Search:
    """The search at the next (1) or previous (-1) hit, round and round."""
    if search.at is None:
        return search
    return replace(search, at=(search.at + by) % len(search.hits))


def _occurrences(text: str, query: str) -> tuple[Span, ...]:
    words = query.split()
    if not words:
        return ()
    pattern = r"\s+".join("".join(map(_either_quote, word)) for word in words)
    return tuple(Span(*match.span()) for match in re.finditer(pattern, text, re.IGNORECASE))


def _either_quote(char: str) -> str:
    return next((f"[{quotes}]" for quotes in _QUOTES if char in quotes), re.escape(char))
