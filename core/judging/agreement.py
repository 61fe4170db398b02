"""How likely a pair that tells the same fact is signed as an agreement by a careful reader.

Similarity says whether two claims are about one fact; a reader who signs "agree" also wants
that neither tells much else. The longer the shorter of the two is, the more both tell, and
the more often a part of it is told by one side only.
"""

from __future__ import annotations

from core.facts.frames import share_frame
from core.logistic import Logistic, log_odds
from core.records import Pair

# Fitted by ``tests/quality/fit_agreement.py`` on 178 hand-labelled pairs of 23 events, each
# weighted by how many pairs of real coverage it stands for; five-fold by event: average
# precision .805 (similarity alone .779), precision .93 from a likelihood of .7 on.
AGREEMENT = Logistic(1.02, (1.16, -1.28))
MOST = 3.0  # hundreds of code points from where on length counts no more
# Twelve of fourteen pairs that share a verb and its place told the same fact (read on 25
# events), counted with one more of either kind.
FRAMED = 0.81


def agreement_likelihood(pair: Pair) -> float:
    """How likely a careful reader says that both tell the same fact, 0..1."""
    likelihood = AGREEMENT(agreement_features(pair))
    return max(likelihood, FRAMED) if share_frame(pair.a, pair.b) else likelihood


def agreement_features(pair: Pair) -> tuple[float, float]:
    """Log-odds of the similarity, and hundreds of code points of the shorter claim."""
    shorter = min(len(pair.a.text), len(pair.b.text))
    return log_odds(pair.similarity), min(MOST, shorter / 100)
