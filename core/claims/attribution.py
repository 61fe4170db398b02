"""Who says what in a text: the protocol, and the tagger that works by rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from core.claims.frames import verb_frames
from core.claims.phrases import announced_quote, phrase_frames
from core.claims.quoted import widened, with_lone_quotes
from core.claims.speakers import named_subject, resolved
from core.claims.verdicts import told_by_speaker, verdict_frames
from core.claims.words import Words, words_of
from core.progress import SILENT, Ticket
from core.records import Attribution, Stance
from core.spans import Span
from core.text.quotes import quotes, quotes_over

_JOINT = re.compile(
    r"\s*[,;—–]\s*(?:(?:and|but|while|though|although|or)\s+)?(?:\w+ly\s+|also\s+)?$"
    r"|\s(?:and|but)\s+(?:\w+ly\s+|also\s+)?$"
)


class AttributionTagger(Protocol):
    """Finds who says what."""

    def tag(self, text: str, spans: Sequence[Span]) -> tuple[Attribution, ...]:
        """The attributions of ``text``, in the order of their cues.

        Args:
            text: A whole article; all offsets count in it.
            spans: Its sentences, in order.
        """
        ...


@dataclass(frozen=True, slots=True)
class RuleTagger:
    """Attribution by rules over a lexicon of cues, without a parser.

    Args:
        ticket: Asked whether to stop; told nothing.
    """

    ticket: Ticket = SILENT

    def tag(self, text: str, spans: Sequence[Span]) -> tuple[Attribution, ...]:
        """The attributions of ``text``, in the order of their cues.

        Raises:
            Cancelled: If the ticket was cancelled.
        """
        parts = sentence_words(text, spans)
        return composed(text, parts, by_rule(parts, self.ticket))


def sentence_words(text: str, spans: Sequence[Span]) -> tuple[Words, ...]:
    """The words of each sentence of ``text``."""
    marks = quotes(text)
    return tuple(words_of(text, span, quotes_over(marks, span)) for span in spans)


def by_rule(parts: Sequence[Words], ticket: Ticket) -> list[list[Attribution]]:
    """For each sentence the attributions that the rules find in it.

    Raises:
        Cancelled: If the ticket was cancelled.
    """
    found: list[list[Attribution]] = []
    for words in parts:
        ticket.check()
        found.append(in_sentence(words))
    return found


def composed(
    text: str, parts: Sequence[Words], found: Sequence[Sequence[Attribution]]
) -> tuple[Attribution, ...]:
    """The attributions of a text from those of its sentences.

    Quotes are taken in whole, those without a cue go to the adjoining speaker, and pronouns
    are put right.

    Args:
        text: The whole article text.
        parts: Its sentences, in order.
        found: What was found in each of them.
    """
    marks = quotes(text)
    named = (named_subject(words) for words in parts)
    whole = [widened(attribution, marks) for group in found for attribution in group]
    told = with_lone_quotes(text, whole, marks, [words.span for words in parts])
    return resolved(text, told, [name for name in named if name])


def in_sentence(words: Words, more: Sequence[Attribution] = ()) -> list[Attribution]:
    """The attributions of one sentence by rule, with ``more`` that were found otherwise."""
    framed = [*verb_frames(words), *phrase_frames(words)]
    verdicts = tuple(verdict_frames(words))
    rejected = [one for one in (*verdicts, *framed) if one.stance is Stance.DENIES]
    framed = [one for one in framed if not any(_names_report(denial, one) for denial in rejected)]
    found = told_by_speaker(verdicts, framed)
    found.extend(more)
    announced = announced_quote(words)
    if announced and not any(_shares(announced, other) for other in found):
        found.append(announced)
    found = [one for one in found if not _is_said_by_another(one, found)]
    ordered = sorted(found, key=lambda attribution: attribution.cue_span or words.span)
    parted = (_parted(words.text, attribution, ordered) for attribution in ordered)
    return [attribution for attribution in parted if attribution.content]


def _names_report(denial: Attribution, other: Attribution) -> bool:
    """Whether the other's cue only names what is denied: "rejected the family's claim that P"."""
    outer, inner = denial.cue_span, other.cue_span
    return outer is not None and inner is not None and outer != inner and outer.contains(inner)


def _shares(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions claim the same words for their speakers."""
    return any(span.overlaps(taken) for span in one.content for taken in other.content)


def _is_said_by_another(attribution: Attribution, others: Sequence[Attribution]) -> bool:
    """As in "Police said X is believed to have fled": Police say it, whoever believes it."""
    cue = attribution.cue_span
    if attribution.source or cue is None or not any(s.contains(cue) for s in attribution.content):
        return False
    return any(
        other.source and outer.contains(span)
        for other in others
        for outer in other.content
        for span in attribution.content
    )


def _parted(text: str, attribution: Attribution, others: Sequence[Attribution]) -> Attribution:
    """The attribution without what a later one of the same sentence takes over.

    "X said P, but Y insisted Q" and "X said P, adding that Q": P ends where the second begins.
    A cue that stands inside P itself ("said that X denied Q") takes nothing over.
    """
    content = _within(attribution, others)
    for other in others:
        if other is attribution or other.cue_span is None:
            continue
        if any(span.contains(other.cue_span) for span in other.content):
            continue  # "reportedly" stands inside what it qualifies
        begin = other.cue_span.start
        if (
            other.source_span
            and other.source_span.end <= begin
            and other.source_span.start > _last(attribution)
        ):
            begin = other.source_span.start
        content = tuple(part for span in content if (part := _cut(text, span, begin)))
    return replace(attribution, content=content)


def _within(attribution: Attribution, others: Sequence[Attribution]) -> tuple[Span, ...]:
    """The content up to where that of an attribution around it ends.

    In "X maintained that P, Y said after Q" Y says all that stands before the comma; what X
    maintains goes no further.
    """
    content = attribution.content
    for other in others:
        for outer in other.content:
            if other is attribution or attribution.cue_span is None:
                continue
            if outer.contains(attribution.cue_span):
                content = tuple(
                    Span(span.start, min(span.end, outer.end))
                    for span in content
                    if span.start < outer.end
                )
    return content


def _last(attribution: Attribution) -> int:
    return attribution.cue_span.end if attribution.cue_span else 0


def _cut(text: str, span: Span, begin: int) -> Span | None:
    """``span`` up to the joint before ``begin``, if a joint stands there."""
    if not span.start < begin < span.end:
        return span
    joint = _JOINT.search(text, span.start, begin)
    return Span(span.start, joint.start()) if joint and joint.start() > span.start else span
