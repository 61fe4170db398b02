"""Feeds (RSS and Atom): a list of articles, whole or with a link to each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from io import BytesIO
from typing import Any

from core.addresses import is_address
from core.errors import UnreadableArticleError
from core.progress import Ticket
from core.reading.documents import Document, Entry, ReadingOptions, with_origin
from core.reading.web_page import read_web_page, text_of_markup
from core.records import Article

_LARGEST_FEED_BYTES = 5_000_000
"""Feeds hold the last 10 to 100 articles, 0.01 to 1 MB."""

_MOST_ENTRIES = 1_000

_FEWEST_WHOLE_WORDS = 150
"""Words from which the text in a feed counts as the whole article and not as its teaser:
teasers have 20 to 60, the shortest reports of agencies about 150."""


@dataclass(frozen=True, slots=True)
class _Item:
    """What the feed itself says of one article."""

    title: str | None
    outlet: str | None
    author: str | None
    published: date | None
    address: str
    markup: str


def open_feed(document: Document, options: ReadingOptions) -> Iterator[Entry]:
    """The articles of a feed, newest as the feed has it.

    Reading one takes the text of the feed where that is whole, and else fetches its page.

    Raises:
        UnreadableArticleError: If it is no feed, too large, or lists nothing.
    """
    if len(document.data) > _LARGEST_FEED_BYTES:
        cause = f"the feed is larger than {_LARGEST_FEED_BYTES // 1_000_000} MB"
        raise UnreadableArticleError(document.name, cause, "open the articles that you need")
    library: Any = import_module("feedparser")  # it has no types, and takes 0.2 s
    try:
        feed = library.parse(BytesIO(document.data))
    except Exception as error:  # what it raises on a broken feed is not told
        cause = "the feed is damaged"
        raise UnreadableArticleError(document.name, cause, "open its articles") from error
    if not feed.entries:
        cause = "it is no feed, or lists no article"
        raise UnreadableArticleError(document.name, cause, "open the articles themselves")
    outlet = _words(feed.feed.get("title"), document.name)
    for raw in feed.entries[:_MOST_ENTRIES]:
        yield _entry(_item(raw, outlet, document.name), document, options)


def _entry(item: _Item, document: Document, options: ReadingOptions) -> Entry:
    def read(ticket: Ticket) -> Article:
        article = _read(item, document, options, ticket)
        return replace(
            article,
            title=article.title or item.title,
            outlet=article.outlet or item.outlet,
            author=article.author or item.author,
            published=article.published or item.published,
            address=article.address or item.address or None,
        )

    return Entry(document.name, item.title or item.address or document.name, read)


def _read(item: _Item, document: Document, options: ReadingOptions, ticket: Ticket) -> Article:
    text = text_of_markup(item.markup, document.name)
    if len(text.split()) >= _FEWEST_WHOLE_WORDS or not item.address:
        original = item.markup.encode("utf-8", "replace")
        return Article(document.name, text, text, original=original)
    from core.reading.address import fetch  # noqa: PLC0415 - 0.2 s to import, for few articles

    page = fetch(item.address, allows_private=options.allows_private, ticket=ticket)
    return with_origin(read_web_page(page), page)


def _item(raw: Any, outlet: str | None, name: str) -> _Item:
    contents = [str(part.get("value", "")) for part in raw.get("content", ())]
    link = str(raw.get("link", ""))
    return _Item(
        title=_words(raw.get("title"), name),
        outlet=outlet,
        author=_words(raw.get("author"), name),
        published=_day(raw.get("published_parsed") or raw.get("updated_parsed")),
        address=link if is_address(link) else "",
        markup=max([*contents, str(raw.get("summary", ""))], key=len),
    )


def _words(markup: Any, name: str) -> str | None:
    """A title as one line; feeds may write it in HTML."""
    return " ".join(text_of_markup(str(markup or ""), name).split()) or None


def _day(moment: Any) -> date | None:
    try:
        return date(*moment[:3]) if moment else None
    except ValueError:
        return None
