"""Findings judged again as if both sides said the same, with the shipped networks."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest

from core import compare, read_article
from core.counterfactual import verdict_without
from core.errors import Cancelled
from core.flips import flippable
from core.progress import Ticket
from core.records import Article, Comparison, Finding, Label, ReasonKind
from core.samples import sample_paths

CASES = {
    ReasonKind.NUMBER: (
        "The fire in Riga killed 12 people on Monday.",
        "On Monday the fire in Riga killed 40 people.",
    ),
    ReasonKind.DATE: (
        "The council opened the new bridge on 3 May 2013.",
        "On 9 May 2013 the council opened the new bridge.",
    ),
    ReasonKind.PLACE: (
        "The minister met the union leaders in Paris.",
        "The minister met the union leaders in Berlin.",
    ),
    ReasonKind.NEGATION: (
        "The company paid the fine.",
        "The company has not paid the fine.",
    ),
}


def told(kind: ReasonKind) -> tuple[Comparison, Finding]:
    """The finding on a pair of sentences, and its comparison."""
    return _told(*CASES[kind])


@cache
def _told(*texts: str) -> tuple[Comparison, Finding]:
    comparison = compare([Article("pasted text", text, text) for text in texts])
    return comparison, comparison.findings[0]


@pytest.mark.parametrize("kind", CASES)
def test_a_conflict_falls_with_the_reason_that_it_rests_on(kind: ReasonKind) -> None:
    comparison, finding = told(kind)
    reasons = [reason for reason in flippable(finding) if reason.kind is kind]

    verdict = verdict_without(comparison, finding, reasons)

    assert finding.verdict.label in {Label.CONTRADICT, Label.DIFFER}
    assert len(reasons) == 1
    assert verdict.label is Label.AGREE


def test_a_denial_taken_for_a_statement_no_longer_contradicts() -> None:
    comparison, finding = _told(
        "Ten soldiers crossed the border on Monday.",
        "The ministry denied that ten soldiers crossed the border on Monday.",
    )
    reasons = flippable(finding)

    verdict = verdict_without(comparison, finding, reasons)

    assert finding.verdict.label is Label.CONTRADICT
    assert [reason.kind for reason in reasons] == [ReasonKind.DENIAL]
    assert verdict.label is Label.AGREE


def test_the_finding_stays_as_it_is() -> None:
    comparison, finding = told(ReasonKind.NUMBER)
    before = repr(comparison)

    verdict_without(comparison, finding, flippable(finding))

    assert repr(comparison) == before


@pytest.mark.parametrize("pair", [*combinations(range(3), 2)], ids=str)
def test_with_nothing_flipped_every_verdict_is_the_same(pair: tuple[int, int]) -> None:
    paths = sample_paths()
    comparison = compare([read_article(paths[place]) for place in pair])

    again = [verdict_without(comparison, one, ()) for one in comparison.findings]

    assert comparison.findings
    for finding, verdict in zip(comparison.findings, again, strict=True):
        assert verdict.label is finding.verdict.label
        assert verdict.confidence == pytest.approx(finding.verdict.confidence, abs=1e-6)
        assert verdict.reasons[0].kind is finding.verdict.reasons[0].kind


def test_a_cancelled_ticket_stops_it() -> None:
    comparison, finding = told(ReasonKind.NUMBER)

    with pytest.raises(Cancelled):
        verdict_without(comparison, finding, (), ticket=Ticket(is_cancelled=lambda: True))
