"""Dates and times of news, resolved against the day of publication: claim text -> facts.

A fact's value is the first day and its ``high`` the last day of the stretch it names, ISO
8601. Without a day of publication a relative form stays as it is, in lower case ("sunday",
"last month"), and a date without a year is ``--07-12``.
"""

from __future__ import annotations

import re
from datetime import date

from core.facts.date_forms import DATE, FORMS
from core.facts.date_readers import READERS, Found, Unresolved
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
        found = Found(match, published, _is_ahead(text, span, match))
        resolved = READERS[kind](found)
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


def _fact(text: str, span: Span, found: Found, kind: str, resolved: Period | Unresolved) -> Fact:
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


def _days(resolved: Period | Unresolved) -> tuple[str, str | None]:
    if isinstance(resolved, Unresolved):
        return resolved.value, None
    is_day = resolved.first == resolved.last
    return resolved.first.isoformat(), None if is_day else resolved.last.isoformat()


def _narrowed(found: Found, resolved: Period | Unresolved) -> Period | Unresolved:
    part = found["part"] or found["mid"]
    if not part:
        return resolved
    if isinstance(resolved, Unresolved):
        return Unresolved(f"{part} {resolved.value}")
    if resolved.first == resolved.last or part in ("earlier", "later"):
        return resolved
    return resolved.third(_THIRDS[part])
