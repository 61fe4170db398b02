"""Words and punctuation with their offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.spans import Span
from core.text.abbreviations import BEFORE_NAMES, MAY_END

_TITLES = "|".join(sorted(word.capitalize() for word in BEFORE_NAMES if "." not in word))
_PLACES = "|".join(sorted(word.capitalize() for word in MAY_END if "." not in word))
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    rf"|\b(?:{_TITLES})\.(?=\s)"  # Mr. Burman
    rf"|\b(?:{_PLACES})\.(?=[,;)])"  # Alexandria, Va., and
    r"|''|``"  # typewritten double quotes
    r"|\d+(?:[.,:]\d+)*%?"
    r"|\w+(?:['’\-\u2011&]\w+)*(?:(?<=s)['’](?=\s))?"
    r"|\.{2,}"
    r"|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or punctuation mark.

    Args:
        start: Offset of its first code point.
        end: Offset behind its last.
        text: The token as it stands there.
        lower: ``text`` in lower case, with a straight apostrophe.
    """

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[0].isupper()


def tokens(text: str, span: Span | None = None) -> tuple[Token, ...]:
    """The tokens of ``text``, or of the part that ``span`` covers, in order.

    A hyphenated word, a possessive and an abbreviation with inner full stops are one token.
    """
    start, end = (0, len(text)) if span is None else (span.start, span.end)
    return tuple(
        Token(match.start(), match.end(), match[0], match[0].lower().replace("’", "'"))
        for match in _TOKEN.finditer(text, start, end)
    )
