"""The table of formats: how a document is told, and what reads it.

A new format is a module with a reader and a row here. The readers import their libraries
when they are first called: most sessions need none or one of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.errors import UnreadableArticleError
from core.reading.documents import Document, Opener, alone
from core.reading.markdown import read_markdown
from core.reading.plain import read_plain
from core.reading.web_page import read_web_page


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of document.

    Args:
        name: What the reader calls it, in the plural.
        suffixes: Ends of file names, in lower case.
        media_types: What servers call it.
        open: Lists its articles.
        holds_many: Whether it may hold more than one.
    """

    name: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    open: Opener
    holds_many: bool = False


PLAIN = Format("plain text", (".txt", ".text", ""), ("text/plain",), alone(read_plain))
WEB_PAGE = Format(
    "web pages",
    (".html", ".htm", ".xhtml"),
    ("text/html", "application/xhtml+xml"),
    alone(read_web_page),
)
FORMATS = (
    PLAIN,
    Format("Markdown", (".md", ".markdown"), ("text/markdown",), alone(read_markdown)),
    WEB_PAGE,
)
BY_SUFFIX = {suffix: form for form in FORMATS for suffix in form.suffixes}
BY_MEDIA_TYPE = {media_type: form for form in FORMATS for media_type in form.media_types}

# How the documents begin that are often saved or served under a name that says nothing
# (WHATWG, "MIME Sniffing"; PDF 32000-1, 7.5.2).
_BEGINNINGS = (
    (
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        WEB_PAGE,
    ),
)
_SNIFFED_BYTES = 4096


def format_of(document: Document) -> Format:
    """The format of ``document``: by the server's word, else its name, else how it begins.

    Raises:
        UnreadableArticleError: If none of the table fits.
    """
    told = BY_MEDIA_TYPE.get(document.media_type)
    named = BY_SUFFIX.get(document.suffix)
    form = named if told in {None, PLAIN} else told
    if form is None and told is None:
        said = document.media_type or f"{document.suffix} files"
        cause = f"{said} cannot be read" if document.media_type else f"{said} are not read"
        remedy = "save the article as plain text (.txt), or paste it"
        raise UnreadableArticleError(document.name, cause, remedy)
    if form is None or form is PLAIN:
        return _sniffed(document.data[:_SNIFFED_BYTES]) or PLAIN
    return form


def _sniffed(beginning: bytes) -> Format | None:
    return next((form for sign, form in _BEGINNINGS if sign.match(beginning)), None)


def file_filter() -> str:
    """The suffixes of every format as a pattern for a file dialogue: ``*.txt *.md …``."""
    return " ".join(f"*{suffix}" for form in FORMATS for suffix in form.suffixes if suffix)
