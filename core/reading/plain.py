"""Plain text files."""

from __future__ import annotations

from core.reading.decoding import decoded
from core.records import Article


def read_plain(data: bytes, name: str) -> Article:
    """The article in the bytes of a text file called ``name``.

    Raises:
        UnreadableArticleError: If they are no text.
    """
    text = decoded(data, name)
    return Article(name, text, text)
