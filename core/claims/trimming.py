"""A clause without what clings to its ends: blank space, marks and conjunctions."""

from __future__ import annotations

from core.spans import Span
from core.text.tokens import tokens
from core.text.wordlists import word_set

_EDGE = " \t\r\n\xa0,;:—–-"
_PAIRS = {'"': '"', "“": "”", "‘": "’", "«": "»", "„": "“", "'": "'"}
_LOOSE = word_set("and but or nor yet while")
_LOOSE_BEHIND = _LOOSE | {"which", "who", "whom", "where", "after", "before", "because", "when"}


def trimmed(text: str, span: Span, *, is_inner: bool) -> Span:
    """``span`` without blank space, joining marks, loose quotation marks and conjunctions."""
    start, end = span.start, span.end
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGE:
            start += 1
        while start < end and text[end - 1] in _EDGE:
            end -= 1
        if end > start and text[end - 1] == ")" and "(" not in text[start:end]:
            end -= 1
        start, end = _without_marks(text, start, end)
        start, end = _without_conjunctions(text, start, end, is_inner=is_inner)
        if (start, end) == before:
            return Span(start, end)


def _without_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Drops a quotation mark at an end whose partner stands at the other end or nowhere."""
    if end - start < 2:  # noqa: PLR2004 - a mark and a letter
        return start, end
    first, last = text[start], text[end - 1]
    inner = text[start + 1 : end - 1]
    if first in _PAIRS and _PAIRS[first] not in inner:
        return start + 1, end - (last == _PAIRS[first])
    if last in _PAIRS.values() and not any(
        opening in text[start : end - 1] for opening, closing in _PAIRS.items() if closing == last
    ):
        return start, end - 1
    return start, end


def _without_conjunctions(text: str, start: int, end: int, *, is_inner: bool) -> tuple[int, int]:
    """Drops "and" at the ends; a sentence may well begin with one."""
    words = tokens(text, Span(start, end))
    if is_inner and len(words) > 1 and words[0].lower in _LOOSE | {"that"}:
        start = words[1].start
    if len(words) > 1 and words[-1].lower in _LOOSE_BEHIND:
        end = words[-2].end
    return start, end
