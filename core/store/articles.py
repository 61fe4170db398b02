"""The articles of the library: added once, listed in pages, corrected, deleted and restored."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from core.errors import InputError
from core.records import Article
from core.store.article_rows import ORDERS, SUMMARY, metadata_values, summary_of, told_by, values_of
from core.store.bodies import BodyRepository
from core.store.database import Database, storable, timestamp
from core.store.packing import article_id
from core.store.records import Added, ArticleOrder, ArticleSummary, Metadata


class ArticleRepository:
    """The articles of one open library."""

    def __init__(self, database: Database, bodies: BodyRepository) -> None:
        """Work on this file."""
        self._database = database
        self._bodies = bodies

    def add(self, article: Article) -> Added:
        """Keep an article; one that is there already stays as it is, a deleted one returns."""
        return self.add_all((article,))[0]

    def add_all(self, articles: Sequence[Article]) -> tuple[Added, ...]:
        """Keep several articles, all of them or none: one write to the disk for them all."""
        with self._database.changing():
            return tuple(self._add(article) for article in articles)

    def count(self) -> int:
        """How many articles there are."""
        return self._database.value("SELECT count(*) FROM articles WHERE deleted_at IS NULL")

    def page(
        self,
        *,
        order: ArticleOrder = ArticleOrder.ADDED,
        is_descending: bool = True,
        offset: int = 0,
        limit: int = 100,
    ) -> tuple[ArticleSummary, ...]:
        """A part of the list of all articles; equal ones stand newest first."""
        key, way = ORDERS[order], "DESC" if is_descending else "ASC"
        rows = self._database.read(
            f"SELECT number FROM articles WHERE deleted_at IS NULL"  # noqa: S608 - constants
            f" ORDER BY {key} IS NULL, {key} {way}, number DESC LIMIT ? OFFSET ?",
            (limit, offset),
        )
        return self.numbered([row["number"] for row in rows])

    def numbered(self, numbers: Sequence[int]) -> tuple[ArticleSummary, ...]:
        """The articles with these row numbers, in this order."""
        rows = [self._database.read(SUMMARY, (number,))[0] for number in numbers]
        return tuple(summary_of(row) for row in rows)

    def those(self, ids: Sequence[str]) -> tuple[ArticleSummary, ...]:
        """These articles in this order, as far as they are there."""
        rows = self._database.read(
            "SELECT number FROM json_each(?) JOIN articles ON articles.id = value"
            " WHERE deleted_at IS NULL ORDER BY key",
            (json.dumps(list(ids)),),
        )
        return self.numbered([row["number"] for row in rows])

    def summary(self, id_: str) -> ArticleSummary:
        """One row of the list.

        Raises:
            InputError: If there is no such article.
        """
        return self.numbered((self._number(id_),))[0]

    def article(self, id_: str) -> Article:
        """The article, exactly as it was added but for what the reader corrected.

        Its ``original``, which may be large, is left out: ask for it by that name.

        Raises:
            InputError: If there is no such article.
            StoreError: If its text is damaged.
        """
        self._number(id_)
        return self._bodies.article(id_)

    def original(self, id_: str) -> bytes | None:
        """The bytes that it was read from, or None where they were not kept.

        Raises:
            InputError: If there is no such article.
            StoreError: If they are damaged.
        """
        self._number(id_)
        return self._bodies.original(id_)

    def quoted(self, sha256s: Sequence[str], sources: Sequence[str]) -> tuple[Article, ...]:
        """The articles with one of these texts, or read from one of these sources.

        Raises:
            StoreError: If a text is damaged.
        """
        rows = self._database.read(
            "SELECT id FROM articles WHERE deleted_at IS NULL AND"
            " (sha256 IN (SELECT value FROM json_each(?))"
            " OR source IN (SELECT value FROM json_each(?))) ORDER BY number",
            (json.dumps(list(sha256s)), json.dumps(list(sources))),
        )
        return tuple(self._bodies.article(row["id"]) for row in rows)

    def matching(self, prefix: str) -> tuple[str, ...]:
        """The ids that begin so, at most two: enough to see whether it names one."""
        rows = self._database.read(
            "SELECT id FROM articles WHERE substr(id, 1, ?) = ? AND deleted_at IS NULL LIMIT 2",
            (len(prefix), storable(prefix)),
        )
        return tuple(row["id"] for row in rows)

    def edit(self, id_: str, metadata: Metadata) -> Metadata:
        """Correct what the reader can correct; returns what stood there, for undo.

        Raises:
            InputError: If there is no such article.
        """
        with self._database.changing():
            number = self._number(id_)
            before = self.numbered((number,))[0].metadata
            values = {**metadata_values(metadata), "number": number}
            self._database.run(
                "UPDATE articles SET title = :title, outlet = :outlet, author = :author,"
                " published = :published WHERE number = :number",
                values,
            )
            self._database.run(
                "UPDATE words SET title = :title, outlet = :outlet, author = :author"
                " WHERE rowid = :number",
                values,
            )
        return before

    def delete(self, ids: Sequence[str]) -> None:
        """Take articles out of every list and search; ``restore`` brings them back."""
        with self._database.changing():
            for id_ in ids:
                number = self._number(id_)
                self._database.run("DELETE FROM words WHERE rowid = ?", (number,))
                self._database.run(
                    "UPDATE articles SET deleted_at = ? WHERE number = ?", (timestamp(), number)
                )

    def restore(self, ids: Sequence[str]) -> None:
        """Bring deleted articles back, with all that belonged to them.

        Raises:
            InputError: If one was never there, or is gone for good.
        """
        with self._database.changing():
            for id_ in ids:
                self._restore(id_)

    def purge(self, *, before: datetime) -> int:
        """Let go for good what was deleted before a moment, and its comparisons; how many."""
        question = "SELECT id FROM articles WHERE deleted_at < ?"
        gone = [row["id"] for row in self._database.read(question, (timestamp(before),))]
        if not gone:
            return 0
        with self._database.changing():
            for id_ in gone:
                self._database.run(
                    "DELETE FROM comparisons WHERE id IN"
                    " (SELECT comparison FROM comparison_articles WHERE article = ?)",
                    (id_,),
                )
                self._database.run("DELETE FROM articles WHERE id = ?", (id_,))
        return len(gone)

    def _add(self, article: Article) -> Added:
        id_ = article_id(article)
        rows = self._database.read(
            "SELECT id, deleted_at FROM articles WHERE sha256 = ?", (article.sha256,)
        )
        others = tuple(row["id"] for row in rows if row["id"] != id_ and not row["deleted_at"])
        own = [row["deleted_at"] for row in rows if row["id"] == id_]
        if not own:
            self._insert(article)
        elif own[0]:
            self._restore(id_)
        return Added(id_, not own or own[0] is not None, others)

    def _insert(self, article: Article) -> None:
        values = values_of(article)
        columns = ", ".join(values)
        holders = ", ".join(f":{column}" for column in values)
        self._database.run(
            f"INSERT INTO articles ({columns}) VALUES ({holders})",  # noqa: S608 - constants
            values,
        )
        number = self._database.value("SELECT last_insert_rowid()")
        self._bodies.put(number, article)
        self._index(number, article)

    def _restore(self, id_: str) -> None:
        question = "SELECT number FROM articles WHERE id = ? AND deleted_at IS NOT NULL"
        rows = self._database.read(question, (storable(id_),))
        if not rows:
            raise InputError(id_, "no such deleted article", "add it again")
        number = rows[0]["number"]
        self._database.run("UPDATE articles SET deleted_at = NULL WHERE number = ?", (number,))
        self._index(number, self._bodies.article(id_))

    def _index(self, number: int, article: Article) -> None:
        self._database.run(
            "INSERT INTO words (rowid, title, outlet, author, source, text)"
            " VALUES (:number, :title, :outlet, :author, :source, :text)",
            {
                **metadata_values(told_by(article)),
                "number": number,
                "source": storable(article.source),
                "text": storable(article.text),
            },
        )

    def _number(self, id_: str) -> int:
        question = "SELECT number FROM articles WHERE id = ? AND deleted_at IS NULL"
        rows = self._database.read(question, (storable(id_),))
        if not rows:
            raise InputError(id_, "no such article in the library", "list the library for its id")
        return rows[0]["number"]
