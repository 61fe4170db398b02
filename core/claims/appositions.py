"""Who a source is said to be: the apposition behind a speaker's name is a claim of its own.

"Jane Roe, a spokeswoman for the ministry, said that P" tells P, and tells who Jane Roe is.
Two outlets may well differ in the second ("a former executive", "the chief executive"), so
name and apposition together make a claim, told by the article itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.records import Attribution
from core.spans import Span

# An apposition opens with an article, a possessive or a role in small letters, and runs to
# the comma that closes it; a closing quotation mark may stand before or behind that comma.
APPOSITION = re.compile(
    r",\s+(?=(?:an?|the|its|his|her|their|who\s(?:is|was)|former|acting|deputy|chief)\s)"
    r"(?P<body>[^,;:.!?]{8,120}?)(?:,[”\"]|,)(?=\s)"
)
FEWEST_WORDS = 3


def appositions(text: str, sentence: Span, near: Sequence[Attribution]) -> tuple[Span, ...]:
    """Spans "name, apposition" of the speakers in one sentence, in order, none overlapping.

    Args:
        text: The article's text.
        sentence: The sentence.
        near: The attributions that reach into it.
    """
    taken = [part for one in near for part in one.content]
    found: list[Span] = []
    for name in sorted({one.source_span for one in near if one.source_span}):
        match = APPOSITION.match(text, name.end, sentence.end)
        if match is None or len(match["body"].split()) < FEWEST_WORDS:
            continue
        whole = Span(name.start, _closed(match))
        if sentence.contains(whole) and not any(whole.overlaps(other) for other in taken):
            taken.append(whole)
            found.append(whole)
    return tuple(found)


def _closed(match: re.Match[str]) -> int:
    """The end of the apposition: with its comma only where a quotation closes behind it."""
    opened = re.search(r"[“\"][^”\"]*$", match["body"])
    return match.end() if opened else match.end("body")
