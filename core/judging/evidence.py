"""What a check found out about a pair: for the verdict its weight, for the reader a reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.records import Reason


class Bearing(StrEnum):
    """Which way a piece of evidence points."""

    SUPPORTS = "supports"
    DETAILS_DIFFER = "details differ"
    EXCLUDES = "excludes"
    UNLIKE = "unlike"  # details that hardly belong to the same thing: no agreement, no more
    SWEEPS = "sweeps"  # excludes whatever else is said: the network need not agree
    OTHER_TIME = "other time"  # no contradiction at all, whoever denies what
    FORBIDS_CONTRADICTION = "forbids contradiction"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence."""

    bearing: Bearing
    reason: Reason
