from __future__ import annotations

from dataclasses import replace

import pytest

from core.palette import Kind
from core.records import Comparison
from gui.marks import Mark
from gui.printing.numbering import Numbering, number_words
from gui.view_state import rows_of


@pytest.mark.parametrize(
    ("numbers", "words"),
    [((), ""), ((3,), "3"), ((2, 3, 4), "2–4"), ((1, 4), "1 …"), ((1, 2, 4, 7), "1–2 …")],
)
def test_numbers_are_told_in_short(numbers: tuple[int, ...], words: str) -> None:
    assert number_words(numbers) == words


def test_a_claim_in_several_findings_bears_all_their_numbers(comparison: Comparison) -> None:
    first = comparison.findings[0]
    second = replace(first, pair=replace(first.pair, b=comparison.by_id["B2"]))
    rows = rows_of(replace(comparison, findings=(first, second), only=()))
    numbering = Numbering(rows)
    a, b = first.pair.a, first.pair.b

    assert [numbering.of_row(row) for row in rows] == ["1", "2"]
    mark = Mark(first.key, Kind.CONTRADICT, a.start, a.end)
    assert numbering.of_mark("A", mark) == "1–2"
    assert numbering.of_mark("B", Mark(first.key, Kind.CONTRADICT, b.start, b.end)) == "1"


def test_a_lone_claim_has_no_number(comparison: Comparison) -> None:
    rows = rows_of(comparison)
    lone = next(row for row in rows if row.key == "A5")

    assert Numbering(rows).of_row(lone) == ""
