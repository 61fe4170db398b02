from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Cancelled
from core.events import Profile, ProfileIndex, ReaderRules, grouped, grouping
from core.progress import Ticket
from tests.core.events.conftest import MakeProfile

Groups = set[frozenset[str]]


def groups(*members: str) -> Groups:
    return {frozenset(text) for text in members}


def test_close_articles_form_a_group_and_the_rest_stand_alone(profile: MakeProfile) -> None:
    index = ProfileIndex((profile("a", 0), profile("b", 20), profile("c", 90), profile("d", 100)))

    found = grouped(index)

    assert found == (frozenset("ab"), frozenset("cd"))


def test_a_chain_of_neighbours_is_no_group(profile: MakeProfile) -> None:
    index = ProfileIndex(tuple(profile(id_, 40 * i) for i, id_ in enumerate("abcdef")))

    assert len(grouped(index)) > 1


def test_days_part_what_words_alone_would_join(profile: MakeProfile) -> None:
    near = ProfileIndex((profile("a", 0, day=1), profile("b", 50, day=3)))
    far = ProfileIndex((profile("a", 0, day=1), profile("b", 50, day=28)))

    assert len(grouped(near)) == 1
    assert len(grouped(far)) == 2


def test_what_the_reader_joined_stays_joined(profile: MakeProfile) -> None:
    index = ProfileIndex((profile("a", 0), profile("b", 10), profile("c", 180)))

    found = grouped(index, ReaderRules(together=(frozenset("ac"),)))

    assert any({"a", "c"} <= members for members in found)


def test_what_the_reader_parted_stays_parted(profile: MakeProfile) -> None:
    index = ProfileIndex((profile("a", 0), profile("b", 5), profile("c", 6)))

    found = grouped(index, ReaderRules(apart=(("a", "b"),)))

    assert set(found) == groups("a", "bc")


def test_a_closed_group_neither_grows_nor_shrinks(profile: MakeProfile) -> None:
    index = ProfileIndex((profile("a", 0), profile("b", 170), profile("c", 1), profile("d", 2)))

    found = grouped(index, ReaderRules(closed=(frozenset("ab"),)))

    assert set(found) == groups("ab", "cd")


def test_a_new_article_joins_its_group_and_breaks_none(profile: MakeProfile) -> None:
    index = ProfileIndex((profile("a", 0), profile("b", 100), profile("c", 5), profile("n", 95)))

    found = grouped(index, given=groups("ac", "b"))

    assert set(found) == groups("ac", "bn")


def test_given_groups_are_kept_where_nothing_is_new(profile: MakeProfile) -> None:
    index = ProfileIndex((profile("a", 0), profile("b", 1), profile("c", 100)))

    assert set(grouped(index, given=groups("a", "bc"))) == groups("a", "bc")


def test_unknown_ids_in_rules_are_passed_over(profile: MakeProfile) -> None:
    index = ProfileIndex((profile("a"),))
    rules = ReaderRules((frozenset("ax"),), (("a", "y"),), (frozenset("z"),))

    assert grouped(index, rules) == (frozenset("a"),)


def test_no_articles_make_no_groups() -> None:
    assert grouped(ProfileIndex(())) == ()


def test_an_island_too_large_is_parted_at_a_tighter_floor(profile: MakeProfile) -> None:
    index = ProfileIndex(tuple(profile(str(i), 25 * i) for i in range(8)))

    found = grouped(index, largest=4)

    assert len(found) > 1
    assert frozenset[str]().union(*found) == {str(i) for i in range(8)}


def test_grouping_stops_when_told(profile: MakeProfile) -> None:
    index = ProfileIndex((profile("a"), profile("b")))

    with pytest.raises(Cancelled):
        grouped(index, ticket=Ticket(is_cancelled=lambda: True))


ANGLES = st.lists(st.integers(0, 359), min_size=1, max_size=12)


def circle(angles: list[int]) -> ProfileIndex:
    def vector(degrees: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        found = np.zeros(384, np.float32)
        found[0], found[1] = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        return found

    return ProfileIndex(
        tuple(Profile(f"p{i}", vector(angle), None, "", "") for i, angle in enumerate(angles))
    )


@given(ANGLES)
@settings(max_examples=60, deadline=None)
def test_every_article_stands_in_exactly_one_group(angles: list[int]) -> None:
    found = grouped(circle(angles))

    assert sorted(id_ for members in found for id_ in members) == sorted(
        f"p{i}" for i in range(len(angles))
    )


@given(ANGLES)
@settings(max_examples=60, deadline=None)
def test_no_two_groups_are_close_on_average(angles: list[int]) -> None:
    index = circle(angles)
    rows = {profile.id: row for row, profile in enumerate(index.profiles)}
    close = index.closeness(slice(None))

    found = [[rows[id_] for id_ in members] for members in grouped(index)]

    for i, one in enumerate(found):
        for other in found[:i]:
            assert close[np.ix_(one, other)].mean() < grouping.FLOOR + 1e-4
