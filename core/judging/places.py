"""The places where two texts part, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from core.lexical import EditKind, word_edits
from core.spans import Span, stripped


@dataclass(frozen=True, slots=True)
class Place:
    """A place where two texts part.

    Args:
        a: The words of the first there; empty where it has none.
        b: Those of the second.
        gap_a: From the word before the place to the word behind it, in the first.
        gap_b: The same in the second.
        is_inner: Whether both have the same words before it and behind it.
    """

    a: Span
    b: Span
    gap_a: Span
    gap_b: Span
    is_inner: bool


def places(a: str, b: str) -> Iterator[Place]:
    """Where the words of two texts are not the same, in order."""
    edits = word_edits(a, b)
    at = 0
    for is_kept, run in groupby(edits, key=lambda edit: edit.kind is EditKind.KEEP):
        steps = list(run)
        first, at = at, at + len(steps)
        if is_kept:
            continue
        before = edits[first - 1] if first else None
        behind = edits[at] if at < len(edits) else None
        yield Place(
            stripped(a, Span(steps[0].a.start, steps[-1].a.end)),
            stripped(b, Span(steps[0].b.start, steps[-1].b.end)),
            Span(before.a.end if before else 0, behind.a.start if behind else len(a)),
            Span(before.b.end if before else 0, behind.b.start if behind else len(b)),
            is_inner=before is not None and behind is not None,
        )
