"""Holding two numbers against each other."""

from __future__ import annotations

import math
from dataclasses import dataclass

from core.facts.relation import Relation, RelationKind
from core.facts.units import AGE, PERCENT
from core.records import Bound, Fact

# "About", "some", "nearly": up to a tenth off still tells the same. A convention of ours, in
# line with how news rounds: to one or two leading digits.
_ABOUT_01 = 0.10
# Measured quantities are rounded again when outlets convert them (90 mph = 144.8 km/h, written
# 140 or 145), so they meet within a twentieth.
_MEASURED_01 = 0.05
# From a thousand on, trailing zeros are taken as rounding: half of the last step kept, never
# more than a twentieth of the figure.
_ROUNDED_FROM = 1000
_ROUNDED_01 = 0.05

# Units of one dimension and what one of them is in the smallest.
_BASES: dict[str, tuple[str, float]] = {
    "km": ("m", 1000.0),
    "m": ("m", 1.0),
    "km²": ("m²", 1e6),
    "m²": ("m²", 1.0),
    "minute": ("minute", 1.0),
    "hour": ("minute", 60.0),
    "day": ("minute", 1440.0),
    "week": ("minute", 10_080.0),
    "month": ("month", 1.0),
    "year": ("month", 12.0),
    "decade": ("month", 120.0),
}
_MEASURED = frozenset({"km/h", "m", "m²", "kg", "l", "°C"})


@dataclass(frozen=True, slots=True)
class _Interval:
    """Where the true figure can lie, in the base unit."""

    low: float
    high: float

    def meets(self, other: _Interval) -> bool:
        """Whether the two share a value."""
        return self.low <= other.high and other.low <= self.high


def compare_numbers(a: Fact, b: Fact) -> Relation:
    """How two numbers stand to each other; the same kind whichever comes first.

    Same: equal figures with equal bounds. Compatible: the intervals that the bounds leave
    open meet ("at least 12" and "hundreds"). Conflicting: they do not. Not comparable: units
    differ, or either figure counts something unsaid and they are not equal.
    """
    base_a, base_b = _based(a), _based(b)
    if base_a is None or base_b is None or base_a.unit != base_b.unit:
        return Relation(
            RelationKind.NOT_COMPARABLE, f"{a.text} and {b.text} count different things"
        )
    apart_01 = _apart_01(base_a.value, base_b.value)
    arithmetic = _arithmetic(a, b, apart_01)
    if (base_a.value, base_a.high, a.bound) == (base_b.value, base_b.high, b.bound):
        return Relation(RelationKind.SAME, arithmetic)
    if base_a.unit is None:
        return Relation(
            RelationKind.NOT_COMPARABLE, f"{a.text} and {b.text} may count different things"
        )
    meets = _interval(base_a, a.bound).meets(_interval(base_b, b.bound))
    kind = RelationKind.COMPATIBLE if meets else RelationKind.CONFLICTING
    return Relation(kind, arithmetic, apart_01)


@dataclass(frozen=True, slots=True)
class _Based:
    value: float
    high: float | None
    unit: str | None


def _based(fact: Fact) -> _Based | None:
    if isinstance(fact.value, str) or isinstance(fact.high, str):
        return None
    unit, factor = _BASES.get(fact.unit or "", (fact.unit, 1.0))
    return _Based(fact.value * factor, fact.high and fact.high * factor, unit)


def _interval(based: _Based, bound: Bound) -> _Interval:
    slack = _slack(based.value, based.unit, bound)
    low, high = based.value - slack, based.value + slack
    if bound is Bound.AT_LEAST:
        return _Interval(low, math.inf if based.high is None else based.high)
    if bound is Bound.AT_MOST:
        return _Interval(-math.inf, based.high or high)
    return _Interval(low, high if based.high is None else based.high + slack)


def _slack(value: float, unit: str | None, bound: Bound) -> float:
    if bound is Bound.ABOUT:
        return abs(value) * _ABOUT_01
    if unit in _MEASURED:
        return abs(value) * _MEASURED_01
    if unit in (PERCENT, AGE) or abs(value) < _ROUNDED_FROM or not float(value).is_integer():
        return 0.0
    digits = str(int(abs(value)))
    step = 10 ** (len(digits) - len(digits.rstrip("0")))
    return min(step / 2 if step > 1 else 0.0, abs(value) * _ROUNDED_01)


def _apart_01(a: float, b: float) -> float:
    larger = max(abs(a), abs(b))
    return abs(a - b) / larger if larger else 0.0


def _arithmetic(a: Fact, b: Fact, apart_01: float) -> str:
    """The figures as converted and how far apart they are, as a share of the larger."""
    share = f", {100 * apart_01:.1f}% apart" if apart_01 else ""
    if _shown(a) == _shown(b):
        return f"{_shown(a)} on both sides"
    return f"{_shown(a)} against {_shown(b)}{share}"


def _shown(fact: Fact) -> str:
    """A fact's words, with the value where they say it otherwise ("90 mph = 145 km/h")."""
    if isinstance(fact.value, str) or fact.unit is None:
        return fact.text
    if isinstance(fact.high, float) and fact.bound is Bound.AT_LEAST:
        return f"{fact.text} = {fact.value:,.0f} to {fact.high:,.0f}"
    is_converted = _BASES.get(fact.unit, (fact.unit, 1.0))[0] in _MEASURED
    if not is_converted or f"{fact.value:g}" in fact.text.replace(",", ""):
        return fact.text
    return f"{fact.text} = {fact.value:,.3g} {fact.unit}"
