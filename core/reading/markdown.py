"""Markdown files: the words without the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from core.reading.decoding import decoded
from core.reading.documents import Document
from core.records import Article

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\r?\n(?P<fields>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_FIELD = re.compile(r"^(?P<key>title|date): *[\"']?(?P<value>.*?)[\"']?\s*$", re.MULTILINE)


def read_markdown(document: Document) -> Article:
    """The article in a Markdown file.

    ``raw`` is the text without Markdown's marks: paragraphs, headings and list items parted
    by blank lines. HTML in it is kept as text. Title and day come from the front matter; else
    the title is the first heading of the first level.

    Raises:
        UnreadableArticleError: If it is no text.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 0.14 s to import, for few articles

    source = decoded(document.data, document.name, declared=document.charset)
    front = _FRONT_MATTER.match(source)
    fields = dict(_FIELD.findall(front.group("fields"))) if front else {}
    parser = MarkdownIt("commonmark", {"html": False})
    tokens = parser.parse(source[front.end() :] if front else source)
    text = "\n\n".join(_blocks(tokens))
    return Article(
        document.name,
        text,
        text,
        title=fields.get("title") or _first_heading(tokens),
        published=_day(fields.get("date", "")),
    )


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield _words(token)
        elif token.type in {"fence", "code_block"}:
            yield token.content.rstrip("\n")


def _words(inline: Token) -> str:
    return "".join(
        " " if child.type in {"softbreak", "hardbreak"} else child.content
        for child in inline.children or ()
        if child.type != "image"
    )


def _first_heading(tokens: Sequence[Token]) -> str | None:
    for i, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            return _words(tokens[i + 1]) or None
    return None


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
