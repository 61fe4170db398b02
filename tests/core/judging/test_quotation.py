"""One quotation in other words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.judging import judge_pair
from core.judging.quotation import quotation_reasons
from core.records import Between, Claim, Label, Pair, ReasonKind
from core.text.quotes import quotes
from tests.core.building import claim, mirrored, pair


def told(text: str, id_: str, *, at: int = 0) -> Claim:
    """A claim with its words between quotation marks."""
    marks = quotes(text)
    return replace(
        claim(text, id_, at=at), quoted=tuple(quote.inner.shifted(at) for quote in marks)
    )


def quoted(a: str, b: str) -> Pair:
    return pair(told(a, "A1", at=5), told(b, "B1", at=9))


SAID = "“Every day that passes they come closer to a nuclear bomb,” she said."


@pytest.mark.parametrize(
    ("b", "words"),
    [
        ("“Every day that passes they come closer to nuclear arms.”", ["bomb", "arms"]),
        ("“Every day they come closer to a nuclear bomb.”", ["that passes"]),
        ("“Every day that passes they come no closer to a nuclear bomb.”", ["no"]),
        ("“Every year that passes they come closer to a nuclear bomb.”", ["day", "year"]),
        ("“Every week that passes they may come closer to a nuclear bomb.”", ["week", "may"]),
    ],
)
def test_other_words_are_named(b: str, words: list[str]) -> None:
    one = quoted(SAID, b)

    reasons = quotation_reasons(one)

    assert all(reason.kind is ReasonKind.QUOTATION for reason in reasons)
    assert all(any(f"“{word}”" in reason.text for reason in reasons) for word in words)
    for reason in reasons:
        for side, spans in ((one.a, reason.a_spans), (one.b, reason.b_spans)):
            assert all(
                f"“{span.shifted(-side.start).of(side.text)}”" in reason.text for span in spans
            )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (SAID, "“Every day that passes they come closer to a nuclear bomb.”"),
        (SAID, "She warned that they “come closer to a nuclear bomb” every day."),
        (SAID, "Every day that passes they come closer to nuclear arms, she said."),
        (SAID, "“Every day that passes … they come closer to a nuclear bomb.”"),
        (SAID, "“Every [passing] day that passes they come closer to a nuclear bomb.”"),
        (SAID, "“Every day that passes they’ve come closer to the nuclear bomb.”"),
        (SAID, "“Every day they passes that come closer to a nuclear bomb.”"),
        (SAID, "“Every day that passes we spend money on roads and schools and a bomb.”"),
        (SAID, "“Every day that passes they come closer to war and to its many victims.”"),
        (
            "He “looks forward to the day of the final vote”.",
            "“I look forward to the day of the final vote.”",
        ),
        (
            "“Sen. Reid respects the view of the whole town.”",
            "“Senator Reid respects the view of the whole town.”",
        ),
        (
            "“The F.B.I. organised the defence of the whole town.”",
            "“The FBI organized the defense of the whole town.”",
        ),
        (
            "“They cannot and won't pay for such a f***ing wall.”",
            "“They can not and will not pay for such a fucking wall.”",
        ),
    ],
)
def test_what_is_marked_cut_or_written_otherwise_is_no_other_word(a: str, b: str) -> None:
    assert quotation_reasons(quoted(a, b)) == ()
    assert quotation_reasons(mirrored(quoted(a, b))) == ()


def test_two_quotations_in_other_words_differ() -> None:
    one = quoted(SAID, "“Every day that passes they come closer to nuclear arms.”")

    verdict = judge_pair(one)

    assert verdict.label is Label.DIFFER
    assert verdict.runner_up is Label.AGREE
    assert verdict.between is Between.ONE_SOURCE
    assert [reason.text for reason in verdict.reasons] == [
        "the quotation has “bomb” here, “arms” there"
    ]
