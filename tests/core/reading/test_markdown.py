from __future__ import annotations

from datetime import date

from core.reading.documents import Document
from core.reading.markdown import read_markdown


def words_of(source: str) -> str:
    return read_markdown(Document("a.md", source.encode())).text


def test_marks_go_and_words_stay() -> None:
    source = "# Rebels *take* town\n\nThe [ministry](http://x.org) said\n`12` were **killed**.\n"

    assert words_of(source) == "Rebels take town\n\nThe ministry said 12 were killed."


def test_items_and_quotes_are_paragraphs() -> None:
    assert (
        words_of("> They left.\n\n* Two men\n* One woman") == "They left.\n\nTwo men\n\nOne woman"
    )


def test_html_is_kept_as_text() -> None:
    assert words_of("The <b>town</b> fell.") == "The <b>town</b> fell."


def test_pictures_are_no_words() -> None:
    assert (
        words_of("The town fell.\n\n![A tank](tank.png) It burnt.")
        == "The town fell.\n\n It burnt."
    )


def test_the_first_heading_is_the_title() -> None:
    article = read_markdown(Document("a.md", b"## World\n\n# Rebels take town\n\nThe town fell."))

    assert article.title == "Rebels take town"


def test_front_matter_tells_title_and_day() -> None:
    source = b'---\ntitle: "Rebels take town"\ndate: 2013-07-14T08:00\n---\nThe town fell.\n'

    article = read_markdown(Document("a.md", source))

    assert (article.title, article.published) == ("Rebels take town", date(2013, 7, 14))
    assert article.text == "The town fell."


def test_a_day_that_is_none_is_left_out() -> None:
    article = read_markdown(Document("a.md", b"---\ndate: yesterday\n---\nThe town fell.\n"))

    assert article.published is None
