"""The measures themselves, on arrays so small that the answer is known."""

import numpy as np
import pytest

from core.records import Label, Reason, ReasonKind, Verdict
from core.spans import Span
from tests.quality.counterfactual import evened, is_removed
from tests.quality.entailment import average_precision, guesses_of
from tests.quality.sameness import best_f1
from tests.quality.verdict_types import f1_of, replaced_chunk


@pytest.mark.parametrize(
    ("truth", "expected"),
    [([1, 1, 0, 0], 1.0), ([0, 0, 1, 1], 5 / 12), ([1, 0, 1, 0], 5 / 6), ([0, 0, 0, 0], 0.0)],
)
def test_average_precision_is_the_mean_precision_at_each_hit(
    truth: list[int], expected: float
) -> None:
    scores = np.array([0.9, 0.8, 0.7, 0.6])

    assert average_precision(np.array(truth), scores) == pytest.approx(expected)


def test_average_precision_does_not_hear_the_order_of_the_rows() -> None:
    truth, scores = np.array([0, 1, 0, 1]), np.array([0.1, 0.9, 0.3, 0.5])

    assert average_precision(truth, scores) == average_precision(truth[::-1], scores[::-1]) == 1.0


@pytest.mark.parametrize(
    ("truth", "expected"),
    [([1, 1, 0, 0], 1.0), ([0, 0, 1, 1], 2 / 3), ([1, 0, 0, 0], 1.0), ([0, 1, 0, 0], 2 / 3)],
)
def test_best_f1_is_that_of_the_best_threshold(truth: list[int], expected: float) -> None:
    scores = np.array([0.9, 0.8, 0.7, 0.6])

    assert best_f1(np.array(truth), scores) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [({"e", "n", "c"}, [1, 2]), ({"e", "c"}, [0, 2]), ({"e", "ne"}, [1, 2])],
)
def test_neutral_is_guessed_only_where_the_set_knows_it(
    labels: set[str], expected: list[int]
) -> None:
    scores = np.array([[0.3, 0.5, 0.2], [0.1, 0.2, 0.7]])

    assert guesses_of(scores, labels).tolist() == expected


def test_f1_is_that_of_one_class() -> None:
    truth, guesses = ["agree", "agree", "differ"], ["agree", "differ", "differ"]

    assert f1_of(truth, guesses, "agree") == pytest.approx(2 / 3)
    assert f1_of(truth, guesses, "contradict") == 0.0


@pytest.mark.parametrize(
    ("kind", "chunks", "expected"),
    [
        ("EQUI", "dead <==> dies", (("Guard dead at 91", "Guard dies at 91"), "agree")),
        ("SPE1_FACT", "at 91 <==> late", (("Guard dead at 91", "Guard dead late"), "differ")),
        ("EQUI", "Dead <==> dead", None),
        ("EQUI", "dead <==> Dead", None),
        ("NOALI", "dead <==> dies", None),
        ("EQUI", "guard who died <==> dies", None),
    ],
)
def test_a_chunk_is_replaced_in_its_headline(
    kind: str, chunks: str, expected: tuple[tuple[str, str], str] | None
) -> None:
    assert replaced_chunk("Guard dead at 91", {"type": kind, "chunks": chunks}) == expected


def reason(kind: ReasonKind, a: Span, b: Span, *more: Span) -> Reason:
    return Reason(kind, "why", (a,), (b, *more))


def test_the_other_side_s_figure_takes_the_place_of_the_named_one() -> None:
    texts = ("12 people died", "At least 40 people died")

    named = reason(ReasonKind.NUMBER, Span(0, 2), Span(0, 11))

    assert evened(texts, named) == ("At least 40 people died", texts[1])


@pytest.mark.parametrize(
    ("negated", "cue", "affirmed"),
    [
        ("He did not pay", Span(7, 10), "He did pay"),
        ("He didn’t pay", Span(6, 9), "He did pay"),
        ("Nobody paid", Span(0, 6), "somebody paid"),
    ],
)
def test_a_negation_is_taken_out(negated: str, cue: Span, affirmed: str) -> None:
    named = reason(ReasonKind.NEGATION, Span(3, 7), cue, Span(len(negated) - 3, len(negated)))

    assert evened(("He paid", negated), named) == ("He paid", affirmed)


def test_a_verdict_is_removed_where_only_what_other_reasons_told_is_left() -> None:
    number, negation = (
        Reason(kind, kind.value) for kind in (ReasonKind.NUMBER, ReasonKind.NEGATION)
    )
    both = Verdict(Label.CONTRADICT, 0.9, (number, negation))

    assert is_removed(both, number, [Verdict(Label.CONTRADICT, 0.9, (negation,))])
    assert is_removed(both, number, [Verdict(Label.AGREE, 0.9, (number,))])
    assert is_removed(both, number, [])
    assert not is_removed(both, number, [Verdict(Label.CONTRADICT, 0.9, (number,))])
    assert not is_removed(
        both, number, [Verdict(Label.CONTRADICT, 0.9, (Reason(ReasonKind.DATE, "new"),))]
    )
