"""Two texts as paragraphs that stand level where their claims are aligned."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.records import Article, Comparison
from core.spans import Span
from gui.marks import Mark, links_between, marks_in
from gui.scroll_map import Anchor, heaviest_chain
from gui.view_state import Row, ViewState, rows_of

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")
LETTERS = ("A", "B")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of an article with the marks that begin in it or reach into it."""

    span: Span
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """Paragraphs of both texts that begin level; either side may be empty."""

    a: tuple[Paragraph, ...]
    b: tuple[Paragraph, ...]


def bands_of(comparison: Comparison) -> tuple[Band, ...]:
    """The first two articles in bands: a new one begins wherever a pair can stand level.

    Level stand the pairs of the heaviest chain that goes down both texts, as when scrolling.
    """
    rows = rows_of(comparison)
    a, b = (
        _paragraphs(article, letter, rows)
        for article, letter in zip(comparison.articles, LETTERS, strict=False)
    )
    links = links_between(*LETTERS, rows, ViewState())
    anchors = [
        Anchor(_index(a, link.a.start), _index(b, link.b.start), link.weight) for link in links
    ]
    level = [(int(anchor.y_a), int(anchor.y_b)) for anchor in heaviest_chain(anchors)]
    edges = [*sorted({(0, 0), *level}), (len(a), len(b))]
    return tuple(
        Band(a[a_from:a_to], b[b_from:b_to]) for (a_from, b_from), (a_to, b_to) in pairwise(edges)
    )


def _paragraphs(article: Article, letter: str, rows: Sequence[Row]) -> tuple[Paragraph, ...]:
    marks = marks_in(letter, rows, ViewState())
    found: list[Paragraph] = []
    for match in _PARAGRAPH.finditer(article.text):
        span = Span(match.start(), match.end())
        inside = tuple(mark for mark in marks if mark.span.overlaps(span))
        found.append(Paragraph(span, match.group(), inside))
    return tuple(found)


def _index(paragraphs: Sequence[Paragraph], offset: int) -> int:
    return sum(paragraph.span.end <= offset for paragraph in paragraphs)
