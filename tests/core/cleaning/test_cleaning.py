from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.cleaning import clean, raw_span
from core.records import Article, RemovalKind
from core.samples import sample_paths
from core.spans import Span

# Sentences of many shapes, some of them near to what websites say.
SENTENCES = (
    "Rebels took the northern town on Monday, the ministry said in a statement.",
    "Follow us, the commander told his men, and they crossed the border by night.",
    "At least 12 people were killed, among them 3 children and a photographer.",
    "The newspaper asked its readers to subscribe now and help us survive, its editor said.",
    "“There is no plan to open an office,” a source said. “None at all.”",
    "The company is not responsible for the content that users post, a court ruled on Friday.",
    "Share prices fell by 4.5% after the news, to $12.30.",
    "The website had 1.2 million visitors before its content was taken down on July 14, 2013.",
    "By Monday, the town had fallen, and its governor had fled to the capital.",
    "Comments on the law are due by December, and no answer has been given.",
    "Copyright law was changed in 2010, but the courts have yet to follow.",
    "More than 40 villages have been cut off since the bridge was destroyed by the flood.",
)
CHROME = (
    "Advertisement",
    "Share this article",
    "Sign up for our newsletter to get the best of our reporting.",
    "Photo: Ann Lee/Reuters",
    "Follow us on Twitter and Facebook.",
    "Story continues below advertisement",
    "Read also: Bridge destroyed by the flood",
    "12 Comments",
    "We use cookies to improve our website.",
)
TAILS = (
    "Post new comment",
    "Your email address will not be published.",
    "© 2014 The Daily Herald. All rights reserved.",
    "^ Back to Top",
    "(Reuters)",
)
# Much that stages react to, in few letters, so that short examples meet many rules.
TRICKY = st.text(
    st.sampled_from("ab. A\n\n \t\u00a0\u200bâ€™\x9d\x92-,“”\"'\r\x85\u2028:…•#Ã©\ud800"),
    max_size=60,
)
CHROME_LIKE = st.lists(
    st.sampled_from((*SENTENCES, *CHROME, *TAILS, "Latest News")), max_size=9
).map("\n".join)
TEXTS = st.one_of(TRICKY, CHROME_LIKE, st.text(max_size=80))


def article(text: str) -> Article:
    return Article("a.txt", text, text)


@settings(deadline=None)
@given(TEXTS)
def test_cleaning_a_clean_text_changes_nothing(text: str) -> None:
    cleaned = clean(article(text))

    assert clean(article(cleaned.text)).text == cleaned.text


@settings(deadline=None)
@given(TEXTS)
def test_paragraphs_are_lines_parted_by_one_blank_line(text: str) -> None:
    paragraphs = clean(article(text)).text.split("\n\n")

    assert all("\n" not in part and part == part.strip() for part in paragraphs)


@settings(deadline=None)
@given(TEXTS)
def test_runs_are_a_map_without_gaps(text: str) -> None:
    cleaned = clean(article(text))

    place = raw_place = 0
    for run in cleaned.runs:
        assert run.start == place
        assert run.length > 0
        assert run.raw_start >= raw_place
        place, raw_place = run.start + run.length, run.raw_start + run.raw_length
    assert place == (len(cleaned.text) if cleaned.runs else 0)
    assert raw_place <= len(text)


@settings(deadline=None)
@given(CHROME_LIKE)
def test_runs_are_verbatim_where_nothing_was_repaired(text: str) -> None:
    cleaned = clean(article(text))

    for run in cleaned.runs:
        part = Span(run.start, run.start + run.length).of(cleaned.text)
        raw = Span(run.raw_start, run.raw_start + run.raw_length).of(text)
        assert part == raw or part.isspace()


@settings(deadline=None)
@given(TEXTS, st.data())
def test_spans_map_into_the_raw_text_in_order(text: str, data: st.DataObject) -> None:
    cleaned = clean(article(text))
    offsets = st.integers(0, len(cleaned.text))
    ends = sorted(
        data.draw(
            st.lists(offsets, min_size=2, max_size=8, unique=True)
            if cleaned.text
            else st.just([0, 0])
        )
    )

    spans = [raw_span(cleaned, Span(*pair)) for pair in pairwise(ends)]

    assert all(span.end <= len(text) for span in spans)
    assert all(one.start <= two.start and one.end <= two.end for one, two in pairwise(spans))


@settings(deadline=None)
@given(TEXTS)
def test_removals_stand_in_the_raw_text_in_order(text: str) -> None:
    cleaned = clean(article(text))

    assert all(gone.raw_span.of(text) == gone.text for gone in cleaned.removed)
    assert all(0 <= gone.at <= len(cleaned.text) for gone in cleaned.removed)
    assert list(cleaned.removed) == sorted(cleaned.removed, key=lambda gone: gone.raw_span)


@settings(deadline=None)
@given(
    body=st.lists(st.sampled_from(SENTENCES), min_size=2, unique=True),
    chrome=st.lists(st.sampled_from(CHROME), max_size=6),
    tail=st.lists(st.sampled_from(TAILS), max_size=5),
    parting=st.sampled_from(("\n", "\n\n", "\r\n\r\n", " \n\n\n")),
    data=st.data(),
)
def test_every_sentence_of_the_body_stays_and_the_chrome_goes(
    body: list[str], chrome: list[str], tail: list[str], parting: str, data: st.DataObject
) -> None:
    parts = list(body)
    for line in chrome:
        parts.insert(data.draw(st.integers(0, len(parts))), line)

    cleaned = clean(article(parting.join((*parts, *tail))))

    assert cleaned.text.split("\n\n") == body


def test_a_span_is_found_in_the_raw_text() -> None:
    raw = "Advertisement\nHe\u00a0didnâ€™t go with\nthe fighters, she said on Monday."
    cleaned = clean(article(raw))
    start = cleaned.text.index("didn’t")

    span = raw_span(cleaned, Span(start, start + len("didn’t go with the fighters")))

    assert cleaned.text == "He didn’t go with the fighters, she said on Monday."
    assert span.of(raw) == "didnâ€™t go with\nthe fighters"


def test_what_was_removed_says_where_it_stood() -> None:
    raw = f"{SENTENCES[0]}\n\nAdvertisement\n\n{SENTENCES[2]}"
    cleaned = clean(article(raw))

    (gone,) = cleaned.removed

    assert gone.kind is RemovalKind.BOILERPLATE
    assert gone.text == "Advertisement"
    assert cleaned.text[gone.at :] == SENTENCES[2]


def test_an_untouched_text_needs_no_map() -> None:
    assert clean(article(SENTENCES[0])).runs == ()


def test_what_is_known_already_is_not_overruled() -> None:
    raw = f"Rebels take town\n\nBy Press TV\n\nJuly 14, 2013\n\n{SENTENCES[0]}"
    known = Article("a", raw, raw, title="Town taken", outlet="Herald", published=date(2013, 7, 15))

    cleaned = clean(known)

    assert (cleaned.title, cleaned.outlet) == ("Town taken", "Herald")
    assert cleaned.published == date(2013, 7, 15)


def test_title_outlet_and_day_are_found() -> None:
    cleaned = clean(article(f"Rebels take town\n\nBy Press TV\n\nJuly 14, 2013\n\n{SENTENCES[0]}"))

    assert (cleaned.title, cleaned.outlet) == ("Rebels take town", "Press TV")
    assert cleaned.published == date(2013, 7, 14)


def test_nothing_is_invented() -> None:
    cleaned = clean(article("\n\n".join(SENTENCES)))

    assert (cleaned.title, cleaned.outlet, cleaned.published) == (None, None, None)


@pytest.mark.parametrize(
    ("number", "paragraphs", "outlet"),
    [
        (0, 18, "NDTV"),
        (1, 11, "Press TV"),
        (2, 18, None),
        (3, 11, "The Kashmir Walla"),
        (4, 22, "Al-Akhbar"),
    ],
)
def test_the_samples_come_out_clean(number: int, paragraphs: int, outlet: str | None) -> None:
    raw = sample_paths()[number].read_text(encoding="utf-8")

    cleaned = clean(article(raw))

    assert len(cleaned.text.split("\n\n")) == paragraphs
    assert cleaned.outlet == outlet
