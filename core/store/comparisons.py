"""Comparisons as they were made, with what made them, and the reader's preferences for each."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from core.engine import Check, EngineState
from core.errors import InputError, StoreError
from core.records import Comparison
from core.store.articles import ArticleRepository
from core.store.database import Database, Row, storable, timestamp
from core.store.packing import article_id, comparison_id, compressed, decompressed
from core.store.records import ComparisonSummary, StoredComparison

_SUMMARY = """
SELECT id, engine, made_at, opened_at, group_concat(article) AS articles
FROM comparisons
    JOIN (SELECT * FROM comparison_articles ORDER BY comparison, position)
    ON comparison = id"""

_VISIBLE = """
id NOT IN (SELECT comparison FROM comparison_articles
    JOIN articles ON articles.id = article WHERE deleted_at IS NOT NULL)"""

_OF_ARTICLE = f"""
{_SUMMARY} WHERE {_VISIBLE} AND id IN
    (SELECT comparison FROM comparison_articles WHERE article = ?)
GROUP BY id ORDER BY opened_at DESC, id"""  # noqa: S608 - constants


class ComparisonRepository:
    """The comparisons of one open library: one for each row of articles, the latest."""

    def __init__(self, database: Database, articles: ArticleRepository) -> None:
        """Work on this file."""
        self._database = database
        self._articles = articles

    def keep(self, comparison: Comparison, *, document: str) -> str:
        """Keep a comparison, with its articles, in the place of an older one of the same.

        Args:
            comparison: What was compared, and by what.
            document: The report as JSON text.

        Returns:
            Its id.
        """
        articles = [article_id(article) for article in comparison.articles]
        id_, now = comparison_id(articles), timestamp()
        values = (_engine_text(comparison.engine), now, compressed(document.encode("utf-8")))
        with self._database.changing():
            self._articles.add_all(comparison.articles)
            self._database.run(
                "INSERT INTO comparisons (id, engine, made_at, opened_at, document)"
                " VALUES (?1, ?2, ?3, ?3, ?4) ON CONFLICT (id) DO UPDATE SET"
                " engine = ?2, made_at = ?3, opened_at = ?3, document = ?4",
                (id_, *values),
            )
            self._database.run_many(
                "INSERT OR IGNORE INTO comparison_articles (comparison, position, article)"
                " VALUES (?, ?, ?)",
                [(id_, position, article) for position, article in enumerate(articles)],
            )
        return id_

    def recent(self, *, limit: int = 20) -> tuple[ComparisonSummary, ...]:
        """The comparisons last made or opened, the latest first; none of a deleted article."""
        rows = self._database.read(
            f"{_SUMMARY} WHERE {_VISIBLE} GROUP BY id ORDER BY opened_at DESC, id LIMIT ?",
            (limit,),
        )
        return tuple(_summary(row) for row in rows)

    def of(self, article: str) -> tuple[ComparisonSummary, ...]:
        """The comparisons in which an article stands, the last opened first."""
        rows = self._database.read(_OF_ARTICLE, (storable(article),))
        return tuple(_summary(row) for row in rows)

    def open(self, id_: str) -> StoredComparison:
        """A comparison with its document; it is now the latest of ``recent``.

        Raises:
            InputError: If it is not there.
            StoreError: If its document is damaged.
        """
        with self._database.changing():
            values = (timestamp(), storable(id_))
            self._database.run("UPDATE comparisons SET opened_at = ? WHERE id = ?", values)
        rows = self._database.read(
            f"{_SUMMARY} WHERE {_VISIBLE} AND id = ? GROUP BY id", values[1:]
        )
        if not rows:
            raise InputError(id_, "no such comparison in the library", "compare the articles again")
        return StoredComparison(_summary(rows[0]), self.document(id_))

    def document(self, id_: str) -> str:
        """The document of a comparison that is there.

        Raises:
            StoreError: If it is damaged.
        """
        question = "SELECT document FROM comparisons WHERE id = ?"
        data = self._database.read(question, (storable(id_),))[0]["document"]
        try:
            return decompressed(data).decode("utf-8")
        except ValueError as error:
            cause = f"comparison {id_} is damaged ({error})"
            remedy = "compare the articles again"
            raise StoreError(str(self._database.path), cause, remedy) from error

    def prefer(self, id_: str, preferences: Mapping[str, str]) -> None:
        """Keep what the reader chose for one comparison, beside what is there by other names.

        Raises:
            InputError: If the comparison is not there.
        """
        with self._database.changing():
            question = "SELECT 1 FROM comparisons WHERE id = ?"
            if not self._database.read(question, (storable(id_),)):
                raise InputError(id_, "no such comparison in the library", "compare it first")
            self._database.run_many(
                "INSERT OR REPLACE INTO preferences (comparison, name, value) VALUES (?, ?, ?)",
                [(id_, storable(name), storable(value)) for name, value in preferences.items()],
            )

    def preferences(self, id_: str) -> Mapping[str, str]:
        """What the reader chose for one comparison, by name."""
        question = "SELECT name, value FROM preferences WHERE comparison = ? ORDER BY name"
        rows = self._database.read(question, (storable(id_),))
        return {row["name"]: row["value"] for row in rows}


def _engine_text(engine: EngineState) -> str:
    return json.dumps([engine.version, engine.networks, engine.checks_off])


def _engine(text: str) -> EngineState:
    version, networks, checks_off = json.loads(text)
    return EngineState(
        version,
        tuple((name, sha256) for name, sha256 in networks),
        tuple((Check(check), why) for check, why in checks_off),
    )


def _summary(row: Row) -> ComparisonSummary:
    articles: Sequence[str] = row["articles"].split(",")
    return ComparisonSummary(
        id=row["id"],
        articles=tuple(articles),
        engine=_engine(row["engine"]),
        made_at=datetime.fromisoformat(row["made_at"]),
        opened_at=datetime.fromisoformat(row["opened_at"]),
    )
