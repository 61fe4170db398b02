"""A denial on one side turns the contents round; on both sides it supports."""

from dataclasses import replace

import pytest

from core.judging import judge_pair
from core.judging.denial import denial_evidence, is_denied_once
from core.judging.evidence import Bearing
from core.records import Between, EntailmentScores, Label, ReasonKind, Stance
from tests.core.building import claim, pair

TOLD = claim("The army shelled the village", "A1")
DENIED = claim("The army shelled the village", "B1", source="The general", stance=Stance.DENIES)


def test_what_one_side_denies_and_the_other_tells_contradicts() -> None:
    verdict = judge_pair(pair(TOLD, DENIED, clash=0.05))

    assert verdict.label is Label.CONTRADICT
    assert verdict.between is Between.MIXED
    assert verdict.reasons[0].kind is ReasonKind.DENIAL
    assert "The general" in verdict.reasons[0].text


def test_a_denial_stands_also_where_the_network_was_not_asked() -> None:
    assert judge_pair(pair(TOLD, DENIED)).label is Label.CONTRADICT


def test_a_denial_of_another_content_does_not_contradict() -> None:
    verdict = judge_pair(pair(TOLD, DENIED, similarity=0.3, clash=0.05))

    assert verdict.label is not Label.CONTRADICT


def test_a_denial_of_what_does_not_follow_from_the_other_does_not_contradict() -> None:
    neutral = EntailmentScores(0.05, 0.9, 0.05)
    told = replace(pair(TOLD, DENIED), forward=neutral, backward=neutral)
    follows = replace(told, backward=EntailmentScores(0.5, 0.45, 0.05))

    assert judge_pair(told).label is Label.UNSURE
    assert judge_pair(follows).label is Label.CONTRADICT


def test_contents_that_exclude_each_other_are_turned_round_by_a_denial() -> None:
    peaceful = claim("The army left the village alone", "A1")

    assert judge_pair(pair(peaceful, DENIED, clash=0.9)).label is not Label.CONTRADICT


def test_the_same_denial_on_both_sides_agrees() -> None:
    also = claim("Troops shelled the village", "A1", source="A major", stance=Stance.DENIES)

    verdict = judge_pair(pair(also, DENIED, clash=0.05))

    assert verdict.label is Label.AGREE
    assert verdict.between is Between.SOURCES
    assert verdict.reasons[0].kind is ReasonKind.DENIAL


def test_a_denial_and_a_negation_do_not_deny_each_other() -> None:
    negated = claim("The army did not shell the village", "A1")

    assert not is_denied_once(pair(negated, DENIED))
    assert judge_pair(pair(negated, DENIED, clash=0.9)).label is not Label.CONTRADICT


@pytest.mark.parametrize("words", ["are ready to", "plan to", "are “close” to", "hope to"])
def test_a_denied_deed_leaves_the_intention_standing(words: str) -> None:
    intended = claim(f"Recruits {words} join the front", "A1")
    deed = claim("Recruits have joined the front", "B1", source="The army", stance=Stance.DENIES)

    evidence = denial_evidence(pair(intended, deed))

    assert [one.bearing for one in evidence] == [Bearing.FORBIDS_CONTRADICTION]


@pytest.mark.parametrize("words", ["planned to join", "could join", "would join"])
def test_who_denies_a_plan_or_its_possibility_denies_the_deed_and_the_plan(words: str) -> None:
    wide = claim(f"Recruits {words} the front", "B1", source="The army", stance=Stance.DENIES)

    for told in ("Recruits joined the front", "Recruits are ready to join the front"):
        (evidence,) = denial_evidence(pair(told, wide))
        assert evidence.bearing is Bearing.EXCLUDES


@pytest.mark.parametrize(
    "told",
    [
        "The minister addressed a report that the army shelled the village",
        "Talks go on despite reports of the army shelling the village",
        "The paper was mistaken in claiming the army shelled the village",
    ],
)
def test_who_only_names_a_report_is_not_contradicted_by_its_denial(told: str) -> None:
    assert denial_evidence(pair(told, DENIED)) == ()


@pytest.mark.parametrize(
    "content",
    ["knowing of the order", "having known of the order", "any prior knowledge of the order"],
)
def test_who_denies_to_have_known_of_a_thing_does_not_deny_it(content: str) -> None:
    denied = claim(content, "B1", source="The army", stance=Stance.DENIES)
    known = claim(content, "A1", source="The general")

    assert denial_evidence(pair("The order to shell the village was given", denied)) == ()
    assert denial_evidence(pair(known, denied)) != ()


def test_a_condition_is_not_what_a_denial_denies() -> None:
    supposed = claim("if the army shelled the village", "A1", source="The minister")

    assert denial_evidence(pair(supposed, DENIED)) == ()


def test_what_one_calls_a_hoax_and_the_other_denies_is_held_by_neither() -> None:
    hoax = claim("the report of the shelling was a “hoax”", "A1", source="The minister")

    assert not is_denied_once(pair(hoax, DENIED))


def test_nothing_denied_gives_no_evidence() -> None:
    assert denial_evidence(pair("The army left", "The army went home")) == ()


def test_a_hedge_does_not_take_a_denial_away() -> None:
    hedged = claim("The army may have shelled the village", "A1")

    assert judge_pair(pair(hedged, DENIED, clash=0.05)).label is Label.CONTRADICT


def test_an_intention_to_do_something_else_leaves_the_denial_standing() -> None:
    told = claim("The army shelled the village and is planning to withdraw its tanks", "A1")

    (evidence,) = denial_evidence(pair(told, DENIED))

    assert evidence.bearing is Bearing.EXCLUDES


def test_what_shares_no_word_with_a_denial_is_not_denied() -> None:
    assert denial_evidence(pair("He enjoys immunity", DENIED)) == ()
