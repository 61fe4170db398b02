"""Web pages: the article without the page around it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from core.errors import UnreadableArticleError
from core.reading.decoding import decoded
from core.reading.documents import Document
from core.records import Article

_PASTE = "open the page in a browser and paste its text"

_MOST_ELEMENTS = 30_000
"""Elements of the largest page that is taken apart. News pages have 500 to 5,000. Measured on
one core: 30,000 take up to 7.5 s; made of one kind of element each (paragraphs, links, table
cells and nine more) up to 4.2 s and 93 MB."""

_GREATEST_DEPTH = 200
"""Elements within elements. Pages have 20 to 40; extraction recurses, and Python stops at
1,000 calls."""

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*(?P<html>[\w.:-]+)"""
    rb"""|^\s*<\?xml[^>]{0,200}encoding\s*=\s*["'](?P<xml>[\w.:-]+)""",
    re.IGNORECASE,
)
_PRESCAN_BYTES = 4096
"""Where a page has to name its encoding: browsers look at 1,024 bytes (WHATWG, "HTML"),
many pages do it later."""

_SITE_SUFFIX = r"\s*(?:[|–—»·:]|\s-)\s*{}\s*$"

_BLOCKS = re.compile(
    r"address|article|aside|blockquote|body|br|caption|d[dlt]|div|fieldset|fig(?:caption|ure)|"
    r"footer|form|h[1-6r]|header|html|li|main|nav|ol|p|pre|section|table|t[dhr]|tbody|tfoot|"
    r"thead|ul"
)
"""The elements that begin on a new line (HTML standard, "Rendering", 15.3)."""

_UNSEEN = re.compile(r"head|iframe|noscript|object|script|style|svg|template|title")
_BLANK = re.compile(r"\s+")


def read_web_page(document: Document) -> Article:
    """The article of a web page, saved or fetched.

    ``raw`` has the headline, then the paragraphs, parted by blank lines. Title, outlet,
    author, day and address come from what the page says of itself.

    Raises:
        UnreadableArticleError: If no article can be told from the page around it, or the
            page is too large or too deeply nested to be one.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - 0.5 s to import

    tree = parsed(document)
    try:
        found = bare_extraction(
            tree,
            url=document.address,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except Exception as error:  # what it raises on a broken page is not told
        cause = f"the page is broken ({type(error).__name__})"
        raise UnreadableArticleError(document.name, cause, _PASTE) from error
    told: Any = found
    if told is None or not (told.text or "").strip():
        cause = "no article can be told from the page around it"
        raise UnreadableArticleError(document.name, cause, _PASTE)
    title = _title(told.title, told.sitename)
    text = _with_title(title, told.text)
    return Article(
        document.name,
        text,
        text,
        title=title,
        outlet=told.sitename or None,
        published=_day(told.date),
        author=told.author or None,
        address=_address(told.url),
    )


def text_of_markup(markup: str, name: str) -> str:
    """All words of a piece of HTML, its blocks parted by blank lines.

    For mails and feeds, where everything is the article.

    Raises:
        UnreadableArticleError: If it is too large or too deeply nested.
    """
    if not markup.strip():
        return ""
    tree = parsed(Document(name, f"<html><body><div></div>{markup}</body></html>".encode()))
    blocks: list[list[str]] = [[]]
    _collect(tree, blocks)
    texts = (_BLANK.sub(" ", "".join(block)).strip() for block in blocks)
    return "\n\n".join(text for text in texts if text)


def parsed(document: Document) -> Any:
    """The tree of a page, small enough to be worked on.

    Raises:
        UnreadableArticleError: If it is no page, too large or too deeply nested.
    """
    from trafilatura import load_html  # noqa: PLC0415 - 0.5 s to import

    declared = document.charset or _declared(document.data)
    markup = decoded(document.data, document.name, declared=declared)
    tree: Any = load_html(markup)
    if tree is None:
        raise UnreadableArticleError(document.name, "it is no web page", _PASTE)
    too_deep = f"boolean(//*[count(ancestor::*) > {_GREATEST_DEPTH}])"
    if tree.xpath("count(//*)") > _MOST_ELEMENTS or tree.xpath(too_deep):
        cause = "the page is too large or too deeply nested to be an article"
        raise UnreadableArticleError(document.name, cause, _PASTE)
    return tree


def _declared(data: bytes) -> str:
    """The encoding that a page names, or empty.

    A page that can be read for this name is in no encoding of two bytes a letter.
    """
    match = _DECLARED.search(data[:_PRESCAN_BYTES])
    name = (match["html"] or match["xml"]).decode("ascii") if match else ""
    return "" if name.lower().startswith(("utf-16", "utf-32")) else name


def _collect(element: Any, blocks: list[list[str]]) -> None:
    """Add the words in ``element`` to the last block, beginning one at each block's ends."""
    if not isinstance(element.tag, str) or _UNSEEN.fullmatch(element.tag):
        return
    is_block = bool(_BLOCKS.fullmatch(element.tag))
    if is_block:
        blocks.append([])
    blocks[-1].append(element.text or "")
    for child in element:
        _collect(child, blocks)
        blocks[-1].append(child.tail or "")
    if is_block:
        blocks.append([])


def _title(title: str | None, outlet: str | None) -> str | None:
    """The headline without the name of the site behind it."""
    if not title or not outlet:
        return title or None
    return re.sub(_SITE_SUFFIX.format(re.escape(outlet)), "", title) or title


def _with_title(title: str | None, text: str) -> str:
    """One paragraph a line becomes paragraphs parted by blank lines, the headline first."""
    paragraphs = [line.strip(" -") for line in text.splitlines() if line.strip(" -")]
    if title and title not in paragraphs:
        paragraphs.insert(0, title)
    return "\n\n".join(paragraphs)


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def _address(value: str | None) -> str | None:
    return value if value and value.startswith(("http://", "https://")) else None
