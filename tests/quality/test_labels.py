"""How labels by place are matched to findings, on articles made by hand."""

from dataclasses import replace

import pytest

from core.engine import EngineState
from core.records import (
    Article,
    Claim,
    Comparison,
    Finding,
    Label,
    Pair,
    Reason,
    ReasonKind,
    Verdict,
)
from core.spans import Span
from tests.core.building import claim
from tests.quality.coverage import figures_of
from tests.quality.labels import PairLabel, Read, read_labels, told
from tests.quality.pairings import Pairing, is_held_out
from tests.quality.propose import propose, stratum

TEXT = "The mayor resigned on Monday. He had held the office for nine years."
FIRST = Span(0, 29)
LABEL = PairLabel(
    "event", ("one", "two"), (FIRST, FIRST), Read.AGREE, weight=2.0, is_held_out=False
)
PAIRING = Pairing("event", ("one", "two"), (Article("a", TEXT, TEXT), Article("b", TEXT, TEXT)))


def part(id_: str, span: Span) -> Claim:
    return claim(span.of(TEXT), id_, at=span.start)


def finding(span: Span = FIRST, label: Label = Label.AGREE, similarity: float = 0.8) -> Finding:
    reason = Reason(ReasonKind.NETWORK, "told alike")
    verdict = Verdict(label, similarity, (reason,))
    return Finding(Pair(part("A1", span), part("B1", span), similarity), verdict)


def comparison(*findings: Finding) -> Comparison:
    claims = [part(f"{letter}1", FIRST) for letter in "AB"]
    engine = EngineState("0", (), ())
    return Comparison(engine, PAIRING.articles, tuple(claims), findings, ((), ()))


@pytest.mark.parametrize("span", [FIRST, Span(4, 29), Span(0, 40), Span(10, 18)])
def test_a_label_belongs_to_a_finding_that_covers_its_passages(span: Span) -> None:
    shown = finding(span)

    (one,) = told([LABEL], [(PAIRING, comparison(shown))])

    assert one.finding is shown


@pytest.mark.parametrize("span", [Span(30, 68), Span(25, 68)])
def test_a_finding_about_other_passages_is_not_taken(span: Span) -> None:
    (one,) = told([LABEL], [(PAIRING, comparison(finding(span)))])

    assert one.finding is None
    assert one.is_covered


def test_the_finding_that_covers_most_is_taken() -> None:
    whole, piece = finding(FIRST), finding(Span(12, 40))

    (one,) = told([LABEL], [(PAIRING, comparison(piece, whole))])

    assert one.finding is whole


def test_a_label_whose_passage_no_claim_covers_is_told() -> None:
    gone = replace(LABEL, spans=(FIRST, Span(40, 60)))

    (one,) = told([gone], [(PAIRING, comparison())])

    assert not one.is_covered


def test_precision_and_recall_count_by_weight() -> None:
    behind = Span(30, 68)
    other = replace(LABEL, spans=(behind, behind), read=Read.RELATED, weight=6.0)
    made = comparison(finding(), finding(behind))

    figures = figures_of(list(told([LABEL, other], [(PAIRING, made)])))

    assert figures["agree shown, right, %"] == pytest.approx(25.0)
    assert figures["agree read, shown, %"] == pytest.approx(100.0)
    assert figures["read related, shown agree"] == 1


def test_precision_is_told_by_each_reader_and_where_they_agree() -> None:
    behind = Span(30, 68)
    same = replace(LABEL, second=Read.AGREE)
    disputed = replace(LABEL, spans=(behind, behind), second=Read.DIFFER)
    made = comparison(finding(), finding(behind))

    figures = figures_of(list(told([same, disputed], [(PAIRING, made)])))

    assert figures["agree shown, right, %"] == pytest.approx(100.0)
    assert figures["agree shown, right by the second reader, %"] == pytest.approx(50.0)
    assert figures["agree shown, right where readers agree, %"] == pytest.approx(100.0)


def test_a_finding_counts_once_and_by_its_nearest_label() -> None:
    off = replace(LABEL, spans=(Span(4, 40), FIRST), read=Read.RELATED)
    made = comparison(finding(label=Label.CONTRADICT))
    right = replace(LABEL, read=Read.CONTRADICT, weight=9.0)

    figures = figures_of(list(told([off, right], [(PAIRING, made)])))

    assert figures["contradict shown and read"] == 1
    assert figures["contradict shown, right, %"] == pytest.approx(100.0)


def test_what_is_too_unlike_to_be_shown_counts_as_nothing() -> None:
    made = comparison(finding(label=Label.UNSURE, similarity=0.2))

    figures = figures_of(list(told([LABEL], [(PAIRING, made)])))

    assert figures["read agree, shown nothing"] == 1


def test_the_labels_at_hand_are_whole() -> None:
    labels = read_labels()

    assert len(labels) > 400
    assert all(label.is_held_out == is_held_out(label.event) for label in labels)
    assert sum(label.second is not None for label in labels) > 800
    assert len({(label.event, label.outlets, label.spans) for label in labels}) == len(labels)


def test_proposals_say_where_both_claims_stand_and_what_they_stand_for() -> None:
    rows = propose([(PAIRING, comparison(finding(), finding(label=Label.CONTRADICT)))])

    assert {row["stratum"] for row in rows} == {"agree", "contradict"}
    assert all(row["a_span"] == [0, 29] and row["weight"] == 1.0 for row in rows)


@pytest.mark.parametrize(
    ("similarity", "expected"), [(0.5, "near agree"), (0.35, "unsure"), (0.2, "weak")]
)
def test_what_is_not_sure_is_sampled_by_similarity(similarity: float, expected: str) -> None:
    assert stratum(finding(label=Label.UNSURE, similarity=similarity)) == expected
