"""Lines that say who published an article, who wrote it, and when.

They stand around the text and are no part of it; what they tell is its outlet and day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core.cleaning.chrome import signed_by

_LONGEST_CREDIT = 140
"""Code points in the longest line that is held for a credit or a publication line."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:19|20)\d\d"
# Figures alone ("3/4/2013") name two days, by the reader's country: only ISO is unambiguous.
_DAY_PATTERNS = (
    rf"(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>{_YEAR})(?!\d)",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -](?P<month>{_MONTH})\.?,?[ -](?P<year>{_YEAR})(?!\d)",
    rf"(?P<year>{_YEAR})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
)
_DAY_FORMS = tuple(re.compile(rf"\b{form}", re.IGNORECASE) for form in _DAY_PATTERNS)
_WORDS = re.compile(r"[^\s,:|.]\S*?(?=[,:|.]*(?:\s|$))")
_VERB = re.compile(r"(?:published|posted)\b", re.IGNORECASE)
# What else may stand on a publication line, word by word.
_BESIDE_DAY = re.compile(
    r"(?i:first|originally|last|published|posted|created|uploaded|updated|modified|revised|issued|"
    r"dated?|on|at|local|time|noon|[ap]\.?m\.?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|"
    r"sun)(?:day)?\.?)|T?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?i:z|[ap]m|hrs?)?|"
    r"\(?[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d\d)?)?\)?|[+-]\d\d:?\d\d|[–—•·/-]"
)

_NAME = r"[A-Z][\w.’'&-]*(?: (?:[A-Z][\w.’'&-]*|of|the|and|for|&))*"
# Without "and", so that a list of names can be taken apart in one way only.
_LISTED_NAME = r"(?:[A-Z][\w.’'&-]*(?: (?:[A-Z][\w.’'-]*|of|the))*|agencies)"
_BYLINE = re.compile(
    rf"(?:by|BY|By|Written by|Reported by|Posted by|Source:|SOURCE:|Via:?)\s+(?P<name>{_NAME})"
    rf"(?:(?:, ?| ?[|/] ?| - | in | with ){_NAME})*(?: ?[|,-] ?(?:@\w+|\S+@\S+))?\.?"
)
_CONTRIBUTION = re.compile(
    rf"\(?(?:(?:Additional )?[Rr]eporting|Writing|Editing|Compiled|Edited) (?:by|for) {_NAME}.*"
    r"|[A-Z][^!?]{1,80} contributed (?:to this (?:report|article|story)|reporting\b).*"
    rf"|{_NAME} reported from {_NAME}(?:,? and {_NAME} from {_NAME})?\."
)
_ROLE = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*|and|&|the|of) ){0,5}"
    r"(?:staff|Staff|STAFF|Special|special|Foreign|Our|Web) "
    r"(?:[Ww]riter|WRITER|[Rr]eporter|[Cc]orrespondent|[Dd]esk)s?"
)
# "Jane Doe is a senior reporter for The Herald. Follow her on Twitter."
_BIOGRAPHY = re.compile(
    rf"{_NAME} is (?:(?:an?|the|our) )?(?:[\w-]+ ){{0,3}}(?:[Cc]olumnist|[Rr]eporter|[Ee]ditor|"
    r"[Cc]orrespondent|[Cc]ontributor|[Ww]riter|[Jj]ournalist)"
    r"(?: (?:at|for|of|with|in) [^.!?,]+)?\."
    r"(?: (?:Follow|Email|Reach|You can|(?:He|She|They) can be) .*)?"
)
# A byline of one of these words names an outlet or agency and not a person.
_OUTLET_WORD = re.compile(
    r"\b(?:TV|Television|News|Times|Post|Press|Agency|Agencies|Herald|Tribune|Journal|Gazette|"
    r"Guardian|Telegraph|Daily|Today|Standard|Observer|Chronicle|Star|Mail|Express|Radio|"
    r"Broadcasting|Magazine|Review|Network|Media|Online|Reporter|Independent|Monitor|Wire|Bureau|"
    r"Reuters|AP|AFP|Bloomberg|Xinhua|TASS|PTI|ANI|IANS|UPI|dpa|EFE|Kyodo|Anadolu|BBC|CNN|NPR|"
    r"France-Presse)\b"
)
_AGENCY = (
    r"(?:Reuters|AP|Associated Press|AFP|Agence France-Presse|Bloomberg|Xinhua|TASS|PTI|ANI|IANS|"
    r"UPI|dpa|DPA|EFE|Kyodo|Anadolu|agencies|Agencies|wires)"
)
_CREDIT = re.compile(rf"[(\[](?P<names>{_LISTED_NAME}(?:(?:, ?|/| and | & ){_LISTED_NAME})*)[)\]]")
_DATELINE = re.compile(rf"[A-Z][\w .,’'-]{{2,40}}\((?P<name>{_AGENCY})\) ?[-–—]")

_SITE_SUFFIX = re.compile(rf" ?[|–—-] (?P<name>{_NAME})")
_COPYRIGHT = re.compile(
    rf"(?:copyright|Copyright|COPYRIGHT|©|\(c\)|\(C\))(?: ?(?:©|\(c\)|\(C\)))?,? ?"
    rf"(?:(?:19|20)\d\d)?(?:[-–](?:19|20)?\d\d)?,? ?(?:by |By )?(?P<name>{_NAME}?)"
    rf"(?:,? (?:Inc|LLC|Ltd|Limited|Corp|Company|Co|Pvt|Plc)\b.*| All [Rr]ights.*|[.,;|].*)?"
)
_CALLS = (
    re.compile(rf"(?P<name>{_NAME}) needs (?:you|your)\b"),
    re.compile(
        r"\b(?i:news|updates|headlines)\b.*\bon (?:www\.)?(?P<name>[A-Z][\w-]*)"
        r"\.(?:com|org|net|tv|info|in|co\.\w\w|com\.\w\w)\b"
    ),
    re.compile(
        rf"\b(?:[Ff]ollow|[Ll]ike) (?P<name>{_NAME}) on (?:Twitter|Facebook|Instagram|Telegram)"
    ),
    re.compile(rf"\b[Dd]ownload the (?P<name>{_NAME}) [Aa]pp\b"),
    re.compile(
        rf"\b(?:originally |first )(?:appeared|published) (?:on|in|by|at) (?P<name>{_NAME})"
    ),
    re.compile(rf"(?P<name>{_NAME}) is not (?:responsible|liable) for\b"),
)


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the lines around a text tell of it; None where they do not."""

    outlet: str | None
    published: date | None


def is_credit(paragraph: str) -> bool:
    """Whether ``paragraph`` is a byline, says who its writer is, or is another credit."""
    return len(paragraph) <= _LONGEST_CREDIT and bool(
        _publication_day(paragraph)
        or _BYLINE.fullmatch(paragraph)
        or _ROLE.fullmatch(paragraph)
        or _CONTRIBUTION.fullmatch(paragraph)
        or _BIOGRAPHY.fullmatch(paragraph)
        or _is_agency_credit(paragraph)
    )


def imprint(around: Sequence[str], text: str) -> Imprint:
    """Outlet and day of publication, as far as they are told.

    Args:
        around: The paragraphs that cleaning took out, in their order.
        text: The text that stayed; of it only a dateline with its agency counts.
    """
    outlet = next(_outlets(around, text), None)
    return Imprint(outlet.rstrip(".") if outlet else None, _published(around))


def _outlets(around: Sequence[str], text: str) -> Iterator[str]:
    """Names of the outlet, the surest kind of line first."""
    yield from filter(None, map(signed_by, around))
    yield from _names(_CALLS[:1], around)
    yield from (
        found.group("name")
        for line in around
        if (found := _COPYRIGHT.fullmatch(line)) and found.group("name")
    )
    yield from _beside_headline(around, text.partition("\n\n")[0])
    yield from _names(_CALLS[1:-1], around)
    yield from (
        found.group("name")
        for line in around
        if (found := _BYLINE.fullmatch(line)) and _OUTLET_WORD.search(found.group("name"))
    )
    yield from _names(_CALLS[-1:], around)
    yield from _credited(around)
    if dateline := _DATELINE.match(text):
        yield dateline.group("name")


def _names(patterns: Iterable[re.Pattern[str]], around: Sequence[str]) -> Iterator[str]:
    for pattern in patterns:
        for line in around:
            if found := pattern.search(line):
                yield found.group("name")


def _beside_headline(around: Sequence[str], headline: str) -> Iterator[str]:
    """From the title of a page, "Headline | Outlet"."""
    for line in around:
        site = _SITE_SUFFIX.fullmatch(line.removeprefix(headline))
        if line.startswith(headline) and site:
            yield site.group("name")


def _is_agency_credit(paragraph: str) -> bool:
    credit = _CREDIT.fullmatch(paragraph)
    return bool(credit and re.search(rf"\b{_AGENCY}\b", credit.group("names")))


def _credited(around: Sequence[str]) -> Iterator[str]:
    """From agency credits: who is no agency, for it is the outlet; else the agency."""
    lines = [line[1:-1] for line in around if _is_agency_credit(line)]
    names = [name for line in lines for name in re.split(r", ?|/| and | & ", line)]
    yield from (name for name in names if not re.fullmatch(_AGENCY, name))
    yield from (name for name in names if name not in {"agencies", "Agencies", "wires"})


def _publication_day(paragraph: str) -> re.Match[str] | None:
    """The day that ``paragraph`` names, if that and the time of day is all it says."""
    for form in _DAY_FORMS:
        if day := form.search(paragraph):
            before = paragraph[: day.start()].rstrip(" ,|•·–—-")
            byline = before if _BYLINE.fullmatch(before) else ""
            beside = _WORDS.findall(f"{before.removeprefix(byline)} {paragraph[day.end() :]}")
            return day if all(map(_BESIDE_DAY.fullmatch, beside)) else None
    return None


def _published(around: Sequence[str]) -> date | None:
    """The first day on a line of publishing; one of updating only where there is no other."""
    lines = [
        day for line in around if len(line) <= _LONGEST_CREDIT and (day := _publication_day(line))
    ]
    lines.sort(key=lambda day: _VERB.search(day.string) is None)
    return _as_date(lines[0]) if lines else None


def _as_date(day: re.Match[str]) -> date | None:
    """The calendar day; None where the calendar has no such day."""
    month = day.group("month")[:3].lower()
    number = int(month) if month.isdecimal() else _MONTHS.index(month) + 1
    try:
        return date(int(day.group("year")), number, int(day.group("day")))
    except ValueError:
        return None
