from __future__ import annotations

import pytest

from core.engine import EngineState
from core.records import (
    Article,
    Comparison,
    Finding,
    Label,
    Pair,
    Reason,
    ReasonKind,
    Verdict,
)
from core.wording import Actor, name_actors
from tests.core.passages import claim_at


def comparison_of(
    left: str, right: str, *aligned: tuple[str, str], similarity: float = 0.9
) -> Comparison:
    """Two articles with findings that agree on the claims given by their words."""
    articles = (Article("a.txt", left, left), Article("b.txt", right, right))
    findings: list[Finding] = []
    for number, (a, b) in enumerate(aligned, start=1):
        pair = Pair(claim_at(f"A{number}", left, a), claim_at(f"B{number}", right, b), similarity)
        same = (Reason(ReasonKind.NETWORK, "each follows from the other"),)
        findings.append(Finding(pair, Verdict(Label.AGREE, 0.9, same)))
    claims = tuple(f.pair.a for f in findings) + tuple(f.pair.b for f in findings)
    return Comparison(EngineState("0", ()), articles, claims, tuple(findings), ((), ()))


def told(actors: tuple[Actor, ...]) -> list[list[list[tuple[str, int]]]]:
    return [
        [[(naming.text, naming.count) for naming in side.namings] for side in actor.sides]
        for actor in actors
    ]


def test_nouns_in_the_same_slot_of_aligned_claims_are_one_actor() -> None:
    left = "It sent young fighters to the north. The army saw no fighters."
    right = "They have sent foreign-backed terrorists to the north."
    comparison = comparison_of(left, right, (left[:35], right[:-1]))

    assert told(name_actors(comparison)) == [
        [[("young fighters", 1), ("fighters", 1)], [("foreign-backed terrorists", 1)]]
    ]


def test_without_an_aligned_claim_nothing_joins_two_nouns() -> None:
    comparison = comparison_of("It sent fighters north.", "It sent terrorists north.")

    assert name_actors(comparison) == ()


@pytest.mark.parametrize(("similarity", "rows"), [(0.39, 0), (0.41, 1)])
def test_claims_too_far_apart_join_nothing(similarity: float, rows: int) -> None:
    left, right = "It sent fighters north.", "It sent terrorists north."
    comparison = comparison_of(left, right, (left, right), similarity=similarity)

    assert len(name_actors(comparison)) == rows


def test_two_nouns_of_one_claim_are_never_one_actor() -> None:
    left, right = "Police shot the gunman.", "The gunman shot police."
    comparison = comparison_of(left, right, (left, right))

    assert name_actors(comparison) == ()


def test_a_name_joins_what_each_text_says_of_its_bearer() -> None:
    left = "Reporters met activist Jane Roe. Later Ms. Roe spoke."
    right = "Then Jane Roe, a smuggler, spoke. The smuggler left."

    actors = name_actors(comparison_of(left, right))

    assert told(actors) == [
        [[("Jane Roe", 2), ("activist", 1)], [("smuggler", 2), ("Jane Roe", 1)]]
    ]


def test_longer_and_shorter_forms_of_a_name_are_no_row() -> None:
    comparison = comparison_of("Then Jane Roe spoke. Roe left.", "Then Ms. Roe left.")

    assert name_actors(comparison) == ()


def test_another_noun_stands_before_a_mere_addition() -> None:
    left = "It sent officers north. Then it met two pilots. A woman met pilots."
    right = "It sent veteran officers north. Then it met airmen."
    aligned = (("It sent officers north", "It sent veteran officers north"),)
    comparison = comparison_of(
        left, right, *aligned, ("Then it met two pilots", "Then it met airmen")
    )

    first, second = told(name_actors(comparison))

    assert first == [[("pilots", 2)], [("airmen", 1)]]
    assert second == [[("officers", 1)], [("veteran officers", 1)]]


def test_every_passage_holds_its_words() -> None:
    texts = {
        "A": "Reporters met activist Jane Roe.",
        "B": "Then Jane Roe, a convicted smuggler, spoke.",
    }

    (actor,) = name_actors(comparison_of(*texts.values()))

    namings = [(side.letter, naming) for side in actor.sides for naming in side.namings]
    assert len(namings) == 4
    for letter, naming in namings:
        assert naming.text in {span.of(texts[letter]) for span in naming.spans}


def test_a_noun_in_the_possessive_does_not_tell_who_somebody_is() -> None:
    left = "The statement by Jane Roe, the prosecutor’s spokeswoman, was brief."
    right = "Jane Roe, a spokeswoman, was brief."
    namings = {
        naming.text
        for actor in name_actors(comparison_of(left, right))
        for side in actor.sides
        for naming in side.namings
    }

    assert "prosecutor" not in namings


def test_a_noun_between_two_names_belongs_to_the_first() -> None:
    left = "In talks with Jane Roe, the mayor, John Poe ignored questions."
    right = "John Poe ignored questions. Jane Roe left."
    namings = {
        tuple(naming.text for naming in side.namings)
        for actor in name_actors(comparison_of(left, right))
        for side in actor.sides
        if side.letter == "A"
    }

    assert namings == {("Jane Roe", "mayor")}
