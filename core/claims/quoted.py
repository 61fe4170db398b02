"""Quotations and their speakers: a quote belongs to the attribution that adjoins it.

Following the conventions of news (O'Keefe et al. 2012, "A sequence labelling approach to
quote attribution"): a quote without words of its own speaker belongs to the speaker of its
paragraph, and a paragraph that is all quote to the speaker of the one before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.records import Attribution, Stance
from core.spans import Span
from core.text.quotes import Quote


def widened(attribution: Attribution, quotes: Sequence[Quote]) -> Attribution:
    """The attribution with every quote that its content begins in or ends in taken in whole."""
    content = tuple(_widened(span, quotes) for span in attribution.content)
    return replace(attribution, content=_merged(content))


def _widened(span: Span, quotes: Sequence[Quote]) -> Span:
    start, end = span.start, span.end
    for quote in quotes:
        if quote.outer.overlaps(span):
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
    """Gives every statement in quotes that no attribution covers to the adjoining speaker.

    A quote whose sentence holds words of its own outside the marks stays with the article,
    unless its speaker stands before it in the paragraph.
    """
    attributions = list(found)
    for quote in quotes:
        if _is_covered(quote, attributions) or not _stands_alone(text, quote, sentences):
            continue
        speaker = _speaker_near(text, quote, attributions)
        if speaker is None:
            attributions.append(_unknown(text, quote))
        else:
            position = attributions.index(speaker)
            attributions[position] = replace(
                speaker, content=_merged((*speaker.content, quote.outer))
            )
    return tuple(attributions)


def _is_covered(quote: Quote, attributions: Sequence[Attribution]) -> bool:
    return any(
        span.overlaps(quote.inner) for attribution in attributions for span in attribution.content
    )


def _stands_alone(text: str, quote: Quote, sentences: Sequence[Span]) -> bool:
    """Whether the quote begins a sentence and nothing but punctuation follows it."""
    begins = any(span.start == quote.start for span in sentences)
    rest = next((span for span in sentences if span.start < quote.end <= span.end), None)
    behind = text[quote.end : rest.end] if rest else ""
    return begins and not any(character.isalnum() for character in behind)


def _speaker_near(
    text: str, quote: Quote, attributions: Sequence[Attribution]
) -> Attribution | None:
    """The last attribution before the quote, in its paragraph or the one before it."""
    before = [
        attribution
        for attribution in attributions
        if attribution.cue_span and attribution.cue_span.end <= quote.start and attribution.source
    ]
    if not before:
        return None
    last = max(before, key=_end)
    gap = text[_end(last) : quote.start]
    breaks = gap.count("\n\n")
    is_near = breaks == 0 or (breaks == 1 and _ends_in_quote(last, text))
    return last if is_near else None


def _end(attribution: Attribution) -> int:
    ends = [span.end for span in attribution.content]
    if attribution.cue_span:
        ends.append(attribution.cue_span.end)
    return max(ends)


def _ends_in_quote(attribution: Attribution, text: str) -> bool:
    return any('"' in span.of(text) or "“" in span.of(text) for span in attribution.content)


def _unknown(text: str, quote: Quote) -> Attribution:
    mark = Span(quote.start, quote.inner.start)
    return Attribution(None, mark.of(text), Stance.ASSERTS, None, mark, (quote.outer,))
