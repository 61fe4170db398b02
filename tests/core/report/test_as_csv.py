from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from core.records import Comparison, OnlyIn
from core.report import to_csv
from core.report.as_csv import COLUMNS


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_has_a_row_for_each_finding_and_each_lone_claim(comparison: Comparison) -> None:
    rows = rows_of(to_csv(comparison))

    assert [row["verdict"] for row in rows] == ["contradict", "unsure", "only", "only"]
    assert all(tuple(row) == COLUMNS for row in rows)


def test_tells_who_says_it_and_where_it_stands(comparison: Comparison) -> None:
    row = rows_of(to_csv(comparison))[0]

    assert (row["a_said_by"], row["a_stance"]) == ("The Gazette", "asserts")
    assert (row["b_said_by"], row["b_stance"]) == ("The port", "denies")
    assert comparison.articles[1].text[int(row["b_start"]) : int(row["b_end"])] == row["b_quote"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_a_formula(start: str, comparison: Comparison) -> None:
    formula = f"{start}cmd|' /C calc'!A0"
    only = OnlyIn(replace(comparison.claims[0], text=formula), ())

    rows = rows_of(to_csv(replace(comparison, findings=(), only=((only,), ()))))

    assert rows[0]["a_quote"] == f"'{formula}"
