from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.records import Article
from gui.models.library_model import ENTRY_ROLE, Column, LibraryModel
from gui.session import LibraryEntry

FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def entries(article_a: Article, article_b: Article) -> tuple[LibraryEntry, ...]:
    bare = replace(article_b, outlet=None, published=None, title="<b>Bold</b>")
    return (LibraryEntry("a.txt", article_a), LibraryEntry("b.txt", bare))


@pytest.fixture
def model(entries: tuple[LibraryEntry, ...], qapp: object) -> LibraryModel:
    assert qapp
    model = LibraryModel()
    model.set_records(entries)
    return model


def test_keeps_the_contract_of_models(
    model: LibraryModel, entries: tuple[LibraryEntry, ...]
) -> None:
    tester = QAbstractItemModelTester(model, FAIL)

    model.set_records(entries[:1])
    model.set_records(())

    assert tester.model() is model


def test_an_entry_shows_what_is_known(model: LibraryModel) -> None:
    known = [model.index(0, column).data() for column in Column]
    bare = [model.index(1, column).data() for column in Column]

    assert known[1:4] == ["NDTV", "2013-07-14", "917"]
    assert known[4].startswith("NDTV · 14 Jul 2013 · Islamabad:")
    assert bare == ["<b>Bold</b>", "—", "—", "328", "<b>Bold</b>"]


def test_a_row_gives_its_entry(model: LibraryModel, entries: tuple[LibraryEntry, ...]) -> None:
    assert model.index(1, Column.WORDS).data(ENTRY_ROLE) is entries[1]


def test_an_entry_is_spoken_with_what_is_known(model: LibraryModel) -> None:
    spoken = model.index(1, Column.TITLE).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "<b>Bold</b>, 328 words"


def test_tool_tips_never_read_an_article_as_markup(model: LibraryModel) -> None:
    assert "&lt;b&gt;Bold" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_finds_the_row_of_an_article(model: LibraryModel, article_a: Article) -> None:
    assert model.row_of(article_a) == 0
    assert model.row_of(replace(article_a, text="other")) == -1
    assert model.row_of(None) == -1


def test_numbers_stand_on_the_right(model: LibraryModel) -> None:
    words = model.index(0, Column.WORDS).data(Qt.ItemDataRole.TextAlignmentRole)
    title = model.index(0, Column.TITLE).data(Qt.ItemDataRole.TextAlignmentRole)

    assert Qt.AlignmentFlag(words) & Qt.AlignmentFlag.AlignRight
    assert Qt.AlignmentFlag(title) & Qt.AlignmentFlag.AlignLeft


def test_the_columns_are_named(model: LibraryModel) -> None:
    names = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]

    assert names == ["Headline", "Outlet", "Published", "Words", "Article"]
