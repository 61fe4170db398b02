"""What reading hands on before there is an article: documents, and the entries in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from core.progress import Ticket
from core.records import Article


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What the reader allows and knows.

    Args:
        allows_private: Whether addresses on this machine and in its own network may be
            fetched.
        columns: Which column of a table holds what, where its name does not tell: from
            ``text``, ``title``, ``outlet``, ``author``, ``published`` or ``address`` to the
            name of the column.
    """

    allows_private: bool = False
    columns: Mapping[str, str] = field(default_factory=dict[str, str])


DEFAULT_OPTIONS = ReadingOptions()


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of a file or of a page as fetched.

    Args:
        name: What the reader calls it: its path or address.
        data: All its bytes.
        suffix: End of its name with the dot, in lower case; may be empty.
        media_type: What the server says that it is, in lower case, or empty.
        charset: The encoding that the server names, or empty.
        address: Where it was fetched in the end, or None for a file.
    """

    name: str
    data: bytes = field(repr=False)
    suffix: str = ""
    media_type: str = ""
    charset: str = ""
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One article that a source holds, not read yet.

    Args:
        source: What leads to this article again: the source, with ``#`` and its number
            where it holds several.
        title: What to call it in a list.
        read: Reads it; raises ``UnreadableArticleError`` or ``Cancelled``.
    """

    source: str
    title: str
    read: Callable[[Ticket], Article]


Reader = Callable[[Document], Article]
"""Reads the one article of a document; raises ``UnreadableArticleError``."""

Opener = Callable[[Document, ReadingOptions], Iterable[Entry]]
"""Lists the articles of a document; raises ``UnreadableArticleError``."""


def alone(reader: Reader) -> Opener:
    """An opener for documents that are one article; it is read when it is asked for."""

    def opened(document: Document, _: ReadingOptions) -> Iterable[Entry]:
        def read(_: Ticket) -> Article:
            return with_origin(reader(document), document)

        return (Entry(document.name, document.name, read),)

    return opened


def with_origin(article: Article, document: Document) -> Article:
    """``article`` with the document that it was read from."""
    address = article.address or document.address
    return replace(article, address=address, original=document.data)


def numbered(name: str, number: int) -> str:
    """The source of entry ``number``, counted from 1, of the document called ``name``."""
    return f"{name}#{number}"
