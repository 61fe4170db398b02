"""What is large of an article: its texts, packed, and the bytes that it was read from.

They stand in a table of their own, so that lists and orders do not read past them.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from core.errors import StoreError
from core.records import Article
from core.store.article_rows import metadata_of
from core.store.database import Database, Row
from core.store.packing import compressed, decompressed, packed, unpacked


class BodyRepository:
    """The bodies of one open library's articles, also of those deleted but not yet purged."""

    def __init__(self, database: Database) -> None:
        """Work on this file."""
        self._database = database

    def put(self, number: int, article: Article) -> None:
        """Keep the body of the article in row ``number``."""
        original = None if article.original is None else compressed(article.original)
        self._database.run(
            "INSERT INTO bodies (number, packed, original) VALUES (?, ?, ?)",
            (number, packed(article), original),
        )

    def article(self, id_: str) -> Article:
        """The article without its ``original``.

        Raises:
            StoreError: If its text is damaged or lost.
        """
        row = self._row("SELECT * FROM articles JOIN bodies USING (number) WHERE id = ?", id_)
        with self._telling_damage(id_):
            return unpacked(row["packed"], metadata_of(row))

    def original(self, id_: str) -> bytes | None:
        """The bytes that it was read from, or None where they were not kept.

        Raises:
            StoreError: If they are damaged or lost.
        """
        question = "SELECT original FROM articles JOIN bodies USING (number) WHERE id = ?"
        data = self._row(question, id_)["original"]
        with self._telling_damage(id_):
            return None if data is None else decompressed(data)

    def _row(self, question: str, id_: str) -> Row:
        rows = self._database.read(question, (id_,))
        if not rows:
            raise self._fault(f"article {id_} has lost its text")
        return rows[0]

    @contextmanager
    def _telling_damage(self, id_: str) -> Generator[None]:
        """Turn bytes that do not unpack into a ``StoreError``."""
        try:
            yield
        except ValueError as error:
            raise self._fault(f"article {id_} is damaged ({error})") from error

    def _fault(self, cause: str) -> StoreError:
        return StoreError(str(self._database.path), cause, "add it again from its source")
