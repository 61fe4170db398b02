"""Spans and claims found by their words, for texts made by hand.

The app carries offsets and never searches for them; a test may, where it shows the text.
"""

from __future__ import annotations

from dataclasses import replace

from core.records import Claim
from core.spans import Span


def span_of(text: str, words: str) -> Span:
    """Where ``words`` stand in ``text`` for the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def claim_at(id_: str, text: str, words: str, **fields: object) -> Claim:
    """The claim that these words of ``text`` make; a sentence of their own unless told."""
    span = span_of(text, words)
    bare = Claim(id_, id_[0], span.start, span.end, words, span)
    return replace(bare, **fields)  # type: ignore[arg-type]
