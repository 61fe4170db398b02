from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.records import Article, Claim, Comparison
from core.spans import Span
from gui.card_check import CardQuote, Outcome, PastedCard, check_card, read_card
from gui.evidence_card import Quote, card_of, head_of, plain_text
from gui.view_state import rows_of


def text_of(comparison: Comparison, key: str) -> str:
    return plain_text(
        card_of(comparison, next(row for row in rows_of(comparison) if row.key == key))
    )


def card_for(comparison: Comparison, key: str) -> PastedCard:
    card = read_card(text_of(comparison, key))
    assert card is not None
    return card


def outcomes(
    card: PastedCard, articles: tuple[Article, ...], comparison: Comparison | None = None
) -> list[Outcome]:
    return [one.outcome for one in check_card(card, articles, comparison).quotes]


@pytest.mark.parametrize("key", ["A1-B1", "A3-B3", "A5"])
def test_a_card_is_read_back_as_it_was_written(comparison: Comparison, key: str) -> None:
    card = card_for(comparison, key)

    quoted = [comparison.by_id[identity] for identity in key.split("-")]
    assert [quote.text for quote in card.quotes] == [claim.text for claim in quoted]
    assert [(q.passage.start, q.passage.end) for q in card.quotes] == [
        (claim.start, claim.end) for claim in quoted
    ]


def test_an_untouched_card_is_borne_out(comparison: Comparison) -> None:
    card = card_for(comparison, "A1-B1")

    check = check_card(card, comparison.articles, comparison)

    assert check.is_borne_out
    assert check.head == check.head_now == "Contradiction · very likely · 0.93"
    assert [one.now for one in check.quotes] == ["", ""]


def test_the_sides_do_not_matter(comparison: Comparison) -> None:
    card = card_for(comparison, "A1-B1")

    assert outcomes(card, comparison.articles[::-1]) == [Outcome.SAME, Outcome.SAME]


def test_changes_of_blank_space_on_the_way_do_not_matter(comparison: Comparison) -> None:
    text = text_of(comparison, "A1-B1").replace("\n", "\r\n").replace(", SHA-256", ",\r\nSHA-256")

    card = read_card(text)

    assert card is not None
    assert outcomes(card, comparison.articles) == [Outcome.SAME, Outcome.SAME]


def test_a_forged_quote_is_found_out(comparison: Comparison) -> None:
    text = text_of(comparison, "A3-B3").replace("hundreds of militants", "dozens of militants")

    card = read_card(text)
    assert card is not None
    forged = check_card(card, comparison.articles, comparison).quotes[1]

    assert forged.outcome is Outcome.ALTERED
    assert forged.quote.text == "sent dozens of militants to Syria"
    assert forged.now == "sent hundreds of militants to Syria"


def test_a_quote_that_moved_is_found_again(comparison: Comparison) -> None:
    a, b = comparison.articles
    later = replace(a, text=f"Updated on Monday.\n\n{a.text}")

    assert outcomes(card_for(comparison, "A1-B1"), (later, b)) == [Outcome.MOVED, Outcome.SAME]


def test_a_quote_that_was_rewritten_shows_what_became_of_it(comparison: Comparison) -> None:
    a, b = comparison.articles
    later = replace(b, text=b.text.replace("sent hundreds of", "sent two dozen"))

    check = check_card(card_for(comparison, "A3-B3"), (a, later), None).quotes[1]

    assert check.outcome is Outcome.GONE
    assert "sent two dozen militants to Syria" in check.now


def test_without_the_article_nothing_is_claimed(comparison: Comparison) -> None:
    check = check_card(card_for(comparison, "A1-B1"), (), None)

    assert [one.outcome for one in check.quotes] == [Outcome.UNKNOWN, Outcome.UNKNOWN]
    assert not check.is_borne_out
    assert check.head_now == ""


def test_a_verdict_that_changed_since_is_told(comparison: Comparison) -> None:
    first = comparison.findings[0]
    surer = replace(first, verdict=replace(first.verdict, confidence=0.6))
    later = replace(comparison, findings=(surer, *comparison.findings[1:]))

    check = check_card(card_for(comparison, "A1-B1"), later.articles, later)

    assert check.is_borne_out
    assert (check.head, check.head_now) == (
        "Contradiction · very likely · 0.93",
        "Contradiction · likely · 0.60",
    )


@pytest.mark.parametrize(
    "text", ["", "An article.\n\nWith text.", "code points 1 to 2, SHA-256 ab"]
)
def test_what_is_no_card_is_not_read_as_one(text: str) -> None:
    assert read_card(text) is None


@given(
    words=st.text(min_size=1, max_size=60).filter(lambda text: "\r" not in text),
    outlet=st.text(max_size=20).filter(lambda text: not set(text) & set("\r\n")),
)
def test_any_quote_under_any_outlet_is_read_back(words: str, outlet: str) -> None:
    start = len("Before. ")
    article = Article("a.txt", f"Before. {words}", "", "Headline: “No”", outlet)
    span = Span(start, start + len(words))
    claim = Claim("A1", "A", span.start, span.end, words, span)
    quote = Quote(article, claim, words, Span(0, len(words)))

    card = read_card("\n".join(_lines(quote)))

    assert card is not None
    assert card.quotes == (CardQuote(words, "a.txt", card.quotes[0].passage),)
    assert (card.quotes[0].passage.sha256, outcomes(card, (article,))) == (
        article.sha256,
        [Outcome.SAME],
    )


def _lines(quote: Quote) -> tuple[str, ...]:
    """A quote as a card holds it."""
    claim, article = quote.claim, quote.article
    return (
        f"{quote.byline}: “{claim.text}”",
        f"({quote.speaker})",
        f"{article.source}, code points {claim.start} to {claim.end}, SHA-256 {article.sha256}",
    )


def test_the_head_is_the_first_line_of_the_text(comparison: Comparison) -> None:
    card = card_of(comparison, rows_of(comparison)[0])

    assert plain_text(card).splitlines()[0] == head_of(card)
