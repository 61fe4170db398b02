"""Word documents (.docx)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from core.errors import UnreadableArticleError
from core.reading.documents import Document
from core.reading.files import LARGEST_FILE_BYTES
from core.reading.packed import opened_zip
from core.records import Article

_SAVE_AS_TEXT = "open it in a word processor and save it as plain text (.txt)"

_PROLOG_BYTES = 1024
"""Where a document type would be declared: before the first element."""

# Of a document type Word makes no use; entity bombs do. In UTF-16 each letter has a null.
_DOCUMENT_TYPE = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SET_ASIDE = frozenset({_FALLBACK, f"{_W}del", f"{_W}moveFrom"})
"""What is not part of the text: what was deleted or moved away, and the second form of a
text box for older programs."""
_TITLE_STYLES = frozenset({"Title", "Heading1"})


def read_word(document: Document) -> Article:
    """The article in a Word document.

    ``raw`` has its paragraphs, also those in tables and text boxes, parted by blank lines;
    tracked changes are taken as made. The title is the first paragraph styled as one. Author
    and day are left to the text: the file names who typed it, and when.

    Raises:
        UnreadableArticleError: If it is damaged, or unpacks to too much.
    """
    import docx  # noqa: PLC0415 - 0.2 s to import, for few articles

    _require_harmless(document)
    try:
        package: Any = docx.Document(BytesIO(document.data))
        body = package.element.body
    except Exception as error:  # a broken package raises what its first missing part does
        cause = "the Word document is damaged"
        raise UnreadableArticleError(document.name, cause, _SAVE_AS_TEXT) from error
    paragraphs = tuple(_paragraphs(body))
    text = "\n\n".join(words for _, words in paragraphs)
    title = next((words for style, words in paragraphs if style in _TITLE_STYLES), None)
    return Article(document.name, text, text, title=title)


def _require_harmless(document: Document) -> None:
    with opened_zip(document) as packed:
        members = packed.infolist()
        if sum(member.file_size for member in members) > 5 * LARGEST_FILE_BYTES:
            cause = "the Word document unpacks to more than can be read"
            raise UnreadableArticleError(document.name, cause, _SAVE_AS_TEXT)
        for member in members:
            if member.filename.endswith((".xml", ".rels")):
                try:
                    with packed.open(member) as part:
                        prolog = part.read(_PROLOG_BYTES)
                except Exception as error:  # each way of packing has an error of its own
                    cause = "the Word document is damaged"
                    raise UnreadableArticleError(document.name, cause, _SAVE_AS_TEXT) from error
                if _DOCUMENT_TYPE.search(prolog) or member.file_size > LARGEST_FILE_BYTES:
                    cause = "it holds what no Word document does"
                    raise UnreadableArticleError(document.name, cause, _SAVE_AS_TEXT)


def _paragraphs(body: Any) -> Iterator[tuple[str, str]]:
    """Style and words of each paragraph that has words, in the order of the file."""
    words: dict[Any, list[str]] = {paragraph: [] for paragraph in body.iter(f"{_W}p")}
    for piece in body.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
        above = list(piece.iterancestors())
        owner = next((element for element in above if element.tag == f"{_W}p"), None)
        if owner is not None and not any(element.tag in _SET_ASIDE for element in above):
            words[owner].append(_text(piece))
    for paragraph, pieces in words.items():
        text = "".join(pieces).strip()
        if text:
            style = paragraph.find(f"{_W}pPr/{_W}pStyle")
            yield ("" if style is None else style.get(f"{_W}val", "")), text


def _text(piece: Any) -> str:
    if piece.tag == f"{_W}t":
        return piece.text or ""
    return "-" if piece.tag == f"{_W}noBreakHyphen" else " "
