"""Holding two dates against each other."""

from __future__ import annotations

from datetime import date, timedelta

from core.facts.periods import WEEKDAYS, Period
from core.facts.relation import Relation, RelationKind
from core.records import Bound, Fact

# "About", "six months ago": the stretch may be off by a tenth of its length, a week at least.
_ABOUT_SLACK_01 = 0.1
_ABOUT_SLACK_DAYS = 7


def compare_dates(a: Fact, b: Fact) -> Relation:
    """How two dates stand to each other; the same kind whichever comes first.

    Same: the same days. Compatible: the stretches share a day, counting what "since",
    "before" and "about" leave open. Conflicting: they share none. Not comparable: one could
    not be resolved (no day of publication) and the words do not decide.
    """
    period_a, period_b = _period(a), _period(b)
    if period_a and period_b:
        return _compared(a, b, period_a, period_b)
    if (a.value, a.high) == (b.value, b.high):
        return Relation(RelationKind.SAME, f"“{a.text}” on both sides")
    if _is_month_day(a) or _is_month_day(b):
        return _month_days_compared(a, b)
    return Relation(
        RelationKind.NOT_COMPARABLE, f"“{a.text}” and “{b.text}” without a day of publication"
    )


def _compared(a: Fact, b: Fact, period_a: Period, period_b: Period) -> Relation:
    arithmetic = f"{_shown(a, period_a)} against {_shown(b, period_b)}"
    if period_a == period_b:
        return Relation(RelationKind.SAME, arithmetic)
    if _is_same_weekday(a, b):
        return Relation(RelationKind.NOT_COMPARABLE, f"{arithmetic}, by the days of publication")
    if a.bound is b.bound and a.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        meets = _meet(period_a, period_b)
    else:
        meets = _meet(_opened(period_a, a.bound), _opened(period_b, b.bound))
    return Relation(RelationKind.COMPATIBLE if meets else RelationKind.CONFLICTING, arithmetic)


def _is_same_weekday(a: Fact, b: Fact) -> bool:
    """Whether both say no more than the same weekday.

    They then differ only by the days of publication, which are less sure than the texts: a
    time zone or a later edition moves them, and with them the weekday by a week.
    """
    words = a.text.casefold().split()[-1:]
    return words == b.text.casefold().split()[-1:] and bool(words) and words[0] in WEEKDAYS


def _meet(a: Period, b: Period) -> bool:
    return a.first <= b.last and b.first <= a.last


def _opened(period: Period, bound: Bound) -> Period:
    """The days that a bound leaves open."""
    if bound is Bound.AT_LEAST:
        return Period(period.first, date.max)
    if bound is Bound.AT_MOST:
        return Period(date.min, period.last)
    if bound is Bound.ABOUT:
        length = (period.last - period.first).days
        slack = timedelta(days=max(_ABOUT_SLACK_DAYS, round(length * _ABOUT_SLACK_01)))
        return Period(period.first - slack, period.last + slack)
    return period


def _period(fact: Fact) -> Period | None:
    try:
        first = date.fromisoformat(str(fact.value))
        return Period(first, date.fromisoformat(str(fact.high)) if fact.high else first)
    except ValueError:
        return None


def _is_month_day(fact: Fact) -> bool:
    return str(fact.value).startswith("--")


def _month_days_compared(a: Fact, b: Fact) -> Relation:
    """A date without a year against another date, by month and day alone."""
    value_a, value_b = str(a.value).removeprefix("--"), str(b.value).removeprefix("--")
    if not (a.high or b.high) and value_a[0].isdigit() and value_b[0].isdigit():
        length = min(len(value_a), len(value_b), len("07-12"))
        is_same = _tail(value_a)[:length] == _tail(value_b)[:length]
        kind = RelationKind.COMPATIBLE if is_same else RelationKind.CONFLICTING
        return Relation(kind, f"“{a.text}” against “{b.text}”, the year unsaid")
    return Relation(RelationKind.NOT_COMPARABLE, f"“{a.text}” and “{b.text}”, the year unsaid")


def _tail(value: str) -> str:
    return value[-len("07-12") :] if len(value) > len("07-12") else value


def _shown(fact: Fact, period: Period) -> str:
    if period.first == period.last:
        days = period.first.isoformat()
    else:
        days = f"{period.first.isoformat()} to {period.last.isoformat()}"
    return fact.text if fact.text == days else f"“{fact.text}” = {days}"
