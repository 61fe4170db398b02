"""What the whole comparison tells of a pair, beyond its two texts.

Pairs taken by themselves are calibrated on labelled pairs, of which half tell the same fact.
Among the candidates of two real articles one in ten does. A third logistic regression
brings the score to that rate and hears what only the surroundings tell: whether each claim
is the best that the other has, how rare the words are that both use, how much is said, and
whether they name anybody in common. Made by ``core/training/calibrate.py`` on twelve pairs
of whole articles read by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from core.alignment.features import keys
from core.facts.frames import share_frame
from core.facts.lemmas import lemma, word_set
from core.lexical import words
from core.logistic import Logistic, log_odds
from core.progress import SILENT, Ticket
from core.records import Claim, FactKind, Pair

# 2,068 candidates of twelve pairs of articles, five-fold: average precision
# .595 (the pair's own score .537), expected calibration error .010.
COVERAGE = Logistic(-2.73, (0.66, 0.77, 1.17, 0.32, 0.43))
# Twelve of fourteen pairs that share a verb and its place told the same fact (read on 25
# events); set lower than that share, since the reading is small.
FRAME_SIMILARITY = 0.6
# A sweeping denial is too rare in the labelled pairs to be measured: set by hand, where a
# pair is judged.
SWEEPING_SIMILARITY = 0.5
MOST = 3.0  # where rarity and length stop counting for more
_COMMON = word_set(
    "be have do say tell make take get go come give will would can could may might must should "
    "not the a an and or of in on at to for from by with as that this it its his her their he "
    "she they we you i who which what there than but if so no one about after before into over "
    "out up more most also just only very other some any all been being was were is are has had "
    "said"
)
_NAMED = (FactKind.NAME, FactKind.PLACE)


@dataclass(frozen=True, slots=True)
class CoverageFeatures:
    """What the surroundings tell of a pair.

    Args:
        own: Log-odds of the pair's own score.
        mutual: 1 where each is the best that the other article has for the other, else 0.
        rarity: Summed inverse document frequency of the shared lemmas that are no names,
            in fifths of a nat.
        length: Hundreds of code points of the shorter claim.
        named: 1 where both name the same person, body or place, else 0.
    """

    own: float
    mutual: float
    rarity: float
    length: float
    named: float

    @property
    def row(self) -> tuple[float, ...]:
        """The features as a regression reads them."""
        return self.own, self.mutual, self.rarity, self.length, self.named


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all claims compared tell of one pair, whatever the score of its own.

    Args:
        sides: Each claim's id, with the letter of the article that it is held against.
        rarity: See ``CoverageFeatures``; likewise ``length`` and ``named``.
        floor: The least similarity that the pair has, by what holds it together.
    """

    sides: tuple[tuple[str, str], tuple[str, str]]
    rarity: float
    length: float
    named: float
    floor: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """The surroundings of all candidates, under scores that may still change."""

    pairs: tuple[Surroundings, ...]

    def similarities(self, own: Sequence[float]) -> list[float]:
        """How likely each pair tells one fact, 0..1, given the score of its own."""
        return [
            max(COVERAGE(features.row), pair.floor)
            for features, pair in zip(self.features(own), self.pairs, strict=True)
        ]

    def features(self, own: Sequence[float]) -> tuple[CoverageFeatures, ...]:
        """What the surroundings tell of each pair, given the score of its own."""
        best: dict[tuple[str, str], float] = {}
        for pair, score in zip(self.pairs, own, strict=True):
            for side in pair.sides:
                best[side] = max(best.get(side, 0.0), score)
        return tuple(
            CoverageFeatures(
                own=log_odds(score),
                mutual=float(all(best[side] == score for side in pair.sides)),
                rarity=pair.rarity,
                length=pair.length,
                named=pair.named,
            )
            for pair, score in zip(self.pairs, own, strict=True)
        )


def coverage_of(
    pairs: Sequence[tuple[Claim, Claim]],
    swept: Sequence[bool],
    claims: Sequence[Claim],
    *,
    ticket: Ticket = SILENT,
) -> Coverage:
    """The surroundings of some pairs.

    Args:
        pairs: The pairs, each named once.
        swept: For each whether a sweeping denial holds it together.
        claims: All claims compared.
        ticket: May cancel.

    Raises:
        Cancelled: If the ticket was cancelled.
    """
    frequency = Counter(word for claim in claims for word in _content(claim.read_text))
    rarity = {word: log(len(claims) / count) for word, count in frequency.items()}
    found: list[Surroundings] = []
    for (a, b), is_swept in zip(pairs, swept, strict=True):
        ticket.check()
        found.append(
            Surroundings(
                sides=((a.id, b.article), (b.id, a.article)),
                rarity=min(MOST, sum(rarity[word] for word in sorted(_shared(a, b))) / 5),
                length=min(MOST, min(len(a.text), len(b.text)) / 100),
                named=float(bool(keys(a) & keys(b))),
                floor=_floor(a, b, is_swept=is_swept),
            )
        )
    return Coverage(tuple(found))


def in_same_coverage(similarity: float, before: Pair, after: Pair) -> float:
    """The similarity of a pair whose words have changed, among claims that have not.

    Only the pair's own score is heard anew; best of both, rarity, length and names count as
    they did.

    Args:
        similarity: Of the pair before, as it stood among all claims compared.
        before: With the score of its own.
        after: Likewise, with the changed words.
    """
    own = log_odds(after.similarity) - log_odds(before.similarity)
    heard = Logistic(COVERAGE.weights[0] * own, (1.0,))
    return max(heard((log_odds(similarity),)), _floor(after.a, after.b, is_swept=False))


def _floor(a: Claim, b: Claim, *, is_swept: bool) -> float:
    """What a shared frame or a sweeping denial is worth, whatever the words are like."""
    if share_frame(a, b):
        return FRAME_SIMILARITY
    return SWEEPING_SIMILARITY if is_swept else 0.0


def _shared(a: Claim, b: Claim) -> frozenset[str]:
    """The lemmas of the content words that both use and that stand in no name of either."""
    shared = _content(a.read_text) & _content(b.read_text)
    if not shared:
        return shared
    return shared - _named(a) - _named(b)


def _named(claim: Claim) -> frozenset[str]:
    """The lemmas of the words in a claim's names and places."""
    names = (fact.text for fact in claim.facts if fact.kind in _NAMED)
    return frozenset(lemma(word.folded) for name in names for word in words(name))


@lru_cache(maxsize=4_000)
def _content(text: str) -> frozenset[str]:
    """The lemmas of a text's content words."""
    return frozenset(lemma(word.folded) for word in words(text)) - _COMMON
