"""The reader's library together with what fills it: reading, and the grouping by event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import core
from core.errors import CoreError, NetworkUnusableError
from core.progress import SILENT, Stage, Ticket
from core.reading.documents import DEFAULT_OPTIONS, Entry, ReadingOptions
from core.records import Article
from core.store import Added, EventProposal, Library, StoredEvent

if TYPE_CHECKING:
    from core.events import ProfileIndex
    from core.networks import Networks

ALONE = "no other article tells of it"
BATCH = 64  # articles between two writes to the disk


@dataclass(frozen=True, slots=True)
class Listed:
    """What sources hold.

    Args:
        entries: The articles, each still to be read.
        faults: A sentence for each source that could not be opened.
    """

    entries: tuple[Entry, ...]
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of articles that were to be kept.

    Args:
        added: Each that is in the library now, in the order given.
        faults: A sentence for each that could not be read.
    """

    added: tuple[Added, ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def new(self) -> int:
        """How many were not there before."""
        return sum(one.is_new for one in self.added)

    @property
    def known(self) -> int:
        """How many were."""
        return len(self.added) - self.new

    @property
    def copies(self) -> int:
        """How many of the new ones carry the text of another source."""
        return sum(one.is_new and bool(one.copies) for one in self.added)

    @property
    def copied(self) -> tuple[str, ...]:
        """The new copies, each followed by what was there of the same text; ids, each once."""
        families = ((one.id, *one.copies) for one in self.added if one.is_new and one.copies)
        return tuple(dict.fromkeys(chain.from_iterable(families)))

    def __add__(self, other: Taken) -> Taken:
        """Both together."""
        return Taken(self.added + other.added, self.faults + other.faults)


class Collection:
    """One open library that can be filled. It belongs to the thread that opened it.

    Args:
        path: The library's file; made where there is none.
        options: What the reader allows and knows when articles are read.
        networks: The networks; the shipped ones if None, loaded when first needed.

    Raises:
        StoreError: If the file cannot be used.
        StoreTooNewError: If a newer version wrote it.
    """

    def __init__(
        self,
        path: Path,
        *,
        options: ReadingOptions = DEFAULT_OPTIONS,
        networks: Networks | None = None,
    ) -> None:
        """Open the file."""
        self.library = Library(path)
        self._options = options
        self._networks = networks

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.library.close()

    # --- filling ---------------------------------------------------------------------

    def listed(self, sources: Iterable[str], *, ticket: Ticket = SILENT) -> Listed:
        """What files, folders, archives and addresses hold; one that fails stops no other.

        Raises:
            Cancelled: If the ticket was cancelled.
        """
        entries: list[Entry] = []
        faults: list[str] = []
        for source in sources:
            try:
                entries += core.article_entries(source, options=self._options, ticket=ticket)
            except CoreError as error:
                faults.append(str(error))
        return Listed(tuple(entries), tuple(faults))

    def take(self, entries: Sequence[Entry], *, ticket: Ticket = SILENT) -> Taken:
        """Read articles and keep them; one that fails stops no other.

        What was kept before a cancellation stays.

        Raises:
            Cancelled: If the ticket was cancelled.
            StoreError: If the library cannot be written.
        """
        taken = Taken()
        for start in range(0, len(entries), BATCH):
            ready: list[Article] = []
            faults: list[str] = []
            for at, entry in enumerate(entries[start : start + BATCH], start):
                ticket.advance(Stage.READ, at, len(entries))
                try:
                    ready.append(entry.read(ticket))
                except CoreError as error:
                    faults.append(str(error))
            taken = taken + self.keep(ready) + Taken(faults=tuple(faults))
        ticket.advance(Stage.READ, len(entries), len(entries))
        return taken

    def keep(self, articles: Sequence[Article]) -> Taken:
        """Keep articles that are read already."""
        with self.library.database.changing():
            return Taken(tuple(self._kept(article) for article in articles))

    def _kept(self, article: Article) -> Added:
        """Keep one article, and look for those that it is a copy of."""
        from core.reading.copies import is_copy  # noqa: PLC0415 - 0.1 s to import

        added = self.library.articles.add(article)
        if not added.is_new or added.copies:
            return added
        kept = self.library.articles
        near = self.library.search.sharing(article.text)
        copies = [id_ for id_ in near if id_ != added.id and is_copy(article, kept.article(id_))]
        return replace(added, copies=tuple(copies))

    # --- events ----------------------------------------------------------------------

    def profiles(self, *, ticket: Ticket = SILENT) -> ProfileIndex:
        """What tells each article's event; what is missing is computed and kept.

        Raises:
            Cancelled: If the ticket was cancelled; what was computed stays.
            NetworkUnusableError: If the embedding network cannot be used.
        """
        # The networks' runtime is loaded only where events are asked for.
        from core.events import ProfileIndex, packed, profiled, unpacked  # noqa: PLC0415
        from core.networks import load_networks  # noqa: PLC0415

        networks = self._networks or load_networks()
        if networks.embedding is None:
            raise NetworkUnusableError("embedding", "; ".join(why for _, why in networks.off))
        network = networks.embedding.network.sha256
        library = self.library
        missing = library.vectors.missing(network)
        for start in range(0, len(missing), BATCH):
            ticket.advance(Stage.ALIGN, start, len(missing))
            some = [(id_, library.articles.article(id_)) for id_ in missing[start : start + BATCH]]
            made = profiled(some, networks.embedding)
            library.vectors.put(network, {profile.id: packed(profile) for profile in made})
        kept = library.vectors.all(network)
        return ProfileIndex.compact(
            (unpacked(one.article, one.data, one.metadata) for one in kept),
            most=library.articles.count(),
        )

    def regroup(self, index: ProfileIndex | None = None, *, ticket: Ticket = SILENT) -> None:
        """Bring the events up to date, as far as the reader's decisions leave it open.

        Only an article that stands in no event can change them.

        Args:
            index: What ``profiles`` gave; asked for where it is needed and None.
            ticket: Told of progress; may cancel.

        Raises:
            Cancelled: If the ticket was cancelled; the events stay as they were.
            NetworkUnusableError: If the embedding network cannot be used.
        """
        from core.events import ReaderRules, grouped  # noqa: PLC0415 - as in profiles

        if not self.library.events.lone():
            return
        index = index or self.profiles(ticket=ticket)
        events = self.library.events
        rules = events.rules()
        before = {frozenset(event.articles): event for event in events.all()}
        found = grouped(
            index,
            ReaderRules(tuple(map(frozenset, rules.together)), rules.apart, rules.closed),
            given=tuple(before),
            ticket=ticket,
        )
        events.regroup([_proposal(index, members, before.get(members)) for members in found])


OpenCollection = Callable[[], Collection]
"""Opens the library anew: an open one belongs to its thread."""


def _proposal(
    index: ProfileIndex, members: frozenset[str], known: StoredEvent | None
) -> EventProposal:
    rows = sorted(index.place[id_] for id_ in members)
    ids = tuple(index.profiles[row].id for row in rows)
    if known is not None:  # what explains it has not changed either
        return EventProposal(known.title, known.why, ids)
    from core.events import why  # noqa: PLC0415 - as in profiles

    vectors = index.vectors[rows]
    typical = rows[int((vectors @ vectors.mean(axis=0)).argmax())]
    reason = str(why([index.profiles[row] for row in rows])) if len(rows) > 1 else ALONE
    return EventProposal(index.profiles[typical].headline, reason, ids)
