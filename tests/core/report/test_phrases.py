from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.records import Article, Attribution, Claim, Closeness, Comparison, Label, Stance
from core.report import to_html, to_markdown
from core.report.as_terminal import TerminalLook, to_terminal
from core.report.phrases import article_line, deciding_spans, one_line, parts_of, said_by
from core.spans import Span

CLAIM = Claim("A1", "A", 10, 30, "twenty code points !", Span(10, 30))
ENDS = st.integers(0, 40)


@given(st.lists(st.tuples(ENDS, ENDS).map(sorted).map(lambda ends: Span(*ends))))
def test_the_parts_of_a_claim_are_the_claim(spans: list[Span]) -> None:
    parts = parts_of(CLAIM, spans)

    assert "".join(part.text for part in parts) == CLAIM.text


def test_deciding_words_outside_the_claim_are_left_out() -> None:
    parts = parts_of(CLAIM, [Span(5, 12), Span(10, 16), Span(28, 33)])

    assert [part.text for part in parts if part.decides] == ["twenty"]


def test_both_sides_have_their_own_deciding_words(comparison: Comparison) -> None:
    spans = deciding_spans(comparison.findings[0].verdict)

    assert spans == ((Span(0, 11),), (Span(35, 37),))


@given(st.text())
def test_one_line_holds_no_control_characters(text: str) -> None:
    line = one_line(text)

    assert not any(char < " " or "\x7f" <= char <= "\x9f" for char in line)
    assert len(line.splitlines()) <= 1


def test_who_says_it_is_told_in_words() -> None:
    unnamed = replace(CLAIM, attribution=Attribution(None, "It is said", Stance.ALLEGES))

    assert said_by(CLAIM) == "said by the article itself"
    assert said_by(unnamed) == "alleged by somebody unnamed (“It is said”)"


def test_an_article_without_an_outlet_is_named_by_its_source() -> None:
    assert article_line(Article("a.txt", "Two words", "Two words")) == "a.txt · 2 words"


@pytest.mark.parametrize(
    "write", [to_html, to_markdown, lambda one: to_terminal(one, TerminalLook(width=120))]
)
def test_says_so_where_the_articles_hardly_tell_of_one_event(
    comparison: Comparison, write: Callable[[Comparison], str]
) -> None:
    found = comparison.findings[0]
    agreed = replace(found, verdict=replace(found.verdict, label=Label.AGREE))
    near = replace(comparison, findings=(agreed,))
    far = replace(near, closeness=(Closeness("A", "B", 0.2, is_one_event=False),))

    assert "hardly tell of one event" in write(far)
    assert "one event" not in write(near)
