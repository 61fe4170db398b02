"""What ``crosslight library`` prints: lines for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from core.records import Article
from core.report.phrases import inert, one_line
from core.store import Added, ArticleSummary, Hit, StoredEvent

Json = dict[str, Any]
UNTITLED = "(no headline)"


def as_json(document: object) -> str:
    """JSON with real letters, ending in a line feed."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def article_json(summary: ArticleSummary) -> Json:
    """One row of the list; ``published`` is an ISO day or null."""
    return {
        **_briefly(summary),
        "author": summary.metadata.author,
        "words": summary.word_count,
        "sha256": summary.sha256,
        "added": summary.added_at.isoformat(timespec="seconds"),
        "event": summary.event,
        "compared": summary.compared,
    }


def added_json(summary: ArticleSummary, added: Added) -> Json:
    """What became of one article; ``copies`` has the ids of those it is a copy of."""
    return {**_briefly(summary), "is_new": added.is_new, "copies": added.copies}


def hit_json(hit: Hit) -> Json:
    """One article found; ``marks`` are half-open ranges of code points of ``snippet``."""
    marks = [[mark.start, mark.end] for mark in hit.marks]
    return {**article_json(hit.article), "snippet": hit.snippet, "marks": marks}


def event_json(event: StoredEvent, articles: Iterable[ArticleSummary]) -> Json:
    """One event with its articles."""
    return {
        "id": event.id,
        "title": event.title,
        "why": event.why,
        "articles": [_briefly(summary) for summary in articles],
    }


def whole_json(summary: ArticleSummary, article: Article) -> Json:
    """An article with its text."""
    return {**article_json(summary), "address": article.address, "text": article.text}


def article_line(summary: ArticleSummary) -> str:
    """``id  day  outlet  headline``, on one line."""
    told = summary.metadata
    day = told.published.isoformat() if told.published else "-"
    parts = (summary.id, f"{day:10}", told.outlet or "-", told.title or UNTITLED)
    return f"{inert(one_line('  '.join(parts)))}\n"


def added_text(summary: ArticleSummary, added: Added) -> str:
    """Whether it is new, and the article's line."""
    state = "new  " if added.is_new else "known"
    copy = "    a copy of another source\n" if added.copies else ""
    return f"{state}  {article_line(summary)}{copy}"


def hit_text(hit: Hit) -> str:
    """The article's line and the words around what was found."""
    return f"{article_line(hit.article)}    {inert(one_line(hit.snippet))}\n"


def event_text(event: StoredEvent, articles: Sequence[ArticleSummary]) -> str:
    """The event and a line for each of its articles."""
    head = inert(one_line(f"{event.title} ({event.why})"))
    return "".join([f"{head}\n", *(f"    {article_line(summary)}" for summary in articles)])


def whole_text(summary: ArticleSummary, article: Article) -> str:
    """Everything about one article, then its text."""
    told = summary.metadata
    day = told.published.isoformat() if told.published else None
    fields = {
        "id": summary.id,
        "headline": told.title,
        "outlet": told.outlet,
        "author": told.author,
        "published": day,
        "source": summary.source,
        "address": article.address,
        "words": str(summary.word_count),
        "SHA-256": summary.sha256,
        "event": summary.event_title,
    }
    lines = [f"{name + ':':10} {inert(one_line(value))}" for name, value in fields.items() if value]
    return "\n".join([*lines, "", *(inert(line) for line in article.text.split("\n")), ""])


def _briefly(summary: ArticleSummary) -> Json:
    told = summary.metadata
    return {
        "id": summary.id,
        "source": summary.source,
        "title": told.title,
        "outlet": told.outlet,
        "published": told.published.isoformat() if told.published else None,
    }
