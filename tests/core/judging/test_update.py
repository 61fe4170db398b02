"""Days between two reports: counts that grew, and reports too far apart."""

from datetime import date

import pytest

from core.judging import judge_pair
from core.judging.update import FAR_APART_DAYS, update_evidence
from core.records import Label, ReasonKind
from tests.core.building import claim, pair

MONDAY, WEDNESDAY = date(2021, 3, 1), date(2021, 3, 3)
EARLY, LATE = "At least 12 people died", "20 people died"


def test_a_count_that_grew_differs_and_does_not_contradict() -> None:
    verdict = judge_pair(pair(EARLY, LATE, clash=0.4), published=(MONDAY, WEDNESDAY))

    assert verdict.label is Label.DIFFER
    assert ReasonKind.UPDATE in {reason.kind for reason in verdict.reasons}


@pytest.mark.parametrize("clash", [0.0, 0.5, 0.99])
def test_a_count_that_grew_never_contradicts(clash: float) -> None:
    verdict = judge_pair(pair(EARLY, LATE, clash=clash), published=(MONDAY, WEDNESDAY))

    assert verdict.label is not Label.CONTRADICT


def test_one_day_is_told_without_its_count() -> None:
    (update,) = update_evidence(pair(EARLY, LATE), (MONDAY, date(2021, 3, 2)))

    assert "in the day between the reports" in update.reason.text


def test_an_update_is_found_from_either_side() -> None:
    (forward,) = update_evidence(pair(EARLY, LATE), (MONDAY, WEDNESDAY))
    (backward,) = update_evidence(pair(LATE, EARLY), (WEDNESDAY, MONDAY))

    assert "2 days" in forward.reason.text
    assert forward.reason.a_spans == backward.reason.b_spans


@pytest.mark.parametrize(
    ("a", "b", "published"),
    [
        (EARLY, LATE, (None, WEDNESDAY)),
        (EARLY, LATE, (MONDAY, MONDAY)),
        (EARLY, LATE, (WEDNESDAY, MONDAY)),
        ("12 people died", "20 people died", (MONDAY, WEDNESDAY)),
        ("At least 12 people died", "12 people died", (MONDAY, WEDNESDAY)),
    ],
)
def test_no_update(a: str, b: str, published: tuple[date | None, date | None]) -> None:
    assert update_evidence(pair(a, b), published) == ()


def test_plain_figures_that_grew_may_be_a_dispute() -> None:
    told = pair("12 people died", "20 people died", clash=0.9)

    assert judge_pair(told, published=(MONDAY, WEDNESDAY)).label is Label.CONTRADICT


def test_reports_far_apart_do_not_contradict() -> None:
    told = pair(claim("12 people died", "A1"), claim("20 people died", "B1"), clash=0.99)
    last = date.fromordinal(MONDAY.toordinal() + FAR_APART_DAYS)
    beyond = date.fromordinal(last.toordinal() + 1)

    assert judge_pair(told, published=(MONDAY, last)).label is Label.CONTRADICT
    assert judge_pair(told, published=(MONDAY, beyond)).label is not Label.CONTRADICT
    assert judge_pair(told, published=(beyond, MONDAY)).label is not Label.CONTRADICT
