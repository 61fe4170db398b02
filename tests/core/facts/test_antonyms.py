import pytest

from core.facts.antonyms import opposites


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("Prices rose sharply", "Prices fell sharply", ("rose", "fell")),
        ("They support the bill", "They oppose the bill", ("support", "oppose")),
        ("The court accepted it", "The court rejected it", ("accepted", "rejected")),
        ("He is alive", "He is dead", ("alive", "dead")),
        ("The border is open", "The border is closed", ("open", "closed")),
        ("It is a legal step", "It is an illegal step", ("legal", "illegal")),
        ("He was found guilty", "He was found innocent", ("guilty", "innocent")),
        ("He arrived on time", "He left on time", ("arrived", "left")),
        ("Fewer came", "More came", ("Fewer", "More")),
        ("They won", "They lost", ("won", "lost")),
        ("Aid increases", "Aid decreased", ("increases", "decreased")),
    ],
)
def test_opposite_words_are_found_in_any_form(a: str, b: str, words: tuple[str, str]) -> None:
    found = opposites(a, b)

    assert [opposition.words for opposition in found] == [words]
    assert (found[0].a.of(a), found[0].b.of(b)) == words


def test_opposites_are_symmetric() -> None:
    there = opposites("Prices rose and banks closed", "Prices fell and banks opened")
    back = opposites("Prices fell and banks opened", "Prices rose and banks closed")

    assert {o.words for o in there} == {(o.words[1], o.words[0]) for o in back}
    assert len(there) == 2


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Prices rose, then fell", "Prices fell, then rose"),
        ("Prices rose", "Prices climbed"),
        ("", "Prices rose"),
        ("It was unclear", "It was not clear"),
        ("He opposes it", "He does not support it"),
        ("At least 12 left", "More than 12 left"),
    ],
)
def test_what_both_texts_say_opposes_nothing(a: str, b: str) -> None:
    assert opposites(a, b) == ()
