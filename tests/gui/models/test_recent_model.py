# pyright: basic
# The model tester carries no types.
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from core.records import Article
from core.store import Library, SummaryPair
from gui.models.recent_model import RecentModel


@pytest.fixture
def both(own_library: Path) -> Iterator[SummaryPair]:
    with Library(own_library) as library:
        named = Article("a.txt", "Rain fell.", "Rain fell.", "<b>Rain</b>", "The Post")
        nameless = Article("b.txt", "It rained.", "It rained.")
        a, b = library.articles.add_all([named, nameless])
        yield library.articles.summary(a.id), library.articles.summary(b.id)


def test_is_a_sound_model(qtmodeltester: ModelTester, both: SummaryPair) -> None:
    model = RecentModel()

    qtmodeltester.check(model)
    model.set_records((both, both))
    qtmodeltester.check(model)


def test_a_row_names_both_articles(both: SummaryPair) -> None:
    model = RecentModel()
    model.set_records((both,))

    assert [model.index(0, column).data() for column in range(2)] == [
        "The Post · <b>Rain</b>",
        "It rained.",
    ]
    said = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "The Post · <b>Rain</b>, compared with It rained."
    assert model.both_at(0) == both


def test_markup_in_a_headline_is_no_markup_in_its_tool_tip(both: SummaryPair) -> None:
    model = RecentModel()
    model.set_records((both,))

    assert "&lt;b&gt;" in str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
