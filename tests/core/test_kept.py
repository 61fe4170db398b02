from __future__ import annotations

import json
from dataclasses import replace

import pytest

from core.engine import Check, EngineState
from core.errors import InputError
from core.kept import kept_comparison, kept_text
from core.records import (
    Article,
    Attribution,
    Between,
    Bound,
    Claim,
    Closeness,
    Comparison,
    EntailmentScores,
    Fact,
    FactKind,
    Finding,
    Label,
    Nearest,
    OnlyIn,
    Pair,
    Reason,
    ReasonKind,
    Stance,
    Verdict,
)
from core.spans import Span

A = Article("a.txt", "At least 12 ships left. Fog.", "At least 12 ships left. Fog.")
B = Article(
    "b.txt", "No ship left, the port denied. \ud800", "No ship left, the port denied. \ud800"
)


@pytest.fixture
def comparison() -> Comparison:
    """A value in every field that a record has."""
    ships = Fact(FactKind.NUMBER, 0, 11, "At least 12", 12.0, 20.0, Bound.AT_LEAST, "ship")
    cue = Attribution(
        "the port", "denied", Stance.DENIES, Span(15, 23), Span(24, 30), (Span(0, 12),)
    )
    a1 = Claim("A1", "A", 0, 22, "At least 12 ships left", Span(0, 23), None, (ships,))
    a2 = Claim("A2", "A", 24, 27, "Fog", Span(24, 28))
    b1 = Claim(
        "B1",
        "B",
        0,
        12,
        "No ship left",
        Span(0, 30),
        cue,
        (),
        "No ship left the port",
        (Span(3, 7),),
    )
    pair = Pair(
        a1, b1, 0.123456789, EntailmentScores(0.1, 0.2, 0.7), EntailmentScores(0.3, 0.3, 0.4)
    )
    reason = Reason(ReasonKind.DENIAL, "one denies it", (Span(0, 5),), (Span(24, 30),))
    verdict = Verdict(Label.CONTRADICT, 0.987654321, (reason,), Between.SOURCES, Label.UNSURE)
    return Comparison(
        EngineState("0.0.9", (("embedding", "ab"),), ((Check.ENTAILMENT, "its file is missing"),)),
        (A, B),
        (a1, a2, b1),
        (Finding(pair, verdict),),
        ((OnlyIn(a2, (Nearest(b1, 0.2, "other topic"),)),), ()),
        (Closeness("A", "B", 0.71, is_one_event=True),),
    )


def test_every_field_comes_back(comparison: Comparison) -> None:
    assert kept_comparison(kept_text(comparison), (A, B)) == comparison


def test_pairs_hold_the_claims_of_the_list(comparison: Comparison) -> None:
    kept = kept_comparison(kept_text(comparison), (A, B))

    assert kept.findings[0].pair.a is kept.claims[0]
    assert kept.only[0][0].nearest[0].claim is kept.by_id["B1"]


def test_what_another_version_added_or_lacked_is_no_hindrance(comparison: Comparison) -> None:
    document = json.loads(kept_text(comparison))
    del document["claims"][2]["in_full"], document["closeness"]
    document["claims"][0]["mood"] = "grave"

    kept = kept_comparison(json.dumps(document), (A, B))

    assert kept.claims[2] == replace(comparison.claims[2], in_full="")
    assert kept.claims[0] == comparison.claims[0]
    assert kept.closeness == ()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"schema": "crosslight/comparison/1"}'])
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="compare the articles again"):
        kept_comparison(text, (A, B))


def test_a_value_that_no_record_takes_is_refused(comparison: Comparison) -> None:
    text = kept_text(comparison).replace('"label":"contradict"', '"label":"quarrel"')

    with pytest.raises(InputError, match="quarrel"):
        kept_comparison(text, (A, B))


def test_other_texts_are_refused(comparison: Comparison) -> None:
    with pytest.raises(InputError, match="other texts"):
        kept_comparison(kept_text(comparison), (B, A))
