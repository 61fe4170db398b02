from __future__ import annotations

from dataclasses import replace

import pytest

from core.engine import EngineState
from core.records import (
    Article,
    Comparison,
    Finding,
    Label,
    OnlyIn,
    Pair,
    Reason,
    ReasonKind,
    Verdict,
)
from core.review import (
    Decision,
    Judgement,
    Passage,
    Review,
    changed,
    decided,
    judgements_on,
    noted,
    subjects_of,
)
from tests.core.passages import claim_at

ONE = Passage("aa", 3, 9)
OTHER = Passage("bb", 0, 4)
SUBJECT = (ONE, OTHER)
FRESH = Judgement(SUBJECT)
FOUND = Label.CONTRADICT


def comparison_of(first: str, second: str) -> Comparison:
    """The first words of both texts contradict each other; the last ones stand alone."""
    (head_a, tail_a, _), (head_b, tail_b, _) = first.split("."), second.split(".")
    a1, b1 = claim_at("A1", first, head_a), claim_at("B1", second, head_b)
    a2, b2 = claim_at("A2", first, tail_a), claim_at("B2", second, tail_b)
    verdict = Verdict(FOUND, 0.9, (Reason(ReasonKind.NETWORK, "it says so"),))
    return Comparison(
        EngineState("1", ()),
        (Article("one", first, first), Article("two", second, second)),
        (a1, a2, b1, b2),
        (Finding(Pair(a1, b1, 0.9), verdict),),
        ((OnlyIn(a2, ()),), (OnlyIn(b2, ()),)),
    )


def test_the_same_decision_once_more_takes_it_back() -> None:
    confirmed = decided(FRESH, Decision.CONFIRMED, FOUND)
    rejected = decided(confirmed, Decision.REJECTED, FOUND)

    assert confirmed.decision is Decision.CONFIRMED
    assert rejected.decision is Decision.REJECTED
    assert decided(rejected, Decision.REJECTED, FOUND).is_empty


def test_a_decision_on_an_older_verdict_is_made_anew() -> None:
    older = decided(FRESH, Decision.CONFIRMED, Label.DIFFER)

    newer = decided(older, Decision.CONFIRMED, FOUND)

    assert (newer.decision, newer.found) == (Decision.CONFIRMED, FOUND)


def test_changing_to_the_verdict_that_stands_there_confirms_it() -> None:
    other = changed(FRESH, Label.AGREE, FOUND)

    assert (other.decision, other.verdict) == (Decision.CHANGED, Label.AGREE)
    assert changed(other, FOUND, FOUND) == decided(FRESH, Decision.CONFIRMED, FOUND)


def test_deciding_keeps_the_note() -> None:
    judgement = decided(noted(FRESH, "  see page 2 \n"), Decision.REJECTED, FOUND)

    assert judgement.note == "see page 2"
    assert not decided(judgement, Decision.REJECTED, FOUND).is_empty


@pytest.mark.parametrize(
    "wrong",
    [
        {"subject": (OTHER, ONE)},
        {"subject": ()},
        {"subject": (ONE, ONE, ONE)},
        {"subject": SUBJECT, "verdict": Label.AGREE},
        {"subject": SUBJECT, "decision": Decision.CHANGED},
    ],
    ids=str,
)
def test_what_no_reader_can_decide_is_a_bug(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="not a judgement"):
        Judgement(**wrong)  # type: ignore[arg-type]


def test_a_review_keeps_one_judgement_a_subject_and_drops_empty_ones() -> None:
    confirmed = decided(FRESH, Decision.CONFIRMED, FOUND)
    rejected = decided(FRESH, Decision.REJECTED, FOUND)

    review = Review().having(confirmed).having(rejected)

    assert list(review) == [rejected]
    assert review.of((ONE,)).is_empty
    assert len(review.having(FRESH)) == 0


def test_a_judgement_is_met_again_when_the_sides_are_swapped() -> None:
    first, second = "Ten boats left. Rain fell.", "No boat left. Snow fell."
    there, back = comparison_of(first, second), comparison_of(second, first)
    subjects = subjects_of(there)
    judged = (decided(Judgement(subjects["A1-B1"]), Decision.REJECTED, FOUND),)
    judged += (noted(Judgement(subjects["B2"]), "seen"),)
    review = Review({one.subject: one for one in judged})

    met = judgements_on(subjects_of(back), review)

    assert met == {"A1-B1": judged[0], "A2": judged[1]}


def test_a_judgement_does_not_outlive_a_change_of_the_text() -> None:
    there = comparison_of("Ten boats left. Rain fell.", "No boat left. Snow fell.")
    subject = subjects_of(there)["A1-B1"]
    review = Review().having(decided(Judgement(subject), Decision.CONFIRMED, FOUND))
    article = replace(there.articles[0], text="Ten boats left. Rain falls.")

    revised = replace(there, articles=(article, there.articles[1]))

    assert judgements_on(subjects_of(revised), review) == {}
