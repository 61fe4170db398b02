"""Quotations and their speakers: a quote belongs to the attribution that adjoins it.

Following the conventions of news (O'Keefe et al. 2012, "A sequence labelling approach to
quote attribution"): a quote without words of its own speaker belongs to the speaker of its
paragraph, and a paragraph that is all quote to the speaker of the one before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from core.records import Attribution, Stance
from core.spans import Span
from core.text.quotes import Quote, quotes_over


def widened(attribution: Attribution, quotes: Sequence[Quote]) -> Attribution:
    """The attribution with every quote that its content begins in or ends in taken in whole."""
    content = tuple(_widened(span, quotes) for span in attribution.content)
    return replace(attribution, content=_merged(content))


def _widened(span: Span, quotes: Sequence[Quote]) -> Span:
    start, end = span.start, span.end
    for quote in quotes_over(quotes, span):
        start = min(start, quote.start)
        end = max(end, quote.end)
    return Span(start, end)


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def with_lone_quotes(
    text: str, found: Sequence[Attribution], quotes: Sequence[Quote], sentences: Sequence[Span]
) -> tuple[Attribution, ...]:
    """Gives every sentence in quotes that no attribution covers to the adjoining speaker.

    A quote whose sentence holds words of its own outside the marks stays with the article. A
    quote without a speaker nearby gets an attribution without a source.
    """
    attributions = sorted(found, key=_cue_end)
    covered = _Covered(len(text))
    for attribution in attributions:
        covered.add(attribution.content)
    lone: list[Attribution] = []
    following, last = 0, -1
    for quote in quotes:
        while following < len(attributions) and _cue_end(attributions[following]) <= quote.start:
            is_later = last < 0 or _end(attributions[following]) >= _end(attributions[last])
            if attributions[following].source and is_later:
                last = following
            following += 1
        if covered.touches(quote.inner) or not _stands_alone(text, quote, sentences):
            continue
        if last < 0 or not _is_near(text, attributions[last], quote):
            lone.append(_unknown(text, quote))
        elif attributions[last].stance is Stance.DENIES:  # what follows is said, not denied
            said = replace(attributions[last], stance=Stance.ASSERTS, content=(quote.outer,))
            lone.append(said)
        else:
            content = _merged((*attributions[last].content, quote.outer))
            attributions[last] = replace(attributions[last], content=content)
    return (*attributions, *lone)


class _Covered:
    """Which code points of a text some attribution's content covers."""

    def __init__(self, length: int) -> None:
        self._points = bytearray(length)

    def add(self, spans: Sequence[Span]) -> None:
        for span in spans:
            self._points[span.start : span.end] = b"\x01" * len(span)

    def touches(self, span: Span) -> bool:
        return any(self._points[span.start : span.end])


def _cue_end(attribution: Attribution) -> int:
    return attribution.cue_span.end if attribution.cue_span else 0


def _stands_alone(text: str, quote: Quote, sentences: Sequence[Span]) -> bool:
    """Whether the quote begins a sentence and nothing but punctuation follows it."""
    first = bisect_left(sentences, quote.start, key=lambda span: span.start)
    if first == len(sentences) or sentences[first].start != quote.start:
        return False
    last = bisect_left(sentences, quote.end, key=lambda span: span.end)
    behind = text[quote.end : sentences[last].end] if last < len(sentences) else ""
    return not any(character.isalnum() for character in behind)


def _is_near(text: str, attribution: Attribution, quote: Quote) -> bool:
    """Whether the attribution ends in the quote's paragraph, or in a quote of the one before."""
    breaks = text.count("\n\n", _end(attribution), quote.start)
    return breaks == 0 or (breaks == 1 and _ends_in_quote(attribution, text))


def _end(attribution: Attribution) -> int:
    return max(_cue_end(attribution), *(span.end for span in attribution.content), 0)


def _ends_in_quote(attribution: Attribution, text: str) -> bool:
    return any('"' in span.of(text) or "“" in span.of(text) for span in attribution.content)


def _unknown(text: str, quote: Quote) -> Attribution:
    mark = Span(quote.start, quote.inner.start)
    return Attribution(None, mark.of(text), Stance.ASSERTS, None, mark, (quote.outer,))
