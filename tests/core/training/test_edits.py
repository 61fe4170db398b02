"""Pairs made by rule: what is changed and how it is labelled."""

import random
from collections import Counter

import pytest

from core.training.edits import Substitutes, lexical_pairs, negated, other_number
from core.training.lexicon import Lexicon, Synset
from core.training.mixture import Item


@pytest.fixture
def lexicon() -> Lexicon:
    senses = (
        Synset("n1", ("animal",), "05", (("~", "n2", ""), ("~", "n3", ""))),
        Synset("n2", ("hound",), "05", (("@", "n1", ""),)),
        Synset("n3", ("kitten",), "05", (("@", "n1", ""),)),
        Synset("n4", ("color",), "07", ()),
    )
    by_word = {(synset.words[0], "n"): [synset.key] for synset in senses}
    return Lexicon({synset.key: synset for synset in senses}, by_word, {})


def pairs(text: str, lexicon: Lexicon) -> list[Item]:
    seen = Counter(dict.fromkeys(("hounds", "kittens", "animals", "four", "five"), 9))
    return lexical_pairs([text], Substitutes(lexicon, seen), random.Random(1))


def test_a_word_that_excludes_the_other_contradicts(lexicon: Lexicon) -> None:
    found = [item for item in pairs("The hounds slept.", lexicon) if item.label == "c"]

    assert {found[0].a, found[0].b} == {"The hounds slept.", "The kittens slept."}


def test_the_more_general_word_follows_and_not_the_other_way(lexicon: Lexicon) -> None:
    kinds = [item for item in pairs("The hounds slept.", lexicon) if item.label != "c"]

    assert kinds[0].label == ("e" if kinds[0].b == "The animals slept." else "n")


def test_under_a_negation_no_more_general_word_is_put(lexicon: Lexicon) -> None:
    assert {item.label for item in pairs("No hounds slept.", lexicon)} == {"c"}


def test_another_figure_contradicts() -> None:
    found = other_number(
        Item("It sold 40 cars.", "40 cars were sold.", "e", None), random.Random(1)
    )

    assert found is not None
    assert found.label == "c"
    assert "40" not in found.b


@pytest.mark.parametrize(
    "b", ["More than 40 were sold.", "Cars cost 1.40 pounds.", "It sold cars."]
)
def test_a_bound_a_part_or_no_figure_is_left_alone(b: str) -> None:
    assert other_number(Item("It sold 40 cars.", b, "e", None), random.Random(1)) is None


def test_a_negation_set_in_contradicts() -> None:
    found = negated(Item("He was there.", "He was in town.", "e", None), random.Random(1))

    assert found == Item("He was there.", "He was not in town.", "c", None)


def test_a_negative_sentence_is_not_negated_again() -> None:
    item = Item("He was away.", "He was never in town.", "e", None)

    assert negated(item, random.Random(1)) is None
