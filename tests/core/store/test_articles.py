from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from core.engine import EngineState
from core.errors import InputError
from core.records import Article, Comparison, OffsetRun, Removal, RemovalKind
from core.spans import Span
from core.store import ArticleOrder, Library, Metadata

WHOLE = Article(
    source="one.html",
    text="The minister left.\n\nNobody followed.",
    raw="The minister left.\n\nShare\n\nNobody followed. \ud800",
    title="Minister leaves",
    outlet="The Post",
    published=date(2013, 7, 14),
    removed=(Removal(RemovalKind.BOILERPLATE, Span(20, 27), "Share\n\n", 20),),
    runs=(OffsetRun(0, 20, 0, 20), OffsetRun(20, 16, 27, 16)),
    author="Jane Doe",
    address="https://example.org/one",
    original=b"<html>\x00\xff</html>",
)


def plain(source: str, text: str = "A text.", **fields: str | date | None) -> Article:
    return replace(Article(source, text, text), **fields)


def sources(library: Library, order: ArticleOrder, *, is_descending: bool = False) -> list[str]:
    page = library.articles.page(order=order, is_descending=is_descending)
    return [summary.source for summary in page]


def test_an_article_comes_back_exactly(library: Library) -> None:
    added = library.articles.add(WHOLE)

    assert added.is_new
    assert library.articles.article(added.id) == WHOLE
    assert library.articles.original(added.id) == WHOLE.original


def test_an_article_is_there_when_the_library_is_opened_again(path: Path) -> None:
    with Library(path) as library:
        id_ = library.articles.add(WHOLE).id

    with Library(path) as library:
        assert library.articles.article(id_) == WHOLE


@pytest.mark.parametrize("odd", ["half \ud83d surrogate", "null \0 character", "\ufdd0", "é 🙂"])
def test_any_text_is_kept_to_the_code_point(library: Library, odd: str) -> None:
    article = plain(f"{odd}.txt", odd)

    id_ = library.articles.add(article).id

    assert library.articles.article(id_) == article


def test_a_pasted_article_has_no_original(library: Library) -> None:
    assert library.articles.original(library.articles.add(plain("pasted text")).id) is None


def test_the_same_article_is_kept_once(library: Library) -> None:
    first = library.articles.add(WHOLE)
    again = library.articles.add(WHOLE)

    assert (again.id, again.is_new) == (first.id, False)
    assert library.articles.count() == 1


def test_the_same_text_under_another_name_is_noticed(library: Library) -> None:
    first = library.articles.add(plain("one.txt"))
    copy = library.articles.add(plain("two.txt"))

    assert copy.is_new
    assert copy.copies == (first.id,)


def test_several_articles_are_added_whole_or_not_at_all(library: Library) -> None:
    broken = replace(plain("two.txt"), published="someday")  # type: ignore[arg-type]

    with pytest.raises(AttributeError):
        library.articles.add_all([plain("one.txt"), broken])
    assert library.articles.count() == 0


def test_a_page_is_a_part_of_the_list_newest_first(library: Library) -> None:
    library.articles.add_all([plain(f"{n}.txt") for n in range(5)])

    page = library.articles.page(offset=1, limit=2)

    assert [summary.source for summary in page] == ["3.txt", "2.txt"]


def test_a_list_is_sorted_and_what_lacks_the_value_comes_last(library: Library) -> None:
    library.articles.add_all(
        [
            plain("none"),
            plain("b", "Two words.", title="beta", outlet="Z", published=date(2020, 1, 2)),
            plain("a", "One", title="Alpha", outlet="y", published=date(2021, 1, 1)),
        ]
    )

    assert sources(library, ArticleOrder.TITLE) == ["a", "b", "none"]
    assert sources(library, ArticleOrder.TITLE, is_descending=True) == ["b", "a", "none"]
    assert sources(library, ArticleOrder.OUTLET) == ["a", "b", "none"]
    assert sources(library, ArticleOrder.PUBLISHED) == ["b", "a", "none"]
    assert sources(library, ArticleOrder.WORDS) == ["a", "b", "none"]
    assert sources(library, ArticleOrder.ADDED) == ["none", "b", "a"]


@pytest.mark.parametrize("order", ArticleOrder)
def test_every_order_lists_every_article(library: Library, order: ArticleOrder) -> None:
    library.articles.add_all([plain("one"), plain("two", "Other.")])

    assert sorted(sources(library, order)) == ["one", "two"]


def test_a_summary_tells_all_but_the_text(library: Library) -> None:
    id_ = library.articles.add(WHOLE).id

    summary = library.articles.summary(id_)

    assert summary.metadata == Metadata(
        "Minister leaves", "The Post", date(2013, 7, 14), "Jane Doe"
    )
    assert (summary.sha256, summary.word_count) == (WHOLE.sha256, 5)
    assert (summary.event, summary.compared) == (None, 0)
    assert datetime.now(UTC) - summary.added_at < timedelta(minutes=1)


def test_a_correction_holds_and_can_be_undone(library: Library) -> None:
    id_ = library.articles.add(WHOLE).id
    corrected = Metadata("Zebra crossing", None, None, "J. Doe")

    before = library.articles.edit(id_, corrected)

    assert library.articles.article(id_).title == "Zebra crossing"
    assert library.articles.summary(id_).metadata == corrected
    assert [hit.article.id for hit in library.search.hits("zebra")] == [id_]
    assert library.articles.edit(id_, before) == corrected
    assert library.articles.article(id_) == WHOLE


def test_a_deleted_article_is_nowhere(library: Library) -> None:
    id_ = library.articles.add(WHOLE).id

    library.articles.delete([id_])

    assert library.articles.count() == 0
    assert library.articles.page() == ()
    assert library.search.hits("minister") == ()
    assert library.articles.matching(id_) == ()
    with pytest.raises(InputError, match="no such article"):
        library.articles.article(id_)


def test_a_deletion_can_be_undone(library: Library) -> None:
    id_ = library.articles.add(WHOLE).id
    corrected = Metadata("Corrected", None, None)
    library.articles.edit(id_, corrected)
    library.articles.delete([id_])

    library.articles.restore([id_])

    assert library.articles.summary(id_).metadata == corrected
    assert len(library.search.hits("corrected")) == 1


def test_what_was_not_deleted_cannot_be_restored(library: Library) -> None:
    with pytest.raises(InputError, match="no such deleted article"):
        library.articles.restore([library.articles.add(WHOLE).id])


def test_a_deleted_article_that_is_added_again_returns(library: Library) -> None:
    id_ = library.articles.add(WHOLE).id
    library.articles.delete([id_])

    assert library.articles.add(WHOLE).is_new
    assert library.articles.article(id_) == WHOLE


def test_a_purge_lets_go_of_what_was_deleted_before(library: Library) -> None:
    kept, gone = library.articles.add_all([plain("kept"), plain("gone")])
    comparison = Comparison(EngineState("1", ()), (plain("kept"), plain("gone")), (), (), ((), ()))
    library.comparisons.keep(comparison, document="{}")
    library.articles.delete([gone.id])

    too_early = library.articles.purge(before=datetime.now(UTC) - timedelta(days=1))
    purged = library.articles.purge(before=datetime.now(UTC) + timedelta(seconds=1))

    assert (too_early, purged) == (0, 1)
    assert library.comparisons.recent() == ()
    assert library.articles.summary(kept.id).compared == 0
    with pytest.raises(InputError):
        library.articles.restore([gone.id])


def test_a_prefix_names_an_article(library: Library) -> None:
    id_ = library.articles.add(WHOLE).id

    assert library.articles.matching(id_[:5]) == (id_,)
    assert library.articles.matching("z\ud800") == ()


def test_what_a_quote_names_is_found_by_its_text_or_its_source(library: Library) -> None:
    one, other, third = (plain(f"{name}.txt", f"Text {name}.") for name in ("one", "two", "three"))
    library.articles.add_all([one, other, third])

    assert library.articles.quoted([one.sha256], ["two.txt", "absent.txt"]) == (one, other)
    assert library.articles.quoted([], []) == ()


def test_what_was_deleted_is_not_found_by_its_text(library: Library) -> None:
    added = library.articles.add(plain("one.txt"))
    library.articles.delete([added.id])

    assert library.articles.quoted([plain("one.txt").sha256], ["one.txt"]) == ()
