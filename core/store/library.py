"""The library: one file with all that a reader collected and decided."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from core.store.articles import ArticleRepository
from core.store.bodies import BodyRepository
from core.store.comparisons import ComparisonRepository
from core.store.database import Database
from core.store.events import EventRepository
from core.store.records import SummaryPair
from core.store.reviews import ReviewRepository
from core.store.schema import migrate
from core.store.searching import Search
from core.store.vectors import VectorRepository

UNDO_DAYS = 30
"""How long a deleted article can be brought back; set by hand, as mail programs do."""

_PAIR = 2


class Library:
    """One open library. It belongs to the thread that opened it: each opens its own.

    Every method that changes something returns when it is on the disk.

    Args:
        path: The file; made where there is none.
        largest_pages: Most pages of 4,096 bytes that the file may grow to, or None.

    Raises:
        StoreError: If the file cannot be used.
        StoreTooNewError: If a newer version wrote it.
    """

    def __init__(self, path: Path, *, largest_pages: int | None = None) -> None:
        """Open the file and bring it to the present version."""
        self.database = Database(path, largest_pages=largest_pages)
        try:
            migrate(self.database)
            self.bodies = BodyRepository(self.database)
            self.articles = ArticleRepository(self.database, self.bodies)
            self.articles.purge(before=datetime.now(UTC) - timedelta(days=UNDO_DAYS))
        except BaseException:
            self.database.close()
            raise
        self.search = Search(self.database, self.articles)
        self.events = EventRepository(self.database)
        self.comparisons = ComparisonRepository(self.database, self.articles)
        self.reviews = ReviewRepository(self.database)
        self.vectors = VectorRepository(self.database)

    def recent_pairs(self, *, limit: int = 8) -> tuple[SummaryPair, ...]:
        """The articles of the comparisons of two last made or opened, the latest first.

        Two articles are named once, whichever of them stood first.
        """
        found: dict[frozenset[str], SummaryPair] = {}
        for comparison in self.comparisons.recent():
            key = frozenset(comparison.articles)
            if len(comparison.articles) == _PAIR and key not in found:
                a, b = map(self.articles.summary, comparison.articles)
                found[key] = a, b
        return tuple(found.values())[:limit]

    @property
    def path(self) -> Path:
        """The file."""
        return self.database.path

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
