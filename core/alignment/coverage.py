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
from dataclasses import astuple, dataclass, replace
from functools import lru_cache
from math import log

from core.alignment.features import keys
from core.facts.frames import share_frame
from core.facts.lemmas import lemma, word_set
from core.lexical import words
from core.logistic import Logistic, log_odds
from core.records import Claim, FactKind, Pair

# 1,999 candidates of twelve pairs of articles, five-fold: average precision
# .592 (the pair's own score .496), expected calibration error .012.
COVERAGE = Logistic(-3.10, (0.61, 0.93, 1.20, 0.33, 0.55))
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


def in_coverage(
    pairs: Sequence[Pair], swept: Sequence[bool], claims: Sequence[Claim]
) -> tuple[Pair, ...]:
    """The pairs with their similarity as it stands among all claims compared.

    Args:
        pairs: Each with the score of its own.
        swept: For each whether a sweeping denial holds it together.
        claims: All claims compared.
    """
    features = coverage_features(pairs, claims)
    return tuple(
        replace(pair, similarity=max(COVERAGE(astuple(told)), _floor(pair, is_swept=is_swept)))
        for pair, told, is_swept in zip(pairs, features, swept, strict=True)
    )


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
    return max(heard((log_odds(similarity),)), _floor(after, is_swept=False))


def _floor(pair: Pair, *, is_swept: bool) -> float:
    """What a shared frame or a sweeping denial is worth, whatever the words are like."""
    if share_frame(pair.a, pair.b):
        return FRAME_SIMILARITY
    return SWEEPING_SIMILARITY if is_swept else 0.0


def coverage_features(
    pairs: Sequence[Pair], claims: Sequence[Claim]
) -> tuple[CoverageFeatures, ...]:
    """What the surroundings tell of each pair."""
    frequency = Counter(word for claim in claims for word in _content(claim.read_text))
    best: dict[tuple[str, str], float] = {}
    for pair in pairs:
        for key in _sides(pair):
            best[key] = max(best.get(key, 0.0), pair.similarity)
    return tuple(
        CoverageFeatures(
            own=log_odds(pair.similarity),
            mutual=float(all(best[key] == pair.similarity for key in _sides(pair))),
            rarity=min(MOST, _rarity(pair, frequency, len(claims))),
            length=min(MOST, min(len(pair.a.text), len(pair.b.text)) / 100),
            named=float(bool(keys(pair.a) & keys(pair.b))),
        )
        for pair in pairs
    )


def _sides(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    """Each claim with the letter of the article it is held against."""
    return (pair.a.id, pair.b.article), (pair.b.id, pair.a.article)


def _rarity(pair: Pair, frequency: Counter[str], count: int) -> float:
    named = {
        lemma(word.folded)
        for claim in (pair.a, pair.b)
        for fact in claim.facts
        if fact.kind in _NAMED
        for word in words(fact.text)
    }
    shared = (_content(pair.a.read_text) & _content(pair.b.read_text)) - named
    return sum(log(count / frequency[word]) for word in sorted(shared)) / 5


@lru_cache(maxsize=4_000)
def _content(text: str) -> frozenset[str]:
    """The lemmas of a text's content words."""
    return frozenset(lemma(word.folded) for word in words(text)) - _COMMON
