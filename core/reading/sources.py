"""From a file, a folder, an address or a pasted text to articles, raw and unchanged.

What can be read is the table in ``formats``. A source that holds several articles lists them
as entries; each is read when it is asked for.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from core.addresses import is_address
from core.errors import ManyArticlesError, UnreadableArticleError
from core.progress import SILENT, Ticket
from core.reading.admission import require_article
from core.reading.archive import files_in
from core.reading.catalogue import sample_imprint
from core.reading.documents import DEFAULT_OPTIONS, Document, Entry, ReadingOptions, numbered
from core.reading.files import file_bytes, is_folder, is_there
from core.reading.formats import format_of, holds_many
from core.records import Article

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
    found = entries(source, options=options, ticket=ticket)
    first, *others = found
    if others:
        raise ManyArticlesError(str(source), len(found))
    return first.read(ticket)


def entries(
    source: str | Path, *, options: ReadingOptions = DEFAULT_OPTIONS, ticket: Ticket = SILENT
) -> tuple[Entry, ...]:
    """The articles that a source holds, at least one; each is read when it is asked for.

    Args:
        source: As for ``read``; with a number behind it, that one alone.
        options: What the reader allows and knows.
        ticket: May cancel.

    Raises:
        UnreadableArticleError: If the source cannot be read, or holds none.
        Cancelled: If the ticket was cancelled.
    """
    name = str(source)
    match = _NUMBER.fullmatch(name)
    if match and not is_there(Path(name)):
        return (_numbered(match["source"], int(match["number"]), options, ticket),)
    is_local = not is_address(name)
    if is_local and is_folder(Path(source)):
        found = tuple(_in_folder(Path(source).expanduser(), options, ticket))
    else:
        found = _in_document(_document(source, options, ticket), options)
    if not found:
        cause = "it holds no article that can be read"
        raise UnreadableArticleError(name, cause, "choose another one")
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


def _numbered(source: str, number: int, options: ReadingOptions, ticket: Ticket) -> Entry:
    found = entries(source, options=options, ticket=ticket)
    if number > len(found):
        cause = f"it holds {len(found)} articles and no number {number}"
        raise UnreadableArticleError(source, cause, "choose a lower number")
    return found[number - 1]


def _document(source: str | Path, options: ReadingOptions, ticket: Ticket) -> Document:
    name = str(source)
    if is_address(name):
        from core.reading.address import fetch  # noqa: PLC0415 - 0.2 s to import, for few articles

        return fetch(name.strip(), allows_private=options.allows_private, ticket=ticket)
    path = Path(source)
    return Document(name, file_bytes(path, name), _suffix(path))


def _in_document(document: Document, options: ReadingOptions) -> tuple[Entry, ...]:
    found = tuple(format_of(document).open(document, options))
    if len(found) == 1:
        return (_admitted(found[0]),)
    return tuple(
        _admitted(replace(entry, source=numbered(document.name, number)))
        for number, entry in enumerate(found, start=1)
    )


def _in_folder(folder: Path, options: ReadingOptions, ticket: Ticket) -> Iterator[Entry]:
    """The articles of each file under a folder; only what holds many is opened to list them."""
    for path in files_in(folder, holds_many):
        name = str(path.relative_to(folder))
        entry = Entry(str(path), name, partial(_read_file, path, options))
        if not holds_many(path.suffix.lower()):
            yield entry
            continue
        try:
            found = entries(path, options=options, ticket=ticket)
        except UnreadableArticleError:
            yield entry  # tells the fault when it is read
        else:
            yield from (replace(each, title=f"{name}: {each.title}") for each in found)


def _read_file(path: Path, options: ReadingOptions, ticket: Ticket) -> Article:
    return read(path, options=options, ticket=ticket)


def _admitted(entry: Entry) -> Entry:
    """``entry`` held to what every later stage relies on, with what is known of a sample."""

    def read_admitted(ticket: Ticket) -> Article:
        article = replace(entry.read(ticket), source=entry.source)
        require_article(article)
        known = sample_imprint(hashlib.sha256(article.original or b"").hexdigest())
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
