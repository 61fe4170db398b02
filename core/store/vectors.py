"""The vector of each article, as the embedding network gave it, so that none is made twice."""

from __future__ import annotations

from collections.abc import Mapping

from core.store.database import Database


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

    def all(self, network: str) -> dict[str, bytes]:
        """The vector of every article that has one of this network, by id, oldest first."""
        rows = self._database.read(
            "SELECT article, vector FROM vectors JOIN articles ON articles.id = article"
            " WHERE network = ? AND deleted_at IS NULL ORDER BY number",
            (network,),
        )
        return {row["article"]: row["vector"] for row in rows}

    def missing(self, network: str) -> tuple[str, ...]:
        """The articles that have none of this network, oldest first."""
        rows = self._database.read(
            "SELECT id FROM articles WHERE deleted_at IS NULL AND id NOT IN"
            " (SELECT article FROM vectors WHERE network = ?) ORDER BY number",
            (network,),
        )
        return tuple(row["id"] for row in rows)
