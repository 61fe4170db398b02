"""Which names a text itself declares to be one: "Long Name (LN)", "X, also known as Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.facts.mentions import Mention

# Well-known organisations that news abbreviates without saying what the letters stand for.
WELL_KNOWN = {
    "AU": "African Union",
    "AP": "Associated Press",
    "BBC": "British Broadcasting Corporation",
    "CIA": "Central Intelligence Agency",
    "CDC": "Centers for Disease Control and Prevention",
    "DHS": "Department of Homeland Security",
    "DOJ": "Department of Justice",
    "ECB": "European Central Bank",
    "EPA": "Environmental Protection Agency",
    "EU": "European Union",
    "FBI": "Federal Bureau of Investigation",
    "FDA": "Food and Drug Administration",
    "GOP": "Republican Party",
    "IAEA": "International Atomic Energy Agency",
    "ICC": "International Criminal Court",
    "IMF": "International Monetary Fund",
    "IRS": "Internal Revenue Service",
    "NASA": "National Aeronautics and Space Administration",
    "NATO": "North Atlantic Treaty Organization",
    "NRA": "National Rifle Association",
    "NSA": "National Security Agency",
    "OPEC": "Organization of the Petroleum Exporting Countries",
    "UN": "United Nations",
    "WHO": "World Health Organization",
    "WTO": "World Trade Organization",
}

_BRACKETED = re.compile(r"\s[(\[](?P<short>[A-Z][\w.&-]{1,9}?)(?:[,;)\]]|\s(?:and|or|also)\b)")
_KNOWN_AS = re.compile(
    r"\b(?:(?:also|better|commonly|formerly|previously)\s+)?known\s+(?:\w+ly\s+)?as\s+"
    r"|\balso\s+called\s+|\ba\.?k\.?a\.?\s+",
    re.IGNORECASE,
)
_REACH_ALIAS = 60  # code points between a name and "also known as"
_LIST_GAP = re.compile(r"(?:,? (?:and|or) )(?:the )?")


def declared_pairs(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Pairs of names that the text declares to be one."""
    for match in _BRACKETED.finditer(text):
        short = match.group("short").rstrip(".")
        long_form = long_form_before(text, match.start(), short)
        if long_form:
            yield long_form, short
    for match in _KNOWN_AS.finditer(text):
        yield from _known_as(text, match, mentions)


def long_form_before(text: str, at: int, short: str) -> str | None:
    """The words before ``at`` that an abbreviation in brackets stands for.

    Schwartz and Hearst (Pacific Symposium on Biocomputing, 2003): the letters of the short
    form are found from its end backwards, the first at the start of a word, within the
    last min(n + 5, 2n) words for n letters.
    """
    letters = [char for char in short.lower() if char.isalnum()]
    if sum(char.isupper() for char in short) < 2:  # noqa: PLR2004 - "(Reuters)" abbreviates nothing
        return None
    reach = min(len(letters) + 5, 2 * len(letters))
    starts = [match.start() for match in re.finditer(r"\S+", text[max(0, at - 200) : at])]
    if not starts:
        return None
    begin = max(0, at - 200) + starts[-reach:][0]
    position = at
    for number in range(len(letters) - 1, -1, -1):
        position -= 1
        while position >= begin and not (
            text[position].lower() == letters[number]
            and (number > 0 or position == begin or not text[position - 1].isalnum())
        ):
            position -= 1
        if position < begin:
            return None
    long_form = text[position:at]
    is_name = text[position].isupper() and " " in long_form.strip() + long_form.replace("-", " ")
    return long_form if is_name and not re.search(r"[.!?;:\n]\s", long_form) else None


def _known_as(
    text: str, match: re.Match[str], mentions: Sequence[Mention]
) -> Iterator[tuple[str, str]]:
    before = [mention for mention in mentions if mention.span.end <= match.start()]
    if not before or match.start() - before[-1].span.end > _REACH_ALIAS:
        return
    end = match.end()
    for mention in mentions:
        if mention.span.start < match.end():
            continue
        gap = text[end : mention.span.start]
        is_next = end == match.end() and gap.strip("\"\u201c\u2018' ") in ("", "the")
        if not (is_next or (end > match.end() and _LIST_GAP.fullmatch(gap))):
            return
        yield before[-1].text, mention.text
        end = mention.span.end
