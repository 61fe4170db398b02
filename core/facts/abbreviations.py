"""Which names a text itself declares to be one: "Long Name (LN)", "X, also known as Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.spans import Span

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
_REACH_LONG = 200  # code points before a bracket that a long form may take
_REACH_ALIAS = 60  # code points between a name and "also known as"
_LIST_GAP = re.compile(r"(?:,? (?:and|or) )(?:the )?")


def long_forms(text: str, span: Span) -> tuple[Span, ...]:
    """Where the names stand that an abbreviation in brackets follows, in a part of a text."""
    return tuple(long_form for long_form, _ in _bracketed(text, span))


def declared_pairs(text: str, mentions: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Pairs of names that the text declares to be one, given where its names stand."""
    for long_form, short in _bracketed(text, Span(0, len(text))):
        yield long_form.of(text), short
    for match in _KNOWN_AS.finditer(text):
        yield from _known_as(text, match, mentions)


def _bracketed(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    for match in _BRACKETED.finditer(text, span.start, span.end):
        short = match.group("short").rstrip(".")
        long_form = long_form_before(text, Span(span.start, match.start()), short)
        if long_form:
            yield long_form, short


def long_form_before(text: str, span: Span, short: str) -> Span | None:
    """The last words of ``span`` that an abbreviation behind it stands for, if any do.

    Schwartz and Hearst (Pacific Symposium on Biocomputing, 2003): the letters of the short
    form are found from its end backwards, the first at the start of a word, within the
    last min(n + 5, 2n) words for n letters.
    """
    letters = [char for char in short.lower() if char.isalnum()]
    if sum(char.isupper() for char in short) < 2:  # noqa: PLR2004 - "(Reuters)" stands for itself
        return None
    reach = min(len(letters) + 5, 2 * len(letters))
    window = max(span.start, span.end - _REACH_LONG)
    starts = [match.start() for match in re.compile(r"\S+").finditer(text, window, span.end)]
    start = span.end
    for number, letter in reversed(list(enumerate(letters))):
        start = _letter_before(text, starts[-reach:], start, letter, is_first=number == 0)
        if start < 0:
            return None
    long_form = Span(start, span.end)
    is_name = text[start].isupper() and re.search(r"[ -]", long_form.of(text)) is not None
    return long_form if is_name and not re.search(r"[.!?;:]\s|\n", long_form.of(text)) else None


def _letter_before(
    text: str, starts: Sequence[int], end: int, letter: str, *, is_first: bool
) -> int:
    """The last place before ``end`` with this letter, at the start of a word if first; or -1."""
    for at in range(end - 1, (starts or [end])[0] - 1, -1):
        if text[at].lower() == letter and not (is_first and text[at - 1 : at].isalnum()):
            return at
    return -1


def _known_as(
    text: str, match: re.Match[str], mentions: Sequence[Span]
) -> Iterator[tuple[str, str]]:
    before = [span for span in mentions if span.end <= match.start()][-1:]
    if not before or match.start() - before[0].end > _REACH_ALIAS:
        return
    end = match.end()
    for span in mentions:
        if span.start < match.end():
            continue
        gap = text[end : span.start]
        is_next = end == match.end() and gap.strip("\"\u201c\u2018' ") in ("", "the")
        if not (is_next or (end > match.end() and _LIST_GAP.fullmatch(gap))):
            return
        yield before[0].of(text), span.of(text)
        end = span.end
