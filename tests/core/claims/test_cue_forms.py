"""Who says what where the cue, its source or its content stand in rarer places."""

from __future__ import annotations

import pytest

from core.claims import attributions
from core.records import Stance


def told(text: str) -> list[tuple[str | None, str, Stance, tuple[str, ...]]]:
    return [
        (one.source, one.cue, one.stance, tuple(span.of(text) for span in one.content))
        for one in attributions(text)
    ]


@pytest.mark.parametrize(
    "aside", ["on Monday", "categorically", "through a spokesman", "to Reuters"]
)
def test_what_is_denied_may_stand_behind_circumstance(aside: str) -> None:
    found = told(f"The ministry denied {aside} that troops had crossed the border.")

    assert [(source, stance, said) for source, _, stance, said in found] == [
        ("The ministry", Stance.DENIES, ("troops had crossed the border",))
    ]


def test_a_rejected_request_denies_nothing() -> None:
    assert told("The court rejected in May a request that lawyers had filed.") == []


@pytest.mark.parametrize(
    "source", ["officials who asked not to be named", "police on Monday", "a poll taken in May"]
)
def test_more_may_be_said_of_a_source_before_the_comma(source: str) -> None:
    (found,) = told(f"According to {source}, three men fled.")

    assert found[3] == ("three men fled",)
    assert found[0] is not None
    assert source.startswith(found[0])


@pytest.mark.parametrize(
    ("cue", "rest", "stance"),
    [
        ("are believed", "to have died in the raid", Stance.ASSERTS),
        ("are also said", "to be ill", Stance.ASSERTS),
        ("were alleged", "to have taken bribes", Stance.ALLEGES),
        ("are accused", "of plotting attacks", Stance.ALLEGES),
    ],
)
def test_what_is_said_of_a_subject_is_told_by_nobody_named(
    cue: str, rest: str, stance: Stance
) -> None:
    text = f"Two guards {cue} {rest}."

    assert told(text) == [(None, cue, stance, (text[:-1],))]


def test_what_a_named_source_says_stays_its_own() -> None:
    found = told("Police said that the gunman is thought to have acted alone.")

    assert [(source, cue) for source, cue, _, _ in found] == [("Police", "said")]


def test_an_expectation_is_no_statement() -> None:
    assert told("The talks are expected to go on.") == []


def test_a_speaker_may_stand_inside_what_is_said_of_an_antecedent() -> None:
    found = told("He gave police a letter, which the bank said was forged, and left.")

    assert found == [
        ("the bank", "said", Stance.ASSERTS, ("which the bank said was forged",)),
    ]


def test_a_remark_between_dashes_parts_no_speaker_from_the_verb() -> None:
    (found,) = told("Guards in two towns — all of them new to the job — said the gate was open.")

    assert (found[0], found[3]) == ("Guards in two towns", ("the gate was open",))


def test_a_place_may_stand_between_the_verb_and_that() -> None:
    (found,) = told("Lee said Sunday in Madison, Wisconsin, that she expected a large turnout.")

    assert found[3] == ("she expected a large turnout",)


def test_a_condition_belongs_to_what_is_said() -> None:
    (found,) = told("If the margin is small, the campaign said, it may not bother to ask.")

    assert found[3] == ("If the margin is small", "it may not bother to ask")


def test_a_second_participle_speaks_as_well() -> None:
    found = told("Ann Lee resigned, admitting that sales fell but insisting that costs rose.")

    assert [(source, cue, said) for source, cue, _, said in found] == [
        ("Ann Lee", "admitting", ("sales fell",)),
        ("Ann Lee", "insisting", ("costs rose",)),
    ]
