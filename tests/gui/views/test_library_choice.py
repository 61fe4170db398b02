from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.records import Article
from core.store import ArticleSummary, EventProposal, Library, StoredEvent
from gui.views.library_choice import Chosen, Wish

ON_EVENTS = {Wish.PIN, Wish.RENAME}


@pytest.fixture
def articles(own_library: Path) -> tuple[ArticleSummary, ArticleSummary]:
    """Two articles of one event."""
    with Library(own_library) as library:
        a, b = library.articles.add_all(
            [Article(f"{name}.txt", f"Text {name}", f"Text {name}") for name in "ab"]
        )
        library.events.regroup([EventProposal("The flood", "shares: Hinterdorf", (a.id, b.id))])
        return library.articles.summary(a.id), library.articles.summary(b.id)


@pytest.fixture
def event(own_library: Path, articles: tuple[ArticleSummary, ...]) -> StoredEvent:
    assert articles
    with Library(own_library) as library:
        return library.events.all()[0]


def test_nothing_can_be_done_with_nothing() -> None:
    assert Chosen().wishes == frozenset()


def test_one_article_looks_for_its_counterpart_and_two_have_each_other(
    articles: tuple[ArticleSummary, ArticleSummary],
) -> None:
    one, two = Chosen(articles[:1]), Chosen(articles)

    assert one.wishes == {Wish.COMPARE_WITH, Wish.EDIT, Wish.DELETE}
    assert two.wishes == {Wish.COMPARE, Wish.DELETE}


def test_articles_of_one_event_can_be_set_apart_where_the_events_are_in_front(
    articles: tuple[ArticleSummary, ArticleSummary],
) -> None:
    grouped = Chosen(articles, is_grouped=True)
    elsewhere = replace(articles[1], event="another")

    assert Wish.SPLIT in grouped.wishes
    assert Wish.SPLIT not in Chosen((articles[0], elsewhere), is_grouped=True).wishes


def test_one_event_is_pinned_or_renamed_and_several_are_merged(event: StoredEvent) -> None:
    assert Chosen(events=(event,), is_grouped=True).wishes == ON_EVENTS
    assert Chosen(events=(event, event), is_grouped=True).wishes == {Wish.MERGE}
