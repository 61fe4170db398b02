from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from core.comparison import compare
from core.engine import Check
from core.headlines import NEAR_01, Headline, Outcome, check_headlines
from core.records import Article, Comparison

BODY = (
    "The council approved the new bridge on Monday.\n\n"
    "The bridge will cost 40 million euros, the mayor said.\n\n"
    "Work begins in spring, and the old ferry stops in summer."
)
OTHER = (
    "The council has not approved a new bridge.\n\n"
    "Swimmers collected signatures for the pool for two years."
)


def article(text: str, title: str | None = None) -> Article:
    return Article("a.txt", text, text, title=title)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """Two short articles by the shipped networks; the first has its headline in the text."""
    title = "The council approves a new bridge"
    return compare(
        (article(f"{title}\n\n{BODY}", title), article(OTHER, "Swimmers collected signatures"))
    )


@pytest.fixture(scope="module")
def headlines(comparison: Comparison) -> Sequence[Headline]:
    return check_headlines(comparison)


def test_a_headline_is_borne_out_by_its_own_text_and_contradicted_by_the_other(
    headlines: Sequence[Headline],
) -> None:
    outcomes = [(check.against, check.outcome) for check in headlines[0].checks]

    assert outcomes == [("A", Outcome.BORNE_OUT), ("B", Outcome.CONTRADICTED)]


def test_the_passage_that_decides_stands_in_the_text(
    comparison: Comparison, headlines: Sequence[Headline]
) -> None:
    for headline in headlines:
        for check in headline.checks:
            if check.finding is not None:
                a, b = check.finding.pair.a, check.finding.pair.b
                assert a.span.of(headline.text) == a.text
                assert b.span.of(comparison.article(check.against).text) == b.text
                assert b.article == check.against


def test_a_headline_knows_where_it_stands(
    comparison: Comparison, headlines: Sequence[Headline]
) -> None:
    span = headlines[0].span

    assert span is not None
    assert span.of(comparison.articles[0].text) == "The council approves a new bridge"


def test_a_headline_that_came_with_the_article_is_checked_too(
    headlines: Sequence[Headline],
) -> None:
    own, other = headlines[1].checks

    assert headlines[1].span is None
    assert own.outcome is Outcome.BORNE_OUT
    assert other.outcome is Outcome.NOT_TOLD
    assert other.finding is None


def test_what_is_not_told_names_the_passage_that_comes_nearest(
    comparison: Comparison, headlines: Sequence[Headline]
) -> None:
    _, other = headlines[1].checks

    assert other.nearest is not None
    assert other.passage == other.nearest.claim
    assert other.passage in [claim for claim in comparison.claims if claim.article == "A"]
    assert other.nearest.why


def test_what_a_near_passage_does_not_settle_may_be_told() -> None:
    told = "The mayor met the ferry workers on Friday."
    articles = (
        article(f"{told}\n\nSwimmers wait.", "Mayor meets ferry workers and pledges aid"),
        article("Rain fell on the hills all night."),
    )

    (headline,) = check_headlines(compare(articles))

    own, other = headline.checks
    assert own.outcome is Outcome.UNSURE
    assert own.passage is not None
    assert own.passage.text in told
    assert own.nearest is not None
    assert (own.nearest.similarity >= NEAR_01, own.nearest.why) == (True, "")
    assert other.outcome is Outcome.NOT_TOLD


def test_a_text_without_a_headline_has_no_check(comparison: Comparison) -> None:
    untitled = replace(comparison.articles[1], title=None)
    changed = replace(comparison, articles=(comparison.articles[0], untitled))

    assert [headline.letter for headline in check_headlines(changed)] == ["A"]


def test_nothing_is_said_where_a_check_was_off(comparison: Comparison) -> None:
    off = replace(comparison.engine, checks_off=((Check.ENTAILMENT, "its file is damaged"),))

    found = check_headlines(replace(comparison, engine=off))

    assert {check.outcome for one in found for check in one.checks} == {Outcome.NOT_CHECKED}
