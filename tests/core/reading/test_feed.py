from __future__ import annotations

import time
from datetime import date
from itertools import pairwise
from typing import Protocol

import pytest

from core.errors import UnreadableArticleError
from core.progress import SILENT
from core.reading import ReadingOptions, entries, read
from core.reading.documents import DEFAULT_OPTIONS, Document
from core.reading.feed import open_feed
from tests.core.reading.conftest import Answer
from tests.core.reading.test_web_page import PARAGRAPHS, page

WHOLE = (
    "<p>The ferry ran aground &amp; nobody was hurt, the coast guard of the island said.</p>" * 20
)
RSS = """<?xml version="1.0"?><rss version="2.0"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour &lt;b&gt;Post&lt;/b&gt;</title>
<item><title>Ferry aground</title><link>{link}</link><author>I. Solberg</author>
<pubDate>Fri, 03 May 2024 14:20:00 GMT</pubDate><description>Teaser.</description>{content}</item>
<item><title>Second</title><link>javascript:alert(1)</link>
<description>The harbour was opened again.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title>
<entry><title>Ferry</title><updated>2024-05-03T10:00:00Z</updated>
<content type="html">&lt;p&gt;The ferry &lt;b&gt;ran&lt;/b&gt; aground.&lt;/p&gt;</content>
</entry></feed>"""


class Site(Protocol):
    address: str

    def put(self, path: str, answer: Answer) -> str: ...


def feed(link: str = "https://post.example/a", *, content: str = "") -> bytes:
    marked = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    return RSS.format(link=link, content=marked).encode()


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableArticleError) as caught:
        tuple(open_feed(Document("a.rss", data), DEFAULT_OPTIONS))
    return str(caught.value)


def test_a_feed_lists_its_articles() -> None:
    found = tuple(open_feed(Document("a.rss", feed()), DEFAULT_OPTIONS))

    assert [entry.title for entry in found] == ["Ferry aground", "Second"]


def test_a_whole_text_in_the_feed_is_the_article() -> None:
    entry = next(iter(open_feed(Document("a.rss", feed(content=WHOLE)), DEFAULT_OPTIONS)))

    article = entry.read(SILENT)

    assert article.text.count("The ferry ran aground & nobody was hurt") == 20
    assert (article.title, article.outlet) == ("Ferry aground", "Harbour Post")
    assert article.published == date(2024, 5, 3)
    assert article.address == "https://post.example/a"


def test_a_teaser_leads_to_the_page(site: Site) -> None:
    headers = {"Content-Type": "text/html"}
    link = site.put("/ferry", Answer(page().encode(), headers=headers))
    rss = {"Content-Type": "application/rss+xml"}
    source = site.put("/feed", Answer(feed(link), headers=rss))

    article = read(f"{source}#1", options=ReadingOptions(allows_private=True))

    assert PARAGRAPHS[0] in article.text
    assert article.source == f"{source}#1"
    assert article.original == page().encode()
    assert article.author == "Ingrid Solberg"


def test_a_page_of_the_own_network_is_not_fetched(site: Site) -> None:
    document = Document("a.rss", feed(f"{site.address}/a"))
    entry = next(iter(open_feed(document, DEFAULT_OPTIONS)))

    with pytest.raises(UnreadableArticleError, match="not on the public web"):
        entry.read(SILENT)


def test_a_link_that_is_no_address_is_not_followed() -> None:
    second = tuple(open_feed(Document("a.rss", feed()), DEFAULT_OPTIONS))[1]

    article = second.read(SILENT)

    assert (article.text, article.address) == ("The harbour was opened again.", None)


def test_atom_is_read_alike(site: Site) -> None:
    source = site.put("/f", Answer(ATOM.encode(), headers={"Content-Type": "application/atom+xml"}))

    only = entries(source, options=ReadingOptions(allows_private=True))[0].read(SILENT)

    assert (only.text, only.published) == ("The ferry ran aground.", date(2024, 5, 3))


@pytest.mark.parametrize("data", [b"no feed", b"<html><p>x</p></html>", b"<rss></rss>", b"\0\1"])
def test_what_is_no_feed_is_refused(data: bytes) -> None:
    assert "no feed" in refusal(data)


def test_a_feed_cut_off_lists_what_it_holds() -> None:
    data = feed()

    found = tuple(
        open_feed(Document("a.rss", data[: data.index(b"<item><title>Second")]), DEFAULT_OPTIONS)
    )

    assert [entry.title for entry in found] == ["Ferry aground"]


def test_a_huge_feed_is_refused() -> None:
    assert "larger than 5 MB" in refusal(feed() + b" " * 5_000_000)


def test_an_entity_bomb_does_not_go_off() -> None:
    names = "abcdefgh"
    bomb = '<!DOCTYPE rss [<!ENTITY a "lol">' + "".join(
        f'<!ENTITY {name} "{f"&{inner};" * 20}">' for inner, name in pairwise(names)
    )
    data = feed().replace(b"<rss version", f"{bomb}]><rss version".encode())
    data = data.replace(b"Teaser.", b"Teaser &h;")
    started_s = time.monotonic()

    found = tuple(open_feed(Document("a.rss", data), DEFAULT_OPTIONS))

    assert [len(entry.title) < 100 for entry in found] == [True, True]
    assert time.monotonic() - started_s < 30
