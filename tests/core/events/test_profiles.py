from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from core.events import ProfileIndex, profiled
from core.events.profiles import DAY_STEP, DAYS_APART, LEAD_WORDS
from core.networks import load_networks
from core.records import Article
from tests.core.events.conftest import MakeProfile


def article(text: str, title: str | None = None) -> Article:
    return Article("x.txt", text, text, title=title, published=date(2024, 1, 2), outlet="Post")


@pytest.fixture(scope="module")
def found() -> ProfileIndex:
    embedding = load_networks().embedding
    assert embedding is not None
    flood = "The river burst its banks on Monday and two villages were evacuated. " * 30
    return ProfileIndex(
        profiled(
            [
                ("flood", article(flood, "Villages evacuated as river floods")),
                ("headline", article("", "River flood forces villagers out")),
                ("untitled", article("Parliament passed the budget after a long night.")),
                ("empty", article("")),
            ],
            embedding,
        )
    )


def test_vectors_have_length_one(found: ProfileIndex) -> None:
    lengths = np.linalg.norm(found.vectors, axis=1)

    assert lengths == pytest.approx(np.ones(4), abs=1e-5)


def test_a_headline_alone_is_close_to_its_story(found: ProfileIndex) -> None:
    close = found.closeness(slice(None))

    assert close[0, 1] > 0.5 > close[0, 2]


def test_the_lead_is_bounded_and_stands_in_for_a_headline(found: ProfileIndex) -> None:
    flood, headline, untitled, _ = found.profiles

    assert len(flood.lead.split()) == LEAD_WORDS
    assert headline.lead == headline.headline
    assert untitled.headline.startswith("Parliament passed")


def test_days_apart_lower_the_closeness_up_to_a_point(profile: MakeProfile) -> None:
    index = ProfileIndex(
        (profile("a", day=1), profile("b", day=3), profile("c", day=31), profile("d"))
    )

    (row,) = index.closeness(slice(0, 1))

    assert row == pytest.approx([1, 1 - 2 * DAY_STEP, 1 - DAYS_APART * DAY_STEP, 1], abs=1e-6)


def test_no_articles_have_no_closeness() -> None:
    assert ProfileIndex(()).closeness(slice(None)).shape == (0, 0)


def test_a_compact_index_holds_the_same_vectors_once(profile: MakeProfile) -> None:
    profiles = (profile("a", 10), profile("b", 80), profile("c", 90))

    index = ProfileIndex.compact(iter(profiles), most=2)

    assert [one.id for one in index.profiles] == ["a", "b"]
    assert (index.vectors == ProfileIndex(profiles[:2]).vectors).all()
    assert all(np.shares_memory(one.vector, index.vectors) for one in index.profiles)
