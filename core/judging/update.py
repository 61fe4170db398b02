"""A later, higher count supersedes an earlier one; it does not dispute it."""

from __future__ import annotations

from datetime import date
from itertools import product

from core.facts import RelationKind, compare_numbers
from core.judging.details import of_kind
from core.judging.evidence import Bearing, Evidence
from core.records import Bound, Fact, FactKind, Pair, Reason, ReasonKind


def update_evidence(pair: Pair, published: tuple[date | None, date | None]) -> tuple[Evidence, ...]:
    """Counts of one unit that grew from the earlier article to the later one.

    The earlier must leave room upwards ("at least 12"): a plain figure that grew may be a
    dispute as well.
    """
    day_a, day_b = published
    if day_a is None or day_b is None or day_a == day_b:
        return ()
    numbers = (of_kind(pair.a, FactKind.NUMBER), of_kind(pair.b, FactKind.NUMBER))
    days = abs((day_b - day_a).days)
    return tuple(
        _evidence(a, b, days)
        for a, b in product(*numbers)
        if _grew(*((a, b) if day_a < day_b else (b, a)))
    )


def _grew(earlier: Fact, later: Fact) -> bool:
    relation = compare_numbers(earlier, later)
    apart = relation.kind in {RelationKind.CONFLICTING, RelationKind.COMPATIBLE}
    higher = float(later.value) > float(earlier.value)
    return apart and higher and earlier.bound is Bound.AT_LEAST


def _evidence(a: Fact, b: Fact, days: int) -> Evidence:
    text = f"the count grew in the {days} days between the reports: “{a.text}” and “{b.text}”"
    return Evidence(Bearing.DETAILS_DIFFER, Reason(ReasonKind.UPDATE, text, (a.span,), (b.span,)))
