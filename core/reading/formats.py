"""The table of formats: how a document is told, and what reads it.

A new format is a module with a reader and a row here. The readers import their libraries
when they are first called: most sessions need none or one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from core.errors import UnreadableArticleError
from core.reading.archive import open_archive
from core.reading.documents import Document, Entry, Opener, ReadingOptions, alone
from core.reading.feed import open_feed
from core.reading.mail import read_mail
from core.reading.markdown import read_markdown
from core.reading.pdf import read_pdf
from core.reading.plain import read_plain
from core.reading.tables import open_csv, open_json
from core.reading.web_page import read_web_page
from core.reading.word import read_word


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


def _open_archive(document: Document, options: ReadingOptions) -> Iterable[Entry]:
    return open_archive(document, options, inner=_open_member, holds_many=holds_many)


def _open_member(document: Document, options: ReadingOptions) -> Iterable[Entry]:
    """Open a file of an archive; an archive in an archive may go on without end."""
    form = format_of(document)
    if form is ARCHIVE:
        cause = "it is an archive in an archive"
        raise UnreadableArticleError(document.name, cause, "unpack it first")
    return form.open(document, options)


PLAIN = Format("plain text", (".txt", ".text", ""), ("text/plain",), alone(read_plain))
WEB_PAGE = Format(
    "web pages",
    (".html", ".htm", ".xhtml"),
    ("text/html", "application/xhtml+xml"),
    alone(read_web_page),
)
WORD = Format(
    "Word documents",
    (".docx",),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    alone(read_word),
)
PDF = Format("PDF files", (".pdf",), ("application/pdf",), alone(read_pdf))
ARCHIVE = Format("archives", (".zip",), ("application/zip",), _open_archive, holds_many=True)
FEED = Format(
    "feeds",
    (".rss", ".atom", ".xml"),
    ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml"),
    open_feed,
    holds_many=True,
)
FORMATS = (
    PLAIN,
    Format("Markdown", (".md", ".markdown"), ("text/markdown",), alone(read_markdown)),
    WEB_PAGE,
    PDF,
    WORD,
    Format("mail", (".eml", ".mht", ".mhtml"), ("message/rfc822",), alone(read_mail)),
    FEED,
    Format(
        "JSON",
        (".jsonl", ".ndjson", ".json"),
        ("application/json", "application/x-ndjson", "application/jsonl"),
        open_json,
        holds_many=True,
    ),
    Format("CSV", (".csv", ".tsv"), ("text/csv",), open_csv, holds_many=True),
    ARCHIVE,
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
    (re.compile(rb"%PDF-"), PDF),
    (re.compile(rb"PK\x03\x04.{26}\[Content_Types\]\.xml", re.DOTALL), WORD),
    (re.compile(rb"PK\x03\x04"), ARCHIVE),
    (re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed)\b", re.DOTALL), FEED),
)
_SNIFFED_BYTES = 4096  # a comment of a browser may stand before the first element


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


def holds_many(suffix: str) -> bool | None:
    """Whether files with this suffix hold many articles; None where they are not read.

    In folders and archives a file without a suffix is hardly ever an article.
    """
    form = BY_SUFFIX.get(suffix) if suffix else None
    return None if form is None else form.holds_many


def file_filter() -> str:
    """The suffixes of every format as a pattern for a file dialogue: ``*.txt *.md …``."""
    return " ".join(f"*{suffix}" for form in FORMATS for suffix in form.suffixes if suffix)
