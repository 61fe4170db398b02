from __future__ import annotations

from core.segmenting import segment


def test_paragraphs_are_counted_and_offsets_carried() -> None:
    text = "One. Two.\n\nThree.\n\n\nFour."

    found = segment(text)

    assert [(sentence.text, sentence.paragraph) for sentence in found] == [
        ("One.", 0),
        ("Two.", 0),
        ("Three.", 1),
        ("Four.", 2),
    ]
    assert all(text[one.start : one.end] == one.text for one in found)


def test_the_headline_is_a_heading_even_with_a_full_stop() -> None:
    text = "Taliban deny the report.\n\nThe Taliban deny it."

    found = segment(text, title="Taliban deny the report")

    assert [sentence.is_heading for sentence in found] == [True, False]


def test_a_short_paragraph_without_end_punctuation_is_a_heading() -> None:
    text = "What happened next\n\nThe army left.\n\nBy Jane Doe"

    found = segment(text)

    assert [sentence.is_heading for sentence in found] == [True, False, True]


def test_a_long_paragraph_without_end_punctuation_is_no_heading() -> None:
    text = "The army " + "and the navy " * 6 + "left the town on Friday"

    (found,) = segment(text)

    assert not found.is_heading


def test_an_empty_text_has_no_sentences() -> None:
    assert segment("") == ()
    assert segment(" \n\n ") == ()
