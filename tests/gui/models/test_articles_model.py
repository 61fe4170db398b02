from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.records import Article
from core.store import ArticleSummary, Library
from gui.models.articles_model import HIT_ROLE, PAGE, SUMMARY_ROLE, ArticlesModel, Column

FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal
COUNT = PAGE + 50


def numbered(number: int) -> Article:
    text = f"Report number {number} on the flood.\n\n" + "word " * number
    day = date(2020, 1, 1) + timedelta(days=number)
    return Article(f"{number}.txt", text, text, f"Headline {number:04}", "Post", day)


@pytest.fixture
def library(own_library: Path) -> Iterator[Library]:
    with Library(own_library) as opened:
        opened.articles.add_all([numbered(number) for number in range(COUNT)])
        yield opened


@pytest.fixture
def model(library: Library, qapp: object) -> ArticlesModel:
    assert qapp
    model = ArticlesModel()
    model.set_library(library)
    return model


def cell(model: ArticlesModel, row: int, column: Column) -> object:
    return model.index(row, column).data()


def test_keeps_the_contract_of_models(model: ArticlesModel) -> None:
    tester = QAbstractItemModelTester(model, FAIL)

    # Qt's tester takes rows fetched while it hears of a reset for a fault, so the resets here
    # leave nothing to fetch.
    model.fetchMore(QModelIndex())
    model.search("flood")
    model.sort(Column.TITLE)
    model.search("volcano")

    assert tester.model() is model


def test_rows_are_fetched_as_they_come_into_view(model: ArticlesModel) -> None:
    assert (model.rowCount(), model.total) == (PAGE, COUNT)

    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())

    assert model.rowCount() == COUNT
    assert not model.canFetchMore(QModelIndex())


def test_the_latest_comes_first_until_the_reader_sorts(model: ArticlesModel) -> None:
    assert cell(model, 0, Column.TITLE) == f"Headline {COUNT - 1:04}"

    model.sort(Column.TITLE, Qt.SortOrder.AscendingOrder)

    assert cell(model, 0, Column.TITLE) == "Headline 0000"


def test_a_search_shows_what_holds_the_words(model: ArticlesModel) -> None:
    model.search("number 17")

    found = {cell(model, row, Column.TITLE) for row in range(model.rowCount())}
    assert "Headline 0017" in found
    assert model.total == len(found) < COUNT
    assert model.index(0, 0).data(HIT_ROLE).marks


def test_a_search_for_nothing_there_is_empty(model: ArticlesModel) -> None:
    model.search("volcano")

    assert model.rowCount() == 0


def test_a_cell_tells_its_article(model: ArticlesModel) -> None:
    summary = model.index(0, Column.WORDS).data(SUMMARY_ROLE)

    assert isinstance(summary, ArticleSummary)
    assert summary.metadata.outlet == "Post"
    assert cell(model, 0, Column.EVENT) == "—"
    assert cell(model, 0, Column.PUBLISHED) == summary.metadata.published.isoformat()


def test_a_row_is_read_aloud_as_a_whole(model: ArticlesModel) -> None:
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said.startswith(f"Headline {COUNT - 1:04}, Post, 20")
    assert said.endswith("words")
