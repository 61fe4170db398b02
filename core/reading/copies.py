"""Copies: the same text under another name or in another outlet."""

from __future__ import annotations

from core.lexical import wording_01
from core.records import Article

REPUBLISHED_FROM = 0.9
"""Share of words in the same order from which one text is a copy of the other: agencies'
reports come with another headline and a line more or less. Made from 150 news articles of 220
to 1,300 words (BASIL), 99% of the copies with one paragraph dropped or another headline are
found, all with a byline added, 75% of those with two paragraphs dropped, another headline and a
byline; none of the 11,175 pairs among the originals counts as a copy: the most alike of those
on one event share .34."""


def is_copy(a: Article, b: Article) -> bool:
    """Whether two cleaned articles carry the same text, or nearly so. Symmetric.

    Near copies share ``REPUBLISHED_FROM`` of their words in order. Length is looked
    at first: it bounds that share, and costs next to nothing.
    """
    if a.sha256 == b.sha256:
        return True
    fewer, more = sorted((a.word_count, b.word_count))
    # 2·LCS / (fewer + more) is at most 2·fewer / (fewer + more).
    if 2 * fewer < REPUBLISHED_FROM * (fewer + more):
        return False
    return wording_01(a.text, b.text) >= REPUBLISHED_FROM
