"""Tables of articles: JSON (one array or a line each) and CSV, an article a row."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from io import StringIO
from typing import Any, cast

from core.errors import UnreadableArticleError
from core.progress import Ticket
from core.reading.decoding import decoded
from core.reading.documents import Document, Entry, ReadingOptions, numbered
from core.records import Article

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "maintext", "full_text", "paragraphs"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher", "publication", "site", "source_domain"),
    "author": ("author", "authors", "byline", "creator"),
    "published": ("published", "date", "published_at", "date_publish", "publish_date", "pubdate"),
    "address": ("address", "url", "link"),
}
"""Names under which columns are found, the likeliest first: those of the crawlers
newspaper, news-please and trafilatura, of RSS and of schema.org."""

_DELIMITERS = (",", ";", "\t")
_CHOOSE = "name its columns, or save the article alone as plain text"

Row = Mapping[str, object]


def open_json(document: Document, options: ReadingOptions) -> Iterator[Entry]:
    """The articles of a JSON file: an object, an array of objects, or an object a line.

    Raises:
        UnreadableArticleError: If it is no JSON, or no column holds the text.
    """
    text = decoded(document.data, document.name, declared=document.charset)
    try:
        whole: object = json.loads(text)
    except (ValueError, RecursionError):
        rows = tuple(_line(line) for line in text.splitlines() if line.strip())
    else:
        rows = tuple(cast("list[object]", whole) if isinstance(whole, list) else [whole])
    return _opened(document, options, rows)


def open_csv(document: Document, options: ReadingOptions) -> Iterator[Entry]:
    """The articles of a CSV file whose first row names the columns.

    Columns are parted by comma, semicolon or tab, whichever the first row has most.

    Raises:
        UnreadableArticleError: If it is no CSV, or no column holds the text.
    """
    text = decoded(document.data, document.name, declared=document.charset)
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    try:
        table = csv.DictReader(StringIO(text, newline=""), restkey="", delimiter=delimiter)
        rows = tuple(table)
    except csv.Error as error:
        cause = f"its rows cannot be told apart ({error})"
        raise UnreadableArticleError(document.name, cause, _CHOOSE) from error
    return _opened(document, options, rows)


def _line(line: str) -> object:
    """The object in a line of JSON; None where there is none."""
    try:
        return cast("object", json.loads(line))
    except (ValueError, RecursionError):
        return None


def _opened(
    document: Document, options: ReadingOptions, rows: tuple[object, ...]
) -> Iterator[Entry]:
    tables = [cast("Row", row) if isinstance(row, Mapping) else None for row in rows]
    first = next((row for row in tables if row), None)
    if first is None:
        raise UnreadableArticleError(document.name, "it holds no rows of articles", _CHOOSE)
    columns = _columns(first, options)
    if "text" not in columns:
        cause = "no column holds the text of the articles"
        raise UnreadableArticleError(document.name, cause, _CHOOSE)
    for number, row in enumerate(tables, start=1):
        name = numbered(document.name, number)
        title = _value(row, columns.get("title")) if row else ""
        yield Entry(document.name, title or name, _reader(row, columns, name))


def _columns(row: Row, options: ReadingOptions) -> dict[str, str]:
    """Which column of a table holds what: as the reader says, else by its name."""
    by_name = {name.strip().casefold(): name for name in row}
    found = {
        field: by_name[name]
        for field, names in COLUMNS.items()
        for name in reversed(names)
        if name in by_name
    }
    return found | dict(options.columns)


def _reader(row: Row | None, columns: Mapping[str, str], name: str) -> Callable[[Ticket], Article]:
    def read(_: Ticket) -> Article:
        if row is None:
            raise UnreadableArticleError(name, "the row is no JSON object", "mend the row")
        text = _value(row, columns["text"], parted_by="\n\n")
        address = _value(row, columns.get("address"))
        return Article(
            name,
            text,
            text,
            title=_value(row, columns.get("title")) or None,
            outlet=_value(row, columns.get("outlet")) or None,
            author=_value(row, columns.get("author"), parted_by=", ") or None,
            published=_day(_value(row, columns.get("published"))),
            address=address if address.startswith(("http://", "https://")) else None,
        )

    return read


def _value(row: Row, column: str | None, *, parted_by: str = " ") -> str:
    """What a row has in a column, as text; a list of texts is joined."""
    value: Any = row.get(column) if column else None
    if isinstance(value, list):
        return parted_by.join(str(part) for part in cast("list[object]", value))
    return "" if value is None else str(value)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None
