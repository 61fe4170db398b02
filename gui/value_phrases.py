"""The words for a checkable detail and the value it was taken for. No Qt.

A card shows them in English, the window in the reader's language: see ``gui.phrases`` on ``say``.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from core.records import Bound, Fact, FactKind

BOUND_WORDS = {
    Bound.ABOUT: "about {0}",
    Bound.AT_LEAST: "at least {0}",
    Bound.AT_MOST: "at most {0}",
}

DAY_BOUND_WORDS = {
    Bound.ABOUT: "about {0}",
    Bound.AT_LEAST: "{0} or later",
    Bound.AT_MOST: "{0} or earlier",
}

_PLURALS = {"person": "people", "man": "men", "woman": "women", "child": "children"}
"""Of the units that are nouns, those that do not end in "s"."""

_UNCHANGED = ("percent", "troops", "police")
_SHORTEST_NOUN = 3
"""Letters: "km", "kg" and "l" are signs."""


def fact_words(fact: Fact, say: Callable[[str], str] = str) -> str:
    """A fact's words and, where it is not the same, the value they were taken for.

    Empty where that says no more than the quote: a name as it stands, a negation, a hedge, a
    day whose year is unknown.
    """
    is_without_year = str(fact.value).startswith("--")
    if fact.kind in (FactKind.NEGATION, FactKind.HEDGE) or is_without_year:
        return ""
    is_same = _normalised(fact, str).casefold() == fact.text.casefold()
    return "" if is_same else f"{fact.text} → {_normalised(fact, say)}"


def unit_words(unit: str, *, is_one: bool) -> str:
    """What is counted, in the plural where there is more than one: "people killed", "km/h"."""
    noun, space, rest = unit.partition(" ")
    is_noun = noun.isalpha() and noun.islower() and len(noun) >= _SHORTEST_NOUN
    if is_one or not is_noun or noun in _UNCHANGED:
        return unit
    return f"{_PLURALS.get(noun) or _plural(noun)}{space}{rest}"


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def _normalised(fact: Fact, say: Callable[[str], str]) -> str:
    value = _period(fact) or _value_words(fact.value)
    if fact.high is not None and fact.high != fact.value and not _period(fact):
        value = say("{0} to {1}").format(value, _value_words(fact.high))
    bounds = DAY_BOUND_WORDS if fact.kind is FactKind.DATE else BOUND_WORDS
    bound = bounds.get(fact.bound)
    told = say(bound).format(value) if bound else value
    if not fact.unit:
        return told
    return f"{told} {unit_words(fact.unit, is_one=fact.value == 1 and fact.high is None)}"


def _period(fact: Fact) -> str:
    """The year or month that the days are all of: "2013", "2013-07"; else empty."""
    if fact.kind is not FactKind.DATE or not isinstance(fact.high, str):
        return ""
    first, last = date.fromisoformat(str(fact.value)), date.fromisoformat(fact.high)
    days = monthrange(last.year, last.month)[1]
    if (first.day, first.year) != (1, last.year) or last.day != days:
        return ""
    if (first.month, last.month) == (1, 12):
        return f"{first:%Y}"
    return f"{first:%Y-%m}" if first.month == last.month else ""


def _value_words(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:,.10g}"
