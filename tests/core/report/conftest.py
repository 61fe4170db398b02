"""A small comparison that has one of everything, and a hostile one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.engine import Check, EngineState
from core.records import (
    Article,
    Attribution,
    Between,
    Bound,
    Closeness,
    Comparison,
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
from tests.core.passages import claim_at

TEXT_A = 'At least 12 boats left on Monday. "We saw no boats," the harbour master said.'
TEXT_B = "The port has rejected reports that 12 boats left. Rain fell."
HOSTILE = "<script>alert(1)</script> [bold]*x*[/bold] \x1b[31m\u202e =cmd|'/c'!A0"


@pytest.fixture
def comparison() -> Comparison:
    boats = Fact(FactKind.NUMBER, 0, 11, "At least 12", 12.0, None, Bound.AT_LEAST, "boat")
    a1 = claim_at("A1", TEXT_A, "At least 12 boats left on Monday", facts=(boats,))
    a2 = claim_at(
        "A2",
        TEXT_A,
        "We saw no boats",
        attribution=Attribution("the harbour master", "said", Stance.ASSERTS),
    )
    b1 = claim_at(
        "B1",
        TEXT_B,
        "12 boats left",
        attribution=Attribution("The port", "has rejected reports", Stance.DENIES),
    )
    b2 = claim_at("B2", TEXT_B, "Rain fell")
    denial = Reason(
        ReasonKind.DENIAL, "B's source denies it", (Span(0, 11),), (Span(b1.start, b1.start + 2),)
    )
    verdict = Verdict(Label.CONTRADICT, 0.93456, (denial,), Between.MIXED)
    unsure = Verdict(Label.UNSURE, 0.4, (Reason(ReasonKind.NETWORK, "near both"),), Between.SOURCES)
    near = Nearest(b1, 0.3123456, "other thing: boats, not rain")
    return Comparison(
        engine=EngineState("1.2.3", (("embedding", "ab" * 32),)),
        articles=(
            Article("a.txt", TEXT_A, TEXT_A, "Boats leave", "The Gazette", date(2024, 5, 6)),
            Article("b.txt", TEXT_B, TEXT_B),
        ),
        claims=(a1, a2, b1, b2),
        findings=(
            Finding(Pair(a1, b1, 0.81239), verdict),
            Finding(Pair(a2, b1, 0.5), unsure),
        ),
        only=((OnlyIn(a2, (near,)),), (OnlyIn(b2, ()),)),
        closeness=(Closeness("A", "B", 0.71, is_one_event=True),),
    )


@pytest.fixture
def unchecked(comparison: Comparison) -> Comparison:
    """Nothing found, and the entailment network was unusable."""
    off = ((Check.ENTAILMENT, "the weights are damaged"),)
    return replace(comparison, engine=EngineState("1.2.3", (), off), findings=())


@pytest.fixture
def hostile() -> Comparison:
    """Articles that try to be markup, formulas and escape codes."""
    a1 = claim_at("A1", HOSTILE, HOSTILE)
    b1 = replace(a1, id="B1", article="B")
    article = Article(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    verdict = Verdict(Label.AGREE, 1.0, (Reason(ReasonKind.WORDING, HOSTILE),))
    return Comparison(
        engine=EngineState("1", ()),
        articles=(article, article),
        claims=(a1, b1),
        findings=(Finding(Pair(a1, b1, 1.0), verdict),),
        only=((), ()),
    )
