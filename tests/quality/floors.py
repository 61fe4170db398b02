"""Floors under the figures, pinned in ``floors.json`` with the data they were measured on.

A floor lies a little below what was measured and only rises by itself. To lower one, or to
measure it on other data, takes a reason in words, which is kept beside it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.quality.data import QUALITY

FLOORS = QUALITY / "floors.json"
# Share of a figure by which its floor lies below it. On 600 pairs a share of 90% has a
# standard error of 1.2 points: a smaller fall may be chance.
SLACK = 0.01


class LoweredError(Exception):
    """A floor would be lowered, or put on other data, without a reason."""


@dataclass(frozen=True, slots=True)
class Floor:
    """The least that a figure may be, and why it was once lowered."""

    value: float
    lowered_because: str = ""


@dataclass(frozen=True, slots=True)
class Pinned:
    """The floors of one part.

    Args:
        data: SHA-256 of each file measured on, by its path.
        floors: By figure.
    """

    data: dict[str, str]
    floors: dict[str, Floor]


def sums_of(folder: Path, files: Sequence[str]) -> dict[str, str]:
    """SHA-256 of files below ``folder``, as hex."""
    return {file: hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in files}


def read_floors(path: Path = FLOORS) -> dict[str, Pinned]:
    """The pinned floors by part."""
    told = json.loads(path.read_text(encoding="utf-8"))
    return {
        part: Pinned(one["data"], {name: Floor(**floor) for name, floor in one["floors"].items()})
        for part, one in told.items()
    }


def write_floors(pinned: Mapping[str, Pinned], path: Path = FLOORS) -> None:
    """Write all floors, parts and figures in the order given."""
    told = {
        part: {
            "data": one.data,
            "floors": {
                name: {"value": floor.value}
                | ({"lowered_because": floor.lowered_because} if floor.lowered_because else {})
                for name, floor in one.floors.items()
            },
        }
        for part, one in pinned.items()
    }
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def breaches(figures: Mapping[str, float], pinned: Pinned, data: Mapping[str, str]) -> list[str]:
    """A line for each figure below its floor, or for data that the floors were not pinned on."""
    changed = [file for file, sha256 in pinned.data.items() if data.get(file) != sha256]
    if changed:
        return [f"{changed[0]} is not what the floors were measured on: pin them anew"]
    return [
        f"{name}: {figures.get(name, 0.0):.4g} lies below its floor of {floor.value:.4g}"
        for name, floor in pinned.floors.items()
        if figures.get(name, 0.0) < floor.value
    ]


def pinned_anew(
    old: Pinned | None,
    figures: Mapping[str, float],
    gated: Sequence[str],
    data: dict[str, str],
    *,
    because: str = "",
) -> Pinned:
    """The floors of a part under what was measured now; none falls without a reason.

    Raises:
        LoweredError: If one would, or if the data are others, and no reason is given.
    """
    before = old.floors if old else {}
    lowered = [name for name in before if figures.get(name, 0.0) < before[name].value]
    lowered += [name for name in before if name not in gated and name not in lowered]
    if lowered and not because:
        raise LoweredError(f"would be lowered: {', '.join(lowered)}")
    if old and old.data != data and not because:
        raise LoweredError("the data are not those that the floors were measured on")
    return Pinned(data, {name: _floor(before.get(name), figures[name], because) for name in gated})


def _floor(before: Floor | None, figure: float, because: str) -> Floor:
    value = round((1 - SLACK) * figure, 4)
    if before is None:
        return Floor(value)
    if figure < before.value:
        return Floor(value, because)
    return Floor(max(value, before.value), before.lowered_because)
