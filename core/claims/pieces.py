"""One sentence -> the pieces that are claims, each with who says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.claims.grammar import (
    RELATIVES,
    SUBORDINATORS,
    has_clause,
    has_main_clause,
)
from core.claims.joints import split_at_joints
from core.claims.regions import ARTICLE, FRAME, regions
from core.claims.trimming import trimmed
from core.records import Attribution, Stance
from core.spans import Span
from core.text.datelines import behind_dateline
from core.text.quotes import Quote, quotes_over
from core.text.tokens import Token, tokens

_MIN_WORDS = 3
_JOINING = ',;:.—–"”’)?!'
_LEADING = re.compile(r"(?:and|but|or|while|though|although)\b", re.IGNORECASE)
_TRAILING = re.compile(
    r"\b(?:and|but|or|while|though|although|which|who|whom|where|after|before|because|when)$",
    re.IGNORECASE,
)


def pieces(
    text: str, sentence: Span, near: Sequence[Attribution], quotes: tuple[Quote, ...]
) -> Iterator[tuple[Span, Attribution | None]]:
    """The claims of one sentence as spans that do not overlap, in order.

    Args:
        text: The whole article text.
        sentence: The sentence.
        near: The attributions that reach into it.
        quotes: All quotes of the article.
    """
    marks = tuple(quotes_over(quotes, sentence))
    found = tuple(_owned_pieces(text, sentence, near, marks)) if near else ()
    if not found and not (near and "?" in sentence.of(text)):
        body = Span(behind_dateline(text, sentence), sentence.end)
        found = tuple(_article_pieces(text, body, body, marks))
    yield from found


def _owned_pieces(
    text: str, sentence: Span, near: Sequence[Attribution], marks: tuple[Quote, ...]
) -> Iterator[tuple[Span, Attribution | None]]:
    """The claims of a sentence that attributions reach into."""
    for owner, span in regions(text, sentence, near):
        if owner == FRAME:
            continue
        content = near[owner].content if owner >= 0 else ()
        if not _is_finished(text, span, sentence, content):
            continue
        if owner == ARTICLE:
            yield from _article_pieces(text, span, sentence, marks)
            continue
        for part in _parts(text, span, sentence, marks):
            if _is_statement(text, part, near[owner]):
                yield part, near[owner]


def _is_finished(text: str, span: Span, sentence: Span, content: Sequence[Span]) -> bool:
    """Whether a stretch is no fragment that words without a claim tear from its clause.

    What is left over must be parted from its neighbours by punctuation or a conjunction:
    "Mr. Clinton had conveyed" before "Mr. Emanuel's suggestion that P" is none.
    """
    before, after = (
        text[sentence.start : span.start].rstrip(),
        text[span.end : sentence.end].lstrip(),
    )
    part = span.of(text).strip()
    opens = not before or before[-1] in _JOINING or part[:1] in _JOINING or _LEADING.match(part)
    closes = not after or after[0] in _JOINING or part[-1:] in _JOINING or _TRAILING.search(part)
    ends = {end for own in content for end in (own.end, sentence.end)}
    return bool((opens or content) and (closes or span.end in ends))


def _article_pieces(
    text: str, span: Span, sentence: Span, marks: tuple[Quote, ...]
) -> Iterator[tuple[Span, None]]:
    """What the article itself says in ``span``."""
    whole = span == sentence
    for part in _parts(text, span, sentence, marks):
        if part.of(text).endswith("?"):
            continue
        words = tokens(text, part)
        if whole and part.start == sentence.start:
            if sum(token.is_word for token in words) >= _MIN_WORDS:
                yield part, None
        elif _can_stand(words):
            yield part, None


def _can_stand(words: tuple[Token, ...]) -> bool:
    """Whether what is left of a sentence is a clause and no dangling end of one."""
    if sum(token.is_word for token in words) < _MIN_WORDS or not has_main_clause(words):
        return False
    return words[0].lower not in RELATIVES | SUBORDINATORS


def _is_statement(text: str, span: Span, attribution: Attribution) -> bool:
    """Whether a piece of content is worth a claim: some words, and no bare question."""
    words = tokens(text, span)
    if not words:
        return False
    count = sum(token.is_word for token in words)
    is_torn = words[0].lower.endswith(("ing", "ed")) and not has_clause(words)
    if is_torn and attribution.content and span.start > attribution.content[0].end:
        return False  # ""P," he said, "draining their treasuries""
    if span.of(text).endswith("?") and attribution.stance is not Stance.ASKS:
        return False
    is_gerund = attribution.stance is Stance.DENIES and words[0].lower.endswith("ing")
    return count >= _MIN_WORDS or (count > 1 and (is_gerund or has_clause(words)))


def _parts(text: str, span: Span, sentence: Span, marks: tuple[Quote, ...]) -> Iterator[Span]:
    """The trimmed clauses of ``span``."""
    for part in split_at_joints(text, span, marks):
        clause = trimmed(text, part, is_inner=part.start > sentence.start)
        if len(clause):
            yield clause
