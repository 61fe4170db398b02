"""From bytes to text."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from types import MappingProxyType

import charset_normalizer

from core.errors import UnreadableArticleError

_SAVE_AS_TEXT = "save the article as plain text (.txt), or paste it"

# First bytes of what is often misnamed .txt (Wikipedia, "List of file signatures").
_SIGNATURES: Mapping[bytes, str] = MappingProxyType(
    {
        b"%PDF": "a PDF document",
        b"PK\x03\x04": "an archive or an office document",
        b"\xd0\xcf\x11\xe0": "an older office document",
        b"{\\rtf": "a rich text document",
        b"\x1f\x8b": "a compressed file",
        b"\x89PNG": "an image",
        b"\xff\xd8\xff": "an image",
        b"GIF8": "an image",
    }
)

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_ENGLISH_ENCODINGS = ["utf_8", "cp1252", "mac_roman", "utf_16_le", "utf_16_be"]
"""What English is saved in. Left free, detection takes short English in cp1252 for cp1250,
where the pound sign is another letter."""


# Encodings that a page or mail may name. Python knows more, some of them slow to decode
# (punycode) or no encodings of characters.
_DECLARABLE = re.compile(r"ascii|utf-?(?:8|16|32).*|cp125\d|iso8859-\d+|mac-roman|koi8-[ru]|gb.*")
_READ_AS: Mapping[str, str] = MappingProxyType({"ascii": "cp1252", "iso8859-1": "cp1252"})
"""What browsers take these names for (WHATWG, "Encoding", 4.2)."""

_LARGEST_LOST_SHARE = 0.001
"""Share of characters that may be lost in a text of a declared encoding: pages hold a stray
byte where somebody pasted from elsewhere; in a wrong encoding every accent is lost."""


def decoded(data: bytes, name: str, *, declared: str = "") -> str:
    """The text that ``data`` encodes: by its mark, else UTF-8, else as declared, else guessed.

    Args:
        data: All bytes of a file.
        name: What the reader calls it, for the error.
        declared: The encoding that the file or its sender names, if any.

    Raises:
        UnreadableArticleError: If it is no text, or in no encoding used for English.
    """
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            raise UnreadableArticleError(name, f"it is {kind} and not plain text", _SAVE_AS_TEXT)
    text = _marked(data) or _utf8(data) or _declared(data, declared) or _guessed(data)
    if text is None:
        cause = "its characters are in no encoding used for English"
        raise UnreadableArticleError(name, cause, "save it as plain text in UTF-8, or paste it")
    if "\0" in text:
        raise UnreadableArticleError(name, "it is a binary file and not text", _SAVE_AS_TEXT)
    return text


def _marked(data: bytes) -> str | None:
    """By its byte order mark; None without one, or where the mark lies."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                return None
    return None


def _utf8(data: bytes) -> str | None:
    if b"\0" in data:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _declared(data: bytes, declared: str) -> str | None:
    try:
        encoding = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):  # a null character is a ValueError
        return None
    if not _DECLARABLE.fullmatch(encoding):
        return None
    text = data.decode(_READ_AS.get(encoding, encoding), "replace")
    return text if text.count("\ufffd") <= _LARGEST_LOST_SHARE * len(text) else None


def _guessed(data: bytes) -> str | None:
    best = charset_normalizer.from_bytes(data, cp_isolation=_ENGLISH_ENCODINGS).best()
    return None if best is None else str(best)
