"""The list of the library on 10,000 articles: shown, scrolled to its end, sorted, searched."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import quantiles

from clock import cpu_seconds_of
from large_library import filled, made_articles, typed
from PySide6.QtCore import QModelIndex

from core.store import Library
from gui.models.articles_model import ORDERS, ArticlesModel

ARTICLES = 10_000
SEARCHES = 100


@dataclass(frozen=True, slots=True)
class ListTimes:
    """Processor seconds of each piece of work on the window's thread.

    Args:
        refresh: The first rows, as the library opens or changes.
        pages: Each further page of rows, down to the end.
        sorts: The first rows in the order of each column.
        searches: Each search, with one more letter typed.
    """

    refresh: float
    pages: tuple[float, ...]
    sorts: tuple[float, ...]
    searches: tuple[float, ...]

    def figures(self) -> dict[str, float]:
        """What is told: the slowest of each, of searches the 95th percentile."""
        return {
            "shown": self.refresh,
            "next rows, slowest": max(self.pages),
            "sorted, slowest column": max(self.sorts),
            "search, 95th percentile": quantiles(self.searches, n=20)[-1],
        }


def measured(count: int = ARTICLES) -> ListTimes:
    """Fill a library and walk through its list."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        filled(path, count)
        with Library(path) as library:
            return _walked(library)


def _walked(library: Library) -> ListTimes:
    model = ArticlesModel()
    model.set_library(library)
    refresh = cpu_seconds_of(model.refresh)
    pages: list[float] = []
    while model.canFetchMore(QModelIndex()):
        pages.append(cpu_seconds_of(lambda: model.fetchMore(QModelIndex())))
    sorts = [cpu_seconds_of(lambda column=column: model.sort(column)) for column in ORDERS]
    questions = islice(typed(list(islice(made_articles(), 500))), SEARCHES)
    searches = [cpu_seconds_of(lambda words=words: model.search(words)) for words in questions]
    return ListTimes(refresh, tuple(pages), tuple(sorts), tuple(searches))
