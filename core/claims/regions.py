"""A sentence cut into stretches with one owner each: a speaker, the article, or nobody.

The content of every attribution is laid over the sentence, longest first, so that the
innermost speaker wins; the words that attribute ("a spokesman said on Monday that") are no
part of any claim. What is left over is what the article says itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from core.claims.grammar import (
    CONJUNCTIONS,
    RELATIVES,
    has_clause,
    is_finite,
)
from core.claims.lexicon import PREDICATES, lemma_of
from core.records import Attribution, Stance
from core.spans import Span
from core.text.datelines import behind_dateline
from core.text.tokens import tokens

ARTICLE = -1
"""Owner of what the article says itself."""
FRAME = -2
"""Owner of words that only attribute: nobody."""


def regions(text: str, sentence: Span, near: Sequence[Attribution]) -> Iterator[tuple[int, Span]]:
    """The sentence cut into stretches with one owner each (an index into ``near``)."""
    owners = [ARTICLE] * len(sentence)
    _paint(owners, sentence, Span(sentence.start, behind_dateline(text, sentence)), FRAME)
    order = sorted(range(len(near)), key=lambda index: -sum(map(len, near[index].content)))
    for index in order:
        for span in near[index].content:
            if not _is_afterthought(near[index], span):
                _paint(owners, sentence, span, index)
        frame = _frame(text, sentence, near[index])
        if frame:
            _paint(owners, sentence, frame, index if _needs_frame(text, near[index]) else FRAME)
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
