"""The strength of a contradiction is taken back from the confidence it was shown with."""

import pytest

from core.judging.contradiction import CONFIDENCE
from core.logistic import log_odds
from core.records import Label, Reason, ReasonKind, Verdict
from tests.quality.fit_contradiction import strengths


@pytest.mark.parametrize("strength", [0.35, 0.6, 0.95])
def test_strength_is_taken_back_from_confidence(strength: float) -> None:
    confidence = CONFIDENCE((log_odds(strength),))
    verdict = Verdict(Label.CONTRADICT, confidence, (Reason(ReasonKind.DENIAL, "denied"),))

    assert strengths([(verdict, True)])[0, 0] == pytest.approx(log_odds(strength))
