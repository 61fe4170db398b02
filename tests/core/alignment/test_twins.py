"""Claims that two articles tell word for word."""

from core.alignment import align
from core.alignment.twins import twins_among
from core.records import Claim
from tests.core.building import claim, fake_networks

DAM, NOVEL, VOTE = "The dam burst", "The dam held", "The mayor won the vote"


def article(letter: str, *texts: str) -> list[Claim]:
    return [claim(text, f"{letter}{n}", at=90 * n) for n, text in enumerate(texts, start=1)]


def crossing(*claims: Claim) -> set[tuple[str, str]]:
    twins = twins_among(claims)
    return {
        (claims[i].id, claims[j].id)
        for i in range(len(claims))
        for j in range(i + 1, len(claims))
        if claims[i].article != claims[j].article and twins.cross(i, j)
    }


def test_what_both_tell_word_for_word_is_not_held_crosswise() -> None:
    claims = (*article("A", DAM, NOVEL), *article("B", DAM, NOVEL))

    assert crossing(*claims) == {("A1", "B2"), ("A2", "B1")}


def test_what_one_of_them_adds_is_held_against_everything() -> None:
    claims = (*article("A", DAM), *article("B", DAM, NOVEL))

    assert not crossing(*claims)


def test_of_several_copies_each_is_paired_in_its_turn() -> None:
    claims = (*article("A", DAM, DAM), *article("B", DAM, DAM, DAM))

    assert crossing(*claims) == {("A1", "B2"), ("A2", "B1")}


def test_three_articles_are_held_two_by_two() -> None:
    claims = (*article("A", DAM, NOVEL), *article("B", DAM), *article("C", DAM, NOVEL))

    assert crossing(*claims) == {("A1", "C2"), ("A2", "C1")}


def test_one_article_alone_has_no_twins() -> None:
    assert not twins_among(article("A", DAM, DAM)).twin


def test_a_copy_is_aligned_straight_across() -> None:
    texts = (DAM, NOVEL, VOTE)
    claims = (*article("A", *texts), *article("B", *texts))

    pairs = align(claims, networks=fake_networks())

    assert [(pair.a.id, pair.b.id) for pair in pairs] == [("A1", "B1"), ("A2", "B2"), ("A3", "B3")]
