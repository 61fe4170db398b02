"""Figures and number words in running text, without what they count.

text2num reads the number words; the forms it does not know ("two dozen", "hundreds",
"half a million", "one in five", "a third of") are read here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from text_to_num import text2num  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType] - untyped

from core.facts.units import CURRENCY_SIGN, PERCENT
from core.records import Bound
from core.spans import Span


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as it stands in the text.

    Args:
        span: Where it stands.
        value: The figure.
        high: Upper end, where the words give a range.
        bound: What the words themselves say ("dozens" is a lower bound).
        scale: The factor of a word behind the digits ("million"), which the first figure
            of "1.5 to 2 million" shares.
        sign: The currency sign before it, or "".
        unit: What the words themselves say is counted ("a third" is percent).
        is_spelled: Whether it is written in words.
    """

    span: Span
    value: float
    high: float | None = None
    bound: Bound = Bound.EXACT
    scale: float = 1.0
    sign: str = ""
    unit: str | None = None
    is_spelled: bool = True


_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
)
_ONE = "|".join(sorted(_ONES.split(), key=len, reverse=True))
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "mln": 1e6,
    "bln": 1e9,
    "tn": 1e12,
}
_SCALE = "hundred|thousand|million|billion|trillion"
_SPELLED = rf"(?:{_ONE})(?:(?:-|\s+(?:and\s+)?)(?:{_ONE}|{_SCALE}))*"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"

# "Dozens" says at least two dozen and, as news uses it, not yet a hundred. The upper ends are
# where the next word would have been used.
_VAGUE = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 99_999.0),
    "tens of thousands": (2e4, 99_999.0),
    "hundreds of thousands": (2e5, 999_999.0),
    "millions": (2e6, 999_999_999.0),
    "tens of millions": (2e7, 99_999_999.0),
    "hundreds of millions": (2e8, 999_999_999.0),
    "billions": (2e9, 999_999_999_999.0),
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_FEW = {"half a": 0.5, "a half": 0.5, "a": 1.0, "a couple of": 2.0, "couple of": 2.0}

_AMOUNT = re.compile(
    rf"""(?<![\w$£€.,/])(?<![A-Za-z]-)(?:
    (?P<share>(?:{_ONE}|\d{{1,2}})[\s-](?:in|out\sof)[\s-](?:every\s)?(?:{_ONE}|10|20|50|100)
        (?!\w)(?!\s(?:seconds|minutes|hours|days|weeks|months|years)))
  | (?P<part>(?:(?:a|one)[\s-](?:third|quarter|fifth|sixth|eighth|tenth)(?=\sof\b)
        | (?:two|three|four)[\s-](?:thirds|quarters|fifths|tenths)
        | half(?=\s(?:of|the|its|their|his|her|our|all)\b)))
  | (?P<dozen>(?:(?:half\sa|a\shalf|a|{_ONE}|\d+)[\s-])dozen\b|half-dozen\b)
  | (?P<vague>(?:(?:tens|hundreds)\sof\s(?:thousands|millions)|dozens|scores(?=\sof\b)
        |hundreds|thousands|millions|billions)\b)
  | (?P<several>(?:several|a\sfew|many)\s(?:dozen|hundred|thousand|million|billion)\b)
  | (?P<round>(?:half\sa|a\scouple\sof|a)[\s-](?:{_SCALE})\b)
  | (?P<figure>(?P<sign>{CURRENCY_SIGN})?(?P<digits>{_DIGITS})
        (?:[\s-]?(?P<scale>{_SCALE}|mln|bln)\b|(?P<short>bn|mn|tn|b|m|k)\b)?)
  | (?P<spelled>{_SPELLED})(?P<half>[\s-]and[\s-]a[\s-]half\b)?
    )(?:(?=(?:mph|kph|kmh|km|kg|ft|lbs?|cm)\b)|(?!\w|[.,]\d|/\w))""",
    re.IGNORECASE | re.VERBOSE,
)
_JOINT = re.compile(r"\s?[-\u2013\u2014]\s?|\s(?:to|or)\s", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)


def find_amounts(text: str, span: Span) -> Iterator[Amount]:
    """The figures in the part of ``text`` that ``span`` covers, ranges joined, in order."""
    pending: Amount | None = None
    for match in _AMOUNT.finditer(text, span.start, span.end):
        amount = _read(match)
        if amount is None:
            continue
        joined = pending and _joined(text, span, pending, amount)
        if pending and not joined:
            yield pending
        pending = joined or amount
    if pending:
        yield pending


def spelled_value(words: str) -> float | None:
    """The value of number words ("twenty-five", "one hundred and fifty"), None if they are none."""
    try:
        return float(text2num(words.lower(), "en"))  # pyright: ignore[reportUnknownArgumentType]
    except ValueError:
        return None


def _joined(text: str, span: Span, low: Amount, high: Amount) -> Amount | None:
    """The range of two neighbours: "10,000-12,000", "between 3 and 5", "1.5 to 2 million"."""
    gap = text[low.span.end : high.span.start]
    is_between = gap == " and " and _BETWEEN.search(text, span.start, low.span.start)
    if not (is_between or _JOINT.fullmatch(gap)) or low.high or high.high:
        return None
    scale = high.scale if low.scale == 1.0 else 1.0
    if low.value * scale >= high.value:
        scale = 1.0
    if low.value * scale >= high.value or high.sign not in ("", low.sign):
        return None
    return replace(
        low,
        span=Span(low.span.start, high.span.end),
        value=low.value * scale,
        high=high.value,
        bound=Bound.RANGE,
        scale=high.scale,
        unit=low.unit or high.unit,
    )


def _read(match: re.Match[str]) -> Amount | None:
    kind = next(name for name in _READERS if match.group(name) is not None)
    return _READERS[kind](match)


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def _figure_of(word: str) -> float:
    value = float(word.replace(",", "")) if word[0].isdigit() else spelled_value(word)
    return value or 0.0


def _share(match: re.Match[str]) -> Amount | None:
    first, *_, last = re.split(r"[\s-]", match.group())
    of, out_of = _figure_of(first), _figure_of(last)
    if not 0 < of < out_of:
        return None
    return Amount(_span(match), 100 * of / out_of, bound=Bound.ABOUT, unit=PERCENT)


def _part(match: re.Match[str]) -> Amount:
    *count, part = re.split(r"[\s-]", match.group().lower())
    times = 1.0 if not count or count[0] == "a" else _figure_of(count[0])
    share = 100 * times / _PARTS[part.rstrip("s")]
    return Amount(_span(match), share, bound=Bound.ABOUT, unit=PERCENT)


def _dozen(match: re.Match[str]) -> Amount:
    count = re.sub(r"[\s-]dozen$", "", match.group().lower())
    times = {"half": 0.5}.get(count) or _FEW.get(count) or _figure_of(count)
    return Amount(_span(match), 12 * times, bound=Bound.ABOUT)


def _vague(match: re.Match[str]) -> Amount:
    low, high = _VAGUE[" ".join(match.group().lower().split())]
    return Amount(_span(match), low, high, Bound.AT_LEAST)


def _several(match: re.Match[str]) -> Amount:
    low, high = _VAGUE[match.group().lower().split()[-1] + "s"]
    return Amount(_span(match), low, high, Bound.AT_LEAST)


def _round(match: re.Match[str]) -> Amount:
    *count, scale = re.split(r"[\s-]", match.group().lower())
    return Amount(_span(match), _FEW[" ".join(count)] * _SCALES[scale], bound=Bound.ABOUT)


def _figure(match: re.Match[str]) -> Amount:
    scale = (
        _SCALES[(match.group("scale") or match.group("short") or "one").lower()]
        if (match.group("scale") or match.group("short"))
        else 1.0
    )
    return Amount(
        _span(match),
        _figure_of(match.group("digits")) * scale,
        scale=scale,
        sign=match.group("sign") or "",
        is_spelled=False,
    )


def _spelled(match: re.Match[str]) -> Amount | None:
    value = spelled_value(match.group("spelled"))
    half = 0.5 if match.group("half") else 0.0
    return None if value is None else Amount(_span(match), value + half)


_READERS: dict[str, Callable[[re.Match[str]], Amount | None]] = {
    "share": _share,
    "part": _part,
    "dozen": _dozen,
    "vague": _vague,
    "several": _several,
    "round": _round,
    "figure": _figure,
    "spelled": _spelled,
}
