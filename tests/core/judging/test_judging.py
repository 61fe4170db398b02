"""A pair to a verdict: what comes of every pair, whatever its signs."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.judging import SAME_WORDS, judge_pair
from core.judging.agreement import agreement_likelihood
from core.records import Label, ReasonKind, Stance, Verdict
from core.settings import DEFAULT
from tests.core.building import claim, mirrored, pair

TEXTS = (
    "At least 12 people died in Oslo on 4 May 2020",
    "40 people died in Rome on 9 May 2020",
    "12 people and 3 ships left Oslo",
    "40 people and 9 ships left Oslo",
    "9 ships and 40 people left Oslo",
    "No one has left Oslo",
    "Nobody died in Oslo",
    "The army may have sent 40 people to Rome",
    "The court upheld the ban",
    "The court did not overturn the ban",
    "The court overturned the ban",
    "Prices rose by 5 percent to $40 in May",
    "Prices fell by 9 percent to $12 in May",
    "Winds of 90 mph plan to join the fair",
)
CHANCES = st.floats(0, 1)
TOLD = st.sampled_from(TEXTS)
SOURCES = st.sampled_from([None, "Ann Mills", "Judge Mills", "the mayor"])
STANCES = st.sampled_from([None, *Stance])


@given(TOLD, TOLD, SOURCES, SOURCES, STANCES, STANCES, st.tuples(CHANCES, CHANCES, CHANCES))
def test_sides_swap_and_the_verdict_does_not(
    text_a: str,
    text_b: str,
    source_a: str | None,
    source_b: str | None,
    stance_a: Stance | None,
    stance_b: Stance | None,
    chances: tuple[float, float, float],
) -> None:
    similarity, clash, back = chances
    one = pair(
        claim(text_a, "A1", source=source_a, stance=stance_a),
        claim(text_b, "B1", source=source_b, stance=stance_b),
        similarity=similarity,
        clash=clash,
        back=back,
    )

    assert shown(judge_pair(one)) == swapped(judge_pair(mirrored(one)))


def shown(verdict: Verdict) -> tuple[object, ...]:
    reasons = {(reason.kind, reason.a_spans, reason.b_spans) for reason in verdict.reasons}
    return verdict.label, verdict.confidence, verdict.between, verdict.runner_up, reasons


def swapped(verdict: Verdict) -> tuple[object, ...]:
    reasons = {(reason.kind, reason.b_spans, reason.a_spans) for reason in verdict.reasons}
    return verdict.label, verdict.confidence, verdict.between, verdict.runner_up, reasons


@pytest.mark.parametrize("clash", [None, 0.1, 0.9])
def test_every_verdict_points_into_its_claims(clash: float | None) -> None:
    for a, b in product(TEXTS, TEXTS):
        one = pair(claim(a, "A1", at=11), claim(b, "B1", at=5), clash=clash)
        verdict = judge_pair(one)

        for reason in verdict.reasons:
            assert reason.text
            assert all(one.a.span.contains(span) for span in reason.a_spans)
            assert all(one.b.span.contains(span) for span in reason.b_spans)


def test_the_same_words_agree_whatever_the_network_says() -> None:
    told = pair("The court upheld the ban.", "The court upheld the ban", similarity=0.2, clash=0.9)

    verdict = judge_pair(told)

    assert (verdict.label, verdict.confidence) == (Label.AGREE, SAME_WORDS)
    assert verdict.reasons[0].kind is ReasonKind.WORDING


def test_a_word_spelled_otherwise_in_the_same_sentence_still_agrees() -> None:
    a = "It looks as if the organisation is going to beat them in the desert"
    b = "It looks as if the organization is going to beat them in the desert"

    assert judge_pair(pair(a, b, similarity=0.95, clash=0.6)).label is Label.AGREE


@pytest.mark.parametrize("asking", [0, 1])
def test_what_is_only_asked_is_unsure(asking: int) -> None:
    asked = claim("The court upheld the ban", "A1", source="Ann Mills", stance=Stance.ASKS)
    told = claim("The court upheld the ban", "B1")
    sides = (asked, told) if asking == 0 else (told, asked)

    verdict = judge_pair(pair(*sides, clash=0.0))

    assert verdict.label is Label.UNSURE
    assert "asks" in verdict.reasons[0].text


def test_alike_contents_agree_and_say_how_likely() -> None:
    told = pair("The court upheld the ban", "Judges kept the ban", clash=0.1)
    verdict = judge_pair(told)

    assert verdict.label is Label.AGREE
    assert verdict.confidence == agreement_likelihood(told)
    assert "80%" in verdict.reasons[-1].text
    assert verdict.reasons[-1].kind is ReasonKind.NETWORK


def test_details_that_differ_make_an_agreement_differ() -> None:
    verdict = judge_pair(pair("The fire killed 12 people", "The fire killed 40", clash=0.2))
    exact = judge_pair(pair("The fire killed 12 people", "The fire killed 40 people", clash=0.2))

    assert verdict.label is not Label.CONTRADICT
    assert exact.label is Label.DIFFER
    assert exact.runner_up is Label.AGREE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The rule binds firms of 100 employees", "The rule binds 80 million employees"),
        ("The vote was held on 4 May 2020", "The vote was held on 9 May 2020"),
        ("The plane landed in Oslo at dusk", "The plane landed in Rome at dusk"),
    ],
)
def test_what_is_hardly_the_same_thing_neither_differs_nor_agrees(a: str, b: str) -> None:
    verdict = judge_pair(pair(a, b, similarity=0.95, clash=0.2))

    assert verdict.label is Label.UNSURE


def test_details_of_facts_that_are_hardly_the_same_do_not_differ() -> None:
    under = DEFAULT.differ_floor - 0.01
    told = pair("The fire killed 12 people", "The fire killed 40 people", similarity=under)

    assert judge_pair(told).label is Label.UNSURE


def test_figures_differ_whatever_else_the_sentences_say() -> None:
    a = "Fires have burned a record 2.3 million acres of forest this year, forcing many to flee"
    b = "Record in California: 2 million acres gone"

    assert judge_pair(pair(a, b, similarity=0.75, clash=0.2)).label is Label.DIFFER


def test_the_same_words_but_for_one_place_differ() -> None:
    told = pair(
        "They welcome his visit to the fair", "They welcome his speech to the fair", clash=0.3
    )
    verdict = judge_pair(told)

    assert verdict.label is Label.DIFFER
    assert verdict.runner_up is Label.AGREE
    assert [reason.kind for reason in verdict.reasons] == [ReasonKind.WORDING]


def test_how_long_it_took_is_no_difference() -> None:
    told = pair("The siege took 9 days", "The siege took 3 days", similarity=0.9, clash=0.2)

    assert judge_pair(told).label is Label.UNSURE


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Prices rose in June", "Prices fell in June"),
        ("The bank collapsed on Monday", "The bank did not collapse on Monday"),
    ],
)
def test_an_opposite_that_the_network_overlooks_is_unsure(a: str, b: str) -> None:
    verdict = judge_pair(pair(a, b, similarity=0.99, clash=0.05))

    assert verdict.label is Label.UNSURE
    assert verdict.reasons[0].kind in {ReasonKind.OPPOSITE, ReasonKind.NEGATION}


def test_below_the_floor_nothing_agrees() -> None:
    told = pair("The court upheld the ban", "Judges kept the ban", similarity=0.2, clash=0.1)

    assert agreement_likelihood(told) < DEFAULT.agree_floor
    assert judge_pair(told).label is Label.UNSURE


def test_a_clash_without_a_sign_is_unsure_and_leans_to_contradict() -> None:
    verdict = judge_pair(pair("The mayor opened the fair", "The fair never began", clash=0.8))

    assert verdict.label is Label.UNSURE
    assert verdict.runner_up is Label.CONTRADICT


def test_a_denied_content_never_agrees() -> None:
    denied = claim("Judges kept the ban", "B1", source="Ann Mills", stance=Stance.DENIES)
    told = pair(claim("The court upheld the ban"), denied, clash=0.9)

    assert judge_pair(told).label is Label.UNSURE


def test_without_the_network_the_wording_alone_speaks_and_says_so() -> None:
    verdict = judge_pair(pair("The court upheld the ban", "Judges kept the ban"))

    assert verdict.label is Label.AGREE
    assert verdict.reasons[-1].kind is ReasonKind.WORDING
    assert "entailment was not checked" in verdict.reasons[-1].text
