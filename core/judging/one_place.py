"""Two claims in the same words but for one place: a detail more, less or other.

"Police detain a man" against "Police question a man"; "troops killed in an attack" against
"NATO troops killed in an attack". Both can be true, and yet a reader of the one would not
tell the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.facts import polarity
from core.facts.lemmas import lemma
from core.judging.content_words import FUNCTION_WORDS
from core.judging.evidence import Bearing, Evidence
from core.judging.places import places
from core.lexical import spelling_01, wording_01, words
from core.records import Claim, Pair, Reason, ReasonKind
from core.spans import Span

# Chosen on 619 headlines in which one chunk was put in the place of another (iSTS 2016): of 127
# pairs that part so, 90 differ. Of 149 others, kept apart until then, 109 do. Between whole
# sentences of two outlets it is rare: 7 among 5,300 pairs on one event, of which 3 differ and the
# others tell the same otherwise ("any", "anything").
SAME_WORDS = 0.6  # share of words in the same order
FOLLOWS = 0.4  # probability of entailment from which the one is held to tell the other
EXCLUDES = 0.5  # probability of contradiction from which not both can be true
FEW = 3  # telling words a side that one place holds: more are another clause, as is a mark
_CLAUSE_MARK = re.compile(r"[,;:]\s")
SAME_SPELLING = 0.75  # from which on two words are one, spelled in two ways


def one_place_evidence(pair: Pair) -> tuple[Evidence, ...]:
    """Where the claims part, if it is in one place and the one does not follow from the other."""
    if wording_01(pair.a.text, pair.b.text) < SAME_WORDS or not _is_left_open(pair):
        return ()
    telling = [parting for parting in _partings(pair.a, pair.b) if parting.is_telling]
    if len(telling) != 1 or not telling[0].is_detail:
        return ()
    return (_evidence(telling[0].a, telling[0].b),)


def _is_left_open(pair: Pair) -> bool:
    """Whether the network finds that one side tells what the other neither tells nor excludes."""
    known = [scores for scores in (pair.forward, pair.backward) if scores is not None]
    if not known or polarity(pair.a.facts) is not polarity(pair.b.facts):
        return False
    clash = sum(scores.contradict for scores in known) / len(known)
    return clash < EXCLUDES and min(scores.entail for scores in known) < FOLLOWS


@dataclass(frozen=True, slots=True)
class _Side:
    """What one side has in a place: its words in the article, none where it has nothing."""

    text: str
    spans: tuple[Span, ...]
    told: tuple[str, ...]  # lemmas of the words that tell something, in order


@dataclass(frozen=True, slots=True)
class _Parting:
    """What both sides have in a place, and whether both have the same words around it."""

    a: _Side
    b: _Side
    is_inner: bool

    @property
    def is_telling(self) -> bool:
        """Whether more than articles, forms of "be" and the order of words are other."""
        return sorted(self.a.told) != sorted(self.b.told)

    @property
    def is_detail(self) -> bool:
        """Whether it is a detail: few words for few others, or a few more amid the same."""
        sides = (self.a, self.b)
        if any(len(side.told) > FEW or _CLAUSE_MARK.search(side.text) for side in sides):
            return False
        if not all(side.told for side in sides):
            return self.is_inner
        return spelling_01(*(" ".join(side.told) for side in sides)) < SAME_SPELLING


def _partings(a: Claim, b: Claim) -> Iterator[_Parting]:
    for place in places(a.text, b.text):
        yield _Parting(_side(a, place.a), _side(b, place.b), place.is_inner)


def _side(claim: Claim, own: Span) -> _Side:
    told = (word.folded for word in words(claim.text, own))
    return _Side(
        own.of(claim.text),
        (own.shifted(claim.start),) if len(own) else (),
        tuple(lemma(word) for word in told if word not in FUNCTION_WORDS),
    )


def _evidence(a: _Side, b: _Side) -> Evidence:
    if a.spans and b.spans:
        text = f"“{a.text}” here, “{b.text}” there, else the same words"
    else:
        text = f"“{a.text or b.text}” on one side only, else the same words"
    return Evidence(Bearing.DETAILS_DIFFER, Reason(ReasonKind.WORDING, text, a.spans, b.spans))
