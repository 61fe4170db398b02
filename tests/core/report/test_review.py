"""What the reader made of the findings, as each report tells it."""

from __future__ import annotations

import csv
import io
import json

import pytest

from core.records import Comparison, Label
from core.report import RENDERERS, ReportFormat, to_csv, to_html, to_json, to_markdown
from core.report.phrases import review_line, reviewed_line
from core.review import Decision, Judgement, Judgements, Passage

SUBJECT = (Passage("aa", 0, 4),)
HOSTILE = "=1+1 <script>alert(1)</script> *x*"


@pytest.fixture
def judgements() -> Judgements:
    return {
        "A1-B1": Judgement(SUBJECT, Label.CONTRADICT, Decision.CONFIRMED, note="heard both"),
        "A2-B1": Judgement(SUBJECT, Label.UNSURE, Decision.CHANGED, Label.AGREE),
        "B2": Judgement(SUBJECT, note=HOSTILE),
    }


def test_a_judgement_is_told_in_one_line(judgements: Judgements) -> None:
    confirmed, other, note = judgements.values()

    assert review_line(confirmed, Label.CONTRADICT) == "✓ confirmed: heard both"
    assert review_line(confirmed, Label.AGREE) == (
        "✓ confirmed when it was “contradict”: heard both"
    )
    assert review_line(other, Label.UNSURE) == "→ changed to “agree”"
    assert review_line(note, None) == f"note: {HOSTILE}"


def test_how_far_the_review_is_counts_decisions_not_notes(
    comparison: Comparison, judgements: Judgements
) -> None:
    assert reviewed_line(comparison, judgements) == "reviewed by hand: 2 of 4"
    assert reviewed_line(comparison, {}) == ""


@pytest.mark.parametrize("form", ReportFormat)
def test_without_a_review_no_report_speaks_of_one(
    form: ReportFormat, comparison: Comparison
) -> None:
    text = RENDERERS[form](comparison)

    assert text == RENDERERS[form](comparison, {})
    assert "review" not in text
    assert "Reader" not in text


def test_markdown_tells_the_review(comparison: Comparison, judgements: Judgements) -> None:
    text = to_markdown(comparison, judgements)

    assert "reviewed by hand: 2 of 4" in text
    assert "- reader: ✓ confirmed: heard both" in text
    assert "  - reader: note: =1+1 \\<script\\>alert(1)\\</script\\> \\*x\\*" in text


def test_the_page_tells_the_review_and_never_runs_a_note(
    comparison: Comparison, judgements: Judgements
) -> None:
    text = to_html(comparison, judgements)

    assert "<p>Reader: <b>✓ confirmed: heard both</b></p>" in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<script>" not in text


def test_the_table_has_a_column_for_the_review(
    comparison: Comparison, judgements: Judgements
) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(comparison, judgements), newline="")))

    assert [row["reader"] for row in rows] == [
        "✓ confirmed: heard both",
        "→ changed to “agree”",
        "",
        f"note: {HOSTILE}",
    ]


def test_json_holds_the_judgement_field_by_field(
    comparison: Comparison, judgements: Judgements
) -> None:
    document = json.loads(to_json(comparison, judgements))

    assert document["pairs"][0]["review"] == {
        "decision": "confirmed",
        "found": "contradict",
        "verdict": None,
        "note": "heard both",
    }
    assert document["pairs"][1]["review"]["verdict"] == "agree"
    assert "review" not in document["only"]["A"][0]
    assert document["only"]["B"][0]["review"]["note"] == HOSTILE
