"""Article text -> sentences, with their paragraph and whether they are a heading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from core.records import Sentence
from core.text.sentences import sentences

__all__ = ["segment", "sentences"]

_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_ENDS_A_SENTENCE = re.compile(r"[.!?…,;][\"”’')\]]*$")
_HEADING_WORDS = 14


def segment(text: str, *, title: str | None = None) -> tuple[Sentence, ...]:
    """The sentences and headings of ``text``, in order.

    Args:
        text: Article text; a blank line parts paragraphs.
        title: Its headline, if known: the paragraph that repeats it is a heading.

    Returns:
        Sentences with ``paragraph`` counted from 0. A heading is the headline, or a paragraph
        of one sentence with at most 14 words that ends without punctuation.
    """
    breaks = [match.end() for match in _PARAGRAPH_BREAK.finditer(text) if match.start()]
    spans = sentences(text)
    paragraphs = [bisect_right(breaks, span.start) for span in spans]
    sizes = Counter(paragraphs)
    return tuple(
        Sentence(
            start=span.start,
            end=span.end,
            text=span.of(text),
            paragraph=number,
            is_heading=sizes[number] == 1 and _is_heading(span.of(text), title),
        )
        for span, number in zip(spans, paragraphs, strict=True)
    )


def _is_heading(paragraph: str, title: str | None) -> bool:
    if title and _plain(paragraph) == _plain(title):
        return True
    return len(paragraph.split()) <= _HEADING_WORDS and not _ENDS_A_SENTENCE.search(paragraph)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
