from __future__ import annotations

import pytest

from core.errors import StoreError
from core.records import Article
from core.store import Library

ARTICLE = Article("one.txt", "A text.", "A text.", original=b"A text.")


def test_the_body_of_a_deleted_article_can_still_be_read(library: Library) -> None:
    id_ = library.articles.add(ARTICLE).id

    library.articles.delete([id_])

    assert library.bodies.article(id_).text == ARTICLE.text
    assert library.bodies.original(id_) == ARTICLE.original


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        ("UPDATE bodies SET packed = substr(packed, 1, 20)", "is damaged"),
        ("DELETE FROM bodies", "has lost its text"),
    ],
)
def test_a_damaged_or_lost_text_is_told(library: Library, change: str, cause: str) -> None:
    id_ = library.articles.add(ARTICLE).id
    library.database.run(change)

    with pytest.raises(StoreError, match=cause):
        library.bodies.article(id_)


def test_damaged_bytes_are_told(library: Library) -> None:
    id_ = library.articles.add(ARTICLE).id
    library.database.run("UPDATE bodies SET original = substr(original, 1, 4)")

    with pytest.raises(StoreError, match="is damaged"):
        library.bodies.original(id_)
