"""A text that remembers where in the raw text each of its parts comes from.

Every stage of cleaning is a function from a text to edits. Applying them here keeps the
map, so that no stage has to carry offsets itself and none can get them wrong.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.records import OffsetRun
from core.spans import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """``text`` takes the place of what stands at ``span``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Traced:
    """A text with its map to the raw text.

    Args:
        raw: The text as decoded.
        text: The text after the edits so far.
        runs: The map; covers all of ``text``, ascending.
    """

    raw: str
    text: str
    runs: tuple[OffsetRun, ...]

    @classmethod
    def untouched(cls, raw: str) -> Traced:
        """``raw`` before any edit."""
        return cls(raw, raw, (OffsetRun(0, len(raw), 0, len(raw)),) if raw else ())

    def edited(self, edits: Sequence[Edit]) -> Traced:
        """This text after ``edits``, which ascend and do not overlap."""
        texts: list[str] = []
        runs: list[OffsetRun] = []
        done = 0
        for edit in edits:
            kept = Span(done, edit.span.start)
            texts += (kept.of(self.text), edit.text)
            runs += self._clipped(kept)
            if edit.text:
                before = runs[-1].raw_start + runs[-1].raw_length if runs else 0
                raw = self._raw_of(edit.span) or Span(before, before)
                runs.append(OffsetRun(0, len(edit.text), raw.start, len(raw)))
            done = edit.span.end
        rest = Span(done, len(self.text))
        text = "".join((*texts, rest.of(self.text)))
        runs += self._clipped(rest)
        return Traced(self.raw, text, tuple(_joined(self.raw, text, runs)))

    def _raw_of(self, span: Span) -> Span | None:
        """The raw text under ``span``; None where the span is empty."""
        runs = tuple(self._clipped(span))
        return Span(runs[0].raw_start, runs[-1].raw_start + runs[-1].raw_length) if runs else None

    def _clipped(self, span: Span) -> Iterator[OffsetRun]:
        """The runs inside ``span``, those at its ends cut to fit."""
        if not span:
            return
        first = bisect_right(self.runs, span.start, key=lambda run: run.start) - 1
        last = bisect_left(self.runs, span.end, key=lambda run: run.start)
        for run in self.runs[first:last]:
            start = max(run.start, span.start) - run.start
            end = min(run.start + run.length, span.end) - run.start
            # Inside a repaired run no code point has a place of its own: shares of it do.
            raw_start = start * run.raw_length // run.length
            raw_end = end * run.raw_length // run.length
            yield OffsetRun(0, end - start, run.raw_start + raw_start, raw_end - raw_start)


def raw_range(runs: Sequence[OffsetRun], span: Span) -> Span:
    """Where ``span`` of a text stands in its raw text; a repaired part counts as a whole.

    Args:
        runs: The map, covering all of the text.
        span: A range of the text.
    """
    if not runs:
        return span
    first = runs[max(bisect_right(runs, span.start, key=lambda run: run.start) - 1, 0)]
    into = span.start - first.start
    if into == first.length:
        start = first.raw_start + first.raw_length
    else:
        start = first.raw_start + (into if first.length == first.raw_length else 0)
    if not span:
        return Span(start, start)
    last = runs[bisect_left(runs, span.end, key=lambda run: run.start) - 1]
    even = last.length == last.raw_length
    return Span(start, last.raw_start + (span.end - last.start if even else last.raw_length))


def _joined(raw: str, text: str, runs: Sequence[OffsetRun]) -> Iterator[OffsetRun]:
    """Place ``runs`` one behind the other in ``text``; merge neighbours that are verbatim."""
    held: OffsetRun | None = None
    held_verbatim = False
    start = 0
    for unplaced in runs:
        run = OffsetRun(start, unplaced.length, unplaced.raw_start, unplaced.raw_length)
        start += run.length
        verbatim = _is_verbatim(raw, text, run)
        if (
            held
            and held_verbatim
            and verbatim
            and held.raw_start + held.raw_length == run.raw_start
        ):
            length = held.length + run.length
            held = OffsetRun(held.start, length, held.raw_start, length)
            continue
        if held:
            yield held
        held, held_verbatim = run, verbatim
    if held:
        yield held


def _is_verbatim(raw: str, text: str, run: OffsetRun) -> bool:
    return run.length == run.raw_length and text.startswith(
        raw[run.raw_start : run.raw_start + run.raw_length], run.start
    )
