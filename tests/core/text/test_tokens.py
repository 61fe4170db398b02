from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.spans import Span
from core.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pakistan’s al-Qaeda-linked base", ["Pakistan’s", "al-Qaeda-linked", "base"]),
        ("at 5 a.m. in the U.S. today", ["at", "5", "a.m.", "in", "the", "U.S.", "today"]),
        ("said Mr. Burman.", ["said", "Mr.", "Burman", "."]),
        ("in Newtown, Conn., he", ["in", "Newtown", ",", "Conn.", ",", "he"]),
        ("$1,200.50, or 3.5%", ["$", "1,200.50", ",", "or", "3.5%"]),
        ("''Yes,'' she said", ["''", "Yes", ",", "''", "she", "said"]),
    ],
)
def test_tokens_keep_together_what_belongs_together(text: str, expected: list[str]) -> None:
    found = tokens(text)

    assert [token.text for token in found] == expected


def test_tokens_of_a_span_count_in_the_whole_text() -> None:
    text = "First. Second one."

    found = tokens(text, Span(7, 17))

    assert [(token.start, token.end, token.text) for token in found] == [
        (7, 13, "Second"),
        (14, 17, "one"),
    ]


@given(st.text())
def test_offsets_point_at_the_token(text: str) -> None:
    for token in tokens(text):
        assert text[token.start : token.end] == token.text


def test_an_empty_span_has_no_tokens() -> None:
    assert tokens("Some words.", Span(0, 0)) == ()
