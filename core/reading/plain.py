"""Plain text files."""

from __future__ import annotations

from core.reading.decoding import decoded
from core.reading.documents import Document
from core.records import Article


def read_plain(document: Document) -> Article:
    """The article in a text file.

    Raises:
        UnreadableArticleError: If it is no text.
    """
    text = decoded(document.data, document.name, declared=document.charset)
    return Article(document.name, text, text)
