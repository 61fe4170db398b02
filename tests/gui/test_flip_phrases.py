from __future__ import annotations

from dataclasses import replace

from core.records import Comparison, Finding, Label, Reason, ReasonKind, Verdict
from core.spans import Span
from gui.flip_phrases import WORDS_LENGTH, flip_words, outcome_words


def finding(comparison: Comparison, key: str) -> Finding:
    return next(one for one in comparison.findings if one.key == key)


def verdict(label: Label, confidence: float) -> Verdict:
    return Verdict(label, confidence, (Reason(ReasonKind.NETWORK, "why"),))


def test_a_figure_is_named_as_both_would_say_it(comparison: Comparison) -> None:
    one = finding(comparison, "A3-B3")

    assert flip_words(one, one.verdict.reasons[0]) == "What if both said “hundreds”?"


def test_a_negation_is_named_with_the_side_that_negates(comparison: Comparison) -> None:
    one = finding(comparison, "A2-B2")
    swapped = Finding(replace(one.pair, a=one.pair.b, b=one.pair.a), one.verdict)
    reason = one.verdict.reasons[0]
    turned = replace(reason, a_spans=reason.b_spans, b_spans=())

    assert flip_words(one, reason) == "What if B did not say “no”?"
    assert flip_words(swapped, turned) == "What if B did not say “no”?"


def test_long_words_are_shortened(comparison: Comparison) -> None:
    one = finding(comparison, "A3-B3")
    whole = Span(one.pair.b.start, one.pair.b.end)
    claim = replace(one.pair.b, text=one.pair.b.text.ljust(whole.end - whole.start))
    long = replace(
        claim, end=claim.start + 3 * WORDS_LENGTH, text="sixty ".ljust(3 * WORDS_LENGTH, "x")
    )
    reason = replace(one.verdict.reasons[0], b_spans=(long.span,))

    words = flip_words(Finding(replace(one.pair, b=long), one.verdict), reason)

    assert words.startswith("What if both said “sixty xxx")
    assert words.endswith("…”?")


def test_the_outcome_says_what_the_verdict_would_be() -> None:
    found = verdict(Label.CONTRADICT, 0.9)

    assert (
        outcome_words(found, verdict(Label.AGREE, 0.81), 1)
        == "Without this: = agreement, very likely · 0.81"
    )
    assert (
        outcome_words(found, verdict(Label.CONTRADICT, 0.6), 2)
        == "Without these 2: ≠ still contradiction, likely · 0.60"
    )
