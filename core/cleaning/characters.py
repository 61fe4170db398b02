r"""First stage: characters that the reader cannot see, or sees wrongly.

Blank space of every kind becomes one plain space, every kind of line break ``\n``;
invisible characters go; mojibake is put right with ftfy. Quotes, dashes, ligatures and
accents that are as their author wrote them stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import ftfy
from ftfy.fixes import fix_c1_controls

from core.cleaning.tracing import Edit
from core.spans import Span

# Parts at which Unicode or a word processor breaks a line, or at ASCII blanks only: mojibake
# can hold a no-break space or a C1 control as one of its bytes and must stay in one piece.
_PART = re.compile(
    "(?P<line_break>\r\n?|[\n\v\f\u2028\u2029])|(?P<blank>[ \t]+)|[^ \t\n\r\v\f\u2028\u2029]+"
)
_BLANK = "[^\\S\n\r\v\f\u2028\u2029]+"
# Controls; soft hyphen; zero-width space and non-joiner, word joiner, byte order mark;
# marks and overrides of writing direction. The zero-width joiner stays: emoji need it.
_INVISIBLE = (
    "[\x00-\x08\x0e-\x1b\x7f-\x9f\u00ad\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060\u2066-\u2069\ufeff]+"
)
_HIDDEN = re.compile(f"(?P<blank>{_BLANK})|{_INVISIBLE}")


def repairs(text: str) -> tuple[Edit, ...]:
    """The edits that make every character of ``text`` a visible or a plain blank one."""
    return tuple(edit for part in _PART.finditer(text) for edit in _repaired(part))


def _repaired(part: re.Match[str]) -> Iterator[Edit]:
    found = part.group()
    span = Span(*part.span())
    if part.group("line_break"):
        if found != "\n":
            yield Edit(span, "\n")
    elif part.group("blank"):
        if found != " ":
            yield Edit(span, " ")
    elif not (found.isascii() and found.isprintable()):
        yield from _repaired_word(found, span)


def _repaired_word(word: str, span: Span) -> Iterator[Edit]:
    restored = fix_c1_controls(ftfy.fix_encoding(word))
    if restored != word:
        restored = _HIDDEN.sub(_visible, restored)
        lead = _shared(word, restored)
        rest, rest_restored = word[lead:], restored[lead:]
        tail = _shared(rest[::-1], rest_restored[::-1])
        changed = Span(span.start + lead, span.end - tail)
        yield Edit(changed, rest_restored[: len(rest_restored) - tail])
        return
    for hidden in _HIDDEN.finditer(word):
        yield Edit(Span(*hidden.span()).shifted(span.start), _visible(hidden))


def _shared(one: str, other: str) -> int:
    """Length of the beginning that two texts have in common."""
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _visible(hidden: re.Match[str]) -> str:
    return " " if hidden.group("blank") else ""
