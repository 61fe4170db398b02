"""Sentences and attributions -> claims."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from core.claims.appositions import appositions
from core.claims.attribution import AttributionTagger, RuleTagger
from core.claims.pieces import pieces
from core.progress import SILENT, Ticket
from core.records import Attribution, Claim, Sentence
from core.spans import Span
from core.text.quotes import Quote, quotes, quotes_over


def claims_of(
    letter: str,
    text: str,
    sentences: Sequence[Sentence],
    *,
    tagger: AttributionTagger | None = None,
    ticket: Ticket = SILENT,
) -> tuple[Claim, ...]:
    """The claims of one article, in reading order.

    Args:
        letter: Letter of the article ("A"): the claims are numbered A1, A2 and so on.
        text: Its text.
        sentences: Its sentences; headings yield no claims.
        tagger: Finds who says what; the rule tagger by default.
        ticket: May cancel.

    Returns:
        Claims that do not overlap, each inside one sentence, without facts.

    Raises:
        Cancelled: If the ticket was cancelled.
    """
    running = [sentence for sentence in sentences if not sentence.is_heading]
    spans = [sentence.span for sentence in running]
    found = (tagger or RuleTagger()).tag(text, spans)
    marks = quotes(text)
    claims: list[Claim] = []
    for sentence, near in zip(running, _by_sentence(found, spans), strict=True):
        ticket.check()
        told = list(pieces(text, sentence.span, near, marks))
        roles = appositions(text, sentence.span, near)
        told += [(role, None) for role in roles if not any(role.overlaps(one) for one, _ in told)]
        for span, attribution in sorted(told, key=lambda piece: piece[0]):
            claims.append(
                Claim(
                    id=f"{letter}{len(claims) + 1}",
                    article=letter,
                    start=span.start,
                    end=span.end,
                    text=span.of(text),
                    sentence=sentence.span,
                    attribution=attribution,
                    quoted=_quoted(span, marks),
                )
            )
    return tuple(claims)


def _quoted(span: Span, marks: Sequence[Quote]) -> tuple[Span, ...]:
    inner = (quote.inner for quote in quotes_over(marks, span) if quote.inner.overlaps(span))
    return tuple(Span(max(one.start, span.start), min(one.end, span.end)) for one in inner)


def _by_sentence(
    found: Sequence[Attribution], spans: Sequence[Span]
) -> tuple[tuple[Attribution, ...], ...]:
    """For each sentence the attributions whose content or cue reaches into it."""
    near: list[list[Attribution]] = [[] for _ in spans]
    starts = [span.start for span in spans]
    for attribution in found:
        parts = (*attribution.content, *((attribution.cue_span,) if attribution.cue_span else ()))
        reached = {
            index
            for part in parts
            for index in range(
                max(0, bisect_right(starts, part.start) - 1), bisect_left(starts, part.end)
            )
            if spans[index].overlaps(part)
        }
        for index in reached:
            near[index].append(attribution)
    return tuple(tuple(group) for group in near)
