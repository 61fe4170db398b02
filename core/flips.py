"""What a text becomes where both sides say the same of one reason.

A verdict that names a number, day, name, place, other words or a negation can be tried: the
other side's words are put in the place of the named ones, or the negation is taken out. One
that names a denial is tried as if the source said the thing instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.records import Claim, FactKind, Finding, Label, Pair, Reason, ReasonKind, Stance
from core.spans import Span

KINDS = frozenset(
    {
        ReasonKind.NUMBER,
        ReasonKind.DATE,
        ReasonKind.NAME,
        ReasonKind.PLACE,
        ReasonKind.NEGATION,
        ReasonKind.QUOTATION,
        ReasonKind.WORDING,
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


def flippable(finding: Finding) -> tuple[Reason, ...]:
    """The reasons of a finding that can be tried, strongest first.

    What two sides that agree have in common cannot be made more alike.
    """
    if finding.verdict.label is Label.AGREE:
        return ()
    return tuple(one for one in finding.verdict.reasons if _is_flippable(finding.pair, one))


def _is_flippable(pair: Pair, reason: Reason) -> bool:
    if reason.kind is ReasonKind.DENIAL:
        return denied(pair, reason) is not None or negated(pair, reason) is not None
    return names_words(reason)


def names_words(reason: Reason) -> bool:
    """Whether a reason names words that can be made alike, whoever says them."""
    if reason.kind is ReasonKind.NEGATION:
        return bool(reason.a_spans or reason.b_spans)
    return reason.kind in KINDS and bool(reason.a_spans and reason.b_spans)


def denied(pair: Pair, reason: Reason) -> Claim | None:
    """The claim that a source denies, where that is what a reason names; else None."""
    if reason.kind is not ReasonKind.DENIAL:
        return None
    for claim, spans in ((pair.a, reason.a_spans), (pair.b, reason.b_spans)):
        said = claim.attribution
        if said is not None and said.stance is Stance.DENIES and set(spans) <= {said.cue_span}:
            return claim
    return None


def negated(pair: Pair, reason: Reason) -> tuple[Claim, Span] | None:
    """The claim that negates and its negating words, where a reason names them; else None."""
    if reason.kind is ReasonKind.NEGATION:
        is_in_a = negates_in_a(reason)
        return (pair.a, reason.a_spans[0]) if is_in_a else (pair.b, reason.b_spans[0])
    if reason.kind is not ReasonKind.DENIAL or denied(pair, reason) is not None:
        return None
    # "No militant has left": the negation stands among the words that deny.
    for claim, spans in ((pair.a, reason.a_spans), (pair.b, reason.b_spans)):
        for fact in claim.facts:
            is_named = any(span.contains(fact.span) for span in spans)
            if fact.kind is FactKind.NEGATION and is_named:
                return claim, fact.span
    return None


def flips_of(pair: Pair, reasons: Iterable[Reason], texts: tuple[str, str]) -> tuple[Flip, ...]:
    """A flip for each reason that names words; of two that change the same, the first alone.

    Args:
        pair: The pair that the reasons are about.
        reasons: Some of those that ``flippable`` gives.
        texts: The articles' texts.
    """
    kept: list[Flip] = []
    for reason in reasons:
        flip = _flip_in(pair, reason, texts)
        if flip is not None and not any(_meet(flip, one) for one in kept):
            kept.append(flip)
    return tuple(kept)


def _flip_in(pair: Pair, reason: Reason, texts: tuple[str, str]) -> Flip | None:
    if reason.kind is not ReasonKind.DENIAL:
        return flip_of(reason, texts)
    found = negated(pair, reason)
    if found is None:
        return None
    is_in_a = found[0] is pair.a
    return _affirming(reason, texts[not is_in_a], found[1], is_in_a=is_in_a)


def _meet(one: Flip, other: Flip) -> bool:
    return one.is_in_a is other.is_in_a and one.span.overlaps(other.span)


def flip_of(reason: Reason, texts: tuple[str, str]) -> Flip:
    """The words of the first side made those of the second, or the negation taken out.

    Args:
        reason: One that names words.
        texts: The texts in which its spans count.
    """
    if reason.kind is not ReasonKind.NEGATION:
        return Flip(reason, True, reason.a_spans[0], reason.b_spans[0].of(texts[1]))  # noqa: FBT003 - a field
    if negates_in_a(reason):
        return _affirming(reason, texts[0], reason.a_spans[0], is_in_a=True)
    return _affirming(reason, texts[1], reason.b_spans[0], is_in_a=False)


def negates_in_a(reason: Reason) -> bool:
    """Whether the first side negates: it names its cue beside the words that both have."""
    return len(reason.a_spans) > len(reason.b_spans)


def _affirming(reason: Reason, text: str, cue: Span, *, is_in_a: bool) -> Flip:
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
