"""Whether the articles of a comparison tell of one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.events import closeness_of
from core.networks import Networks, load_networks
from core.records import Article

FLOOD = "The river burst its banks on Monday and two villages were evacuated by boat."
AGAIN = "Two villages had to be evacuated by boat after the river flooded them on Monday."
BUDGET = "Parliament passed the budget by four votes after a debate that lasted all night."


def told(*texts: str) -> list[Article]:
    return [Article(f"{n}.txt", text, text) for n, text in enumerate(texts)]


@pytest.fixture(scope="module")
def networks() -> Networks:
    return load_networks()


def test_two_reports_of_one_event_are_closer_than_two_events(networks: Networks) -> None:
    one, ab, bb = closeness_of(told(FLOOD, BUDGET, AGAIN), networks)

    assert [(near.a, near.b) for near in (one, ab, bb)] == [("A", "B"), ("A", "C"), ("B", "C")]
    assert ab.is_one_event
    assert not one.is_one_event
    assert not bb.is_one_event
    assert ab.value > max(one.value, bb.value)


def test_days_between_them_count(networks: Networks) -> None:
    a, b = told(FLOOD, AGAIN)
    days = [date(2024, 5, 1), date(2024, 5, 1), date(2024, 5, 9)]

    (near,), (far,) = (
        closeness_of([replace(a, published=days[0]), replace(b, published=day)], networks)
        for day in days[1:]
    )

    assert near.value > far.value


def test_it_is_not_known_of_one_article_or_without_the_network(networks: Networks) -> None:
    assert closeness_of(told(FLOOD), networks) == ()
    assert closeness_of(told(FLOOD, AGAIN), replace(networks, embedding=None)) == ()
