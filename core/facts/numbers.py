"""Numbers that count or measure something: claim text -> facts.

Precision goes before recall, because two numbers can make a contradiction: what stands in
a name ("Boeing 747"), a date, a clock time, a score or a list is no number here, and a bare
"one" counts only where the words around it show that it counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from core.facts.amounts import Amount, find_amounts
from core.facts.lemmas import word_set
from core.facts.units import (
    AGE,
    PERSON,
    Unit,
    counted_noun,
    currency_code,
    hyphenated_noun,
    measure_at,
    object_of_harm,
    person_role,
)
from core.records import Bound, Fact, FactKind
from core.spans import Span

# Words before a figure, and what they make of it.
_BEFORE: tuple[tuple[Bound, str], ...] = (
    (Bound.ABOUT, r"just (?:over|under|above|below|short of)|slightly (?:more|less) than"),
    (Bound.ABOUT, r"nearly|almost|close to|about|around|some|roughly|approximately|circa|~"),
    (Bound.ABOUT, r"an? estimated|estimated(?: at)?|more or less|in the region of|well over"),
    (Bound.AT_LEAST, r"at least|no (?:fewer|less) than|not (?:fewer|less) than|upwards? of"),
    (Bound.AT_LEAST, r"more than|in excess of|a minimum of|over|exceed(?:s|ed|ing)?|above"),
    (Bound.AT_MOST, r"up to|as many as|as much as|at most|no more than|not more than"),
    (Bound.AT_MOST, r"fewer than|less than|under|below|a maximum of|no(?:t)? (?:over|above)"),
)
_BOUND_BEFORE = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<b{number}>{pattern})" for number, (_, pattern) in enumerate(_BEFORE))
    + r")\s+(?:(?:the|a total of|another|an additional)\s+)?$|(?P<between>\bbetween)\s$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(
    r"\s*(?:(?P<at_least>\+|plus\b|or more\b|or older\b|and (?:over|older|above)\b)"
    r"|(?P<about>or so\b|odd\b)|(?P<at_most>or (?:fewer|less|younger)\b))",
    re.IGNORECASE,
)
_REACH_BOUND = 40  # code points looked back for the words of a bound

# "Section 230", "Flight 370", "No. 10": a figure that labels.
_LABEL = re.compile(
    r"\b(?:section|article|chapter|page|flight|route|highway|interstate|room|number|no\.|channel|"
    r"phase|stage|level|group|grade|version|amendment|resolution|proposition|title|rule|part|"
    r"line|gate|platform|block|unit|district|precinct|season|episode|day|week|top|page|pier|"
    r"exit|apartment|suite|ward|zone|area|case|class|category|type|figure|table|act|psalm|act)"
    r"\s+$",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(
    r":\d\d|\s?[ap]\.?m\b|\s?o[\u2019']clock|\s(?:noon|GMT|UTC)\b", re.IGNORECASE
)
_AGE_BEFORE = re.compile(r"\b(?:aged?|at the age of)\s$", re.IGNORECASE)
_APPOSITIVE_AGE = re.compile(r"[A-Z]\w+,\s$")
_CAPITAL_BEFORE = re.compile(r"(?:^|[^.!?\s]\s)[A-Z][\w.]*\s$")
_YEARS = range(1500, 2101)
_DURATIONS = word_set("second minute hour day night week month year decade")
_LONE_ONE_UNITS = frozenset({PERSON, "man", "woman", "child", "percent", AGE})
_MAX_AGE = 120


def find_numbers(text: str, span: Span, *, taken: Sequence[Span] = ()) -> tuple[Fact, ...]:
    """The numbers of the claim at ``span``, in order, each with its bound and unit.

    A fact's text runs from the words of its bound to the measure that belongs to the figure
    ("about 90 mph"); a counted noun stays outside ("at least 12" of "its experts").

    Args:
        text: The whole article.
        span: The claim.
        taken: Where other facts stand (dates, names) that no number may overlap.
    """
    found = (
        _fact(text, span, amount)
        for amount in find_amounts(text, span)
        if not any(amount.span.overlaps(other) for other in taken)
        and not _is_label_or_time(text, span, amount)
    )
    return tuple(fact for fact in found if fact)


def _fact(text: str, span: Span, amount: Amount) -> Fact | None:
    after = _BOUND_AFTER.match(text, amount.span.end, span.end)
    end = after.end() if after else amount.span.end
    unit = _unit(text, span, amount, end)
    start, bound = _bound_before(text, span, amount, unit)
    if not _counts(text, Span(span.start, start), amount, unit):
        return None
    if unit and unit.name == PERSON:
        unit = replace(unit, name=person_role(text, Span(start, end), span) or PERSON)
    if unit and unit.end:
        end = unit.end
    if after and after.lastgroup:
        bound = Bound(after.lastgroup)
    convert = unit.convert if unit else float
    high = None if amount.high is None else round(convert(amount.high), 6)
    return Fact(
        FactKind.NUMBER,
        start,
        end,
        text[start:end],
        round(convert(amount.value), 6),
        high,
        Bound.RANGE if amount.bound is Bound.RANGE else bound,
        unit.name if unit else None,
    )


def _unit(text: str, span: Span, amount: Amount, at: int) -> Unit | None:
    """What an amount counts, told by its own words or by those from ``at`` on."""
    if amount.sign:
        return Unit(currency_code(amount.sign))
    if amount.unit:
        return Unit(amount.unit)
    if _is_age(text, span, amount):
        return Unit(AGE)
    return (
        measure_at(text, at, span.end)
        or hyphenated_noun(text, at, span.end)
        or counted_noun(text, Span(at, span.end), is_single=amount.value == 1)
        or object_of_harm(text, Span(span.start, _bound_before(text, span, amount, None)[0]))
    )


def _is_age(text: str, span: Span, amount: Amount) -> bool:
    if amount.value > _MAX_AGE or amount.is_spelled:
        return False
    if _AGE_BEFORE.search(text, span.start, amount.span.start):
        return True
    is_set_off = text[amount.span.end : amount.span.end + 1] == ","
    return is_set_off and bool(_APPOSITIVE_AGE.search(text, span.start, amount.span.start))


def _bound_before(text: str, span: Span, amount: Amount, unit: Unit | None) -> tuple[int, Bound]:
    """Where the words of the bound begin, and the bound; the amount's own where none stand."""
    start = max(span.start, amount.span.start - _REACH_BOUND)
    match = _BOUND_BEFORE.search(text, start, amount.span.start)
    if match is None or match.lastgroup is None:
        return amount.span.start, amount.bound
    if match.lastgroup == "between":
        start = match.start() if amount.bound is Bound.RANGE else amount.span.start
        return start, amount.bound
    is_through_time = unit is not None and unit.name in _DURATIONS
    if match.group().split()[0].lower() == "over" and is_through_time:
        return amount.span.start, amount.bound
    bound = _BEFORE[int(match.lastgroup[1:])][0]
    if amount.high is not None and bound is Bound.ABOUT:
        bound = amount.bound
    return match.start(), bound


def _counts(text: str, lead: Span, amount: Amount, unit: Unit | None) -> bool:
    """Whether a figure counts or measures something and is no mere word or part of a name.

    Args:
        text: The whole article.
        lead: The words of the claim before the figure and its bound.
        amount: The figure.
        unit: What it counts, where that is known.
    """
    has_bound = lead.end < amount.span.start
    before = lead.of(text)
    if amount.is_spelled and amount.value == 1:
        is_counted = has_bound or re.search(r"\b(?:only|just)\s$", before) is not None
        is_part = text.startswith(" of ", amount.span.end)
        return unit is not None and (is_counted or (unit.name in _LONE_ONE_UNITS and not is_part))
    if unit is not None or has_bound or amount.bound is not Bound.EXACT:
        return True
    return not amount.is_spelled and not _CAPITAL_BEFORE.search(before)


def _is_label_or_time(text: str, span: Span, amount: Amount) -> bool:
    start, end = amount.span.start, amount.span.end
    if amount.is_spelled:
        return False
    is_year = amount.value in _YEARS and text[start:end].isdigit() and amount.scale == 1.0
    is_score = bool(re.compile(r"[-\u2013]\d").match(text, end, span.end)) or (
        start > span.start + 1 and text[start - 1] in "-\u2013:" and text[start - 2].isdigit()
    )
    is_short_year = text[start - 1 : start] in ("'", "\u2019") and end - start == len("08")
    return (
        (is_year and not amount.sign)
        or (is_short_year and start > span.start)
        or is_score
        or bool(_CLOCK_AFTER.match(text, end, span.end))
        or (not amount.sign and bool(_LABEL.search(text, span.start, start)))
    )
