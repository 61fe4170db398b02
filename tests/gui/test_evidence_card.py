from __future__ import annotations

from dataclasses import replace

import pytest

from core.palette import Kind
from core.records import Comparison
from gui.evidence_card import EvidenceCard, Passage, card_of, plain_text
from gui.view_state import Row, rows_of


def card(comparison: Comparison, key: str) -> EvidenceCard:
    row = next(row for row in rows_of(comparison) if row.key == key)
    return card_of(comparison, row)


def test_a_finding_shows_both_sentences_with_claim_and_marks(comparison: Comparison) -> None:
    a, b = card(comparison, "A1-B1").quotes

    assert a.focus.of(a.text) == a.claim.text
    assert [mark.of(a.text) for mark in a.marks] == ["are sending"]
    assert [mark.of(b.text) for mark in b.marks] == ["has rejected"]
    assert b.byline == "B · Press TV · 18 Jul 2013"
    assert b.speaker == "denied by the foreign ministry (“has rejected”)"


def test_a_finding_tells_verdict_confidence_who_and_runner_up(comparison: Comparison) -> None:
    shown = card(comparison, "A1-B1")

    assert shown.heading == "Contradiction"
    assert shown.confidence == "very likely · 0.93"
    assert shown.between == "The outlets quote sources who contradict each other."
    assert shown.reasons == ("denial: the ministry rejects what the sources say",)
    assert shown.runner_up == "cannot tell"
    assert shown.engine == "Crosslight 0.1.0, embedding abababababab, entailment cdcdcdcdcdcd"


def test_values_are_normalised(comparison: Comparison) -> None:
    a, b = card(comparison, "A3-B3").quotes

    assert a.values == ("at least 12 → at least 12 experts",)
    assert b.values == ()


def test_a_lone_claim_shows_what_came_near_and_why_not(comparison: Comparison) -> None:
    shown = card(comparison, "A5")

    assert shown.kind is Kind.ONLY
    assert shown.heading == "Only in A"
    assert len(shown.quotes) == 1
    assert shown.nearest == (
        Passage(comparison.by_id["B3"], 0.31, "other place: Bosnia, not Syria"),
    )


def test_a_copied_card_can_be_checked_again(comparison: Comparison) -> None:
    text = plain_text(card(comparison, "A1-B1"))
    a, b = comparison.by_id["A1"], comparison.by_id["B1"]

    assert text.startswith("Contradiction · very likely · 0.93\n")
    for claim in (a, b):
        article = comparison.article(claim.article)
        assert f"“{claim.text}”\n" in text
        assert f"code points {claim.start} to {claim.end}, SHA-256 {article.sha256}" in text
    assert "A · NDTV · 14 Jul 2013: “The Pakistani Taliban" in text
    assert "B · Press TV · 18 Jul 2013: “pro-Taliban" in text
    assert "The outlets quote sources who contradict each other." in text
    assert "(denied by the foreign ministry (“has rejected”))" in text
    assert "Why: denial: the ministry rejects what the sources say" in text
    assert "Next likely: cannot tell" in text
    assert "\n\n\n" not in text


def test_a_copied_lone_claim_tells_the_nearest(comparison: Comparison) -> None:
    text = plain_text(card(comparison, "A5"))

    assert text.startswith("Only in A\n")
    nearest = "Nearest in B: “sent hundreds of militants to Syria”"
    assert f"{nearest} (other place: Bosnia, not Syria; 31% likely the same fact)" in text


def test_a_row_without_contents_is_a_bug(comparison: Comparison) -> None:
    with pytest.raises(ValueError, match="A9"):
        card_of(comparison, Row("A9", Kind.ONLY))


def test_a_claim_that_decided_as_a_whole_has_nothing_to_stand_out(comparison: Comparison) -> None:
    finding = comparison.findings[0]
    whole = replace(finding.verdict.reasons[0], a_spans=(finding.pair.a.span,))
    verdict = replace(finding.verdict, reasons=(whole,))
    found = replace(comparison, findings=(replace(finding, verdict=verdict),))

    a, b = card(found, finding.key).quotes

    assert a.marks == ()
    assert len(b.marks) == 1
