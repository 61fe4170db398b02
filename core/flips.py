"""What a text becomes where both sides say the same of one reason.

A verdict that names a number, day, name, place or negation can be tried: the other side's
words are put in the place of the named ones, or the negation is taken out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.records import Label, Reason, ReasonKind, Verdict
from core.spans import Span

KINDS = frozenset(
    {
        ReasonKind.NUMBER,
        ReasonKind.DATE,
        ReasonKind.NAME,
        ReasonKind.PLACE,
        ReasonKind.NEGATION,
    }
)
# What is left of a negating word when it no longer negates.
AFFIRMED = {
    "nobody": "somebody",
    "no one": "someone",
    "none": "some",
    "nothing": "something",
    "nowhere": "somewhere",
    "without": "with",
    "cannot": "can",
    "can't": "can",
    "won't": "will",
}


@dataclass(frozen=True, slots=True)
class Flip:
    """Other words in the place of those that a reason names.

    Args:
        reason: The reason that they belong to.
        is_in_a: Whether they stand in the text of the first side.
        span: Where they stand in that text.
        words: What takes their place; may be empty.
    """

    reason: Reason
    is_in_a: bool
    span: Span
    words: str

    @property
    def growth(self) -> int:
        """By how many code points the text becomes longer."""
        return len(self.words) - len(self.span)


def flippable(verdict: Verdict) -> tuple[Reason, ...]:
    """The reasons of a verdict that can be tried, strongest first.

    What two sides that agree have in common cannot be made more alike.
    """
    if verdict.label is Label.AGREE:
        return ()
    return tuple(
        reason for reason in verdict.reasons if reason.kind in KINDS and _is_marked(reason)
    )


def _is_marked(reason: Reason) -> bool:
    if reason.kind is ReasonKind.NEGATION:
        return bool(reason.a_spans or reason.b_spans)
    return bool(reason.a_spans and reason.b_spans)


def flips_of(reasons: Iterable[Reason], texts: tuple[str, str]) -> tuple[Flip, ...]:
    """One flip a reason; where two would change the same words, the first alone."""
    kept: list[Flip] = []
    for reason in reasons:
        flip = flip_of(reason, texts)
        if not any(flip.is_in_a is one.is_in_a and flip.span.overlaps(one.span) for one in kept):
            kept.append(flip)
    return tuple(kept)


def flip_of(reason: Reason, texts: tuple[str, str]) -> Flip:
    """The words of the first side made those of the second, or the negation taken out.

    Args:
        reason: One of those that ``flippable`` gives.
        texts: The texts in which its spans count.
    """
    if reason.kind is not ReasonKind.NEGATION:
        return Flip(reason, True, reason.a_spans[0], reason.b_spans[0].of(texts[1]))  # noqa: FBT003 - a field
    return _affirming(reason, texts, is_in_a=negates_in_a(reason))


def negates_in_a(reason: Reason) -> bool:
    """Whether the first side negates: it names its cue beside the words that both have."""
    return len(reason.a_spans) > len(reason.b_spans)


def _affirming(reason: Reason, texts: tuple[str, str], *, is_in_a: bool) -> Flip:
    text, cue = (texts[0], reason.a_spans[0]) if is_in_a else (texts[1], reason.b_spans[0])
    word = cue.of(text).lower().replace("’", "'")
    kept = AFFIRMED.get(word, word.removesuffix("n't") if word.endswith("n't") else "")
    is_own_word = not text[: cue.start][-1:].isalnum()
    takes_blank = not kept and is_own_word and text[cue.end : cue.end + 1] == " "
    return Flip(reason, is_in_a, Span(cue.start, cue.end + takes_blank), kept)


def flipped(text: str, flips: Sequence[Flip]) -> str:
    """The text of one side with its flips made; they do not overlap."""
    for flip in sorted(flips, key=lambda flip: flip.span, reverse=True):
        text = text[: flip.span.start] + flip.words + text[flip.span.end :]
    return text


def moved(span: Span, flips: Sequence[Flip]) -> Span:
    """Where a span of one side's text stands once the flips of that side are made."""
    start = span.start + sum(flip.growth for flip in flips if flip.span.end <= span.start)
    end = span.end + sum(flip.growth for flip in flips if flip.span.start < span.end)
    return Span(start, max(start, end))
