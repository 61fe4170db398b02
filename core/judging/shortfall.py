"""Why a passage that came near a claim still does not tell the same fact."""

from __future__ import annotations

from core.judging.details import of_kind
from core.records import Claim, FactKind, Pair

FAR = 0.1  # similarity below which only the topic, at best, is shared
NAMED = (FactKind.PLACE, FactKind.NAME)
SHOWN = 2  # names a reason lists on each side


def shortfall(pair: Pair) -> str:
    """One phrase: the first of place, names and wording that tells the two apart."""
    for kind, word in zip(NAMED, ("place", "names"), strict=True):
        a, b = _only(pair.a, pair.b, kind), _only(pair.b, pair.a, kind)
        if a and b and not _shared(pair.a, pair.b, kind):
            return f"other {word}: {a} here, {b} there"
    if pair.similarity < FAR:
        return "another subject"
    return "a near subject, but not the same fact"


def _shared(a: Claim, b: Claim, kind: FactKind) -> bool:
    return bool({f.value for f in of_kind(a, kind)} & {f.value for f in of_kind(b, kind)})


def _only(claim: Claim, other: Claim, kind: FactKind) -> str:
    theirs = {fact.value for fact in of_kind(other, kind)}
    own = [fact.text for fact in of_kind(claim, kind) if fact.value not in theirs]
    return ", ".join(dict.fromkeys(own[:SHOWN]))
