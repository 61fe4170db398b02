"""Where a pair is shown, and as what.

Every threshold was chosen on development pairs, never on the samples; each field says on
which. ``tests/quality`` measures what they give.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.records import ReasonKind


@dataclass(frozen=True, slots=True)
class Way:
    """What a sign of a contradiction needs besides itself.

    Args:
        similarity: At least this similarity.
        contradict: At least this probability of contradiction between the contents; for a
            denial at most one minus this, since it turns the contents round.
        wording: At least this share of common words: a figure, day or place says nothing
            where the sentences around it are about different things.
        is_either: Whether one order is enough to be heard, instead of the mean of both.
        entail: At least this probability that one content follows from the other: nobody
            denies a thing by denying another on the same matter.
    """

    similarity: float
    contradict: float
    wording: float = 0.0
    is_either: bool = False
    entail: float = 0.0


# Chosen on development parts: pairings of whole articles, sentences written to mislead or
# rewritten, 12,000 pairs of sentences from ECB+. A negation, at .65 in either order, gave 11 right
# of 13 and 32 of 35. How much a denied content must follow: of 42 denials of news sentences with
# .25 or more and a similarity of .4 or more all were right, of 14 below 4. The network alone, at
# .92 in the mean of both orders: 107 of 110 rewritten sentences; of the families of real pairs
# that it found 8 of 10. A figure, name or place at .75 and .8: what lay below was wrong in five of
# six pairs of sentences from ECB+; of those written or rewritten one right one was lost.
WAYS = {
    ReasonKind.DENIAL: Way(0.4, 0.5, entail=0.25),
    ReasonKind.NEGATION: Way(0.2, 0.65, is_either=True),
    ReasonKind.OPPOSITE: Way(0.3, 0.6, wording=0.3),
    ReasonKind.NUMBER: Way(0.35, 0.75, wording=0.25),
    ReasonKind.DATE: Way(0.4, 0.7, wording=0.4),
    ReasonKind.PLACE: Way(0.3, 0.8),
    ReasonKind.NAME: Way(0.3, 0.8),
    ReasonKind.NETWORK: Way(0.85, 0.92),
}


@dataclass(frozen=True, slots=True)
class CompareSettings:
    """Thresholds of a comparison; all on 0..1 unless a unit is named.

    Args:
        candidates_per_claim: How many claims of the other article are looked at for each
            claim, best first by the cheap score. Count.
        candidate_floor: Cheap score below which the network is not asked about a pair. With
            the next one, on 32 pairs of whole articles, against .04 and .15: 1 of 196 findings
            lost, half the time.
        outlook_floor: Similarity, as far as it is known from the cheap features of all claims
            compared, below which the network is not asked about a pair.
        second_order_floor: Same-fact score of the first order below which the second order
            of a pair is not asked.
        pair_floor: Similarity from which a pair is judged; below it, as far as it is known from
            the first order, the second is not asked. With ``outlook_floor``, on 40 pairs of
            whole articles: 2,354 orders asked instead of 4,699, none of 164 agreements,
            differences and contradictions changed, 9 of 258 unsure pairs gave way to 9 others.
        unsure_floor: Similarity from which a pair is shown although the verdict is unsure.
        differ_floor: Similarity from which a pair may differ in its figures: on 3,265 pairs of
            news sentences 17 of 24 such did.
        agree_floor: Likelihood of an agreement from which it is shown as one: of what lies above
            it a first reader signed 95% on real coverage and 88% of pairs of sentences.
        network_says: Probability from which the network's word counts as such.
        same_speaker_floor: Probability from which two sayings of one source are held to
            contradict each other, most often a pronoun is to blame: that their contents exclude
            each other or, where he denies one of them, that one follows from the other.
        outlets_floor: Similarity from which a negation stands between two outlets that both
            speak themselves, each in words of its own: on sentences written to mislead 29 of 33
            above it were right and 11 of 29 below, where somebody is quoted 170 of 189 at any
            similarity.
        outlets_wording: Share of common words from which they tell it in the same words, and
            the similarity is not asked: it is low for short sentences.
        ways: What each sign of a contradiction needs besides itself.
        nearest_per_claim: How many nearest passages a lone claim is given. Count.
    """

    candidates_per_claim: int = 4
    candidate_floor: float = 0.25
    outlook_floor: float = 0.08
    second_order_floor: float = 0.4
    pair_floor: float = 0.15
    unsure_floor: float = 0.3
    differ_floor: float = 0.7
    agree_floor: float = 0.68
    network_says: float = 0.5
    same_speaker_floor: float = 0.8
    outlets_floor: float = 0.8
    outlets_wording: float = 0.6
    ways: Mapping[ReasonKind, Way] = field(default_factory=lambda: dict(WAYS))
    nearest_per_claim: int = 3


DEFAULT = CompareSettings()
