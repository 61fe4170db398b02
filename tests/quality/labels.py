"""Pairs of claims from real coverage, read and labelled one by one, and what is shown of them.

``coverage_labels.jsonl`` holds places, no texts: code points of the article's paragraphs
joined by a blank line, as published, so that neither a change of cleaning nor of claim
splitting voids a label. A label and a finding belong together where their passages overlap
on both sides; what no claim covers any more is counted, not passed over.

Labels, after those of ``news/real_pairs`` in the measuring data: ``contradict`` (both cannot
be true of the same thing and moment, or named parties take opposed positions on one
proposition), ``differ`` (one fact, other details, both can be true), ``agree`` (a reader of
one would say that the other tells the same fact), ``related`` (same matter, other fact),
``unrelated``.

Reader R1 is a language model that read each pair by itself, with the text around both claims
and without the verdict. Reader R2 read them again, blind to the first labels, to what a pair
was drawn for and to the verdict; it is the same kind of language model, so that the two are not
as independent as two people, and what they agree on may still be wrong. Figures rest on R1
where nothing else is said (``readers.py`` holds both against each other). The sample holds all
contradictions and differences that were shown when it was drawn, and seeded samples of the
rest (``propose.py``). In the half for development every pair with a likelihood of an agreement
of .5 or more was then read as well (the stratum "likely agree"), so that each such label stands
for itself alone. The contradictions shown on the half held out have been looked at since, and
three rules for negations were drawn from the false ones among them (a condition, a degree, a
restrictive clause): for contradictions that half is no test any more, for all else it is.

``story_labels.jsonl`` holds pairs of another kind in the same form: from articles that explain
one matter, rising prices, over months. All agreements that were shown on their 528 pairings, but
for those told in the same words, and seeded samples of what lay below were read by a reader of
the same kind, blind to verdict and likelihood and told to be strict, and once more by one who was
not: the strict one signs 30 agreements, the other these and 29 more (kappa .53).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core.records import Comparison, Finding
from core.spans import Span
from tests.quality.data import QUALITY
from tests.quality.pairings import Pairing, story_judged

LABELS_FILE = QUALITY / "coverage_labels.jsonl"
STORY_LABELS_FILE = QUALITY / "story_labels.jsonl"
# Share of the shorter passage that two passages have in common at least to be the same.
SAME_PASSAGE = 0.5


class Read(StrEnum):
    """What a careful reader made of a pair."""

    AGREE = "agree"
    CONTRADICT = "contradict"
    DIFFER = "differ"
    RELATED = "related"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class PairLabel:
    """One labelled pair.

    Args:
        event: Key of the event.
        outlets: Who published the two articles, in alphabetical order.
        spans: Where the two passages stand in the articles as published.
        read: What reader R1 made of it.
        weight: How many pairs of real coverage it stands for.
        is_held_out: Whether it is kept for testing.
        second: What reader R2 made of it; None where it was read once.
    """

    event: str
    outlets: tuple[str, str]
    spans: tuple[Span, Span]
    read: Read
    weight: float
    is_held_out: bool
    second: Read | None = None

    def belongs_to(self, pairing: Pairing) -> bool:
        """Whether it is about these two articles."""
        return (self.event, self.outlets) == (pairing.event, pairing.outlets)

    def overlap(self, pairing: Pairing, finding: Finding) -> float:
        """How well a finding covers the two passages, 0..1; 0 where it is about others."""
        claims = (finding.pair.a, finding.pair.b)
        shares = [_shared(own, pairing.span(c)) for own, c in zip(self.spans, claims, strict=True)]
        return shares[0] * shares[1] if min(shares) >= SAME_PASSAGE else 0.0


@dataclass(frozen=True, slots=True)
class Told:
    """A label with what the product makes of its passages.

    Args:
        label: The label.
        finding: The finding that covers them best; None where the pair was not judged.
        is_covered: Whether claims still stand at both passages.
        overlap: How well the finding covers the passages, 0..1.
        closeness: How likely the two articles tell of one event, if known.
    """

    label: PairLabel
    finding: Finding | None
    is_covered: bool
    overlap: float = 0.0
    closeness: float | None = None


def read_labels(path: Path = LABELS_FILE) -> tuple[PairLabel, ...]:
    """All labelled pairs."""
    with path.open(encoding="utf-8") as lines:
        return tuple(_label(json.loads(line)) for line in lines)


def _label(row: dict[str, object]) -> PairLabel:
    match row:
        case {
            "event": str(event),
            "a": str(a),
            "b": str(b),
            "a_span": [int(a_start), int(a_end)],
            "b_span": [int(b_start), int(b_end)],
            "label": str(read),
            "weight": float(weight),
            "held_out": bool(held_out),
        }:
            spans = (Span(a_start, a_end), Span(b_start, b_end))
            second = Read(row["second"]) if "second" in row else None
            return PairLabel(event, (a, b), spans, Read(read), weight, held_out, second)
        case _:
            message = f"not a label: {row}"
            raise ValueError(message)


def told(
    labels: Sequence[PairLabel], judged: Sequence[tuple[Pairing, Comparison]]
) -> Iterator[Told]:
    """Each label with what is made of its passages."""
    by_key = {(pairing.event, pairing.outlets): (pairing, made) for pairing, made in judged}
    for label in labels:
        pairing, comparison = by_key[label.event, label.outlets]
        best = max(
            ((label.overlap(pairing, one), -i, one) for i, one in enumerate(comparison.findings)),
            default=(0.0, 0, None),
        )
        found = best[2] if best[0] > 0 else None
        covered = _is_covered(label, pairing, comparison)
        yield Told(label, found, covered, best[0], comparison.closeness_between("A", "B"))


def told_in_story(data: Path) -> tuple[Told, ...]:
    """The labels on articles about one matter, each with what is made of its passages."""
    labels = read_labels(STORY_LABELS_FILE)
    return tuple(told(labels, story_judged(data, (label.outlets for label in labels))))


def _is_covered(label: PairLabel, pairing: Pairing, comparison: Comparison) -> bool:
    return all(
        any(
            claim.article == letter and _shared(span, pairing.span(claim)) >= SAME_PASSAGE
            for claim in comparison.claims
        )
        for letter, span in zip("AB", label.spans, strict=True)
    )


def _shared(one: Span, other: Span) -> float:
    """Share of the shorter that both have in common, 0..1."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / max(min(len(one), len(other)), 1)
