from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from core.reading import Entry
from core.records import Article
from gui.models.entries_model import ENTRY_ROLE, Column, EntriesModel


@pytest.fixture
def entries(article_a: Article) -> tuple[Entry, ...]:
    return tuple(Entry(f"feed#{n}", f"Headline {n} <b>", lambda _: article_a) for n in (1, 2, 3))


def test_entries_are_numbered_as_the_source_has_them(
    entries: tuple[Entry, ...], qtmodeltester: ModelTester
) -> None:
    model = EntriesModel(entries)

    qtmodeltester.check(model, force_py=True)
    assert [model.index(row, Column.NUMBER).data() for row in range(3)] == ["1", "2", "3"]
    assert model.index(1, Column.TITLE).data() == "Headline 2 <b>"
    assert model.index(1, Column.TITLE).data(ENTRY_ROLE) is entries[1]
    assert "<b>" not in model.index(1, Column.TITLE).data(Qt.ItemDataRole.ToolTipRole)
