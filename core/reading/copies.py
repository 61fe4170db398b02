"""Copies: the same text under another name or in another outlet."""

from __future__ import annotations

from collections.abc import Iterable

from core.lexical import wording_01
from core.records import Article

REPUBLISHED_FROM = 0.9
"""Share of words in the same order from which one text is a copy of the other: agencies'
reports come with another headline and a line more or less. Of 150 pairs of reports by two
outlets on one event (BASIL) the most alike share .34."""


def copy_among(article: Article, others: Iterable[Article]) -> Article | None:
    """The first of ``others`` that is ``article`` again: the same text, or nearly so.

    Near copies share ``REPUBLISHED_FROM`` of their words in order. Length is looked
    at first: it bounds that share, and costs next to nothing.

    Args:
        article: A cleaned article.
        others: Cleaned articles that are known already.
    """
    return next((other for other in others if is_copy(article, other)), None)


def is_copy(a: Article, b: Article) -> bool:
    """Whether two cleaned articles carry the same text, or nearly so. Symmetric."""
    if a.sha256 == b.sha256:
        return True
    fewer, more = sorted((a.word_count, b.word_count))
    # 2·LCS / (fewer + more) is at most 2·fewer / (fewer + more).
    if 2 * fewer < REPUBLISHED_FROM * (fewer + more):
        return False
    return wording_01(a.text, b.text) >= REPUBLISHED_FROM
