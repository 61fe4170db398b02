"""How likely a pair that tells the same fact is signed as an agreement by a careful reader.

Similarity says whether two claims are about one fact; a reader who signs "agree" also wants
that neither tells much else, that both tell it of the same people, that nothing in the one
excludes the other, and best of all that both give the same figure or day. The longer the shorter
of the two is, the more both tell, and the more often a part of it is told by one side only.
"""

from __future__ import annotations

from core.facts.frames import share_frame
from core.judging.contradiction import opinion_of
from core.judging.details import detail_evidence
from core.judging.evidence import Bearing
from core.judging.voices import other_speakers
from core.logistic import Logistic, log_odds
from core.records import Claim, FactKind, Pair

# Fitted by ``tests/quality/fit_agreement.py`` on 521 pairs of real coverage of 23 events, each
# weighted by how many it stands for, 629 pairs of sentences on 202 other events and 182 pairs from
# articles that write about one matter over months; a pair on which readers part counts half.
# Five-fold: average precision .917, .832 and .599. Without the last, 30% of what was shown on such
# articles was right and 80% on the events held out (mean of readers); with them 43% and 87%; that
# hears how close the articles are as well: 55% and 86%, and more of what agrees is found.
# What did not help: entailment in either order, words and names in common and apart, how rare those
# words are in both articles, days, hedges, plans, negations, who speaks.
AGREEMENT = Logistic(-0.23, (0.64, -1.21, 0.22, -0.59, -0.25, 0.71, -4.73))
# Closeness from which two articles surely tell of one event: 94% of the pairings of the triples lie
# above it, 16% of those on one matter over months.
ONE_EVENT = 0.5
NAMED = (FactKind.NAME, FactKind.PLACE)
LEAST = 0.02  # probability of contradiction below which it counts no less
UNASKED = 0.05  # what it counts as where the network was not asked: the median of the fit
MOST = 3.0  # hundreds of code points from where on length counts no more
# Twelve of fourteen pairs that share a verb and its place told the same fact (read on 25
# events), counted with one more of either kind.
FRAMED = 0.81


def agreement_likelihood(pair: Pair, closeness: float | None = None) -> float:
    """How likely a careful reader says that both tell the same fact, 0..1.

    Args:
        pair: The pair with what the networks said of it.
        closeness: How likely its two articles tell of one event, if known.
    """
    likelihood = AGREEMENT(agreement_features(pair, closeness))
    return max(likelihood, FRAMED) if share_frame(pair.a, pair.b) else likelihood


def agreement_features(pair: Pair, closeness: float | None = None) -> tuple[float, ...]:
    """What the likelihood is made of.

    Returns:
        Log-odds of the similarity, hundreds of code points of the shorter claim, both
        multiplied, whether others act, log-odds of the contents excluding each other,
        whether a figure or a day is shared, how far the articles are from one event.
    """
    opinion = opinion_of(pair)
    alike = log_odds(pair.similarity)
    shorter = min(MOST, min(len(pair.a.text), len(pair.b.text)) / 100)
    return (
        alike,
        shorter,
        alike * shorter,
        float(has_other_actors(pair)),
        log_odds(UNASKED if opinion is None else max(LEAST, opinion.contradict)),
        float(_shares_figure(pair)),
        0.0 if closeness is None else max(0.0, ONE_EVENT - closeness),
    )


def _shares_figure(pair: Pair) -> bool:
    """Whether a number or day of one side is that of the other, or fits it closely."""
    return any(one.bearing is Bearing.SUPPORTS for one in detail_evidence(pair))


def has_other_actors(pair: Pair) -> bool:
    """Whether other people speak or act, as far as their names tell.

    "Mills said" against "Park said"; "Mills sued Park" against "Park was sued". Of 114
    such pairs among those of the fit 38 agreed, of the others 309 of 436.
    """
    a, b = _named_first(pair.a), _named_first(pair.b)
    if a is not None and a == b:
        return False
    is_turned = a is not None and b is not None and (a in _names(pair.b) or b in _names(pair.a))
    return is_turned or other_speakers(pair)


def _named_first(claim: Claim) -> str | None:
    """The key of the name that a claim names first; None if it is a place or there is none."""
    first = next((fact for fact in claim.facts if fact.kind in NAMED), None)
    return str(first.value) if first is not None and first.kind is FactKind.NAME else None


def _names(claim: Claim) -> frozenset[str]:
    return frozenset(str(fact.value) for fact in claim.facts if fact.kind in NAMED)
