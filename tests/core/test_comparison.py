"""The comparison as a whole, on the sample articles and their hand-made gold."""

from __future__ import annotations

import json
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from core import compare, read_article
from core.engine import Check
from core.errors import Cancelled, InputError
from core.networks import Networks
from core.progress import Progress, Stage, Ticket
from core.records import Article, Claim, Comparison, Label
from core.samples import sample_paths
from tests.core.passages import span_of

GOLD = Path(__file__).parents[1] / "quality" / "seed_pairs.json"
SURE = {"agree", "contradict"}
TRAPS = {"related", "unrelated"}
SAMPLES = tuple(path.name[:3] for path in sample_paths())


@cache
def sample(name: str) -> Article:
    return read_article(next(path for path in sample_paths() if path.name.startswith(name)))


@cache
def compared(*names: str) -> Comparison:
    return compare([sample(name) for name in names])


def gold() -> list[Any]:
    return json.loads(GOLD.read_text(encoding="utf-8"))


def overlaps(claim: Claim, quote: str, text: str) -> bool:
    return claim.span.overlaps(span_of(text, quote))


def labels_shown(pair: dict[str, str]) -> set[Label]:
    comparison = compared(pair["a"], pair["b"])
    a, b = comparison.articles
    return {
        finding.verdict.label
        for finding in comparison.findings
        if overlaps(finding.pair.a, pair["a_quote"], a.text)
        and overlaps(finding.pair.b, pair["b_quote"], b.text)
    }


@pytest.mark.parametrize("pair", [p for p in gold() if p["label"] in SURE], ids=str)
def test_gold_pairs_are_found_with_their_label(pair: dict[str, str]) -> None:
    assert Label(pair["label"]) in labels_shown(pair)


@pytest.mark.parametrize("pair", [p for p in gold() if p["label"] == "differ"], ids=str)
def test_telling_differences_are_not_shown_as_contradictions(pair: dict[str, str]) -> None:
    assert Label.CONTRADICT not in labels_shown(pair)


@pytest.mark.parametrize("pair", [p for p in gold() if p["label"] in TRAPS], ids=str)
def test_traps_are_shown_neither_as_agreement_nor_as_contradiction(pair: dict[str, str]) -> None:
    assert not labels_shown(pair) & {Label.AGREE, Label.CONTRADICT}


@pytest.mark.parametrize("name", SAMPLES)
def test_every_offset_gives_its_text(name: str) -> None:
    article = sample(name)

    for claim in compared(name).claims:
        assert article.text[claim.start : claim.end] == claim.text
        for fact in claim.facts:
            assert article.text[fact.start : fact.end] == fact.text
            assert claim.span.contains(fact.span)


@pytest.mark.parametrize(("one", "other"), [("000", "001"), ("002", "004")])
def test_sides_swap_and_verdicts_do_not(one: str, other: str) -> None:
    forward, backward = compared(one, other), compared(other, one)

    assert facts_of(forward) == {(b, a, *rest) for a, b, *rest in facts_of(backward)}


def facts_of(comparison: Comparison) -> set[tuple[object, ...]]:
    return {
        (
            finding.pair.a.text,
            finding.pair.b.text,
            finding.pair.similarity,
            finding.verdict.label,
            finding.verdict.confidence,
        )
        for finding in comparison.findings
    }


@pytest.mark.parametrize(("one", "other"), [*combinations(SAMPLES, 2)])
def test_findings_stand_the_surest_contradiction_first_and_then_as_they_are_read(
    one: str, other: str
) -> None:
    findings = compared(one, other).findings

    contradictions = [each for each in findings if each.verdict.label is Label.CONTRADICT]
    others = findings[len(contradictions) :]
    assert list(findings[: len(contradictions)]) == contradictions
    sure = [each.verdict.confidence for each in contradictions]
    assert sure == sorted(sure, reverse=True)
    for label in (Label.DIFFER, Label.AGREE, Label.UNSURE):
        places = [(f.pair.a.start, f.pair.b.start) for f in others if f.verdict.label is label]
        assert places == sorted(places)


def test_the_same_articles_give_the_same_comparison() -> None:
    again = compare([sample("000"), sample("001")])

    assert again == compared("000", "001")


def test_a_lone_claim_stands_in_no_sure_finding_and_names_what_came_near() -> None:
    comparison = compared("000", "001")
    sure = {
        claim.id
        for finding in comparison.findings
        if finding.verdict.label is not Label.UNSURE
        for claim in (finding.pair.a, finding.pair.b)
    }
    lone = {only.claim.id for side in comparison.only for only in side}

    assert lone.isdisjoint(sure)
    assert lone | sure == {claim.id for claim in comparison.claims}
    assert all(near.why for side in comparison.only for only in side for near in only.nearest)


def test_articles_on_other_events_share_nothing_contradictory() -> None:
    for one, other in combinations(SAMPLES, 2):
        if {one, other} not in ({"000", "001"}, {"002", "004"}):
            assert compared(one, other).count(Label.CONTRADICT) <= 1


def test_an_article_can_be_held_against_itself() -> None:
    comparison = compared("001")

    assert all(f.pair.a.article == f.pair.b.article == "A" for f in comparison.findings)
    assert all(f.pair.a.sentence != f.pair.b.sentence for f in comparison.findings)


def test_three_articles_are_held_against_each_other() -> None:
    letters = {(f.pair.a.article, f.pair.b.article) for f in compared("000", "001", "002").findings}

    assert letters <= {("A", "B"), ("A", "C"), ("B", "C")}
    assert ("A", "B") in letters


def test_a_check_that_could_not_run_is_told() -> None:
    why = "entailment.onnx: the file is missing."
    networks = Networks(None, None, off=((Check.ENTAILMENT, why),))

    comparison = compare([sample("000"), sample("001")], networks=networks)

    assert comparison.engine.checks_off == ((Check.ENTAILMENT, why),)
    assert comparison.count(Label.AGREE) > 0


def test_progress_runs_through_the_stages_in_order() -> None:
    heard: list[Progress] = []

    compare([sample("001"), sample("002")], ticket=Ticket(report=heard.append))

    assert list(dict.fromkeys(p.stage for p in heard)) == [Stage.CLAIMS, Stage.ALIGN, Stage.JUDGE]
    assert all(0 <= p.fraction_01 <= 1 for p in heard)


def test_a_cancelled_comparison_stops() -> None:
    asked = iter([False, False, True])

    with pytest.raises(Cancelled):
        compare([sample("000"), sample("001")], ticket=Ticket(is_cancelled=lambda: next(asked)))


def test_no_article_is_refused() -> None:
    with pytest.raises(InputError, match="no article was given"):
        compare([])
