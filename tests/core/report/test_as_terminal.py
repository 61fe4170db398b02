from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.text import Text

from core.palette import GLYPHS
from core.records import Comparison
from core.report.as_terminal import TerminalLook, article_to_terminal, to_terminal

PLAIN = TerminalLook(width=90)


def test_shows_both_quotes_and_who_says_them_side_by_side(comparison: Comparison) -> None:
    lines = to_terminal(comparison, PLAIN).splitlines()

    quotes = next(line for line in lines if "“At least 12 boats left on Monday”" in line)
    speakers = next(line for line in lines if "the article itself" in line)
    assert "“12 boats left”" in quotes
    assert "denied by The port (“has rejected reports”)" in speakers


def test_names_every_mark_by_glyph_and_count(comparison: Comparison) -> None:
    text = to_terminal(comparison, PLAIN)

    assert all(glyph in text for glyph in GLYPHS.values())
    assert "≠ 1 contradict" in text
    assert "○ 2 only here" in text


def test_tells_reasons_lone_claims_and_the_engine(comparison: Comparison) -> None:
    text = to_terminal(comparison, PLAIN)

    assert "denial: B's source denies it" in text
    assert "nearest B1: other thing: boats, not rain" in text
    assert "Crosslight 1.2.3 · networks: embedding abababababab" in text


@pytest.mark.parametrize("width", [40, 60, 90, 200])
def test_no_line_is_wider_than_the_terminal(width: int, comparison: Comparison) -> None:
    lines = to_terminal(comparison, TerminalLook(width)).splitlines()

    assert max(map(cell_len, lines)) <= width


def test_colours_change_nothing_but_colour(comparison: Comparison) -> None:
    coloured = to_terminal(comparison, TerminalLook(90, "truecolor"))

    words = [line.rstrip() for line in Text.from_ansi(coloured).plain.splitlines()]
    assert "\x1b[" in coloured
    assert words == to_terminal(comparison, PLAIN).splitlines()


def test_article_text_can_neither_mark_up_nor_steer_the_terminal(hostile: Comparison) -> None:
    text = to_terminal(hostile, TerminalLook(200))

    assert "[bold]*x*[/bold]" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_check_that_was_off_is_never_shown_as_none_found(unchecked: Comparison) -> None:
    text = to_terminal(unchecked, PLAIN)

    assert "≠ contradict: not checked" in text
    assert "Not checked: entailment (the weights are damaged)" in text


def test_says_so_where_nothing_is_shared(comparison: Comparison) -> None:
    text = to_terminal(replace(comparison, findings=()), PLAIN)

    assert "these may cover different events" in text


def test_an_article_is_shown_with_its_claims(comparison: Comparison) -> None:
    text = article_to_terminal(comparison.articles[0], comparison.claims[:2], PLAIN)

    assert text.startswith("The Gazette · 2024-05-06 · Boats leave · 15 words\nclaims: 2\n")
    assert "said by the harbour master (“said”)" in text
