"""The vector of each article, as the embedding network gave it, so that none is made twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.store.article_rows import metadata_of
from core.store.database import Database
from core.store.records import StoredVector


class VectorRepository:
    """The vectors of one open library; what their bytes mean is for the caller to know."""

    def __init__(self, database: Database) -> None:
        """Work on this file."""
        self._database = database

    def put(self, network: str, vectors: Mapping[str, bytes]) -> None:
        """Keep vectors by article id; they replace those of the same network.

        Args:
            network: SHA-256 of the network: another one's vectors cannot be held against these.
            vectors: Bytes by article id.
        """
        with self._database.changing():
            self._database.run_many(
                "INSERT OR REPLACE INTO vectors (network, article, vector) VALUES (?, ?, ?)",
                [(network, article, vector) for article, vector in vectors.items()],
            )

    def all(self, network: str) -> Iterator[StoredVector]:
        """The vector of every article that has one of this network, oldest first."""
        # The join goes by articles, so that none of the vectors has to be sorted.
        rows = self._database.stream(
            "SELECT articles.*, vector FROM articles CROSS JOIN vectors"
            " ON network = ? AND article = articles.id WHERE deleted_at IS NULL ORDER BY number",
            (network,),
        )
        for row in rows:
            yield StoredVector(row["id"], row["vector"], metadata_of(row))

    def missing(self, network: str) -> tuple[str, ...]:
        """The articles that have none of this network, oldest first."""
        rows = self._database.read(
            "SELECT id FROM articles WHERE deleted_at IS NULL AND id NOT IN"
            " (SELECT article FROM vectors WHERE network = ?) ORDER BY number",
            (network,),
        )
        return tuple(row["id"] for row in rows)
