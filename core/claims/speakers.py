"""Which name a pronoun stands for, where that is safe.

Only the last speaker is a candidate: in news a pronoun before a reporting verb takes up the
speaker of the sentence before in most cases (Lappin & Leass 1994 rank the last subject
highest). Number must fit, and for "it" the speaker must be no person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.records import Attribution

_SINGULAR = frozenset("he she".split())
_PLURAL = frozenset({"they"})
_PRONOUNS = _SINGULAR | _PLURAL | {"it", "who", "that", "which", "i", "we", "you"}
_MAX_GAP = 1200
"""Code points between a pronoun and the speaker that it may stand for: some two paragraphs."""


def resolved(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, in text order, with pronoun sources put right where that is safe."""
    done: list[Attribution] = []
    last: Attribution | None = None
    for attribution in sorted(attributions, key=_place):
        pronoun = (attribution.source or "").lower()
        if pronoun in _PRONOUNS:
            fits = last and _fits(pronoun, last.source or "") and _place(attribution) - _place(last) < _MAX_GAP
            if last and fits:
                attribution = replace(attribution, source=last.source)  # noqa: PLW2901 - the resolved one takes its place
        elif attribution.source:
            last = attribution
        done.append(attribution)
    return tuple(done)


def _place(attribution: Attribution) -> int:
    spans = (attribution.source_span, attribution.cue_span, *attribution.content)
    anchor = attribution.cue_span or next(span for span in spans if span)
    return anchor.start


def _fits(pronoun: str, source: str) -> bool:
    words = source.split()
    is_name = words[-1][:1].isupper() and len(words) > 1
    is_plural = not words[-1][:1].isupper() and words[-1].endswith("s") or words[0].lower() in {"some", "many", "several"}
    if pronoun in _SINGULAR:
        return not is_plural
    if pronoun in _PLURAL:
        return is_plural
    return pronoun == "it" and not is_name and not is_plural
