from hypothesis import given
from hypothesis import strategies as st

from core.lexical import (
    EditKind,
    is_same_text,
    spelling_01,
    token_overlap_01,
    word_edits,
    wording_01,
    words,
)
from core.spans import Span

TEXTS = st.text(alphabet="ab \u2019'-.,A1\n", max_size=30)


def test_words_keep_inner_marks_and_offsets() -> None:
    text = "The U.S.-led “al-Qa\u2019ida” raid cost 10,000, didn't it?"

    found = words(text)

    assert [word.text for word in found] == [
        "The",
        "U.S",
        "led",
        "al-Qa\u2019ida",
        "raid",
        "cost",
        "10,000",
        "didn't",
        "it",
    ]
    assert all(word.span.of(text) == word.text for word in found)


def test_words_of_a_part_count_in_the_whole_text() -> None:
    found = words("one two three", Span(4, 9))

    assert [(word.text, word.span) for word in found] == [
        ("two", Span(4, 7)),
        ("t", Span(8, 9)),
    ]


def test_same_words_are_the_same_text_whatever_the_punctuation() -> None:
    assert is_same_text("“We don\u2019t,” he said.", "We don't he said")
    assert not is_same_text("We do", "Do we")


def test_overlap_is_blind_to_order_and_wording_is_not() -> None:
    assert token_overlap_01("dog bites man", "man bites dog") == 1.0
    assert wording_01("dog bites man", "man bites dog") < 1.0
    assert wording_01("dog bites man", "dog bites man") == 1.0


def test_spelling_tells_near_from_far() -> None:
    assert spelling_01("qaeda", "qaida") > 0.7
    assert spelling_01("hasan", "hussein") < 0.7


def test_edits_name_the_changed_words() -> None:
    a = "No militant has left the country"
    b = "Hundreds of militants have left"

    edits = word_edits(a, b)

    kept = [edit for edit in edits if edit.kind is EditKind.KEEP]
    assert [(edit.a.of(a), edit.b.of(b)) for edit in kept] == [("left", "left")]
    assert edits[-1].kind is EditKind.DELETE
    assert edits[-1].a.of(a) == "the country"
    assert len(edits[-1].b) == 0


@given(TEXTS, TEXTS)
def test_likeness_is_symmetric_and_bounded(a: str, b: str) -> None:
    for measure in (token_overlap_01, wording_01):
        assert measure(a, b) == measure(b, a)
        assert 0.0 <= measure(a, b) <= 1.0


@given(TEXTS, TEXTS)
def test_edits_are_the_same_whichever_text_comes_first(a: str, b: str) -> None:
    back = [(edit.b, edit.a) for edit in word_edits(b, a)]

    assert [(edit.a, edit.b) for edit in word_edits(a, b)] == back


@given(TEXTS, TEXTS)
def test_edits_cover_every_word_of_both_texts_once(a: str, b: str) -> None:
    edits = word_edits(a, b)

    assert [w.text for e in edits for w in words(a, e.a)] == [w.text for w in words(a)]
    assert [w.text for e in edits for w in words(b, e.b)] == [w.text for w in words(b)]
