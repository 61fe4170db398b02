from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.records import Article
from core.store import EventProposal, Library, StoredEvent
from gui.models.articles_model import SUMMARY_ROLE
from gui.models.events_model import EVENT_ROLE, PINNED, Column, EventsModel

FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def library(own_library: Path) -> Iterator[Library]:
    with Library(own_library) as opened:
        added = opened.articles.add_all(
            [Article(f"{name}.txt", f"Text {name}", f"Text {name}", f"On {name}") for name in "abc"]
        )
        a, b, c = (one.id for one in added)
        opened.events.regroup(
            [
                EventProposal("The budget", "no other article tells of it", (c,)),
                EventProposal("The flood", "shares: Hinterdorf", (a, b)),
            ]
        )
        yield opened


@pytest.fixture
def model(library: Library, qapp: object) -> EventsModel:
    assert qapp
    model = EventsModel()
    model.set_library(library)
    return model


def test_keeps_the_contract_of_models(model: EventsModel) -> None:
    tester = QAbstractItemModelTester(model, FAIL)

    model.refresh()

    assert tester.model() is model


def test_larger_events_come_first_with_their_articles_below(model: EventsModel) -> None:
    flood = model.index(0, 0)

    assert flood.data() == "The flood"
    assert [model.index(row, 0, flood).data() for row in range(model.rowCount(flood))] == [
        "On a",
        "On b",
    ]
    assert model.index(0, Column.WHY).data() == "shares: Hinterdorf"
    assert model.index(1, Column.WHY).data() == ""


def test_an_article_knows_its_event_and_itself(model: EventsModel) -> None:
    article = model.index(1, 0, model.index(0, 0))

    event = article.data(EVENT_ROLE)

    assert isinstance(event, StoredEvent)
    assert event.title == "The flood"
    assert article.data(SUMMARY_ROLE).metadata.title == "On b"
    assert article.parent().data() == "The flood"


def test_a_pinned_event_shows_it_and_says_it(model: EventsModel, library: Library) -> None:
    event = model.index(0, 0).data(EVENT_ROLE)
    library.events.pin(event.id)

    model.refresh()

    index = model.index(0, 0)
    assert index.data() == f"{PINNED} The flood"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("pinned")
