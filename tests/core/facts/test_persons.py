from __future__ import annotations

import pytest

from core.facts.persons import is_group, is_many, person_noun


@pytest.mark.parametrize(
    ("word", "noun"),
    [("fighters", "fighter"), ("gunman", "gunman"), ("Police", "police"), ("gunmen", "gunman")],
)
def test_a_noun_for_people_is_known_by_its_lemma(word: str, noun: str) -> None:
    assert person_noun(word) == noun


@pytest.mark.parametrize("word", ["harbour", "hosting", "table", "quickly", "country"])
def test_other_words_and_verb_forms_are_none(word: str) -> None:
    assert person_noun(word) is None


def test_a_group_is_told_from_a_person() -> None:
    assert is_group("committee")
    assert not is_group("chairman")


@pytest.mark.parametrize(("word", "several"), [("gunmen", True), ("crew", True), ("man", False)])
def test_number_is_told_by_form_or_meaning(word: str, several: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert is_many(word) is several
