r"""First stage: characters that the reader cannot see, or sees wrongly.

Blank space of every kind becomes one plain space, every kind of line break ``\n``;
invisible characters go; mojibake is put right with ftfy. Quotes, dashes, ligatures and
accents that are as their author wrote them stay.
"""

from __future__ import annotations

import re

import ftfy
from ftfy.fixes import fix_c1_controls

from core.cleaning.tracing import Edit
from core.spans import Span

# Words end at ASCII blanks and line breaks only: the no-break space and the C1 controls can be
# bytes of a mojibake character, which must stay in one piece.
_WORD = re.compile("[^ \t\n\r\v\f\u2028\u2029]+")

_HIDDEN = re.compile(
    "(?P<line_break>\r\n?|[\v\f\u2028\u2029])"
    "|(?P<blank>[^\\S \n\r\v\f\u2028\u2029]|[^\\S\n\r\v\f\u2028\u2029]{2,})"
    # Controls; soft hyphen; zero-width space and non-joiner, word joiner, byte order mark;
    # marks and overrides of writing direction. The zero-width joiner stays: emoji need it.
    "|[\x00-\x08\x0e-\x1b\x7f-\x9f\u00ad\u200b\u200c\u200e\u200f"
    "\u202a-\u202e\u2060\u2066-\u2069\ufeff]+"
)


def mojibake_edits(text: str) -> tuple[Edit, ...]:
    """The edits that put right what was decoded in a wrong encoding, word by word."""
    return tuple(
        _restoring(word.group(), restored, word.start())
        for word in _WORD.finditer(text)
        if (restored := _restored(word.group())) != word.group()
    )


def blank_edits(text: str) -> tuple[Edit, ...]:
    """The edits that make all blank space plain and take out what cannot be seen."""
    return tuple(Edit(Span(*hidden.span()), _seen(hidden)) for hidden in _HIDDEN.finditer(text))


def _restored(word: str) -> str:
    return word if word.isascii() else fix_c1_controls(ftfy.fix_encoding(word))


def _restoring(word: str, restored: str, start: int) -> Edit:
    """The edit of the part of ``word``, at ``start``, that is not as it should be."""
    lead = _shared(word, restored)
    word, restored = word[lead:], restored[lead:]
    tail = _shared(word[::-1], restored[::-1])
    changed = Span(start + lead, start + lead + len(word) - tail)
    return Edit(changed, restored[: len(restored) - tail])


def _shared(one: str, other: str) -> int:
    """Length of the beginning that two texts have in common."""
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _seen(hidden: re.Match[str]) -> str:
    """What stands for it in a clean text."""
    if hidden.group("line_break"):
        return "\n"
    return " " if hidden.group("blank") else ""
