"""Words put in the place of those that a reason names, and where everything else then stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.flips import denied, flip_of, flippable, flipped, flips_of, moved, negated
from core.records import (
    Attribution,
    Claim,
    Finding,
    Label,
    Reason,
    ReasonKind,
    Stance,
    Verdict,
)
from core.spans import Span
from tests.core.building import claim, pair
from tests.core.passages import span_of


def named(
    kind: ReasonKind, a: tuple[str, *tuple[str, ...]], b: tuple[str, *tuple[str, ...]]
) -> Reason:
    """A reason whose spans are those of words: the text first, then each of the words."""
    (text_a, *words_a), (text_b, *words_b) = a, b
    return Reason(
        kind,
        "why",
        tuple(span_of(text_a, words) for words in words_a),
        tuple(span_of(text_b, words) for words in words_b),
    )


def test_the_other_side_s_figure_takes_the_place_of_the_named_one() -> None:
    texts = ("12 people died", "At least 40 people died")

    flip = flip_of(named(ReasonKind.NUMBER, (texts[0], "12"), (texts[1], "At least 40")), texts)

    assert flip.is_in_a
    assert flipped(texts[0], [flip]) == "At least 40 people died"


@pytest.mark.parametrize(
    ("negated", "cue", "affirmed"),
    [
        ("He did not pay", "not", "He did pay"),
        ("He didn’t pay", "n’t", "He did pay"),
        ("He didn’t pay", "didn’t", "He did pay"),
        ("He will not, he said", "not", "He will , he said"),
        ("No militant left", "No", "militant left"),
        ("Nobody paid", "Nobody", "somebody paid"),
        ("It can’t pay", "can’t", "It can pay"),
    ],
)
def test_a_negation_is_taken_out_of_the_side_that_negates(
    negated: str, cue: str, affirmed: str
) -> None:
    texts = ("He paid", negated)
    reason = named(ReasonKind.NEGATION, (texts[0], "paid"), (negated, cue, negated[-3:]))

    flip = flip_of(reason, texts)

    assert not flip.is_in_a
    assert flipped(negated, [flip]) == affirmed


def test_every_span_moves_with_its_words() -> None:
    text, other = "On Monday 12 men did not pay", "On Sunday at least 400 women paid"
    reasons = [
        named(ReasonKind.DATE, (text, "Monday"), (other, "Sunday")),
        named(ReasonKind.NUMBER, (text, "12 men"), (other, "at least 400 women")),
        named(ReasonKind.NEGATION, (text, "not", "pay"), (other, "paid")),
    ]

    flips = flips_of(pair(text, other), reasons, (text, other))
    after = flipped(text, flips)

    assert after == "On Sunday at least 400 women did pay"
    assert moved(Span(0, len(text)), flips).of(after) == after
    assert moved(span_of(text, "Monday"), flips).of(after) == "Sunday"
    assert moved(span_of(text, "12 men"), flips).of(after) == "at least 400 women"
    assert moved(span_of(text, "did not"), flips).of(after) == "did"
    assert moved(span_of(text, "pay"), flips).of(after) == "pay"
    assert moved(span_of(text, "On"), flips).of(after) == "On"


def test_words_that_two_reasons_name_are_changed_once() -> None:
    texts = ("12 people died", "40 people or 50 people died")
    reasons = [
        named(ReasonKind.NUMBER, (texts[0], "12"), (texts[1], figure)) for figure in ("40", "50")
    ]

    flips = flips_of(pair(*texts), reasons, texts)

    assert [flip.words for flip in flips] == ["40"]


def finding(label: Label, a: Claim | str, b: Claim | str, *reasons: Reason) -> Finding:
    return Finding(pair(a, b), Verdict(label, 0.7, reasons))


def test_only_reasons_that_name_words_on_both_sides_can_be_flipped() -> None:
    marked, whole = (Span(0, 2),), Reason(ReasonKind.NETWORK, "why", (Span(0, 9),), (Span(0, 9),))
    number = Reason(ReasonKind.NUMBER, "why", marked, marked)
    one_sided = Reason(ReasonKind.DATE, "why", marked, ())
    negation = Reason(ReasonKind.NEGATION, "why", (), marked)

    one = finding(Label.DIFFER, "12 died", "40 died", number, one_sided, negation, whole)

    assert flippable(one) == (number, negation)


def test_what_agrees_cannot_be_made_more_alike() -> None:
    number = Reason(ReasonKind.NUMBER, "both say 12", (Span(0, 2),), (Span(0, 2),))

    assert flippable(finding(Label.AGREE, "12 died", "12 died", number)) == ()


def test_a_source_that_denies_can_be_taken_to_say_it() -> None:
    told, cue = claim("Troops left."), Span(20, 26)
    source = Attribution("the ministry", "denied", Stance.DENIES, cue_span=cue)
    other = replace(claim("troops left", "B1", at=40), attribution=source)
    reason = Reason(ReasonKind.DENIAL, "why", (), (cue,))

    one = finding(Label.CONTRADICT, told, other, reason)

    assert flippable(one) == (reason,)
    assert denied(one.pair, reason) is other
    assert negated(one.pair, reason) is None
    assert flips_of(one.pair, [reason], ("", "")) == ()


def test_a_sweeping_denial_is_flipped_by_its_negation() -> None:
    texts = ("Fighters were sent abroad.", "In May no militant has left.")
    reason = named(ReasonKind.DENIAL, (texts[0], "sent"), (texts[1], "no militant has left"))

    one = finding(Label.CONTRADICT, *texts, reason)
    flips = flips_of(one.pair, [reason], texts)

    assert flippable(one) == (reason,)
    assert flipped(texts[1], flips) == "In May militant has left."
    assert not flips[0].is_in_a


def test_a_denial_that_names_no_words_of_a_side_cannot_be_flipped() -> None:
    reason = Reason(ReasonKind.DENIAL, "why", (Span(0, 2),), (Span(0, 2),))

    assert flippable(finding(Label.CONTRADICT, "It is so.", "It is so.", reason)) == ()
