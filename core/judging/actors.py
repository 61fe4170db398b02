"""Whether two claims tell of somebody else: "Oakland will not", "Los Angeles will"."""

from __future__ import annotations

from core.judging.details import of_kind
from core.records import Claim, FactKind


def has_other_actor(a: Claim, a_at: int, b: Claim, b_at: int) -> bool:
    """Whether each side names somebody before its predicate, and nobody there is the same.

    A pronoun names nobody, so where a subject is told by one nothing is known.

    Args:
        a: A claim.
        a_at: Where its predicate begins, in its article.
        b: The other.
        b_at: Likewise.
    """
    before_a, before_b = _named_before(a, a_at), _named_before(b, b_at)
    return bool(before_a and before_b) and not before_a & before_b


def _named_before(claim: Claim, at: int) -> frozenset[str]:
    named = of_kind(claim, FactKind.NAME, FactKind.PLACE)
    return frozenset(str(fact.value) for fact in named if fact.end <= at)
