import pytest

from core.facts.lemmas import is_dictionary_word, is_plural, lemma


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("experts", "expert"),
        ("Men", "man"),
        ("wives", "wife"),
        ("rose", "rose"),
        ("killed", "kill"),
    ],
)
def test_lemma(word: str, expected: str) -> None:
    assert lemma(word) == expected


@pytest.mark.parametrize("word", ["experts", "people", "Pakistanis", "police", "bases"])
def test_plurals(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", ["across", "this", "expert", "Kenya's", "us", "crisis", "was"])
def test_what_is_no_plural(word: str) -> None:
    assert not is_plural(word)


def test_dictionary_words_are_told_from_names() -> None:
    assert is_dictionary_word("Bush")
    assert not is_dictionary_word("Kabul")
    assert not is_dictionary_word("Marwat")
