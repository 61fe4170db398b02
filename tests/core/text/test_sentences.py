from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.text.sentences import sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Lt. Gov. Jane Smith met Gen. Petraeus on Monday.",
        "Sen. Ron Johnson (R-Wis.) and Rep. Ann Lee voted no.",
        "U.S. forces left Kabul at 5 a.m. on Friday.",
        "He lives in Newtown, Conn., with his son.",
        "John F. Kennedy Jr. was there.",
        "Prices rose 3.5 percent to $1,200.50 a ton.",
        '"Why would they?" Reid said.',
        "“Stop!” he cried.",
        "He paused ... and went on.",
        "Yahoo! and others fell.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He lives in the U.S.", "The army does not."),
        ("It began at 5 a.m.", "He left."),
        ("“We won,” he said.", "“It was hard.”"),
        ('"We have camps.', 'Some go there," he said.'),
        ("He asked why.", "Nobody knew."),
        ("They left (some never came back).", "Others stayed."),
        ("It was over …", "The crowd went home."),
        ("He works for Acme Inc.", "The firm is old."),
        ("Who was it?", "Nobody knew."),
    ],
)
def test_two_sentences_are_parted(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]


def test_a_blank_line_ends_a_sentence_without_a_full_stop() -> None:
    assert split("A headline\n\nA sentence.") == ["A headline", "A sentence."]


def test_a_line_break_alone_ends_none() -> None:
    assert split("It was set up with the help of\nfighters.") == [
        "It was set up with the help of\nfighters."
    ]


@settings(deadline=None)  # the first call loads the model
@given(st.text())
def test_sentences_cover_all_but_blank_space(text: str) -> None:
    spans = sentences(text)

    rest = list(text)
    for span in spans:
        part = span.of(text)
        assert part
        assert part == part.strip()
        rest[span.start : span.end] = [" "] * len(span)
    assert not "".join(rest).strip()
