from __future__ import annotations

import pytest

from core.engine import Check, EngineState
from core.errors import InputError, StoreError
from core.records import Article, Comparison
from core.store import Library, article_id, comparison_id

A, B, C = (Article(name, f"Text {name}.", f"Text {name}.") for name in "abc")
OLD = EngineState("0.1.0", (("embedding", "00"),), ((Check.ENTAILMENT, "its file is missing"),))
NEW = EngineState("0.2.0", (("embedding", "11"), ("entailment", "22")))


def comparison(*articles: Article, engine: EngineState = OLD) -> Comparison:
    return Comparison(engine, articles, (), (), tuple(() for _ in articles))


def test_a_comparison_comes_back_with_what_made_it(library: Library) -> None:
    id_ = library.comparisons.keep(comparison(B, A), document='{"é": 1}\n')

    kept = library.comparisons.open(id_)

    assert kept.document == '{"é": 1}\n'
    assert kept.summary.engine == OLD
    assert kept.summary.articles == (article_id(B), article_id(A))


def test_an_old_comparison_says_so(library: Library) -> None:
    id_ = library.comparisons.keep(comparison(A, B), document="{}")

    summary = library.comparisons.open(id_).summary

    assert summary.is_old(NEW)
    assert not summary.is_old(OLD)


def test_its_articles_are_in_the_library(library: Library) -> None:
    library.comparisons.keep(comparison(A, B), document="{}")

    assert library.articles.summary(article_id(A)).compared == 1
    assert library.articles.article(article_id(B)) == B


def test_an_article_can_be_held_against_itself(library: Library) -> None:
    id_ = library.comparisons.keep(comparison(A, A), document="{}")

    assert library.comparisons.open(id_).summary.articles == (article_id(A),) * 2


def test_a_newer_comparison_of_the_same_takes_its_place(library: Library) -> None:
    first = library.comparisons.keep(comparison(A, B), document="old")
    library.comparisons.prefer(first, {"shown": "agree"})

    again = library.comparisons.keep(comparison(A, B, engine=NEW), document="new")

    assert again == first == comparison_id((article_id(A), article_id(B)))
    assert library.comparisons.open(again).document == "new"
    assert library.comparisons.open(again).summary.engine == NEW
    assert library.comparisons.preferences(again) == {"shown": "agree"}


def test_the_last_opened_is_the_most_recent(library: Library) -> None:
    first = library.comparisons.keep(comparison(A, B), document="{}")
    second = library.comparisons.keep(comparison(A, C), document="{}")
    assert [one.id for one in library.comparisons.recent()] == [second, first]

    library.comparisons.open(first)

    assert [one.id for one in library.comparisons.recent()] == [first, second]
    assert [one.id for one in library.comparisons.recent(limit=1)] == [first]


def test_two_articles_are_named_once_with_the_last_first(library: Library) -> None:
    for articles in ((A, B), (A, C), (C,), (A, B, C), (B, A)):
        library.comparisons.keep(comparison(*articles), document="{}")

    pairs = library.recent_pairs()

    assert [(a.source, b.source) for a, b in pairs] == [
        (B.source, A.source),
        (A.source, C.source),
    ]
    assert len(library.recent_pairs(limit=1)) == 1


def test_the_comparisons_of_an_article_are_found(library: Library) -> None:
    library.comparisons.keep(comparison(A, B), document="{}")
    of_c = library.comparisons.keep(comparison(A, C), document="{}")

    assert [one.id for one in library.comparisons.of(article_id(C))] == [of_c]
    assert len(library.comparisons.of(article_id(A))) == 2


def test_a_comparison_goes_and_comes_with_its_articles(library: Library) -> None:
    id_ = library.comparisons.keep(comparison(A, B), document="{}")

    library.articles.delete([article_id(A)])
    assert library.comparisons.recent() == ()
    with pytest.raises(InputError, match="no such comparison"):
        library.comparisons.open(id_)
    library.articles.restore([article_id(A)])
    assert library.comparisons.open(id_).document == "{}"


def test_preferences_are_kept_by_name(library: Library) -> None:
    id_ = library.comparisons.keep(comparison(A, B), document="{}")

    library.comparisons.prefer(id_, {"linked": "no", "shown": "agree"})
    library.comparisons.prefer(id_, {"linked": "yes"})

    assert library.comparisons.preferences(id_) == {"linked": "yes", "shown": "agree"}


def test_an_unknown_comparison_is_told(library: Library) -> None:
    with pytest.raises(InputError, match="no such comparison"):
        library.comparisons.prefer("gone", {})
    with pytest.raises(InputError, match="no such comparison"):
        library.comparisons.open("gone")


def test_a_damaged_document_is_told(library: Library) -> None:
    id_ = library.comparisons.keep(comparison(A, B), document="{}")
    library.database.run("UPDATE comparisons SET document = x'00'")

    with pytest.raises(StoreError, match="is damaged"):
        library.comparisons.open(id_)
