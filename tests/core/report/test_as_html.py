from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from core.records import Comparison
from core.report import to_html

VOID = {"meta", "br"}
LOADING = {"src", "srcset", "action", "data", "style", "onclick", "onerror", "onload"}


class Page(HTMLParser):
    """What a browser would see: balanced tags, ids, links, text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


def test_tags_are_balanced_and_ids_unique(comparison: Comparison) -> None:
    page = Page(to_html(comparison))

    assert page.open == []
    assert len(page.values("id")) == len(set(page.values("id")))


def test_every_link_leads_to_a_place_on_the_page(comparison: Comparison) -> None:
    page = Page(to_html(comparison))

    assert page.values("href")
    assert {href.removeprefix("#") for href in page.values("href")} <= set(page.values("id"))


def test_loads_and_runs_nothing(comparison: Comparison) -> None:
    page = Page(to_html(comparison))

    assert "script" not in page.tags
    assert "link" not in page.tags
    assert not LOADING & {key for key, _ in page.attributes}
    assert all(href.startswith("#") for href in page.values("href"))


def test_the_policy_lets_only_the_own_style_sheet_through(comparison: Comparison) -> None:
    text = to_html(comparison)

    style = re.search("<style>(.*)</style>", text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text


def test_markup_in_an_article_stays_text(hostile: Comparison) -> None:
    page = Page(to_html(hostile))

    assert "script" not in page.tags
    assert "<script>alert(1)</script>" in page.text


def test_shows_both_articles_whole(comparison: Comparison) -> None:
    text = Page(to_html(comparison)).text

    for article in comparison.articles:
        assert article.text in re.sub("[≠≈=○?](?=At|We|12|Rain)", "", text)


def test_a_claim_is_painted_by_its_weightiest_row(comparison: Comparison) -> None:
    # B1 stands in a contradiction and in an unsure pair; A2 in an unsure pair and alone.
    text = to_html(comparison)

    assert '<a id="B1" class="contradict" href="#pair-A1-B1">' in text
    assert '<a id="A2" class="unsure" href="#pair-A2-B1">' in text


def test_the_deciding_words_are_bold(comparison: Comparison) -> None:
    assert "“<b>At least 12</b> boats left on Monday”" in to_html(comparison)


def test_a_check_that_was_off_is_never_shown_as_none_found(unchecked: Comparison) -> None:
    text = Page(to_html(unchecked)).text

    assert "contradict: not checked" in text
    assert "Not checked: entailment (the weights are damaged)" in text
    assert "0 contradict" not in text
    assert "different events" not in text
