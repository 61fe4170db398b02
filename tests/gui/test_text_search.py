from __future__ import annotations

import pytest

from core.spans import Span
from gui.text_search import Hit, searched, stepped

TEXTS = {"A": "Left? No militant left, he said.", "B": "It\u2019s \u201cleft\u201d\nopen (sic)."}
START = Hit("A", Span(0, 0))


def test_words_are_found_in_all_texts_whatever_their_case() -> None:
    search = searched("LEFT", TEXTS, behind=START)

    assert [hit.span.of(TEXTS[hit.letter]) for hit in search.hits] == ["Left", "left", "left"]
    assert search.spans_in("B") == (Span(6, 10),)
    assert search.count_words == "1 of 3"


@pytest.mark.parametrize("query", ["it's", '"left"', "left\u201d   open", "(sic)."])
def test_quotes_blanks_and_signs_are_taken_as_a_reader_means_them(query: str) -> None:
    assert len(searched(query, TEXTS, behind=START).hits) == 1


def test_search_begins_where_the_reader_is() -> None:
    search = searched("left", TEXTS, behind=Hit("A", Span(10, 10)))

    assert search.count_words == "2 of 3"


def test_search_behind_the_last_hit_begins_again_at_the_first() -> None:
    search = searched("militant", TEXTS, behind=Hit("B", Span(0, 0)))

    assert search.current == Hit("A", Span(9, 17))


def test_steps_go_round() -> None:
    search = searched("left", TEXTS, behind=START)

    assert stepped(search, -1).count_words == "3 of 3"
    assert stepped(stepped(search, -1), 1) == search


def test_what_is_not_there_is_told() -> None:
    search = searched("nobody", TEXTS, behind=START)

    assert search.count_words == "Not found"
    assert stepped(search, 1).current is None


def test_blank_query_finds_nothing_and_says_nothing() -> None:
    search = searched("  ", TEXTS, behind=START)

    assert search.hits == ()
    assert search.count_words == ""
