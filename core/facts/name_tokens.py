"""Words of a text, each with the part of it that may belong to a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.facts.name_words import (
    PREFIXES,
    SENTENCE_STARTERS,
    TITLES,
)
from core.spans import Span

_TOKEN = re.compile(
    r"[RDI]-(?:[A-Z]\.){2}|[RDI]-[A-Z][a-z]+\.?"  # (R-S.C.)
    r"|(?:[A-Z]\.)+(?:[A-Z]\b)?"  # U.S., J.R.
    r"|(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|Hon|Prof|Jr|Sr|Inc|Corp|Ltd"
    r"|Conn|Calif|Mass|Pa|Va|Ill|Ky|La|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Tenn|Vt|Wash|Wis"
    r"|Wyo|Ala|Ariz|Ark|Colo|Del|Fla|Ga|Ind|Kan|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|R\.I|S\.C|S\.D)\."
    r"|\w+(?:['\u2019\u2018\-]\w+|&\w+)*"
)
# What stands before the first word of a sentence, a quotation or a bracket.
_SENTENCE_START = re.compile(
    r"(?:^|[.!?\u2026:][\"'\u201d\u2019)\]]*\s+|\n\s*|[\"\u201c\u2018(\[\u2014\u2013]\s*|\s[\"']"
    r"|[\u2022*]\s)$"
)
_REACH_START = 6
# "-linked", "-based": a hyphened tail that is no part of the name before it.
_TAIL = re.compile(r"-[a-z]{3,}(?:['\u2019]s)?$")
_POSSESSIVE = re.compile(r"(?:['\u2019]s|(?<=s)['\u2019])$")


@dataclass(frozen=True, slots=True)
class NameToken:
    """A word with the part of it that may belong to a name."""

    text: str
    span: Span
    is_initial: bool
    ends_name: bool

    @property
    def bare(self) -> str:
        """Lower case without full stop and contraction, for the word lists."""
        return self.text.lower().rstrip(".").partition("'")[0].partition("\u2019")[0]

    @property
    def title(self) -> str:
        """The word in lower case and the singular, to look up titles."""
        return self.bare if self.bare in TITLES else self.bare.removesuffix("s")


def name_tokens(text: str, span: Span) -> Iterator[NameToken]:
    """The words of the part of ``text`` that ``span`` covers, in order."""
    previous_end, is_abbreviation = -1, False
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = _name_part(match)
        word = text[start:end]
        is_initial = _is_initial(text, match.start())
        if is_abbreviation and match.start() == previous_end + 1:
            is_initial = word.lower() in SENTENCE_STARTERS
        yield NameToken(word, Span(start, end), is_initial, end < match.end())
        previous_end, is_abbreviation = match.end(), match.group().endswith(".")


def _is_initial(text: str, at: int) -> bool:
    """Whether a word begins a sentence, a line, a quotation or a bracket."""
    return at == 0 or _SENTENCE_START.search(text[max(0, at - _REACH_START) : at]) is not None


def _name_part(match: re.Match[str]) -> tuple[int, int]:
    """Where the name within a word stands: without "pro-", "-linked", "'s"."""
    word = match.group()
    start, end = match.start(), match.end()
    for tail in (_POSSESSIVE, _TAIL):
        found = tail.search(word)
        if found and word[0].isupper() | ("-" in word[: found.start()]):
            word, end = word[: found.start()], match.start() + found.start()
    head, _, rest = word.partition("-")
    if head.lower() in PREFIXES and rest[:1].isupper():
        start += len(head) + 1
    return start, end
