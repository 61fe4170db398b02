from __future__ import annotations

from core.records import Comparison
from core.report import to_markdown


def test_lists_findings_by_verdict_with_both_quotes(comparison: Comparison) -> None:
    lines = to_markdown(comparison).splitlines()

    assert lines.index("## ≠ Contradict") < lines.index("## ? Cannot tell")
    assert "> “At least 12 boats left on Monday”  " in lines
    assert "> B1 · b.txt · denied by The port (“has rejected reports”)" in lines
    assert "- denial: B's source denies it" in lines


def test_tells_what_only_one_says_and_what_came_near(comparison: Comparison) -> None:
    text = to_markdown(comparison)

    assert "## ○ Only in A, The Gazette\n\n- A2: “We saw no boats”" in text
    assert "  - nearest B1: other thing: boats, not rain" in text


def test_markup_in_an_article_is_escaped(hostile: Comparison) -> None:
    text = to_markdown(hostile)

    assert "<script>" not in text.replace("\\<", "")
    assert r"\[bold\]\*x\*\[/bold\]" in text
    assert "\x1b" not in text


def test_a_check_that_was_off_is_named(unchecked: Comparison) -> None:
    text = to_markdown(unchecked)

    assert "**Not checked: entailment (the weights are damaged)**" in text
    assert "≠ contradict: not checked" in text
