"""Events: which articles belong together, as proposed and as the reader decided.

What the reader merged, split or pinned is kept as rules, apart from the events themselves:
whoever proposes new groups asks for them (``rules``) and keeps to them.
"""

from __future__ import annotations

import secrets
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from core.errors import InputError
from core.store.database import Database, Row, storable
from core.store.records import EventProposal, EventRules, StoredEvent

_MEMBERS = """
SELECT events.*, articles.id AS article, memberships.origin
FROM events
    JOIN memberships ON memberships.event = events.id
    JOIN articles ON articles.id = memberships.article
WHERE articles.deleted_at IS NULL"""
_BY_DAY = " ORDER BY articles.published IS NULL, articles.published, articles.number"

_PUT = """
INSERT INTO memberships (article, event, origin) VALUES (?, ?, ?)
ON CONFLICT (article) DO UPDATE SET event = excluded.event, origin = excluded.origin"""


class EventRepository:
    """The events of one open library."""

    def __init__(self, database: Database) -> None:
        """Work on this file."""
        self._database = database

    def all(self) -> tuple[StoredEvent, ...]:
        """Every event that has an article, in the order of their earliest articles."""
        return _events(self._database.stream(_MEMBERS + _BY_DAY))

    def event(self, id_: str) -> StoredEvent:
        """One event.

        Raises:
            InputError: If it is not there.
        """
        question = f"{_MEMBERS} AND events.id = ?{_BY_DAY}"
        found = _events(self._database.read(question, (storable(id_),)))
        if not found:
            raise InputError(id_, "no such event in the library", "list the events for its id")
        return found[0]

    def lone(self) -> tuple[str, ...]:
        """The articles that stand in no event, in the order in which they came."""
        rows = self._database.read(
            "SELECT id FROM articles WHERE deleted_at IS NULL"
            " AND id NOT IN (SELECT article FROM memberships) ORDER BY number"
        )
        return tuple(row["id"] for row in rows)

    def rules(self) -> EventRules:
        """What the reader decided."""
        ties: dict[str, set[str]] = {}
        for row in self._database.read("SELECT article, tie FROM ties ORDER BY tie"):
            ties.setdefault(row["tie"], set()).add(row["article"])
        partings = self._database.read("SELECT a, b FROM partings ORDER BY a, b")
        closed = _events(self._database.read(f"{_MEMBERS} AND events.is_pinned{_BY_DAY}"))
        return EventRules(
            together=tuple(map(frozenset, ties.values())),
            apart=tuple((row["a"], row["b"]) for row in partings),
            closed=tuple(frozenset(event.articles) for event in closed),
        )

    def regroup(self, proposals: Iterable[EventProposal]) -> None:
        """Put proposed events in the place of all that are not pinned.

        An event goes on, under its id and the title that the reader gave it, in the largest
        proposal that has most of its articles. An article of a pinned event is passed over.
        What is proposed as it stands already is left alone: a new article among 100,000
        changes one or two events.
        """
        wanted = {frozenset(one.articles): one for one in proposals}
        with self._database.changing():
            events = self.all()
            closed = {one for event in events if event.is_pinned for one in event.articles}
            by_reader = {one for event in events for one in event.by_reader}
            left = [event for event in events if _is_proposed(event, wanted)]
            for event in left:
                del wanted[frozenset(event.articles)]
            stays = {event.id for event in left}
            gone = [one for one in events if not one.is_pinned and one.id not in stays]
            homes = {one: event for event in gone for one in event.articles}
            self._database.run_many("DELETE FROM events WHERE id = ?", [(e.id,) for e in gone])
            for proposal in sorted(wanted.values(), key=lambda one: -len(one.articles)):
                members = [one for one in proposal.articles if one not in closed]
                event = self._begin(proposal, _taken(members, homes))
                self._put(event, [one for one in members if one not in by_reader], "proposed")
                self._put(event, [one for one in members if one in by_reader], "reader")
            self._drop_empty()

    def merge(self, events: Sequence[str]) -> str:
        """Make one event of several; the first keeps its id and title. Returns its id.

        Raises:
            InputError: If one is not there.
        """
        with self._database.changing():
            first, *others = [self.event(id_) for id_ in events]
            self._tie([article for event in (first, *others) for article in event.articles])
            self._database.run(
                "DELETE FROM partings WHERE (SELECT tie FROM ties WHERE article = a)"
                " = (SELECT tie FROM ties WHERE article = b)"
            )
            self._put(first.id, [one for event in others for one in event.articles], "reader")
            self._drop_empty()
        return first.id

    def split(self, articles: Sequence[str], *, title: str) -> str:
        """Make an event of its own of some articles of one event. Returns its id.

        Raises:
            InputError: If they do not all stand in one event.
        """
        with self._database.changing():
            left = self._others_of(articles)
            self._database.run_many("DELETE FROM ties WHERE article = ?", [(a,) for a in articles])
            self._tie(articles)
            self._database.run_many(
                "INSERT OR IGNORE INTO partings (a, b) VALUES (min(?1, ?2), max(?1, ?2))",
                product(articles, left),
            )
            event = secrets.token_hex(8)
            self._insert(event, title, "set apart by the reader", is_titled=True)
            self._put(event, articles, "reader")
            self._drop_empty()
        return event

    def pin(self, event: str, *, is_pinned: bool = True) -> None:
        """Close an event: no regrouping adds to it or takes from it; or open it again.

        Raises:
            InputError: If it is not there.
        """
        with self._database.changing():
            self._database.run(
                "UPDATE events SET is_pinned = ? WHERE id = ?", (is_pinned, self.event(event).id)
            )

    def rename(self, event: str, title: str) -> None:
        """Call an event by a name of the reader's own; it stays with the event.

        Raises:
            InputError: If it is not there.
        """
        with self._database.changing():
            self._database.run(
                "UPDATE events SET title = ?, is_titled_by_reader = 1 WHERE id = ?",
                (storable(title), self.event(event).id),
            )

    def _others_of(self, articles: Sequence[str]) -> list[str]:
        """The other articles of the one event in which these stand."""
        question = "SELECT event FROM memberships WHERE article = ?"
        homes = {row["event"] for one in articles for row in self._database.read(question, (one,))}
        members = self.event(homes.pop()).articles if len(homes) == 1 else ()
        if not articles or not set(articles) <= set(members):
            subject = ", ".join(articles) or "no article"
            raise InputError(subject, "not in one event", "choose articles of one event")
        return [one for one in members if one not in articles]

    def _begin(self, proposal: EventProposal, old: StoredEvent | None) -> str:
        if old is None:
            event = secrets.token_hex(8)
            self._insert(event, proposal.title, proposal.why, is_titled=False)
            return event
        title = old.title if old.is_titled_by_reader else proposal.title
        self._insert(old.id, title, proposal.why, is_titled=old.is_titled_by_reader)
        return old.id

    def _insert(self, event: str, title: str, why: str, *, is_titled: bool) -> None:
        self._database.run(
            "INSERT INTO events (id, title, why, is_titled_by_reader) VALUES (?, ?, ?, ?)",
            (event, storable(title), storable(why), is_titled),
        )

    def _put(self, event: str, articles: Iterable[str], origin: str) -> None:
        self._database.run_many(_PUT, [(one, event, origin) for one in articles])

    def _tie(self, articles: Sequence[str]) -> None:
        """Tie these together, with all that is tied to one of them already."""
        tie = secrets.token_hex(8)
        self._database.run_many(
            "UPDATE ties SET tie = ? WHERE tie = (SELECT tie FROM ties WHERE article = ?)",
            [(tie, one) for one in articles],
        )
        self._database.run_many(
            "INSERT OR REPLACE INTO ties (article, tie) VALUES (?, ?)",
            [(one, tie) for one in articles],
        )

    def _drop_empty(self) -> None:
        self._database.run("DELETE FROM events WHERE id NOT IN (SELECT event FROM memberships)")


def _is_proposed(event: StoredEvent, wanted: Mapping[frozenset[str], EventProposal]) -> bool:
    """Whether an open event is proposed with the same articles, title and reason."""
    proposal = wanted.get(frozenset(event.articles))
    if proposal is None or event.is_pinned or event.why != proposal.why:
        return False
    return event.is_titled_by_reader or event.title == proposal.title


def _taken(members: Iterable[str], homes: dict[str, StoredEvent]) -> StoredEvent | None:
    """The event that most members come from, taken out of ``homes``; None if they are new."""
    found = [homes[one] for one in members if one in homes]
    if not found:
        return None
    counts = Counter(event.id for event in found)
    # Of two that gave as many the one with the lower id: the same whatever the order.
    event = min(found, key=lambda event: (-counts[event.id], event.id))
    for article in event.articles:
        homes.pop(article, None)
    return event


def _events(rows: Iterable[Row]) -> tuple[StoredEvent, ...]:
    """The events of rows that have one of their articles each."""
    events: dict[str, Row] = {}
    articles: dict[str, list[str]] = defaultdict(list)
    by_reader: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        id_, article = row["id"], row["article"]
        events.setdefault(id_, row)
        articles[id_].append(article)
        if row["origin"] == "reader":
            by_reader[id_].add(article)
    return tuple(
        StoredEvent(
            id=id_,
            title=event["title"],
            why=event["why"],
            is_titled_by_reader=bool(event["is_titled_by_reader"]),
            is_pinned=bool(event["is_pinned"]),
            articles=tuple(articles[id_]),
            by_reader=frozenset(by_reader.get(id_, ())),
        )
        for id_, event in events.items()
    )
