"""PDF files: from characters on pages to the text of an article."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from importlib import import_module
from typing import Any

from core.errors import UnreadableArticleError
from core.reading.documents import Document
from core.reading.page_layout import Page, Piece, text_of
from core.records import Article

_SAVE_AS_TEXT = "copy the text out of a PDF viewer and paste it"

_MOST_PAGES = 500
_MOST_CHARACTERS = 1_000_000
"""Characters that are placed, in all pages together: a long novel. Measured: 985,000 take 6.4 s
of processor time on one core."""

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD of fpdfview.h
_WIDEST_GAP = 1.0
"""Gap inside a piece, in heights of its letters: a space has .25 to .35, a justified one up
to .9; the gutter between two columns 1.2 and more."""
_SAME_BASELINE = 0.3
"""How far a letter may stand off the baseline of its piece, in heights (raised notes)."""

_HYPHENS = frozenset({0x02, 0xAD, 0x2010, 0xFFFE})
"""How the library hands out a hyphen at the end of a line, depending on the font."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}


def read_pdf(document: Document) -> Article:
    """The article in a PDF file.

    ``raw`` has its paragraphs in reading order, columns one after the other, without running
    headers and footers and with words put together that were hyphenated at a line's end.
    Title, author and day are left to the text: what the file says of itself most often names
    a template and whoever printed it.

    Raises:
        UnreadableArticleError: If it is damaged, locked, too long, or pictures only.
    """
    library: Any = import_module("pypdfium2")  # it has no types, and takes 0.1 s
    try:
        with closing(library.PdfDocument(document.data)) as file:
            pages = tuple(_pages(library.raw, file, document.name))
    except library.PdfiumError as error:
        is_locked = error.err_code == _PASSWORD_ERROR
        cause = "it is locked with a password" if is_locked else "the PDF file is damaged"
        raise UnreadableArticleError(document.name, cause, _SAVE_AS_TEXT) from error
    if not any(page.pieces for page in pages):
        cause = "it has no text layer, only pictures of text"
        remedy = "have a scanner program recognise its text first"
        raise UnreadableArticleError(document.name, cause, remedy)
    text = text_of(pages)
    return Article(document.name, text, text)


def _pages(raw: Any, file: Any, name: str) -> Iterator[Page]:
    if len(file) > _MOST_PAGES:
        cause = f"it has more than {_MOST_PAGES} pages"
        raise UnreadableArticleError(name, cause, "save the pages of the article alone")
    count = 0
    for number in range(len(file)):
        with closing(file[number]) as page, closing(page.get_textpage()) as text:
            count += text.count_chars()
            if count > _MOST_CHARACTERS:
                cause = "it has more text than an article"
                raise UnreadableArticleError(name, cause, "save the pages of the article alone")
            _, bottom, _, top = page.get_bbox()
            yield Page(top - bottom, tuple(_shown(_pieces(raw, text), bottom, top)))


def _shown(pieces: Iterator[Piece], bottom: float, top: float) -> Iterator[Piece]:
    """The pieces on the page itself, counted from its lower edge.

    A printing program may draw a line again above the next page, where nobody sees it.
    """
    for piece in pieces:
        if bottom <= piece.baseline <= top:
            yield replace(piece, baseline=piece.baseline - bottom)


def _pieces(raw: Any, text: Any) -> Iterator[Piece]:
    """Runs of characters that follow each other on one baseline without a wide gap."""
    piece: Piece | None = None
    for letter in _letters(raw, text):
        if piece is not None and _goes_on(piece, letter):
            piece = Piece(
                piece.text + letter.text, piece.left, letter.right, piece.baseline, piece.height
            )
            continue
        if piece is not None and piece.text.strip():
            yield piece
        piece = letter
    if piece is not None and piece.text.strip():
        yield piece


def _goes_on(piece: Piece, letter: Piece) -> bool:
    gap = letter.left - piece.right
    is_level = abs(letter.baseline - piece.baseline) <= _SAME_BASELINE * piece.height
    return is_level and -piece.height / 2 <= gap <= _WIDEST_GAP * piece.height


def _letters(raw: Any, text: Any) -> Iterator[Piece]:
    """The characters of a page as the file draws them; spaces that it only leaves are put in."""
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    space = ""
    for index in range(text.count_chars()):
        code = int(raw.FPDFText_GetUnicode(text, index))
        if raw.FPDFText_IsGenerated(text, index) == 1 or chr(code).isspace():
            space = " "  # a line's end as well: the place of the next letter tells which
            continue
        if code == 0 or not raw.FPDFText_GetLooseCharBox(text, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        letter = "-" if code in _HYPHENS else _LIGATURES.get(code, chr(code))
        height = max(box.top - box.bottom, 1.0)
        yield Piece(space + letter, box.left, box.right, y.value, height)
        space = ""
