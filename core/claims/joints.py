"""Where a passage falls into clauses that stand on their own."""

from __future__ import annotations

from collections.abc import Iterator

from core.claims.grammar import (
    DETERMINERS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    has_clause,
    is_finite,
    opens_clause,
)
from core.spans import Span
from core.text.quotes import Quote
from core.text.tokens import Token, tokens

_COORDINATORS = frozenset({"and", "but", "while", "so", "yet", "or"})
_BARE_COORDINATORS = frozenset({"and", "but"})
_OPENERS = SUBORDINATORS | RELATIVES | {",", ":", "so", "that", "how", "—", "–", "-"}
_BOUND_WORDS = frozenset({"at", "least", "more", "fewer", "than", "up", "to", "about", "some"})
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
    if words[index].lower in _BARE_COORDINATORS and words[index - 1].text != ",":
        return _is_bare_joint(left, right)
    if words[index].text != "," or words[index + 1].lower not in _COORDINATORS:
        return False
    if left[0].lower in SUBORDINATORS | RELATIVES or not _stands_alone(left):
        return False
    return len(right) > _MIN_WORDS and opens_clause(right[1:])


def _is_bare_joint(left: tuple[Token, ...], right: tuple[Token, ...]) -> bool:
    """A coordinator without a comma parts clauses only where both are beyond doubt.

    The clause before it must have its verb: in "a level that Boehner and McCarthy did not
    expect" the coordinator joins two subjects. Read on 40 articles, of 24 candidates the
    13 false ones were of this kind.
    """
    openers = [i for i, token in enumerate(left) if token.lower in _OPENERS]
    tail = left[openers[-1] + 1 :] if openers else left
    joined_subject = any(token.lower in _BARE_COORDINATORS for token in right[:_MIN_WORDS])
    return (
        left[0].lower not in SUBORDINATORS | RELATIVES
        and _stands_alone(tail)
        and len(right) > _MIN_WORDS
        and not joined_subject
        and opens_clause(_without_bound(right))
        and not _may_be_modified(right)
    )


def _may_be_modified(words: tuple[Token, ...]) -> bool:
    """Whether the first verb may be a participle: "(and) a server located in her home".

    A form in "-ed" is one beyond doubt only behind a pronoun, or before an object of its own.
    """
    verb = next(i for i in range(1, len(words)) if is_finite(words, i))
    behind = words[verb + 1].lower if verb + 1 < len(words) else ""
    is_sure = words[verb - 1].lower in PRONOUNS or behind in DETERMINERS
    return words[verb].lower.endswith("ed") and not is_sure


def _without_bound(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """``words`` without "at least" and the like before a figure."""
    bound = next((i for i, word in enumerate(words[:_MIN_WORDS]) if word.text[0].isdigit()), 0)
    return words[bound:] if all(w.lower in _BOUND_WORDS for w in words[:bound]) else words


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
