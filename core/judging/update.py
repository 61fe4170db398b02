"""What the days of publication tell: updates, and reports too far apart to contradict.

A later, higher count supersedes an earlier one; it does not dispute it. And what was denied
last year may be true today.
"""

from __future__ import annotations

from datetime import date
from itertools import product

from core.facts import RelationKind, compare_numbers
from core.judging.details import of_kind
from core.judging.evidence import Bearing, Evidence
from core.records import Bound, Fact, FactKind, Pair, Reason, ReasonKind

# Set by hand: coverage of one event runs for weeks, and the labelled pairs hold none that
# lies further apart.
FAR_APART_DAYS = 90


def update_evidence(pair: Pair, published: tuple[date | None, date | None]) -> tuple[Evidence, ...]:
    """Reports far apart, or counts of one unit that grew from the earlier to the later.

    The earlier must leave room upwards ("at least 12"): a plain figure that grew may be a
    dispute as well.
    """
    day_a, day_b = published
    if day_a is None or day_b is None or day_a == day_b:
        return ()
    if abs((day_b - day_a).days) > FAR_APART_DAYS:
        return (_far_apart(abs((day_b - day_a).days)),)
    numbers = (of_kind(pair.a, FactKind.NUMBER), of_kind(pair.b, FactKind.NUMBER))
    days = abs((day_b - day_a).days)
    return tuple(
        _evidence(a, b, days)
        for a, b in product(*numbers)
        if _grew(*((a, b) if day_a < day_b else (b, a)))
    )


def _far_apart(days: int) -> Evidence:
    text = f"the reports were published {days} days apart"
    return Evidence(Bearing.OTHER_TIME, Reason(ReasonKind.DATE, text))


def _grew(earlier: Fact, later: Fact) -> bool:
    relation = compare_numbers(earlier, later)
    apart = relation.kind in {RelationKind.CONFLICTING, RelationKind.COMPATIBLE}
    higher = float(later.value) > float(earlier.value)
    return apart and higher and earlier.bound is Bound.AT_LEAST


def _evidence(a: Fact, b: Fact, days: int) -> Evidence:
    time = "day" if days == 1 else f"{days} days"
    text = f"the count grew in the {time} between the reports: “{a.text}” and “{b.text}”"
    return Evidence(Bearing.DETAILS_DIFFER, Reason(ReasonKind.UPDATE, text, (a.span,), (b.span,)))
