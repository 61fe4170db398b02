"""How two facts of one kind stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RelationKind(StrEnum):
    """What holding two facts against each other comes to."""

    SAME = "same"
    COMPATIBLE = "compatible"
    CONFLICTING = "conflicting"
    NOT_COMPARABLE = "not comparable"


@dataclass(frozen=True, slots=True)
class Relation:
    """The outcome with the arithmetic that led to it.

    Args:
        kind: The outcome; the same whichever fact comes first.
        arithmetic: What was computed, for the reader ("90 mph = 145 km/h, 3.5% apart").
        apart_01: How far two numbers of one unit are apart, as a share of the larger; 0 for dates.
    """

    kind: RelationKind
    arithmetic: str
    apart_01: float = 0.0
