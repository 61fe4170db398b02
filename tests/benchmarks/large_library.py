"""A large library: taking in, opening, searching as one types, memory.

The articles are made from the sentences of the samples with every name and number put in
anew, so that no two are the same and the words are spread as in news: a few in every
article, most in few. Always the same ones.

Run as a script, with the number of articles, it prints the figures as JSON.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from core.records import Article
from core.samples import sample_paths
from core.store import Library
from core.text.sentences import sentences

SENTENCES = 16  # about 350 words, as agencies write
CHUNK = 256  # articles in one write
SEARCHES = 200
NAMES = 20_000
OUTLETS = 40
KEPT_NAMES = 0.5  # share of the names that stay as the samples have them
SHORTEST = 40  # code points of a sentence; below are headings
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_NUMBER = re.compile(r"\b\d+\b")
_SYLLABLES = ("ka", "lo", "mir", "ten", "sa", "ro", "vel", "din", "ash", "bor", "ne", "gi", "pal")


@dataclass(frozen=True, slots=True)
class LibraryTimes:
    """What was measured.

    Args:
        articles_per_s: Taken in, original text and index included.
        opening_s: From nothing to the first page of the list.
        search_p50_ms: Median time of a search, each with one more letter typed.
        search_p95_ms: The time that one search in twenty takes longer than.
        file_mb: Size of the file.
    """

    articles_per_s: float
    opening_s: float
    search_p50_ms: float
    search_p95_ms: float
    file_mb: float


def made_articles(seed: int = 0) -> Iterator[Article]:
    """Articles without end; the same for the same seed."""
    dice = random.Random(seed)
    texts = [path.read_text(encoding="utf-8") for path in sample_paths()]
    pool = [span.of(text) for text in texts for span in sentences(text) if len(span) > SHORTEST]
    names = ["".join(dice.choices(_SYLLABLES, k=3)).title() for _ in range(NAMES)]
    number = 0
    while True:
        number += 1
        told = [_told_anew(dice, names, sentence) for sentence in dice.sample(pool, SENTENCES)]
        text = "\n\n".join(" ".join(told[at : at + 3]) for at in range(0, SENTENCES, 3))
        yield Article(
            f"https://example.org/{number}",
            text,
            text,
            title=told[0][:80],
            outlet=f"Outlet {dice.randrange(OUTLETS)}",
            published=date(2010, 1, 1) + timedelta(days=dice.randrange(5_000)),
        )


def _told_anew(dice: random.Random, names: Sequence[str], sentence: str) -> str:
    """The sentence with other numbers and, for half of its names, rare or common others."""

    def renamed(match: re.Match[str]) -> str:
        if dice.random() < KEPT_NAMES:
            return match[0]
        return names[int(len(names) * dice.random() ** 3)]  # some often, most seldom

    return _NUMBER.sub(lambda _: str(dice.randrange(1, 5_000)), _NAME.sub(renamed, sentence))


def typed(articles: Sequence[Article], seed: int = 1) -> Iterator[str]:
    """What readers type, letter by letter: one to three words that stand in some article."""
    dice = random.Random(seed)
    while True:
        words = dice.choice(articles).text.split()
        at = dice.randrange(len(words) - 3)
        question = " ".join(words[at : at + dice.randint(1, 3)])
        yield from (question[:length] for length in range(1, len(question) + 1))


def measured(count: int, folder: Path) -> LibraryTimes:
    """Fill a library and work with it."""
    path = folder / "library.sqlite"
    source = made_articles()
    adding_s, left = 0.0, count
    with Library(path) as library:
        while left:
            chunk = list(islice(source, min(CHUNK, left)))
            start = time.perf_counter()
            library.articles.add_all(chunk)
            adding_s += time.perf_counter() - start
            left -= len(chunk)
    start = time.perf_counter()
    with Library(path) as library:
        library.articles.page()
        opening_s = time.perf_counter() - start
        questions = islice(typed(list(islice(made_articles(), 500))), SEARCHES)
        times = sorted(_search_s(library, question) for question in questions)
    return LibraryTimes(
        count / adding_s,
        opening_s,
        times[len(times) // 2] * 1000,
        times[int(len(times) * 0.95)] * 1000,
        path.stat().st_size / 1e6,
    )


def _search_s(library: Library, question: str) -> float:
    start = time.perf_counter()
    library.search.hits(question)
    return time.perf_counter() - start


def main() -> None:
    count = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(asdict(measured(count, Path(folder)))))


if __name__ == "__main__":
    main()
