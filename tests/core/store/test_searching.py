from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.records import Article
from core.spans import Span
from core.store import Library
from core.store.searching import marked, match_expression


def add(library: Library, source: str, text: str, title: str | None = None) -> None:
    library.articles.add(Article(source, text, text, title=title))


def found(library: Library, typed: str) -> list[str]:
    return [hit.article.source for hit in library.search.hits(typed)]


def test_all_words_have_to_be_there_in_any_order(library: Library) -> None:
    add(library, "both", "The minister met the rebels.")
    add(library, "one", "The minister slept.")

    assert found(library, "rebels minister ") == ["both"]


def test_the_last_word_may_be_unfinished(library: Library) -> None:
    add(library, "one", "The minister slept.")

    assert found(library, "min") == ["one"]
    assert found(library, "min ") == []
    assert found(library, "slept mi") == ["one"]


def test_one_letter_of_a_next_word_does_not_empty_the_list(library: Library) -> None:
    add(library, "one", "The minister slept.")

    assert found(library, "slept m") == ["one"]


def test_case_and_accents_do_not_matter(library: Library) -> None:
    add(library, "one", "Le président Émile Zola")

    assert found(library, "PRESIDENT emile") == ["one"]


def test_words_in_quotes_stand_together(library: Library) -> None:
    add(library, "apart", "said the minister who said little")
    add(library, "together", "the minister said")

    assert found(library, '"minister said"') == ["together"]


def test_a_headline_counts_more_than_a_newer_text(library: Library) -> None:
    add(library, "headline", "A text.", title="Zebra seen")
    add(library, "older", "A zebra.")
    add(library, "newer", "A zebra!")

    assert found(library, "zebra") == ["headline", "newer", "older"]


def test_names_of_sources_are_searched(library: Library) -> None:
    add(library, "https://example.org/politics/a", "A text.")

    assert found(library, "politics") == ["https://example.org/politics/a"]


def test_no_more_than_the_limit_is_found(library: Library) -> None:
    library.articles.add_all([Article(str(n), f"Zebra {n}", "") for n in range(9)])

    assert len(library.search.hits("zebra", limit=4)) == 4


def test_a_snippet_shows_the_found_words(library: Library) -> None:
    add(library, "one", "word " * 90 + "the zebra ran " + "word " * 90)

    (hit,) = library.search.hits("zebra ran")

    assert [mark.of(hit.snippet) for mark in hit.marks] == ["zebra", "ran"]
    assert len(hit.snippet.split()) < 40


def test_marks_are_taken_out_even_where_the_text_holds_some() -> None:
    assert marked("a \ufdd0b\ufdd1 \ufdd1c\ufdd0") == ("a b c", (Span(2, 3),))


@pytest.mark.parametrize("typed", ["", "  ", '"', '""', "*", "-", "(", "…"])
def test_nothing_is_found_where_no_word_was_typed(typed: str) -> None:
    assert match_expression(typed) == ""


@pytest.mark.parametrize(
    "typed", ["NOT", "a OR", "title:x", "NEAR(a b)", "^a", "a\0b", "x*y", '"a', "\ud800a", "a + b"]
)
def test_no_word_is_taken_for_an_operator(library: Library, typed: str) -> None:
    add(library, "one", "not or near title x a b")

    library.search.hits(typed)  # an operator out of place would be a syntax error

    assert match_expression(typed).count('"') % 2 == 0


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30))
def test_any_text_is_a_fair_question(library: Library, typed: str) -> None:
    assert isinstance(library.search.hits(typed), tuple)


def test_what_carries_a_part_of_a_text_is_found_by_its_rare_words(library: Library) -> None:
    lead = "Negotiators reached a settlement about fisheries quotas yesterday."
    rest = "Environmentalists criticised the compromise as insufficient for conservation."
    add(library, "part", f"{lead} The talks had lasted for days.")
    add(library, "other", "Parliament adopted the budget without amendments.")

    (id_,) = library.search.sharing(f"{lead} {rest} {rest} {rest}")

    assert library.articles.summary(id_).source == "part"
    assert library.search.sharing("") == ()
