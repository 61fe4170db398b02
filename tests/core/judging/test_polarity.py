"""Negation, opposites and hedges of two claims held against each other."""

import pytest

from core.judging.evidence import Bearing
from core.judging.polarity import polarity_evidence
from core.records import ReasonKind, Stance
from tests.core.building import claim, mirrored, pair


def kinds(a: str, b: str) -> list[ReasonKind]:
    return [one.reason.kind for one in polarity_evidence(pair(a, b))]


@pytest.mark.parametrize(
    ("told", "negated"),
    [
        ("The ministry will pay for the wall", "The ministry will not pay for the wall"),
        ("The bank collapsed", "The bank didn’t collapse"),
        ("Officers found a weapon in the car", "Officers never found a weapon in the car"),
        ("It is a war of choice and cannot be won", "It was not a war of choice"),
    ],
)
def test_a_negated_word_that_the_other_side_tells_excludes(told: str, negated: str) -> None:
    assert kinds(told, negated) == [ReasonKind.NEGATION]
    assert kinds(negated, told) == [ReasonKind.NEGATION]


@pytest.mark.parametrize(
    ("told", "negated"),
    [
        ("The wall is thirty miles long", "The ministry will not pay for the wall"),
        ("The ministry refused to pay for the wall", "The ministry will not pay for the wall"),
        ("The bank paid its debts", "The bank no longer paid its debts"),
        ("The bank did not collapse", "The bank never collapsed"),
        ("The bank collapsed", "The bank collapsed"),
        ("After the vote Ann Roe resigned", "After the vote Jane Mills did not resign"),
    ],
)
def test_a_negation_of_something_else_excludes_nothing(told: str, negated: str) -> None:
    assert ReasonKind.NEGATION not in kinds(told, negated)


@pytest.mark.parametrize(
    ("told", "negated"),
    [
        ("It is a surprise to many", "The win was no surprise"),
        ("The minister is weighing the idea of paying", "The minister has not paid so far"),
        ("A photo of Roe was sent to a reporter", "Roe did not send a photo to a reporter"),
        ("The navy captured the pirates", "The navy prevented the pirates from landing"),
        ("The bank will collapse in May", "Let’s say the bank does not collapse in May"),
    ],
)
def test_a_negation_leaves_standing_what_it_is_not_about(told: str, negated: str) -> None:
    found = polarity_evidence(pair(told, negated))

    assert not [e for e in found if e.bearing is Bearing.EXCLUDES] or any(
        e.bearing is Bearing.FORBIDS_CONTRADICTION for e in found
    )


def test_what_was_prevented_is_negated() -> None:
    assert kinds("The pirates landed in Oslo", "The navy prevented the pirates from landing") == [
        ReasonKind.NEGATION
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Oslo Bears won the final", "The Turin Bulls lost the final"),
        ("They won the final", "The Turin Bulls lost the final"),
        ("The optimistic view is that prices fall", "The pessimistic view is that they stay"),
    ],
)
def test_opposite_words_of_two_things_exclude_nothing(a: str, b: str) -> None:
    assert ReasonKind.OPPOSITE not in kinds(a, b)
    assert ReasonKind.OPPOSITE not in kinds(b, a)


@pytest.mark.parametrize(
    ("state", "turn", "excludes"),
    [
        ("Schools stay closed until 18 March 2024", "Schools reopen on 18 March 2024", False),
        ("Schools stay closed until 18 March 2024", "Schools reopen on 20 March 2024", False),
        ("Schools stay closed until 18 March 2024", "Schools reopen on 14 March 2024", True),
        ("Schools stay closed until 18 March 2024", "Schools reopen", True),
        ("Schools closed on 18 March 2024", "Schools reopen on 18 March 2024", True),
    ],
)
def test_what_ends_on_a_day_may_turn_then(state: str, turn: str, *, excludes: bool) -> None:
    assert (ReasonKind.OPPOSITE in kinds(state, turn)) is excludes
    assert (ReasonKind.OPPOSITE in kinds(turn, state)) is excludes


def test_one_party_cannot_win_and_lose() -> None:
    assert kinds("The Turin Bulls won the final", "The Turin Bulls lost the final") == [
        ReasonKind.OPPOSITE
    ]


def test_a_hedge_in_a_later_clause_holds_nothing_back() -> None:
    firm = "It was not a war of choice"

    assert ReasonKind.HEDGE not in kinds("It is a war of choice and may go on for years", firm)
    assert ReasonKind.HEDGE in kinds("It may be a war of choice", firm)


def test_a_negation_points_at_its_words_on_both_sides() -> None:
    a = claim("The bank collapsed", "A1", at=100)
    b = claim("The bank did not collapse", "B1", at=50)

    (evidence,) = polarity_evidence(pair(a, b))

    assert [span.shifted(-100).of(a.text) for span in evidence.reason.a_spans] == ["collapsed"]
    assert [s.shifted(-50).of(b.text) for s in evidence.reason.b_spans] == ["not", "collapse"]


def test_every_negation_that_the_other_side_meets_is_told() -> None:
    told = claim("He was part of the circle, and he was praised by its writers", "A1")
    both = claim("He was never part of the circle, and he was not praised by its writers", "B1")

    found = polarity_evidence(pair(told, both))

    assert [evidence.reason.b_spans[0].of(both.text) for evidence in found] == ["never", "not"]


def test_a_negation_on_one_side_and_a_denial_on_the_other_agree() -> None:
    a = claim("The bank did not collapse", "A1")
    b = claim("The bank collapsed", "B1", source="The bank", stance=Stance.DENIES)

    assert polarity_evidence(pair(a, b)) == ()


def test_opposite_words_are_named_with_their_places() -> None:
    a = claim("Prices rose in June", "A1", at=7)
    b = claim("Prices fell in June", "B1")

    (evidence,) = polarity_evidence(pair(a, b))

    assert evidence.reason.kind is ReasonKind.OPPOSITE
    assert [span.shifted(-7).of(a.text) for span in evidence.reason.a_spans] == ["rose"]
    assert [span.of(b.text) for span in evidence.reason.b_spans] == ["fell"]


def test_a_hedge_counts_only_where_the_other_side_is_firm() -> None:
    assert kinds("The ship may have sunk", "The ship sank") == [ReasonKind.HEDGE]
    assert kinds("The ship may have sunk", "The ship reportedly sank") == []


@pytest.mark.parametrize(
    ("denial", "movement"),
    [
        ("No rebel has left the valley", "Dozens of rebels crossed the border"),
        ("Nobody has left the camp", "The group sent two envoys to Geneva"),
    ],
)
def test_nobody_left_sweeps_every_movement_away(denial: str, movement: str) -> None:
    found = polarity_evidence(pair(denial, movement))

    assert found[0].bearing is Bearing.SWEEPS
    assert polarity_evidence(mirrored(pair(denial, movement)))[0].bearing is Bearing.SWEEPS


@pytest.mark.parametrize(
    ("denial", "other"),
    [
        ("No rebel has left the valley", "Dozens of rebels will cross the border"),
        ("No rebel has left the valley", "No rebel has fled the valley"),
        ("Few rebels have left the valley", "Dozens of rebels crossed the border"),
    ],
)
def test_nothing_is_swept_away_that_did_not_move(denial: str, other: str) -> None:
    bearings = {one.bearing for one in polarity_evidence(pair(denial, other))}

    assert Bearing.SWEEPS not in bearings


def test_a_condition_forbids_a_contradiction() -> None:
    told = polarity_evidence(pair("if the bank collapsed on Monday", "The bank did not collapse"))

    assert Bearing.FORBIDS_CONTRADICTION in {one.bearing for one in told}
