"""What each form of a date means: its words and the day of publication -> a stretch of days."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from core.facts import periods
from core.facts.amounts import spelled_value
from core.facts.periods import Period


@dataclass(frozen=True, slots=True)
class Found:
    """A match with what resolving it needs."""

    match: re.Match[str]
    published: date | None
    is_ahead: bool

    def __getitem__(self, group: str) -> str:
        """A group's words in lower case, blank space made single; "" where it is absent."""
        return " ".join((self.match.group(group) or "").lower().split())


@dataclass(frozen=True, slots=True)
class Unresolved:
    """What can be said without a day of publication, or of no certain year."""

    value: str


_Resolved = Period | Unresolved | None


def _iso(found: Found) -> _Resolved:
    try:
        return periods.day(date.fromisoformat(found["iso_text"]))
    except ValueError:
        return None


def _month_day(found: Found) -> _Resolved:
    first = _calendar_day(found, found["md_month"], found["md_day"], found["md_year"])
    if not found["md_to"] or not isinstance(first, Period):
        return first
    last = periods.safe_day(first.first.year, first.first.month, int(found["md_to"]))
    return Period(first.first, last.last) if last and last.first > first.first else first


def _day_month(found: Found) -> _Resolved:
    return _calendar_day(found, found["dm_month"], found["dm_day"], found["dm_year"])


def _calendar_day(found: Found, month_word: str, day_word: str, year_word: str) -> _Resolved:
    month, day = periods.month_of(month_word), int(day_word)
    if month is None:
        return None
    if year_word:
        return periods.safe_day(int(year_word), month, day)
    if found.published is None:
        return Unresolved(f"--{month:02}-{day:02}")
    year = periods.nearest_year(found.published, month, day, is_ahead=found.is_ahead)
    return periods.safe_day(year, month, day)


def _month_year(found: Found) -> _Resolved:
    month = periods.month_of(found["my_month"])
    return None if month is None else periods.month(int(found["my_year"]), month)


def _bare_month(found: Found) -> _Resolved:
    month = periods.month_of(found["bm_month"])
    if found["bm_year"] and month:
        return periods.month(int(found["bm_year"]), month)
    return _month_alone(found, found["bm_month"], is_ahead=found.is_ahead)


def _last_month_name(found: Found) -> _Resolved:
    return _month_alone(found, found["lm_month"], is_ahead=found["lm_which"] == "next")


def _month_alone(found: Found, word: str, *, is_ahead: bool) -> _Resolved:
    month = periods.month_of(word)
    if month is None:
        return None
    if found.published is None:
        return Unresolved(f"--{month:02}")
    year = periods.nearest_year(found.published, month, 1, is_ahead=is_ahead)
    return periods.month(year, month)


def _decade(found: Found) -> _Resolved:
    first = int(found["dec_year"]) * 10
    return Period(date(first, 1, 1), date(first + 9, 12, 31))


def _season(found: Found) -> _Resolved:
    if found["se_year"]:
        return periods.season(int(found["se_year"]), found["se_named"])
    if found.published is None:
        return Unresolved(f"{found['se_which']} {found['se_name']}")
    shift = {"last": -1, "next": 1}.get(found["se_which"], 0)
    here = periods.season(found.published.year, found["se_name"])
    if shift == -1 and here.last < found.published:
        shift = 0
    if found["se_which"] == "this past" and here.first > found.published:
        shift = -1
    return periods.season(found.published.year + shift, found["se_name"])


def _count(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    value = {"a": 1.0, "an": 1.0, "a couple of": 2.0}.get(words) or spelled_value(words)
    return None if value is None else int(value)


# How far "ago" may be off, in days: half of the unit, and a day ago is a day ago.
_SLACK_DAYS = {"day": 0, "week": 3, "month": 15, "year": 183, "decade": 1826}


def _ago(found: Found) -> _Resolved:
    unit, count = found["ago_unit"], _count(found["ago_count"])
    if found.published is None or count is None:
        return Unresolved(f"{found['ago_count']} {unit} ago")
    on = _back(found.published, count, unit)
    slack = timedelta(days=_SLACK_DAYS[unit])
    return Period(on - slack, min(on + slack, found.published))


def _past(found: Found) -> _Resolved:
    unit, count = found["past_unit"], _count(found["past_count"] or "one")
    if not found["past_count"] and found["past"].endswith("s"):
        return None
    if found.published is None or count is None:
        return Unresolved(f"past {found['past_count'] or 'one'} {unit}")
    return Period(_back(found.published, count, unit), found.published)


def _back(on: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return on - timedelta(days=count * (7 if unit == "week" else 1))
    return periods.months_before(on, count * {"month": 1, "year": 12, "decade": 120}[unit])


def _near_day(found: Found) -> _Resolved:
    word = found["near"]
    if found.published is None:
        return Unresolved(word)
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    return periods.day(found.published + timedelta(days=shift))


def _near_unit(found: Found) -> _Resolved:
    which, unit, on = found["nu_which"], found["nu_unit"], found.published
    if on is None:
        return Unresolved(f"{which} {unit}")
    shift = {"last": -1, "next": 1}.get(which, 0)
    if unit == "week":
        return periods.week(on + timedelta(weeks=shift))
    if unit == "month":
        other = periods.months_before(on, -shift)
        return periods.month(other.year, other.month)
    return periods.year(on.year + shift)


def _weekday(found: Found) -> _Resolved:
    name, which = found["wd_name"], found["wd_which"]
    if found.published is None:
        return Unresolved(name)
    is_ahead = which in ("next", "this coming") or (not which and found.is_ahead)
    return periods.weekday_near(found.published, name, is_ahead=is_ahead)


def _year(found: Found) -> _Resolved:
    return periods.year(int(found["year_number"]))


READERS: dict[str, Callable[[Found], _Resolved]] = {
    "iso": _iso,
    "month_day": _month_day,
    "day_month": _day_month,
    "month_year": _month_year,
    "last_month_name": _last_month_name,
    "decade": _decade,
    "season": _season,
    "ago": _ago,
    "past": _past,
    "near_day": _near_day,
    "near_unit": _near_unit,
    "weekday": _weekday,
    "bare_month": _bare_month,
    "year": _year,
}
