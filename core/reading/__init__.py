"""Reading: a file, a folder, an address or a pasted text becomes articles, raw and unchanged.

What can be read is the table in ``formats``. A source that holds several articles lists them
as entries; each is read when it is asked for.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

from core.errors import ManyArticlesError, UnreadableArticleError
from core.progress import SILENT, Ticket
from core.reading.address import fetch, is_address
from core.reading.admission import require_article
from core.reading.catalogue import sample_imprint
from core.reading.documents import DEFAULT_OPTIONS, Document, Entry, ReadingOptions
from core.reading.files import file_bytes
from core.reading.formats import file_filter, format_of
from core.records import Article

__all__ = ["Entry", "ReadingOptions", "entries", "file_filter", "from_text", "is_address", "read"]

_NUMBER = re.compile(r"(?P<source>.+)#(?P<number>[1-9]\d{0,5})", re.DOTALL)


def read(
    source: str | Path, *, options: ReadingOptions = DEFAULT_OPTIONS, ticket: Ticket = SILENT
) -> Article:
    """The article of a source: ``text`` as decoded, not yet cleaned.

    Args:
        source: Path of a file or folder (``~`` is the home folder) or an address (http or
            https); ``#3`` behind it names the third of several articles.
        options: What the reader allows and knows.
        ticket: May cancel.

    Raises:
        ManyArticlesError: If it holds several articles and no number says which.
        UnreadableArticleError: If it yields no English article. Its text is one sentence
            that says what to do.
        Cancelled: If the ticket was cancelled.
    """
    name = str(source)
    match = _NUMBER.fullmatch(name)
    if match and not Path(name).exists():
        return _numbered(match["source"], int(match["number"]), options, ticket)
    found = entries(source, options=options, ticket=ticket)
    first, *others = found
    if others:
        raise ManyArticlesError(name, len(found))
    return first.read(ticket)


def entries(
    source: str | Path, *, options: ReadingOptions = DEFAULT_OPTIONS, ticket: Ticket = SILENT
) -> tuple[Entry, ...]:
    """The articles that a source holds, at least one; each is read when it is asked for.

    Args:
        source: As for ``read``, without a number.
        options: What the reader allows and knows.
        ticket: May cancel.

    Raises:
        UnreadableArticleError: If the source cannot be read, or holds none.
        Cancelled: If the ticket was cancelled.
    """
    document = _document(source, options, ticket)
    found = tuple(
        _admitted(entry, document) for entry in format_of(document).open(document, options)
    )
    if not found:
        raise UnreadableArticleError(str(source), "it holds no article", "choose another one")
    return found


def from_text(text: str, *, source: str = "pasted text") -> Article:
    """The article in a text that is at hand already.

    Args:
        text: What was pasted.
        source: What to call it.

    Raises:
        UnreadableArticleError: If it is no English article.
    """
    article = Article(source, text, text)
    require_article(article)
    return article


def _numbered(source: str, number: int, options: ReadingOptions, ticket: Ticket) -> Article:
    found = entries(source, options=options, ticket=ticket)
    if number > len(found):
        cause = f"it holds {len(found)} articles and no number {number}"
        raise UnreadableArticleError(source, cause, "choose a lower number")
    return found[number - 1].read(ticket)


def _document(source: str | Path, options: ReadingOptions, ticket: Ticket) -> Document:
    name = str(source)
    if is_address(name):
        return fetch(name.strip(), allows_private=options.allows_private, ticket=ticket)
    path = Path(source)
    return Document(name, file_bytes(path, name), _suffix(path))


def _admitted(entry: Entry, document: Document) -> Entry:
    """``entry`` held to what every later stage relies on, with what is known of a sample."""

    def read_admitted(ticket: Ticket) -> Article:
        article = entry.read(ticket)
        require_article(article)
        known = sample_imprint(hashlib.sha256(document.data).hexdigest())
        return replace(
            article,
            title=article.title or known.title,
            outlet=article.outlet or known.outlet,
            published=article.published or known.published,
        )

    return replace(entry, read=read_admitted)


def _suffix(path: Path) -> str:
    """The suffix in lower case; none where the dot belongs to a name ("St. Denis report")."""
    return "" if " " in path.suffix else path.suffix.lower()
