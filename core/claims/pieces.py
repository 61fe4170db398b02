"""One sentence -> the pieces that are claims, each with who says it.

The content of every attribution is laid over the sentence, longest first, so that the
innermost speaker wins; the words that attribute ("a spokesman said on Monday that") are no
part of any claim. What is left over is what the article says itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from core.claims.grammar import (
    CONJUNCTIONS,
    RELATIVES,
    SUBORDINATORS,
    has_clause,
    has_main_clause,
    is_finite,
)
from core.claims.joints import split_at_joints
from core.claims.lexicon import PREDICATES, lemma_of
from core.records import Attribution, Stance
from core.spans import Span
from core.text.datelines import behind_dateline
from core.text.quotes import Quote, quotes_over
from core.text.tokens import Token, tokens
from core.text.wordlists import word_set

_MIN_WORDS = 3
_EDGE = " \t\r\n\xa0,;:—–-"
_PAIRS = {'"': '"', "“": "”", "‘": "’", "«": "»", "„": "“", "'": "'"}
_LOOSE = word_set("and but or nor yet while")
_LOOSE_BEHIND = _LOOSE | {"which", "who", "whom", "where", "after", "before", "because", "when"}
_JOINING = ',;:.—–"”’)?!'
_LEADING = re.compile(r"(?:and|but|or|while|though|although)\b", re.IGNORECASE)
_TRAILING = re.compile(
    r"\b(?:and|but|or|while|though|although|which|who|whom|where|after|before|because|when)$",
    re.IGNORECASE,
)
_ARTICLE, _FRAME = -1, -2


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
    for owner, span in _regions(text, sentence, near):
        if owner == _FRAME:
            continue
        content = near[owner].content if owner >= 0 else ()
        if not _is_finished(text, span, sentence, content):
            continue
        if owner == _ARTICLE:
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


def _regions(text: str, sentence: Span, near: Sequence[Attribution]) -> Iterator[tuple[int, Span]]:
    """The sentence cut into stretches with one owner each (an index into ``near``)."""
    owners = [_ARTICLE] * len(sentence)
    _paint(owners, sentence, Span(sentence.start, behind_dateline(text, sentence)), _FRAME)
    order = sorted(range(len(near)), key=lambda index: -sum(map(len, near[index].content)))
    for index in order:
        for span in near[index].content:
            if not _is_afterthought(near[index], span):
                _paint(owners, sentence, span, index)
        frame = _frame(text, sentence, near[index])
        if frame:
            _paint(owners, sentence, frame, index if _needs_frame(text, near[index]) else _FRAME)
    start = sentence.start
    for owner, group in groupby(owners):
        end = start + sum(1 for _ in group)
        yield owner, Span(start, end)
        start = end


def _is_afterthought(attribution: Attribution, span: Span) -> bool:
    """Whether P stands by itself and its denial is only added: "P, which X has denied".

    There P stays with whoever tells it; otherwise P would read as denied by the whole text.
    """
    cue, source = attribution.cue_span, attribution.source_span
    if attribution.stance is not Stance.DENIES or cue is None or source is None:
        return False
    return span.end <= source.start < cue.start


def _needs_frame(text: str, attribution: Attribution) -> bool:
    """Whether the content is no clause without its speaker ("vowed to P", "accused Y of P").

    What is denied is left without its frame all the same: the stance already turns it round.
    """
    first = next(iter(attribution.content), None)
    if attribution.stance is Stance.DENIES or first is None:
        return False
    if len(attribution.content) > 1 and not _says_something(text, first):
        second = tokens(text, attribution.content[1])
        return bool(second) and is_finite(second, 0)  # "Two people, according to police, died"
    is_infinitive = first.of(text).startswith(("to ", "not to "))
    return is_infinitive or any(lemma_of(word) in PREDICATES for word in attribution.cue.split())


def _paint(owners: list[int], sentence: Span, span: Span, owner: int) -> None:
    start, end = max(span.start, sentence.start), min(span.end, sentence.end)
    if start < end:
        owners[start - sentence.start : end - sentence.start] = [owner] * (end - start)


def _frame(text: str, sentence: Span, attribution: Attribution) -> Span | None:
    """The words that attribute, from the speaker to the edge of the content."""
    cue, source = attribution.cue_span, attribution.source_span
    if (
        cue is None
        or not sentence.contains(cue)
        or any(s.contains(cue) for s in attribution.content)
    ):
        return None
    start, end = cue.start, cue.end
    if source and sentence.contains(source):
        if _is_relative(text, source, cue):
            start = source.end  # "members, who say": the members belong to their own clause
        elif _joined(text, source, cue):
            start, end = min(start, source.start), max(end, source.end)
    return _stretched(text, sentence, Span(start, end), attribution.content)


def _is_relative(text: str, source: Span, cue: Span) -> bool:
    """Whether only a relative pronoun stands between the speaker and the cue."""
    if source.end > cue.start:
        return False
    between = text[source.end : cue.start].strip(" ,").lower()
    return between in RELATIVES


def _joined(text: str, source: Span, cue: Span) -> bool:
    """Whether the speaker is the subject of the cue itself, and no other verb stands between."""
    if source.start > cue.start:
        return True
    if cue.of(text).split()[0].endswith("ing"):
        return False
    between = tokens(text, Span(source.end, cue.start)) if source.end < cue.start else ()
    return not between or between[-1].lower not in CONJUNCTIONS


def _stretched(text: str, sentence: Span, frame: Span, content: Sequence[Span]) -> Span:
    """The frame with the bare circumstance between it and the content or the sentence's ends."""
    before = max((s.end for s in content if s.end <= frame.start), default=sentence.start)
    after = min((s.start for s in content if s.start >= frame.end), default=sentence.end)
    start, end = frame.start, frame.end
    if not _says_something(text, Span(max(before, sentence.start), start)):
        start = max(before, sentence.start)
    if not _says_something(text, Span(end, min(after, sentence.end))):
        end = min(after, sentence.end)
    return Span(start, end)


def _says_something(text: str, span: Span) -> bool:
    return has_clause(tokens(text, span))


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
        trimmed = _trimmed(text, part, is_inner=part.start > sentence.start)
        if len(trimmed):
            yield trimmed


def _trimmed(text: str, span: Span, *, is_inner: bool) -> Span:
    """``span`` without blank space, joining marks, loose quotation marks and conjunctions."""
    start, end = span.start, span.end
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGE:
            start += 1
        while start < end and text[end - 1] in _EDGE:
            end -= 1
        if end > start and text[end - 1] == ")" and "(" not in text[start:end]:
            end -= 1
        start, end = _without_marks(text, start, end)
        start, end = _without_conjunctions(text, start, end, is_inner=is_inner)
        if (start, end) == before:
            return Span(start, end)


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Drops a quotation mark at an end whose partner stands at the other end or nowhere."""
    if end - start < 2:  # noqa: PLR2004 - a mark and a letter
        return start, end
    first, last = text[start], text[end - 1]
    inner = text[start + 1 : end - 1]
    if first in _PAIRS and _PAIRS[first] not in inner:
        return start + 1, end - (last == _PAIRS[first])
    if last in _PAIRS.values() and not any(
        opening in text[start : end - 1] for opening, closing in _PAIRS.items() if closing == last
    ):
        return start, end - 1
    return start, end


def _without_conjunctions(text: str, start: int, end: int, *, is_inner: bool) -> tuple[int, int]:
    """Drops "and" at the ends; a sentence may well begin with one."""
    words = tokens(text, Span(start, end))
    if is_inner and len(words) > 1 and words[0].lower in _LOOSE | {"that"}:
        start = words[1].start
    if len(words) > 1 and words[-1].lower in _LOOSE_BEHIND:
        end = words[-2].end
    return start, end
