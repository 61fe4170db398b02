"""How likely a pair that tells the same fact is signed as an agreement by a careful reader.

Similarity says whether two claims are about one fact; a reader who signs "agree" also wants
that neither tells much else, and that both tell it of the same people. The longer the shorter
of the two is, the more both tell, and the more often a part of it is told by one side only.
"""

from __future__ import annotations

from core.facts.frames import share_frame
from core.judging.voices import other_speakers
from core.logistic import Logistic, log_odds
from core.records import Claim, FactKind, Pair

# Fitted by ``tests/quality/fit_agreement.py`` on 520 hand-labelled pairs of 23 events, each
# weighted by how many pairs of real coverage it stands for; five-fold by event: average
# precision .949, expected calibration error .030 of what is shown.
AGREEMENT = Logistic(0.89, (1.41, -1.22, -1.37))
NAMED = (FactKind.NAME, FactKind.PLACE)
MOST = 3.0  # hundreds of code points from where on length counts no more
# Twelve of fourteen pairs that share a verb and its place told the same fact (read on 25
# events), counted with one more of either kind.
FRAMED = 0.81


def agreement_likelihood(pair: Pair) -> float:
    """How likely a careful reader says that both tell the same fact, 0..1."""
    likelihood = AGREEMENT(agreement_features(pair))
    return max(likelihood, FRAMED) if share_frame(pair.a, pair.b) else likelihood


def agreement_features(pair: Pair) -> tuple[float, float, float]:
    """Log-odds of the similarity, hundreds of code points of the shorter claim, other actors."""
    shorter = min(len(pair.a.text), len(pair.b.text))
    return log_odds(pair.similarity), min(MOST, shorter / 100), float(has_other_actors(pair))


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
