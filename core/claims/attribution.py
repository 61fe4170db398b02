"""Who says what in a text: the protocol, and the tagger that works by rules."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol

from core.claims.frames import verb_frames
from core.claims.phrases import phrase_frames
from core.claims.quoted import widened, with_lone_quotes
from core.claims.speakers import resolved
from core.claims.words import words_of
from core.records import Attribution
from core.spans import Span
from core.text.quotes import Quote, quotes
from core.text.sentences import sentences


class AttributionTagger(Protocol):
    """Finds who says what."""

    def tag(self, text: str, spans: Sequence[Span]) -> tuple[Attribution, ...]:
        """The attributions of ``text``, in the order of their cues.

        Args:
            text: A whole article; all offsets count in it.
            spans: Its sentences, in order.
        """
        ...


class RuleTagger:
    """Attribution by rules over a lexicon of cues, without a parser."""

    def tag(self, text: str, spans: Sequence[Span]) -> tuple[Attribution, ...]:
        """The attributions of ``text``, in the order of their cues."""
        marks = quotes(text)
        ends = [quote.end for quote in marks]
        found: list[Attribution] = []
        for span in spans:
            found.extend(_in_sentence(text, span, _overlapping(marks, ends, span)))
        found = [widened(attribution, marks) for attribution in found]
        return resolved(with_lone_quotes(text, found, marks, spans))


def attributions(text: str) -> tuple[Attribution, ...]:
    """The attributions of ``text``: source, cue, content and stance, in order."""
    return RuleTagger().tag(text, sentences(text))


def _in_sentence(text: str, span: Span, marks: Sequence[Quote]) -> list[Attribution]:
    words = words_of(text, span, marks)
    found = [*verb_frames(words), *phrase_frames(words)]
    return sorted(found, key=lambda attribution: attribution.cue_span or span)


def _overlapping(marks: Sequence[Quote], ends: Sequence[int], span: Span) -> list[Quote]:
    overlapping: list[Quote] = []
    for index in range(bisect_left(ends, span.start + 1), len(marks)):
        if marks[index].start >= span.end:
            break
        overlapping.append(marks[index])
    return overlapping
