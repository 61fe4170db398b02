from __future__ import annotations

from datetime import date

from core.records import Article
from core.store import Library, Metadata


def kept(library: Library, network: str) -> list[tuple[str, bytes]]:
    return [(one.article, one.data) for one in library.vectors.all(network)]


def test_the_vectors_of_one_network_are_kept_apart(library: Library) -> None:
    one, two = (library.articles.add(Article(name, name, name)).id for name in "ab")
    library.vectors.put("old", {one: b"0", two: b"1"})
    library.vectors.put("new", {two: b"2"})
    library.vectors.put("new", {two: b"3"})

    assert kept(library, "old") == [(one, b"0"), (two, b"1")]
    assert kept(library, "new") == [(two, b"3")]
    assert library.vectors.missing("new") == (one,)


def test_a_deleted_article_has_no_vector(library: Library) -> None:
    id_ = library.articles.add(Article("a", "a", "a")).id
    library.vectors.put("net", {id_: b"0"})

    library.articles.delete([id_])

    assert kept(library, "net") == []
    assert library.vectors.missing("other") == ()


def test_a_vector_comes_with_what_the_reader_corrected(library: Library) -> None:
    id_ = library.articles.add(Article("a", "a", "a", title="Old")).id
    library.vectors.put("net", {id_: b"0"})
    metadata = Metadata("New", "Post", date(2013, 7, 14))

    library.articles.edit(id_, metadata)

    assert [one.metadata for one in library.vectors.all("net")] == [metadata]
