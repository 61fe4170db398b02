"""A large library: taking in, opening, searching as one types, events, memory.

The articles are made from the sentences of the samples with every name and number put in
anew, so that no two are the same and the words are spread as in news: a few in every
article, most in few. Always the same ones.

What tells their events is drawn by lot: three articles an event, with vectors around its
middle. A network would need hours for them, and grouping does not care.

Run as a script, with the number of articles, it prints the figures as JSON.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import numpy as np

from core.collection import Collection
from core.events import Profile, counterparts, packed
from core.events.profiles import VECTOR
from core.networks import load_networks
from core.records import Article
from core.samples import sample_paths
from core.store import EventProposal, Library
from core.text.sentences import sentences

SENTENCES = 16  # about 350 words, as agencies write
CHUNK = 256  # articles in one write
SEARCHES = 200
EVENT = 3  # articles
SPREAD = 0.3  # of the vectors in an event: their cosine is about .9
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
        counterparts_p95_ms: Likewise, to find what to compare an article with.
        keeping_ms: To keep one more article and notice what it is a copy of.
        regrouping_s: To find its event, the vectors of all articles loaded on the way.
        file_mb: Size of the file.
    """

    articles_per_s: float
    opening_s: float
    search_p50_ms: float
    search_p95_ms: float
    counterparts_p95_ms: float
    keeping_ms: float
    regrouping_s: float
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


def filled(path: Path, count: int) -> float:
    """Make a library of so many articles; the seconds that adding them took."""
    source = made_articles()
    adding_s, left = 0.0, count
    with Library(path) as library:
        while left:
            chunk = list(islice(source, min(CHUNK, left)))
            start = time.perf_counter()
            library.articles.add_all(chunk)
            adding_s += time.perf_counter() - start
            left -= len(chunk)
    return adding_s


def measured(count: int, folder: Path) -> LibraryTimes:
    """Fill a library and work with it."""
    path = folder / "library.sqlite"
    adding_s = filled(path, count)
    start = time.perf_counter()
    with Library(path) as library:
        library.articles.page()
        opening_s = time.perf_counter() - start
        questions = islice(typed(list(islice(made_articles(), 500))), SEARCHES)
        searches = sorted(_seconds(library.search.hits, question) for question in questions)
    events = _grouped(path)
    return LibraryTimes(
        count / adding_s,
        opening_s,
        searches[len(searches) // 2] * 1000,
        searches[int(len(searches) * 0.95)] * 1000,
        *events,
        path.stat().st_size / 1e6,
    )


def _grouped(path: Path) -> tuple[float, float, float]:
    """Counterparts in ms, then keeping (ms) and regrouping (s) one more article."""
    with Collection(path, networks=load_networks()) as collection:
        _draw_events(collection.library)
        index = collection.profiles()
        ids = [one.id for one in index.profiles[:: max(1, len(index.profiles) // SEARCHES)]]
        counterparts(index, ids[0])  # lays the index out
        times = sorted(_seconds(counterparts, index, id_) for id_ in ids)
        del index
        known = collection.library.articles.article(ids[0])
        text = f"{known.text}\n\nNobody was hurt, the police said."
        keeping_s = _seconds(collection.keep, [Article("new", text, text, title="New")])
        regrouping_s = _seconds(collection.regroup)
    return times[int(len(times) * 0.95)] * 1000, keeping_s * 1000, regrouping_s


def _draw_events(library: Library) -> None:
    """Give each article a vector around that of its event, and each event its articles."""
    embedding = load_networks().embedding
    assert embedding is not None
    network = embedding.network.sha256
    dice = np.random.default_rng(0)
    proposals: list[EventProposal] = []
    ids = library.vectors.missing(network)
    for start in range(0, len(ids), CHUNK * EVENT):
        some = ids[start : start + CHUNK * EVENT]
        events = [some[at : at + EVENT] for at in range(0, len(some), EVENT)]
        middles = np.repeat(dice.standard_normal((len(events), VECTOR)), EVENT, axis=0)[: len(some)]
        vectors = middles + SPREAD * dice.standard_normal(middles.shape)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        library.vectors.put(
            network,
            {
                id_: packed(Profile(id_, vector, None, f"Headline {id_}", " ".join([id_] * 30)))
                for id_, vector in zip(some, vectors, strict=True)
            },
        )
        proposals += [EventProposal(f"Event {event[0]}", "drawn by lot", event) for event in events]
    library.events.regroup(proposals)


def _seconds(work: Callable[..., object], *arguments: object) -> float:
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start


def main() -> None:
    count = int(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(asdict(measured(count, Path(folder)))))


if __name__ == "__main__":
    main()
