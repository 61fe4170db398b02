"""Each way to a contradiction: open where its signs meet, closed where one is missing."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.judging import judge_pair
from core.records import EntailmentScores, Label, Pair, ReasonKind, Stance
from core.settings import DEFAULT
from tests.core.building import claim, pair

Build = Callable[..., Pair]


def negation(**signs: float) -> Pair:
    return pair("The bridge collapsed on Monday", "The bridge did not collapse on Monday", **signs)


def opposite(**signs: float) -> Pair:
    return pair("The court upheld the ban", "The court overturned the ban", **signs)


def number(**signs: float) -> Pair:
    return pair("The fire killed 12 people", "The fire killed 40 people", **signs)


def date(**signs: float) -> Pair:
    return pair("The vote was held on 4 May 2020", "The vote was held on 9 May 2020", **signs)


def place(**signs: float) -> Pair:
    return pair("The plane landed in Oslo at dusk", "The plane landed in Rome at dusk", **signs)


WAYS = {
    ReasonKind.NEGATION: negation,
    ReasonKind.OPPOSITE: opposite,
    ReasonKind.NUMBER: number,
    ReasonKind.DATE: date,
    ReasonKind.PLACE: place,
}


@pytest.mark.parametrize(("kind", "build"), WAYS.items())
def test_a_sign_with_the_network_beside_it_contradicts(kind: ReasonKind, build: Build) -> None:
    verdict = judge_pair(build(clash=0.9))

    assert verdict.label is Label.CONTRADICT
    assert verdict.reasons[0].kind is kind


@pytest.mark.parametrize(("kind", "build"), WAYS.items())
def test_every_reason_points_at_words_on_both_sides(kind: ReasonKind, build: Build) -> None:
    verdict = judge_pair(build(clash=0.9))

    assert verdict.reasons[0].a_spans, kind
    assert verdict.reasons[0].b_spans, kind


@pytest.mark.parametrize(("kind", "build"), WAYS.items())
def test_a_sign_alone_does_not_contradict(kind: ReasonKind, build: Build) -> None:
    unheard = DEFAULT.ways[kind].contradict - 0.05

    assert judge_pair(build(clash=unheard)).label is not Label.CONTRADICT


@pytest.mark.parametrize(("kind", "build"), WAYS.items())
def test_a_sign_in_texts_on_different_facts_does_not_contradict(
    kind: ReasonKind, build: Build
) -> None:
    far = DEFAULT.ways[kind].similarity - 0.05

    assert judge_pair(build(clash=0.9, similarity=far)).label is not Label.CONTRADICT


@pytest.mark.parametrize("build", WAYS.values())
def test_a_sign_is_not_enough_where_the_network_was_not_asked(build: Build) -> None:
    assert judge_pair(build()).label is not Label.CONTRADICT


@pytest.mark.parametrize("clash", [0.5, 0.99])
def test_the_network_alone_does_not_contradict(clash: float) -> None:
    told = pair("The mayor opened the fair", "The fair drew large crowds", clash=clash)

    assert judge_pair(told).label is Label.UNSURE


def alone(**signs: float) -> Pair:
    return pair("The mayor admired the fair", "The mayor found the fair a bore", **signs)


def test_the_network_alone_contradicts_where_it_is_sure_in_both_orders_of_one_fact() -> None:
    verdict = judge_pair(alone(clash=0.95, similarity=0.9))

    assert verdict.label is Label.CONTRADICT
    assert [reason.kind for reason in verdict.reasons] == [ReasonKind.NETWORK]
    assert verdict.reasons[0].a_spans
    assert verdict.reasons[0].b_spans


def test_beside_a_sign_the_network_is_told_behind_it_and_names_no_words() -> None:
    verdict = judge_pair(number(clash=0.95, similarity=0.9))

    assert [reason.kind for reason in verdict.reasons] == [ReasonKind.NUMBER, ReasonKind.NETWORK]
    assert verdict.reasons[1].a_spans == ()
    assert verdict.reasons[1].b_spans == ()


@pytest.mark.parametrize(
    "signs",
    [
        {"clash": 0.88, "similarity": 0.9},
        {"clash": 0.99, "back": 0.7, "similarity": 0.9},
        {"clash": 0.95, "similarity": 0.8},
    ],
)
def test_the_network_alone_is_not_heard_below(signs: dict[str, float]) -> None:
    assert judge_pair(alone(**signs)).label is not Label.CONTRADICT


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The fire killed at least 12 people", "The fire killed at least 40 people"),
        ("On 4 May 2020 crowds admired the fair", "On 9 June 2020 all had left Oslo"),
        ("The mayor opened the fair", "The mayor may have shut the fair"),
    ],
)
def test_the_network_alone_is_not_heard_against_what_stands_apart(a: str, b: str) -> None:
    assert judge_pair(pair(a, b, clash=0.95, similarity=0.9)).label is not Label.CONTRADICT


def test_figures_in_sentences_about_different_things_do_not_contradict() -> None:
    told = pair("The fire killed 12 people", "In the hospital lie 40 people with burns", clash=0.9)

    assert judge_pair(told).label is not Label.CONTRADICT


def test_a_negation_is_heard_in_either_order() -> None:
    assert judge_pair(negation(clash=0.9, back=0.0)).label is Label.CONTRADICT
    assert judge_pair(negation(clash=0.0, back=0.9)).label is Label.CONTRADICT


def test_a_figure_is_heard_as_the_mean_of_both_orders() -> None:
    assert judge_pair(number(clash=0.9, back=0.0)).label is not Label.CONTRADICT


@pytest.mark.parametrize(
    ("firm", "hedged"),
    [
        ("The fire killed 12 people", "The fire may have killed 40 people"),
        ("The court upheld the ban", "The court reportedly overturned the ban"),
        ("The plane landed in Oslo at dusk", "The plane possibly landed in Rome at dusk"),
    ],
)
def test_a_hedge_on_one_side_forbids_a_contradiction(firm: str, hedged: str) -> None:
    verdict = judge_pair(pair(firm, hedged, clash=0.99))

    assert verdict.label is not Label.CONTRADICT
    assert ReasonKind.HEDGE in {reason.kind for reason in verdict.reasons}


def test_one_source_is_not_held_against_itself_on_a_weak_sign() -> None:
    a = claim("The court upheld the ban", "A1", source="Judge Ann Mills")
    b = claim("The court overturned the ban", "B1", source="Mills")
    other = claim("The court overturned the ban", "B1", source="Senator Lee")

    assert judge_pair(pair(a, b, clash=0.7)).label is not Label.CONTRADICT
    assert judge_pair(pair(a, b, clash=0.9)).label is Label.CONTRADICT
    assert judge_pair(pair(a, other, clash=0.7)).label is Label.CONTRADICT


def test_confidence_grows_with_similarity_and_with_the_network() -> None:
    weak, alike, sure = (
        judge_pair(number(clash=0.8, similarity=0.5)).confidence,
        judge_pair(number(clash=0.8, similarity=0.9)).confidence,
        judge_pair(number(clash=0.9, similarity=0.9)).confidence,
    )

    assert 0.5 < weak < alike < sure <= 1


def test_the_strongest_reason_comes_first() -> None:
    a = claim("The court upheld the ban on 12 ships", "A1")
    b = claim("The court overturned the ban on 40 ships", "B1")

    verdict = judge_pair(pair(a, b, clash=0.8, similarity=0.9))

    assert verdict.label is Label.CONTRADICT
    assert {reason.kind for reason in verdict.reasons} >= {ReasonKind.OPPOSITE, ReasonKind.NUMBER}


def test_a_figure_of_another_day_does_not_contradict() -> None:
    told = "On {} 2020 the fire killed {} people"

    same = judge_pair(pair(told.format("4 May", 12), told.format("4 May", 40), clash=0.9))
    other = judge_pair(pair(told.format("4 May", 12), told.format("9 May", 40), clash=0.9))

    assert [reason.kind for reason in same.reasons] == [ReasonKind.NUMBER]
    assert ReasonKind.NUMBER not in [reason.kind for reason in other.reasons]


OPEN = "The bridge did not collapse"


def test_between_outlets_a_negation_needs_the_same_fact() -> None:
    told = pair("On Monday a bridge over the Elbe collapsed", OPEN, clash=0.9)
    said = claim(OPEN, "B1", source="Ann Roe")
    same = pair("The bridge did collapse", OPEN, clash=0.9, similarity=0.6)
    near = replace(told, similarity=0.6)

    assert judge_pair(told).label is Label.CONTRADICT
    assert judge_pair(near).label is not Label.CONTRADICT
    assert judge_pair(replace(near, b=said)).label is Label.CONTRADICT
    assert judge_pair(same).label is Label.CONTRADICT


def test_who_denies_a_thing_hardly_tells_it_himself() -> None:
    denied = claim("The bridge has collapsed", "B1", source="Ann Roe", stance=Stance.DENIES)
    follows = EntailmentScores(0.6, 0.35, 0.05)

    def judged(source: str) -> Label:
        told = claim("The bridge collapsed on Monday", "A1", source=source)
        both = replace(pair(told, denied), forward=follows, backward=follows)
        return judge_pair(both).label

    assert judged("Jane Mills") is Label.CONTRADICT
    assert judged("Roe") is not Label.CONTRADICT
