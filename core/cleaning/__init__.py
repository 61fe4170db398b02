"""Cleaning: from what a page said to what the article says, with the way back.

Three stages turn a text into a better one: its characters, its paragraphs, and which of
them belong to the report. Each only names edits; ``tracing`` applies them and keeps the map
to the raw text. They are repeated until nothing changes, so that cleaning a cleaned text
changes nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.cleaning.characters import blank_edits, mojibake_edits
from core.cleaning.credits import imprint
from core.cleaning.layout import paragraph_edits
from core.cleaning.removal import Cut, cuts, headline
from core.cleaning.tracing import Edit, Traced, raw_range
from core.records import Article, OffsetRun, Removal, RemovalKind
from core.spans import Span

__all__ = ["clean", "raw_span"]

_MOST_ROUNDS = 8
"""News is clean after one round; what needs more than three was made to be difficult."""


def clean(article: Article) -> Article:
    """``article`` without what is no part of it, paragraphs parted by one blank line.

    Fills ``removed`` and ``runs``; finds title, outlet and day of publication where the text
    tells them and the article does not have them already. A headline stays, once, as the
    first paragraph.

    Args:
        article: As read; only its ``raw`` counts.
    """
    traced = Traced.untouched(article.raw)
    taken: list[_Taken] = []
    for _ in range(_MOST_ROUNDS):
        before = traced.text
        for stage in (mojibake_edits, blank_edits, paragraph_edits):
            traced = traced.edited(stage(traced.text))
        found = cuts(traced.text)
        taken += _taken(traced, found)
        traced = traced.edited(_cutting(traced.text, found))
        if traced.text == before:
            break
    taken.sort(key=lambda passage: passage.raw_span)
    told = imprint([passage.text for passage in taken], traced.text)
    return replace(
        article,
        text=traced.text,
        title=article.title or headline(traced.text),
        outlet=article.outlet or told.outlet,
        published=article.published or told.published,
        removed=tuple(_removal(traced, passage) for passage in taken),
        runs=() if traced.text == traced.raw else traced.runs,
    )


def raw_span(article: Article, span: Span) -> Span:
    """Where ``span`` of ``article.text`` stands in ``article.raw``.

    Where characters were repaired, all of the repaired part counts.
    """
    return raw_range(article.runs, span)


@dataclass(frozen=True, slots=True)
class _Taken:
    kind: RemovalKind
    raw_span: Span
    text: str


def _taken(traced: Traced, found: Sequence[Cut]) -> Iterator[_Taken]:
    for cut in found:
        yield _Taken(cut.kind, raw_range(traced.runs, cut.span), cut.span.of(traced.text))


def _cutting(text: str, found: Sequence[Cut]) -> tuple[Edit, ...]:
    """The edits that take ``found`` out, each with the paragraph break behind it."""
    spans = [Span(cut.span.start, min(cut.span.end + 2, len(text))) for cut in found]
    return tuple(Edit(span, "") for span in spans)


def _removal(traced: Traced, passage: _Taken) -> Removal:
    at = _end_before(traced.runs, passage.raw_span)
    return Removal(passage.kind, passage.raw_span, passage.raw_span.of(traced.raw), at)


def _end_before(runs: Sequence[OffsetRun], raw: Span) -> int:
    """Offset behind the last run that stands before ``raw``."""
    count = bisect_left(runs, raw.start, key=lambda run: run.raw_start)
    return runs[count - 1].start + runs[count - 1].length if count else 0
