"""Dates and times of news, resolved against the day of publication: claim text -> facts.

A fact's value is the first day and its ``high`` the last day of the stretch it names, ISO
8601. Without a day of publication a relative form stays as it is, in lower case ("sunday",
"last month"), and a date without a year is ``--07-12``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from core.facts import periods
from core.facts.amounts import spelled_value
from core.facts.date_forms import DATE, FORMS
from core.facts.periods import Period
from core.records import Bound, Fact, FactKind
from core.spans import Span

_BEFORE = re.compile(
    r"\b(?:(?P<at_least>since|after|starting(?:\s+on|\s+in)?|as of)"
    r"|(?P<at_most>until|till|by|before|up to|less than|within)"
    r"|(?P<about>around|about|some|nearly|almost|roughly|approximately|circa|over|more than))"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# Forms whose ends nobody means to the day.
_VAGUE_FORMS = frozenset({"ago", "season"})
# A month's name alone is a date only behind one of these; "May" and "March" are words too.
_MONTH_LEAD = re.compile(
    r"\b(?:in|since|by|until|till|during|of|from|through|before|after|last|next|this|"
    r"early|late|mid|to|and)[\s-]+$",
    re.IGNORECASE,
)
# Words that put what they are near to into the future, close before a day ("will vote on
# Friday", "the vote is Friday") or close behind one that begins the claim ("On Friday, ... will").
_AHEAD = (
    r"\b(?:will|would|shall|won[\u2019']t|to be|going to|scheduled|planned|plans|expected|due|"
    r"set (?:to|for)|slated|upcoming|is to|are to|coming|as soon as)\b|[\u2019']ll\b"
)
_AHEAD_BEFORE = re.compile(
    rf"(?:(?:{_AHEAD})(?:\s+(?!said|says|told)[\w-]+){{0,6}}?|\b(?:is|are)(?:\s+on)?)\s+$",
    re.IGNORECASE,
)
_AHEAD_BEHIND = re.compile(r"[^.;]{0,40}?\b(?:will|would|plans? to|is to|are to)\b", re.IGNORECASE)
_REACH_AHEAD = 60
_REACH_LEAD = 6
_THIRDS = {
    "early": 0,
    "earlier": 0,
    "beginning of": 0,
    "mid": 1,
    "mid-": 1,
    "middle of": 1,
    "late": 2,
    "later": 2,
    "end of": 2,
}


@dataclass(frozen=True, slots=True)
class _Found:
    """A match with what resolving it needs."""

    match: re.Match[str]
    published: date | None
    is_ahead: bool

    def __getitem__(self, group: str) -> str:
        """A group's words in lower case, blank space made single; "" where it is absent."""
        return " ".join((self.match.group(group) or "").lower().split())


@dataclass(frozen=True, slots=True)
class _Unresolved:
    """What can be said without a day of publication, or of no certain year."""

    value: str


_Resolved = Period | _Unresolved | None


def find_dates(text: str, span: Span, *, published: date | None) -> tuple[Fact, ...]:
    """The dates of the claim at ``span``, in order.

    Args:
        text: The whole article.
        span: The claim.
        published: Day of publication; None leaves relative forms unresolved.
    """
    facts: list[Fact] = []
    for match in DATE.finditer(text, span.start, span.end):
        kind = next(name for name, _ in FORMS if match.group(name) is not None)
        if match.end() < span.end and text[match.end()].isalnum():
            continue
        if kind == "near_unit" and match.group("nu_unit")[0].isupper():
            continue  # "This Week" is a programme
        if kind == "bare_month" and not _is_month(text, span, match):
            continue
        found = _Found(match, published, _is_ahead(text, span, match))
        resolved = _READERS[kind](found)
        if resolved is not None:
            facts.append(_fact(text, span, found, kind, resolved))
    return tuple(facts)


def _is_ahead(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether the words around a date put it into the future."""
    start = max(span.start, match.start() - _REACH_AHEAD)
    if _AHEAD_BEFORE.search(text, start, match.start()):
        return True
    begins_claim = match.start() - span.start <= _REACH_LEAD
    return begins_claim and _AHEAD_BEHIND.match(text, match.end(), span.end) is not None


def _is_month(text: str, span: Span, match: re.Match[str]) -> bool:
    is_capital = match.group("bm_month")[0].isupper()
    has_part = match.group("part") is not None or match.group("mid") is not None
    return is_capital and (
        has_part or _MONTH_LEAD.search(text, span.start, match.start()) is not None
    )


def _fact(text: str, span: Span, found: _Found, kind: str, resolved: Period | _Unresolved) -> Fact:
    match = found.match
    lead = _BEFORE.search(text, span.start, match.start())
    bound = Bound(lead.lastgroup) if lead and lead.lastgroup else Bound.EXACT
    start = lead.start() if lead else match.start()
    if bound is Bound.EXACT and kind in _VAGUE_FORMS:
        bound = Bound.ABOUT
    value, high = _days(_narrowed(found, resolved))
    return Fact(
        FactKind.DATE, start, match.end(), text[start : match.end()], value, high, bound, None
    )


def _days(resolved: Period | _Unresolved) -> tuple[str, str | None]:
    if isinstance(resolved, _Unresolved):
        return resolved.value, None
    is_day = resolved.first == resolved.last
    return resolved.first.isoformat(), None if is_day else resolved.last.isoformat()


def _narrowed(found: _Found, resolved: Period | _Unresolved) -> Period | _Unresolved:
    part = found["part"] or found["mid"]
    if not part:
        return resolved
    if isinstance(resolved, _Unresolved):
        return _Unresolved(f"{part} {resolved.value}")
    if resolved.first == resolved.last or part in ("earlier", "later"):
        return resolved
    return resolved.third(_THIRDS[part])


def _iso(found: _Found) -> _Resolved:
    try:
        return periods.day(date.fromisoformat(found["iso_text"]))
    except ValueError:
        return None


def _month_day(found: _Found) -> _Resolved:
    first = _calendar_day(found, found["md_month"], found["md_day"], found["md_year"])
    if not found["md_to"] or not isinstance(first, Period):
        return first
    last = periods.safe_day(first.first.year, first.first.month, int(found["md_to"]))
    return Period(first.first, last.last) if last and last.first > first.first else first


def _day_month(found: _Found) -> _Resolved:
    return _calendar_day(found, found["dm_month"], found["dm_day"], found["dm_year"])


def _calendar_day(found: _Found, month_word: str, day_word: str, year_word: str) -> _Resolved:
    month, day = periods.month_of(month_word), int(day_word)
    if month is None:
        return None
    if year_word:
        return periods.safe_day(int(year_word), month, day)
    if found.published is None:
        return _Unresolved(f"--{month:02}-{day:02}")
    year = periods.nearest_year(found.published, month, day, is_ahead=found.is_ahead)
    return periods.safe_day(year, month, day)


def _month_year(found: _Found) -> _Resolved:
    month = periods.month_of(found["my_month"])
    return None if month is None else periods.month(int(found["my_year"]), month)


def _bare_month(found: _Found) -> _Resolved:
    month = periods.month_of(found["bm_month"])
    if found["bm_year"] and month:
        return periods.month(int(found["bm_year"]), month)
    return _month_alone(found, found["bm_month"], is_ahead=found.is_ahead)


def _last_month_name(found: _Found) -> _Resolved:
    return _month_alone(found, found["lm_month"], is_ahead=found["lm_which"] == "next")


def _month_alone(found: _Found, word: str, *, is_ahead: bool) -> _Resolved:
    month = periods.month_of(word)
    if month is None:
        return None
    if found.published is None:
        return _Unresolved(f"--{month:02}")
    year = periods.nearest_year(found.published, month, 1, is_ahead=is_ahead)
    return periods.month(year, month)


def _decade(found: _Found) -> _Resolved:
    first = int(found["dec_year"]) * 10
    return Period(date(first, 1, 1), date(first + 9, 12, 31))


def _season(found: _Found) -> _Resolved:
    if found["se_year"]:
        return periods.season(int(found["se_year"]), found["se_named"])
    if found.published is None:
        return _Unresolved(f"{found['se_which']} {found['se_name']}")
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


def _ago(found: _Found) -> _Resolved:
    unit, count = found["ago_unit"], _count(found["ago_count"])
    if found.published is None or count is None:
        return _Unresolved(f"{found['ago_count']} {unit} ago")
    on = _back(found.published, count, unit)
    slack = timedelta(days=_SLACK_DAYS[unit])
    return Period(on - slack, min(on + slack, found.published))


def _past(found: _Found) -> _Resolved:
    unit, count = found["past_unit"], _count(found["past_count"] or "one")
    if not found["past_count"] and found["past"].endswith("s"):
        return None
    if found.published is None or count is None:
        return _Unresolved(f"past {found['past_count'] or 'one'} {unit}")
    return Period(_back(found.published, count, unit), found.published)


def _back(on: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return on - timedelta(days=count * (7 if unit == "week" else 1))
    return periods.months_before(on, count * {"month": 1, "year": 12, "decade": 120}[unit])


def _near_day(found: _Found) -> _Resolved:
    word = found["near"]
    if found.published is None:
        return _Unresolved(word)
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    return periods.day(found.published + timedelta(days=shift))


def _near_unit(found: _Found) -> _Resolved:
    which, unit, on = found["nu_which"], found["nu_unit"], found.published
    if on is None:
        return _Unresolved(f"{which} {unit}")
    shift = {"last": -1, "next": 1}.get(which, 0)
    if unit == "week":
        return periods.week(on + timedelta(weeks=shift))
    if unit == "month":
        other = periods.months_before(on, -shift)
        return periods.month(other.year, other.month)
    return periods.year(on.year + shift)


def _weekday(found: _Found) -> _Resolved:
    name, which = found["wd_name"], found["wd_which"]
    if found.published is None:
        return _Unresolved(name)
    is_ahead = which in ("next", "this coming") or (not which and found.is_ahead)
    return periods.weekday_near(found.published, name, is_ahead=is_ahead)


def _year(found: _Found) -> _Resolved:
    return periods.year(int(found["year_number"]))


_READERS: dict[str, Callable[[_Found], _Resolved]] = {
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
