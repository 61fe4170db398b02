from __future__ import annotations

from dataclasses import replace

from core.records import Article, Comparison
from gui.session import (
    Place,
    Session,
    Side,
    faulted,
    placed,
    reading,
    swapped,
    without_faults,
)


def test_an_empty_session_misses_a_first() -> None:
    session = Session()

    assert session.is_empty
    assert session.missing is Side.A
    assert session.articles is None


def test_both_articles_are_there_once_both_are_placed(
    article_a: Article, article_b: Article
) -> None:
    session = placed(Session(), Side.B, Place(article_b))
    missing = session.missing
    session = placed(session, Side.A, Place(article_a))

    assert missing is Side.A
    assert session.missing is None
    assert session.articles == (article_a, article_b)


def test_another_article_makes_the_comparison_void(
    article_a: Article, article_b: Article, comparison: Comparison
) -> None:
    session = Session(Place(article_a), Place(article_b), comparison, fault="old")

    assert placed(session, Side.A, Place(article_b)).comparison is None
    assert placed(session, Side.A, Place(article_b)).fault == ""
    assert placed(session, Side.A, Place(article_a)).comparison is comparison


def test_what_cannot_be_read_takes_nothing_away(
    article_a: Article, article_b: Article, comparison: Comparison
) -> None:
    session = Session(Place(article_a), Place(article_b), comparison)

    session = reading(session, Side.B)
    is_reading = session.b.is_reading
    session = faulted(session, Side.B, "x.txt: it is empty.")

    assert is_reading
    assert session.b == Place(article_b, "x.txt: it is empty.")
    assert session.comparison is comparison


def test_swapping_exchanges_the_sides_and_voids_the_comparison(
    article_a: Article, article_b: Article, comparison: Comparison
) -> None:
    session = swapped(Session(Place(article_a), Place(article_b), comparison))

    assert session.articles == (article_b, article_a)
    assert session.comparison is None


def test_faults_are_put_away_one_by_one(article_a: Article) -> None:
    session = Session(Place(article_a, "a"), Place(None, "b"), fault="c", library_fault="d")

    assert without_faults(session, Side.A) == replace(session, a=Place(article_a))
    assert without_faults(session, None) == replace(session, fault="", library_fault="")


def test_lone_article_keeps_its_claims_on_either_side_until_another_comes(
    article_a: Article, article_b: Article, comparison: Comparison
) -> None:
    lone = replace(Session(a=Place(article_a)), claims=comparison.claims)

    across = swapped(lone)

    assert lone.lone is across.lone is article_a
    assert across.claims == comparison.claims
    assert placed(across, Side.A, Place(article_b)).claims == ()
    assert placed(across, Side.A, Place(article_b)).lone is None
