"""Every two articles on one event, as real coverage gives them to the product.

And some of those that write about one matter over months: of them all seem to tell alike.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path

from core import article_from_text, compare
from core.cleaning import raw_span
from core.records import Article, Claim, Comparison
from core.settings import DEFAULT
from core.spans import Span
from tests.quality.data import rows
from tests.quality.verdicts import whole_article

# Everything that was judged, also what readers are not shown.
EVERYTHING = replace(DEFAULT, unsure_floor=DEFAULT.pair_floor)
STORY_FILE = "one_story_46_articles.jsonl.xz"


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two articles on one event.

    Args:
        event: Key of the event.
        outlets: Who published them, in the order compared.
        articles: The articles themselves.
    """

    event: str
    outlets: tuple[str, str]
    articles: tuple[Article, Article]

    def span(self, claim: Claim) -> Span:
        """Where a claim stands in its article as published: cleaning does not move it."""
        return raw_span(self.articles["AB".index(claim.article)], claim.span)


def pairings(data: Path) -> Iterator[Pairing]:
    """All pairings of ``articles/event_triples``, by event, in a fixed order."""
    by_event: dict[str, list[tuple[str, Article]]] = defaultdict(list)
    for row in rows(data / "articles" / "event_triples.jsonl.xz"):
        by_event[row["triple"]].append((row["outlet"].lower(), whole_article(row)))
    for event in sorted(by_event):
        for (a, one), (b, other) in combinations(sorted(by_event[event], key=lambda o: o[0]), 2):
            yield Pairing(event, (a, b), (one, other))


def is_held_out(event: str) -> bool:
    """Whether an event is kept for testing: never looked at while rules are made.

    By the first byte of the key's SHA-256, so that nobody chose.
    """
    return hashlib.sha256(event.encode()).digest()[0] % 2 == 1


@cache
def half_judged(data: Path, *, held_out: bool) -> tuple[tuple[Pairing, Comparison], ...]:
    """All that was judged on one half of the events; some minutes of work, done once a run."""
    return tuple(
        (one, compare(one.articles, settings=EVERYTHING))
        for one in pairings(data)
        if is_held_out(one.event) is held_out
    )


def everything_judged(data: Path) -> tuple[tuple[Pairing, Comparison], ...]:
    """All that was judged on either half."""
    return half_judged(data, held_out=False) + half_judged(data, held_out=True)


def story_judged(
    data: Path, wanted: Iterable[tuple[str, str]]
) -> tuple[tuple[Pairing, Comparison], ...]:
    """What was judged on pairs of ``articles/one_story_46_articles``, by their keys.

    For the event stands the article that is first: they all write about one.
    """
    texts = {row["id"]: row["content"] for row in rows(data / "articles" / STORY_FILE)}
    chosen = sorted(set(wanted))
    articles = {key: article_from_text(texts[key]) for pair in chosen for key in pair}
    story = [Pairing(a, (a, b), (articles[a], articles[b])) for a, b in chosen]
    return tuple((one, compare(one.articles, settings=EVERYTHING)) for one in story)
