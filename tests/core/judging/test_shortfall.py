"""Why a near passage still does not tell the same fact, in one phrase."""

from core.judging.shortfall import FAR, WORDS_SHOWN, shortfall
from tests.core.building import claim


def why(here: str, there: str, similarity: float = 0.5) -> str:
    return shortfall(claim(here, "A1"), claim(there, "B1"), similarity)


def test_another_place_is_named_first() -> None:
    told = why("Ann Mills spoke in Oslo", "Joe Park spoke in Rome")

    assert told == "other place: Oslo here, Rome there"


def test_here_is_the_claim_that_is_looked_for() -> None:
    told = why("Joe Park spoke in Rome", "Ann Mills spoke in Oslo")

    assert told == "other place: Rome here, Oslo there"


def test_other_names_are_named() -> None:
    assert why("Ann Mills spoke", "Joe Park spoke") == "other names: Ann Mills here, Joe Park there"


def test_a_place_in_common_is_no_shortfall() -> None:
    told = why("A train left Oslo for Rome", "A train left Oslo for Paris")

    assert told == "says nothing of “Rome”"


def test_what_a_near_passage_leaves_out_is_named() -> None:
    told = why("The dam burst after sudden rainfall", "The old dam burst")

    assert told == "says nothing of “sudden”, “rainfall”"


def test_another_form_of_a_word_or_name_is_not_left_out() -> None:
    told = why("Pakistan's soldiers returned at dawn", "A Pakistani soldier returns")

    assert told == "says nothing of “dawn”"


def test_what_it_adds_is_no_shortfall() -> None:
    told = why("The dam burst", "The dam burst after rain")

    assert told == "a near subject, but not the same fact"


def test_what_a_far_passage_has_in_common_is_named_and_what_it_lacks() -> None:
    told = why("No office opens in Syria", "The camps were set up in Syria", FAR - 0.01)

    assert told == "only “Syria” in common; nothing of “office”, “opens”"


def test_a_far_passage_that_lacks_no_word_has_them_in_common() -> None:
    told = why("Prices rose", "The mayor said that prices rose", FAR - 0.01)

    assert told == "only “prices”, “rose” in common"


def test_far_texts_without_a_word_in_common_are_told_by_what_each_is_about() -> None:
    told = why("The last train left the station", "Prices rose", FAR - 0.01)

    assert told == "another subject: “train”, “station” here, “Prices”, “rose” there"


def test_names_tell_first_what_a_far_passage_is_about() -> None:
    told = why("Ann Mills opened an extraordinary exhibition", "Prices rose", FAR - 0.01)

    assert told == "another subject: “Ann Mills”, “extraordinary” here, “Prices”, “rose” there"


def test_a_figure_is_no_subject() -> None:
    told = why("3,400 homes lost power", "Prices rose", FAR - 0.01)

    assert told == "another subject: “homes”, “power” here, “Prices”, “rose” there"


def test_far_texts_without_a_telling_word_are_on_another_subject() -> None:
    assert why("It is what it is", "Prices rose", FAR - 0.01) == "another subject"


def test_two_names_at_most_are_shown_on_a_side() -> None:
    told = why("Buses link Oslo, Paris and Berlin", "Buses link Rome")

    assert told == "other place: Oslo, Paris here, Rome there"


def test_the_longest_words_are_enough() -> None:
    told = why("Sudden rain swept the harbour away after breakfast", "The dam burst")

    assert told == "says nothing of “Sudden”, “harbour”, “breakfast”"
    assert told.count("“") == WORDS_SHOWN
