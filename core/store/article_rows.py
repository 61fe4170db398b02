"""The columns of an article's row, as records and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType

from core.records import Article
from core.store.database import Row, Value, storable, timestamp
from core.store.packing import article_id
from core.store.records import ArticleOrder, ArticleSummary, Metadata

SUMMARY = """
SELECT articles.*, events.id AS event, events.title AS event_title,
    (SELECT count(*) FROM comparison_articles WHERE article = articles.id) AS compared
FROM articles
    LEFT JOIN memberships ON memberships.article = articles.id
    LEFT JOIN events ON events.id = memberships.event
WHERE articles.number = ?"""
"""The row that ``summary_of`` takes."""

ORDERS: Mapping[ArticleOrder, str] = MappingProxyType(
    {
        ArticleOrder.ADDED: "number",
        ArticleOrder.TITLE: "title COLLATE NOCASE",
        ArticleOrder.OUTLET: "outlet COLLATE NOCASE",
        ArticleOrder.PUBLISHED: "published",
        ArticleOrder.WORDS: "word_count",
        ArticleOrder.EVENT: "(SELECT events.title FROM memberships JOIN events"
        " ON events.id = memberships.event WHERE article = articles.id) COLLATE NOCASE",
        ArticleOrder.COMPARED: "(SELECT count(*) FROM comparison_articles"
        " WHERE article = articles.id)",
    }
)
"""What each order sorts by."""

OPENING_WORDS = 14  # a long headline's worth


def values_of(article: Article) -> Mapping[str, Value]:
    """What a new row holds, by column."""
    return {
        "id": article_id(article),
        "source": storable(article.source),
        "sha256": article.sha256,
        **metadata_values(told_by(article)),
        "opening": storable(" ".join(article.text.split(None, OPENING_WORDS)[:OPENING_WORDS])),
        "word_count": article.word_count,
        "added_at": timestamp(),
    }


def told_by(article: Article) -> Metadata:
    """What an article itself tells of what the reader can correct."""
    return Metadata(article.title, article.outlet, article.published, article.author)


def metadata_values(metadata: Metadata) -> Mapping[str, Value]:
    """What the reader can correct, by column."""
    names = {"title": metadata.title, "outlet": metadata.outlet, "author": metadata.author}
    return {
        **{column: None if name is None else storable(name) for column, name in names.items()},
        "published": metadata.published.isoformat() if metadata.published else None,
    }


def metadata_of(row: Row) -> Metadata:
    """What the reader can correct, of a row of ``articles``."""
    day = row["published"]
    published = date.fromisoformat(day) if day else None
    return Metadata(row["title"], row["outlet"], published, row["author"])


def summary_of(row: Row) -> ArticleSummary:
    """One row of the list, of a row of ``SUMMARY``."""
    return ArticleSummary(
        id=row["id"],
        source=row["source"],
        sha256=row["sha256"],
        metadata=metadata_of(row),
        opening=row["opening"],
        word_count=row["word_count"],
        added_at=datetime.fromisoformat(row["added_at"]),
        event=row["event"],
        event_title=row["event_title"],
        compared=row["compared"],
    )
