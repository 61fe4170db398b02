"""Where a passage falls into clauses that stand on their own."""

from __future__ import annotations

from collections.abc import Iterator

from core.claims.grammar import (
    RELATIVES,
    SUBORDINATORS,
    has_clause,
    opens_clause,
)
from core.spans import Span
from core.text.quotes import Quote
from core.text.tokens import Token, tokens

_COORDINATORS = frozenset({"and", "but", "while", "so", "yet", "or"})
_MIN_WORDS = 4


def split_at_joints(text: str, span: Span, quotes: tuple[Quote, ...]) -> Iterator[Span]:
    """Parts ``span`` at semicolons and before coordinated clauses with their own subject.

    A joint counts only outside quotation marks and parentheses, and where both sides hold a
    finite verb and four words at least. Coordinated verbs ("have set up camps and sent
    fighters") are no joint.
    """
    words = tokens(text, span)
    start = 0
    for index in range(1, len(words) - 1):
        if not _is_joint(words, start, index) or _is_shielded(
            text, words[index].start, span, quotes
        ):
            continue
        yield Span(words[start].start, words[index - 1].end)
        start = index + 1
    if words:
        yield Span(words[start].start, span.end)


def _is_joint(words: tuple[Token, ...], start: int, index: int) -> bool:
    left, right = words[start:index], words[index + 1 :]
    if words[index].text == ";":
        return _stands_alone(left) and _stands_alone(right) and opens_clause(right)
    if words[index].text != "," or words[index + 1].lower not in _COORDINATORS:
        return False
    if left[0].lower in SUBORDINATORS | RELATIVES or not _stands_alone(left):
        return False
    return len(right) > _MIN_WORDS and opens_clause(right[1:])


def _stands_alone(words: tuple[Token, ...]) -> bool:
    return sum(token.is_word for token in words) >= _MIN_WORDS and has_clause(words)


def _is_shielded(text: str, at: int, span: Span, quotes: tuple[Quote, ...]) -> bool:
    """Whether the joint lies in parentheses, or in a quote that ``span`` is not part of."""
    before = text[span.start : at]
    if before.count("(") > before.count(")"):
        return True
    return any(
        quote.inner.start <= at < quote.inner.end and not quote.outer.contains(span)
        for quote in quotes
        if quote.outer.start > span.start
    )
