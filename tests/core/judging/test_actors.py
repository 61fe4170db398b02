"""Whether two claims of one predicate tell of somebody else."""

import pytest

from core.judging.actors import has_other_actor, is_same_subject
from tests.core.building import claim


def other_actor(negated: str, told: str, verb: str) -> bool:
    a, b = claim(negated, "A1", at=7), claim(told, "B1", at=30)
    return has_other_actor(a, 7 + negated.index("not"), b, 30 + told.index(verb))


def test_another_name_before_the_same_predicate_is_another_actor() -> None:
    assert other_actor("Last week Jane Roe did not resign", "Today Ann Mills resigned", "resigned")


@pytest.mark.parametrize(
    ("negated", "told", "verb"),
    [
        ("Ann Roe was not elected", "In Oslo members elected Roe", "elected"),
        ("On Monday she did not resign", "On Monday Roe resigned", "resigned"),
        ("Ann Roe did not resign", "the minister resigned", "resigned"),
        ("the Senate plan will not pay", "In Oslo a Senate-approved plan will pay", "pay"),
    ],
)
def test_who_is_named_on_both_sides_or_only_on_one_may_be_the_same(
    negated: str, told: str, verb: str
) -> None:
    assert not other_actor(negated, told, verb)


def subjects(a: str, b: str, word_a: str, word_b: str) -> bool | None:
    one, other = claim(a, "A1", at=7), claim(b, "B1", at=30)
    return is_same_subject(one, 7 + a.index(word_a), other, 30 + b.index(word_b))


def test_subjects_are_the_same_where_a_name_before_the_words_is_shared() -> None:
    assert subjects("Last week Jane Roe won", "At home even Roe lost", "won", "lost") is True
    assert subjects("Last week Jane Roe won", "Ann Mills lost to Roe", "won", "lost") is False
    assert subjects("Last week Jane Roe won", "they lost to Roe", "won", "lost") is None
