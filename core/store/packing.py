"""An article as bytes and back, exactly, and the id that follows from it.

JSON escapes what UTF-8 cannot carry, so that every code point comes back; zlib makes the
sample articles 2.4 times smaller.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Sequence
from typing import Any

from core.records import Article, OffsetRun, Removal, RemovalKind
from core.spans import Span
from core.store.records import Metadata

LARGEST_BYTES = 400_000_000
"""No packed part unpacks to more: the largest file that is read has 20 MB, and a code point
takes at most twelve bytes of JSON. What claims to is made to fill the memory."""

_ID_DIGITS = 16  # 64 bits: among a million articles two collide once in 37 million libraries
_LEVEL = 3  # level 6 takes twice the time for 3% less


def article_id(article: Article) -> str:
    """The id of this text from this source: hex digits of a SHA-256 over both."""
    return digest(article.source, article.sha256)[:_ID_DIGITS]


def comparison_id(articles: Sequence[str]) -> str:
    """The id of the comparison of these articles, given by their ids, in this order."""
    return digest(*articles)[:_ID_DIGITS]


def digest(*parts: str) -> str:
    """SHA-256 over texts that hold no null character, as hex."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def packed(article: Article) -> bytes:
    """Everything of an article but what the reader can correct and the original."""
    document: dict[str, Any] = {
        "source": article.source,
        "address": article.address,
        "text": article.text,
        "raw": None if article.raw == article.text else article.raw,
        "removed": [
            [one.kind.value, one.raw_span.start, one.raw_span.end, one.text, one.at]
            for one in article.removed
        ],
        "runs": [[run.start, run.length, run.raw_start, run.raw_length] for run in article.runs],
    }
    return compressed(json.dumps(document, separators=(",", ":")).encode("ascii"))


def unpacked(data: bytes, metadata: Metadata) -> Article:
    """The article that was packed, with the metadata as it stands today.

    Raises:
        ValueError: If the bytes are not those of a packed article.
    """
    try:
        document = json.loads(decompressed(data))
        return Article(
            source=document["source"],
            address=document["address"],
            text=document["text"],
            raw=document["text"] if document["raw"] is None else document["raw"],
            title=metadata.title,
            outlet=metadata.outlet,
            published=metadata.published,
            author=metadata.author,
            removed=tuple(
                Removal(RemovalKind(kind), Span(start, end), text, at)
                for kind, start, end, text, at in document["removed"]
            ),
            runs=tuple(OffsetRun(*run) for run in document["runs"]),
        )
    except (KeyError, TypeError) as error:
        message = f"not a packed article: {error}"
        raise ValueError(message) from error


def compressed(data: bytes) -> bytes:
    """Smaller bytes that ``decompressed`` turns back."""
    return zlib.compress(data, _LEVEL)


def decompressed(data: bytes) -> bytes:
    """The bytes that were compressed.

    Raises:
        ValueError: If they are damaged, cut short, or unpack to more than ``LARGEST_BYTES``.
    """
    stream = zlib.decompressobj()
    try:
        whole = stream.decompress(data, LARGEST_BYTES)
    except zlib.error as error:
        message = f"damaged: {error}"
        raise ValueError(message) from error
    if not stream.eof:
        message = "cut short, or too large"
        raise ValueError(message)
    return whole
