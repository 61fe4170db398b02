"""One quotation, given in other words on either side.

Words between quotation marks are a speaker's own. Where two outlets quote one sentence and
their words part, one of them does not give what was said: "closer to a nuclear bomb" here,
"closer to nuclear arms" there. What an outlet marks as left out or put in is no such place.
"""

from __future__ import annotations

import re

from core.facts.lemmas import lemma, word_set
from core.judging.places import Place, places
from core.lexical import words
from core.records import Claim, Pair, Reason, ReasonKind
from core.spans import Span

# Chosen on 183 pairs of whole articles on one event: 18 pairs of claims are shown, read one by
# one; each time the words between the marks are other words.
FEWEST = 6  # words that both quotations have in common
SAME = 0.85  # share of the words that are common, from the first such to the last
FEW_BEHIND = 2  # words a side behind the last common one: more are another end of the quotation
QUOTED_OTHERWISE = 0.9  # confidence

# "[Senate]", "(local)", "…", "f***ing": marked as the outlet's own.
_MARKED = re.compile(r"…|\.\s?\.\s?\.|[\[\](){}*]")
# What a hurried ear or the style of a desk leaves out, puts in or writes otherwise.
_SMALL = word_set(
    "a an the and so well now that to am is are was were be been being has have had do does did "
    "will would"
)
_LONG_FORMS = (
    (re.compile(r"n['’]t\b"), " not"),
    (re.compile(r"\bcannot\b"), "can not"),
    (re.compile(r"\bgonna\b"), "going to"),
    (re.compile(r"['’](?:re|ve|ll|d|m|s)\b"), ""),
)
_ONE_SPELLING = (
    (re.compile(r"(?<=\w\w)our"), "or"),
    (re.compile(r"(?<=\w\w)(?:[iy])s(?=e|ing|ation)"), "iz"),
    (re.compile(r"(?<=\w\w)yz"), "iz"),
    (re.compile(r"(?<=[bt])re\b"), "er"),
    (re.compile(r"(?<=en)c(?=e)"), "s"),
    (re.compile(r"ll(?=ed|er|ing)"), "l"),
    (re.compile(r"(?<=m)me\b"), ""),
)


def quotation_reasons(pair: Pair) -> tuple[Reason, ...]:
    """Where one quotation parts; none where it does not, or each side quotes something else."""
    return tuple(
        _reason(pair, a.start + place.a.start, b.start + place.b.start, place)
        for a in pair.a.quoted
        for b in pair.b.quoted
        for place in _telling(_words_of(pair.a, a), _words_of(pair.b, b))
    )


def _words_of(claim: Claim, quoted: Span) -> str:
    return quoted.shifted(-claim.start).of(claim.text)


def _telling(a: str, b: str) -> list[Place]:
    """The places in which two quotations part, if they are one and say another thing there."""
    apart = list(places(a, b))
    if not _is_one(a, b, apart):
        return []
    telling = [
        place
        for place in apart
        if (place.is_inner or _is_end(a, b, place)) and _is_telling(a, b, place)
    ]
    told_a = sorted(word for place in telling for word in _told(place.a.of(a)))
    told_b = sorted(word for place in telling for word in _told(place.b.of(b)))
    return telling if told_a != told_b else []  # the same words in another order


def _is_one(a: str, b: str, apart: list[Place]) -> bool:
    common = len(words(a)) - sum(len(words(a, place.a)) for place in apart)
    inner = sum(
        len(words(a, place.a)) + len(words(b, place.b)) for place in apart if place.is_inner
    )
    return common >= FEWEST and 2 * common >= SAME * (2 * common + inner)


def _is_end(a: str, b: str, place: Place) -> bool:
    """Whether both end with a word or two that the other has otherwise.

    Where a quotation begins an outlet fits it into its own sentence: he "looks forward".
    """
    is_behind = place.gap_a.end == len(a) and place.gap_b.end == len(b) and place.gap_a.start > 0
    counts = (len(words(a, place.a)), len(words(b, place.b)))
    return is_behind and all(1 <= count <= FEW_BEHIND for count in counts)


def _is_telling(a: str, b: str, place: Place) -> bool:
    gaps = (place.gap_a.of(a), place.gap_b.of(b))
    if any(_MARKED.search(gap) for gap in gaps):
        return False
    one, other = place.a.of(a), place.b.of(b)
    if _shortens(one, gaps[0], other) or _shortens(other, gaps[1], one):
        return False
    if _letters(one) == _letters(other):  # "F.B.I.", "state-funded"
        return False
    return _told(one) != _told(other)


def _shortens(one: str, gap: str, other: str) -> bool:
    """Whether a word is the other cut short: "Sen." for "Senator"."""
    return bool(one) and f"{one}." in gap and other.casefold().startswith(one.casefold())


def _told(text: str) -> list[str]:
    told = (word.folded for word in words(_spelled(text)))
    return [lemma(word) for word in told if word not in _SMALL]


def _letters(text: str) -> str:
    return re.sub(r"\W", "", _spelled(text))


def _spelled(text: str) -> str:
    """In full and in one spelling, for comparison alone: "he's", "defence"."""
    text = text.casefold()
    for usual, form in (*_LONG_FORMS, *_ONE_SPELLING):
        text = usual.sub(form, text)
    return text


def _reason(pair: Pair, at_a: int, at_b: int, place: Place) -> Reason:
    here, there = Span(at_a, at_a + len(place.a)), Span(at_b, at_b + len(place.b))
    one, other = _words_of(pair.a, here), _words_of(pair.b, there)
    if one and other:
        text = f"the quotation has “{one}” here, “{other}” there"
    else:
        text = f"the quotation has “{one or other}” on one side only"
    spans_a, spans_b = (((span,) if len(span) else ()) for span in (here, there))
    return Reason(ReasonKind.QUOTATION, text, spans_a, spans_b)
