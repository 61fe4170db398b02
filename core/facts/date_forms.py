"""The forms in which news writes dates, as one pattern with a named group per form."""

from __future__ import annotations

import re

from core.facts.periods import SEASONS, WEEKDAYS

_MONTH = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.|(?![\w])))"
)
_DAY = "(?:" + "|".join(WEEKDAYS) + ")"
_SEASON = "(?:" + "|".join(SEASONS) + ")"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"a couple of|a few|several)"
)
_UNIT = "(?:day|week|month|year|decade)"
_PART = r"(?P<part>early|earlier|mid|middle of|late|later|beginning of|end of)"
_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])"

# Each form's name is also the name of its reader below. The order decides where two fit.
FORMS: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<iso_text>\d{4}-\d\d-\d\d)"),
    (
        "month_day",
        (
            rf"(?:{_DAY},?\s+)?(?P<md_month>{_MONTH})\s+(?P<md_day>{_NUMBER})(?:st|nd|rd|th)?\b"
            rf"(?:\s?[-\u2013]\s?(?P<md_to>{_NUMBER})\b)?(?:,?\s+(?P<md_year>{_YEAR})\b)?(?!,\d)"
        ),
    ),
    (
        "day_month",
        (
            rf"(?:{_DAY},?\s+)?(?:the\s+)?(?P<dm_day>{_NUMBER})(?:st|nd|rd|th)?\s+(?:of\s+)?"
            rf"(?P<dm_month>{_MONTH})(?:,?\s+(?P<dm_year>{_YEAR})\b)?"
        ),
    ),
    ("month_year", rf"(?P<my_month>{_MONTH}),?\s+(?:of\s+)?(?P<my_year>{_YEAR})\b"),
    ("last_month_name", rf"(?P<lm_which>last|next|this|this\s+past)\s+(?P<lm_month>{_MONTH})\b"),
    ("decade", r"(?:the\s+)?(?P<dec_year>1[5-9]\d|20\d)0['\u2019]?s\b"),
    (
        "season",
        (
            rf"(?P<se_which>this|last|next|this\s+past)\s+(?P<se_name>{_SEASON})\b"
            rf"|(?:the\s+)?(?P<se_named>{_SEASON})\s+(?:of\s+)?(?P<se_year>{_YEAR})\b"
        ),
    ),
    ("ago", rf"(?P<ago_count>{_COUNT})\s+(?P<ago_unit>{_UNIT})s?\s+(?:ago|earlier(?=[\s,.]*$))\b"),
    (
        "past",
        rf"the\s+(?:past|last|previous)\s+(?:(?P<past_count>{_COUNT})\s+)?(?P<past_unit>{_UNIT})s?\b",
    ),
    (
        "near_day",
        (
            r"(?P<near>today|tonight|yesterday|tomorrow|this\s+(?:morning|afternoon|evening)"
            r"|last\s+night|overnight)\b"
        ),
    ),
    ("near_unit", r"(?P<nu_which>this|last|next)\s+(?P<nu_unit>week|month|year)\b"),
    (
        "weekday",
        rf"(?:(?P<wd_which>last|next|this|this\s+coming|this\s+past)\s+)?(?P<wd_name>{_DAY})\b",
    ),
    (
        "bare_month",
        (
            rf"(?P<bm_month>{_MONTH})(?=[\s,.;:)]|$)"
            rf"(?=\s(?:and|or|to|through)\s{_MONTH},?\s+(?:of\s+)?(?P<bm_year>{_YEAR}))?"
        ),
    ),
    ("year", rf"(?P<year_number>{_YEAR})\b(?!['\u2019]?s\b)(?![-\u2013]\d{{3}}\b)(?!,\d)"),
)
DATE = re.compile(
    rf"(?<![\w$£€.,:/])(?!(?<=-)\d)(?:(?:{_PART}|(?P<mid>mid-?))\s*(?:in\s+|on\s+)?)??(?:"
    + "|".join(f"(?P<{name}>{form})" for name, form in FORMS)
    + ")",
    re.IGNORECASE,
)
