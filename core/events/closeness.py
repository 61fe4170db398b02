"""Whether the articles of a comparison tell of one event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from core.events.grouping import FLOOR
from core.events.profiles import ProfileIndex, profiled
from core.letters import article_letters
from core.networks import Networks
from core.progress import SILENT, Ticket
from core.records import Article, Closeness


def closeness_of(
    articles: Sequence[Article], networks: Networks, *, ticket: Ticket = SILENT
) -> tuple[Closeness, ...]:
    """How close each two articles are; nothing where the embedding is off.

    Raises:
        Cancelled: If the ticket was cancelled.
        NetworkUnusableError: If the network fails while running.
    """
    if networks.embedding is None or len(articles) == 1:
        return ()
    lettered = list(zip(article_letters(len(articles)), articles, strict=True))
    index = ProfileIndex(profiled(lettered, networks.embedding, ticket=ticket))
    near = index.closeness(slice(None))
    letters = [letter for letter, _ in lettered]
    return tuple(
        Closeness(letters[i], letters[j], round(float(near[i, j]), 4), bool(near[i, j] >= FLOOR))
        for i, j in combinations(range(len(letters)), 2)
    )
