"""One side's source denies what the other side tells, or both deny it."""

from __future__ import annotations

from core.judging.evidence import Bearing, Evidence
from core.judging.voices import STANCE_WORDS, denies, speaker
from core.records import Claim, Pair, Reason, ReasonKind, Stance
from core.spans import Span


def denial_evidence(pair: Pair) -> tuple[Evidence, ...]:
    """Denied on one side only: excludes; on both: supports; on none: nothing."""
    denied = (denies(pair.a), denies(pair.b))
    if not any(denied):
        return ()
    text = f"{_who(pair.a)}; {_who(pair.b)}"
    bearing = Bearing.SUPPORTS if all(denied) else Bearing.EXCLUDES
    reason = Reason(ReasonKind.DENIAL, text, _cue(pair.a), _cue(pair.b))
    return (Evidence(bearing, reason),)


def _who(claim: Claim) -> str:
    attribution = claim.attribution
    if attribution is None:
        return f"{speaker(claim)} {STANCE_WORDS[Stance.ASSERTS]}"
    words = STANCE_WORDS[attribution.stance]
    return (
        f"{speaker(claim)} {words} (“{attribution.cue}”)"
        if attribution.cue
        else (f"{speaker(claim)} {words}")
    )


def _cue(claim: Claim) -> tuple[Span, ...]:
    attribution = claim.attribution
    if attribution is None or attribution.cue_span is None:
        return ()
    return (attribution.cue_span,)
