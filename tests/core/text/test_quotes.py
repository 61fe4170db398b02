from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.quotes import quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We won," he said.', ["We won,"]),
        ("“We won,” he said. “It was hard.”", ["We won,", "It was hard."]),
        ("''We won,'' he said.", ["We won,"]),
        ('""We won,"" he said.', ["We won,"]),
        ("He said ‘we have won’ and left.", ["we have won"]),
        ("'Forget rivalries,' continued Fazlullah.", ["Forget rivalries,"]),
        ("The militants' base isn't theirs.", []),
        ('A 12" gun and a 5" gun.', []),
    ],
)
def test_quotes_are_found_by_their_marks(text: str, expected: list[str]) -> None:
    found = quotes(text)

    assert [quote.inner.of(text) for quote in found] == expected


def test_a_quote_over_paragraphs_is_one_unclosed_quote_for_each_but_the_last() -> None:
    text = "“First part.\n\n“Second part,” she said."

    found = quotes(text)

    assert [(quote.inner.of(text), quote.is_closed) for quote in found] == [
        ("First part.", False),
        ("Second part,", True),
    ]


@given(st.text(alphabet="ab \n.,\"“”'‘’«»`"))
def test_quotes_do_not_overlap_and_stay_in_the_text(text: str) -> None:
    found = quotes(text)

    for quote in found:
        assert quote.outer.contains(quote.inner)
        assert quote.end <= len(text)
    for first, second in pairwise(found):
        assert first.end <= second.start
