"""Pages as sites serve them: the article among menus, teasers, scripts and forms."""

from __future__ import annotations

from datetime import date

import pytest

from core.errors import UnreadableArticleError
from core.reading.documents import Document
from core.reading.web_page import read_web_page, text_of_markup

PARAGRAPHS = (
    (
        "The ferry Aurora ran aground off the northern island on Friday morning with forty people "
        "on board, the coast guard said."
    ),
    (
        "“Nobody was hurt, but the hull is damaged below the waterline,” said Captain Maria Lund, "
        "who led the rescue from the harbour of Havnes."
    ),
    (
        "The operator rejected reports that the vessel had been sailing without a pilot. It said "
        "the cost of the repair would be about £5 million."
    ),
    (
        "Two hours after the accident all passengers had been brought ashore by fishing boats, and "
        "the harbour was opened again in the evening."
    ),
)
PAGE = """<!DOCTYPE html>
<html lang="en"><head>{meta}
<title>Ferry runs aground off island - Harbour Post</title>
<link rel="canonical" href="https://harbourpost.example/2024/05/03/ferry">
<meta property="og:title" content="Ferry runs aground off island">
<meta property="og:site_name" content="Harbour Post">
<meta name="author" content="Ingrid Solberg">
<meta property="article:published_time" content="2024-05-03T14:20:00+02:00">
<script>window.dataLayer = [{{"page": "article"}}];</script>
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Ferry runs aground off island", "datePublished": "2024-05-03T14:20:00+02:00"}}</script>
<style>.ad {{ height: 250px }}</style></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li>
<li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies. <button>Accept all</button></p></div>
<main><article>
<h1>Ferry runs aground off island</h1>
<p class="byline">By <a rel="author" href="/staff/solberg">Ingrid Solberg</a></p>
<figure><img src="ferry.jpg" alt="">
<figcaption>The Aurora on Friday. Photo: A. Berg</figcaption></figure>
<p>{0}</p>
<div class="ad"><span>Advertisement</span></div>
<p>{1}</p>
<p>{2}</p>
<aside class="related"><h3>Read more</h3><ul><li><a href="/a">Storm closes bridge</a></li>
<li><a href="/b">Fish prices fall again</a></li></ul></aside>
<p>{3}</p>
</article>
<section id="comments" class="comments"><h2>Comments</h2>
<div class="comment"><p>First! This harbour was always dangerous.</p></div></section></main>
<footer><p>© 2024 Harbour Post. All rights reserved.</p><form><input type="email">
<button>Sign up to our newsletter</button></form></footer>
</body></html>"""


def page(meta: str = '<meta charset="utf-8">') -> str:
    return PAGE.format(*PARAGRAPHS, meta=meta)


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableArticleError) as caught:
        read_web_page(Document("a.html", data))
    return str(caught.value)


def test_the_article_is_told_from_the_page_around_it() -> None:
    article = read_web_page(Document("a.html", page().encode()))

    blocks = article.text.split("\n\n")
    assert blocks[0] == "Ferry runs aground off island"
    assert [block for block in blocks if block in PARAGRAPHS] == list(PARAGRAPHS)
    for clutter in ("cookies", "Storm closes", "First!", "newsletter", "dataLayer", "Weather"):
        assert clutter not in article.text


def test_the_page_tells_who_published_it_where_and_when() -> None:
    article = read_web_page(Document("a.html", page().encode()))

    assert article.title == "Ferry runs aground off island"
    assert article.outlet == "Harbour Post"
    assert article.author == "Ingrid Solberg"
    assert article.published == date(2024, 5, 3)
    assert article.address == "https://harbourpost.example/2024/05/03/ferry"


@pytest.mark.parametrize(
    ("encoding", "meta", "charset"),
    [
        ("utf-8", "", ""),
        ("utf-8-sig", "", "iso-8859-1"),
        ("utf-16", "", ""),
        ("cp1252", '<meta charset="windows-1252">', ""),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=latin1">', ""),
        ("cp1252", "", "ISO-8859-1"),
        ("utf-8", '<meta charset="windows-1252">', "windows-1252"),
        ("cp1252", '<meta charset="utf-8">', ""),
        ("cp1252", '<meta charset="punycode">', "no-such-encoding"),
    ],
)
def test_the_encoding_is_found_whatever_is_said_of_it(
    encoding: str, meta: str, charset: str
) -> None:
    article = read_web_page(Document("a.html", page(meta).encode(encoding), charset=charset))

    assert PARAGRAPHS[1] in article.text
    assert PARAGRAPHS[2] in article.text


def test_a_stray_byte_does_not_cost_the_page() -> None:
    data = page().encode().replace(b"Captain Maria", b"Captain\xff Maria")

    assert PARAGRAPHS[0] in read_web_page(Document("a.html", data)).text


def test_a_page_cut_off_gives_what_it_holds() -> None:
    data = page().encode()

    article = read_web_page(Document("a.html", data[: data.index(b"Two hours after")]))

    assert PARAGRAPHS[2] in article.text


def test_entities_are_not_expanded_without_end() -> None:
    bomb = (
        '<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        + "".join(
            f'<!ENTITY {name} "{f"&{inner};" * 10}">'
            for inner, name in zip("bcdefgh", "cdefghi", strict=True)
        )
    )
    data = f"{bomb}]>{page().removeprefix('<!DOCTYPE html>')}".replace("Nobody", "&i; Nobody")

    article = read_web_page(Document("a.html", data.encode()))

    assert len(article.text) < 2_000


def test_a_page_without_an_article_is_refused() -> None:
    assert "no article can be told" in refusal(b"<html><body><script>x()</script></body></html>")


def test_a_page_of_elements_without_end_is_refused() -> None:
    assert "too large or too deeply nested" in refusal(b"<html><body>" + b"<p>a" * 100_000)


def test_elements_within_elements_without_end_are_bounded() -> None:
    deep = "<div>" * 50_000 + "<p>" + PARAGRAPHS[0]

    assert "deeply nested" in refusal(page().replace("<main>", f"<main>{deep}").encode())


@pytest.mark.parametrize("depth", [900, 100_000])
def test_self_description_nested_without_end_is_bounded(depth: int) -> None:
    bomb = f'<script type="application/ld+json">{"[" * depth}</script>'

    article = read_web_page(Document("a.html", page().replace("<main>", f"{bomb}<main>").encode()))

    assert PARAGRAPHS[0] in article.text


def test_a_file_that_is_no_text_is_refused() -> None:
    assert "PDF document" in refusal(b"%PDF-1.7 ...")


def test_a_piece_of_markup_keeps_all_its_words() -> None:
    markup = "<p>One <b>bold</b> word.</p>Two<br>three<ul><li>four</li></ul><style>x</style>&amp;"

    text = text_of_markup(markup, "a")

    assert text == "One bold word.\n\nTwo\n\nthree\n\nfour\n\n&"


def test_no_markup_is_no_text() -> None:
    assert text_of_markup(" \n", "a") == ""
