"""Stretches of days, and the arithmetic that news times need.

dateparser is not used: it reads a point in time, not a stretch ("this summer", "mid-October",
"early this year" and "the 1990s" give None, "in 2001" the day of publication in 2001), and its
first call takes 0.1 s (measured with 1.2). The forms that news uses are few.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def third(self, number: int) -> Period:
        """Its early (0), middle (1) or late (2) third, in whole days."""
        days = (self.last - self.first).days + 1
        start = self.first + timedelta(days=days * number // 3)
        end = self.first + timedelta(days=days * (number + 1) // 3 - 1)
        return Period(start, max(start, end))


MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
# Northern meteorological seasons, as English-language news uses the words; the first month.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

_FIRST_YEAR = 10  # what lies further back is clipped, so that no arithmetic leaves the calendar


def month_of(word: str) -> int | None:
    """The number of a month's name or its abbreviation with or without full stop."""
    stem = word.lower().rstrip(".")
    found = [number for name, number in MONTHS.items() if name.startswith(stem)]
    return found[0] if len(stem) >= 3 and len(found) == 1 else None  # noqa: PLR2004 - "Jan"


def day(on: date) -> Period:
    """A single day."""
    return Period(on, on)


def safe_day(year: int, month: int, number: int) -> Period | None:
    """A day, or None where the calendar has no such day."""
    try:
        return day(date(year, month, number))
    except ValueError:
        return None


def month(year: int, number: int) -> Period:
    """A calendar month."""
    return Period(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def year(number: int) -> Period:
    """A calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def season(in_year: int, name: str) -> Period:
    """A season of three months; a winter begins in December of its year."""
    first = SEASONS[name]
    end_year, end_month = (in_year, first + 2) if first < 12 else (in_year + 1, 2)  # noqa: PLR2004
    return Period(date(in_year, first, 1), month(end_year, end_month).last)


def week(of: date) -> Period:
    """The week from Monday to Sunday around a day."""
    monday = of - timedelta(days=of.weekday())
    return Period(monday, monday + timedelta(days=6))


def months_before(on: date, count: int) -> date:
    """The same day ``count`` months earlier (later if negative), the last of a shorter month."""
    months = max(_FIRST_YEAR * 12, min(on.year * 12 + on.month - 1 - count, 9999 * 12 + 11))
    in_year, index = divmod(months, 12)
    return date(in_year, index + 1, min(on.day, calendar.monthrange(in_year, index + 1)[1]))


def weekday_near(published: date, name: str, *, is_ahead: bool) -> Period:
    """The day with this name on or before the publication, or the next one after it.

    The day of publication itself is meant where it has the name ("will nominate on Wednesday",
    written on a Wednesday).
    """
    back = (published.weekday() - WEEKDAYS[name]) % 7
    is_ahead = is_ahead and back > 0
    return day(published - timedelta(days=back - 7 if is_ahead else back))


def nearest_year(published: date, month_number: int, day_number: int, *, is_ahead: bool) -> int:
    """The year in which a date without one most likely lies.

    News looks back: the last such date, unless it comes within two months (a date ahead
    that is announced), or the words say that it lies ahead.
    """
    reach = timedelta(days=300 if is_ahead else 62)
    found = safe_day(published.year, month_number, day_number)
    here = found.first if found else date(published.year, month_number, 28)
    if here > published + reach:
        return published.year - 1
    if here < published - timedelta(days=365 - 62) or (is_ahead and here < published):
        return published.year + 1
    return published.year
