from __future__ import annotations

from core.records import Article
from core.store import Library


def test_the_vectors_of_one_network_are_kept_apart(library: Library) -> None:
    one, two = (library.articles.add(Article(name, name, name)).id for name in "ab")
    library.vectors.put("old", {one: b"0", two: b"1"})
    library.vectors.put("new", {two: b"2"})
    library.vectors.put("new", {two: b"3"})

    assert library.vectors.all("old") == {one: b"0", two: b"1"}
    assert library.vectors.all("new") == {two: b"3"}
    assert library.vectors.missing("new") == (one,)


def test_a_deleted_article_has_no_vector(library: Library) -> None:
    id_ = library.articles.add(Article("a", "a", "a")).id
    library.vectors.put("net", {id_: b"0"})

    library.articles.delete([id_])

    assert library.vectors.all("net") == {}
    assert library.vectors.missing("other") == ()
