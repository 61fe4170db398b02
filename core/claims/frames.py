"""A reporting verb with its subject and the content behind it: "X said that P"."""

from __future__ import annotations

from collections.abc import Iterator

from core.claims.contents import Content, content_after
from core.claims.cues import Cue, Form, cues_of
from core.claims.grammar import (
    RELATIVES,
    has_clause,
    is_finite,
)
from core.claims.noun_phrases import Phrase, main_subject
from core.claims.subjects import subject_before
from core.claims.trailing import trailing_frame
from core.claims.words import Words
from core.records import Attribution
from core.spans import Span

_NOBODY = frozenset({"nobody", "none", "neither"})
_OURSELVES = frozenset({"i", "we", "you"})


def verb_frames(words: Words) -> Iterator[Attribution]:
    """The attributions of one sentence that rest on a reporting verb, in order of their verbs."""
    main: Span | None = None
    told = 0  # offset behind the cue of the last frame
    for cue in cues_of(words):
        if cue.is_negated or words.tokens[cue.index].start < told:
            # "never said", "did not deny that P": what the source holds stays open; and in
            # "denied a report that said P" nobody is told to say P
            continue
        if cue.form is Form.PARTICIPLE:
            found = _participle_frame(words, cue, main)
        else:
            found = trailing_frame(words, cue) or _leading_frame(words, cue)
        if found:
            main = main or found.source_span
            told = found.cue_span.end if found.cue_span else told
            yield found


def _leading_frame(words: Words, cue: Cue) -> Attribution | None:
    """As in "X said (that) P", "X has rejected reports that P", "X vowed to P"."""
    subject = subject_before(words, cue.start)
    if not subject or words.lower(subject.start) in _OURSELVES | _NOBODY:
        return None
    before = words.lower(cue.start - 1)
    if not subject.is_adjacent and before not in {"and", "but", "or", ","}:
        return None  # "was the only post mentioned": a participle
    if words.lower(subject.start) == "no" and words.lower(subject.start + 1) == "one":
        return None
    content = (
        _as_said(words, cue, subject)
        or content_after(words, cue)
        or _said_of_antecedent(words, cue, subject)
    )
    if not content:
        return None
    source = words.cover(subject.start, subject.end)
    said = _within_relative(words, subject, cue, content.span)
    return cue.attribution(words, source, (said,), end=content.cue_end)


def _within_relative(words: Words, subject: Phrase, cue: Cue, said: Span) -> Span:
    """As in "X, who said that P, left": what is said ends where X's own verb follows."""
    between = {words.lower(at) for at in range(subject.end, cue.start)}
    if not between & RELATIVES:
        return said
    for at in range(cue.index + 2, len(words) - 1):
        is_inside = said.start < words.tokens[at].start < said.end and not words.quoted[at]
        if is_inside and words.lower(at) == "," and is_finite(words.tokens, at + 1):
            return Span(said.start, words.tokens[at - 1].end)
    return said


def _as_said(words: Words, cue: Cue, subject: Phrase) -> Content | None:
    """As in "As X said, P", "As X reported on Thursday, P"."""
    if words.lower(subject.clause) != "as":
        return None
    commas = (at for at in range(cue.index + 1, words.body_end) if words.lower(at) == ",")
    comma = next(commas, None)
    if comma is None or has_clause(words.part(cue.index, comma)[1:]):
        return None
    start, end = comma + 1, words.body_end
    return Content(words.cover(start, end), cue.index + 1) if start < end else None


def _said_of_antecedent(words: Words, cue: Cue, subject: Phrase) -> Content | None:
    """As in "the letter, which X said was forged": X says it of what "which" takes up.

    The speaker stands inside what is said, and stays there: without "which" nothing is said.
    """
    verb = cue.index + 1
    first = subject.start - 1
    is_taken_up = words.lower(first) == "which" and words.lower(first - 1) == ","
    if not is_taken_up or verb >= words.body_end or not is_finite(words.tokens, verb):
        return None
    commas = (at for at in range(verb, words.body_end) if words.lower(at) == ",")
    return Content(words.cover(first, next(commas, words.body_end)), verb)


def _participle_frame(words: Words, cue: Cue, main: Span | None) -> Attribution | None:
    """As in "..., saying that P": the subject of the main clause speaks."""
    content = content_after(words, cue)
    if not content:
        return None
    source = main or _main_subject(words, cue.index)
    return cue.attribution(words, source, (content.span,), end=content.cue_end)


def _main_subject(words: Words, before: int) -> Span | None:
    """The noun phrase before the first finite verb of the sentence."""
    phrase = main_subject(words, before)
    return words.cover(phrase.start, phrase.end) if phrase else None
