"""Whether a shown confidence is as often right as it says: bins, their error, and a plot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BINS = 10
SIZE = 400  # side of the plot, in pixels
EDGE = 40


@dataclass(frozen=True, slots=True)
class Shown:
    """One verdict with its confidence, whether it was right, and how many it stands for."""

    confidence: float
    is_right: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Bin:
    """What was shown within a tenth of the scale: mean confidence, share right, weight."""

    confidence: float
    right: float
    weight: float


def bins_of(shown: Sequence[Shown]) -> tuple[Bin, ...]:
    """The bins that hold anything, from low to high."""
    parts: dict[int, list[Shown]] = {}
    for one in shown:
        parts.setdefault(min(int(one.confidence * BINS), BINS - 1), []).append(one)
    return tuple(_bin(parts[index]) for index in sorted(parts))


def _bin(part: Sequence[Shown]) -> Bin:
    weight = sum(one.weight for one in part)
    confidence = sum(one.confidence * one.weight for one in part) / weight
    right = sum(one.is_right * one.weight for one in part) / weight
    return Bin(confidence, right, weight)


def calibration_error(shown: Sequence[Shown]) -> float:
    """Expected calibration error: the mean gap over the bins by their weight, 0..1."""
    bins = bins_of(shown)
    total = sum(one.weight for one in bins)
    return sum(abs(one.confidence - one.right) * one.weight for one in bins) / max(total, 1e-9)


def plot(curves: Mapping[str, Sequence[Shown]], path: Path) -> None:
    """Write a reliability plot as SVG: a dot a bin, its area by weight, under the diagonal
    where too much is promised.
    """
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIZE}" height="{SIZE}">',
        f'<rect width="{SIZE}" height="{SIZE}" fill="#FFFFFF"/>',
        f'<path d="M{_x(0)} {_y(0)} L{_x(1)} {_y(1)}" stroke="#64656B" stroke-dasharray="4"/>',
        f'<text x="{EDGE}" y="{SIZE - 10}" font-size="12">confidence, right share up</text>',
    ]
    for (name, shown), colour in zip(
        curves.items(), ("#3F77E7", "#8A1F04", "#A67B05"), strict=False
    ):
        bins = bins_of(shown)
        most = max((one.weight for one in bins), default=1.0)
        parts += [
            f'<circle cx="{_x(one.confidence):.1f}" cy="{_y(one.right):.1f}" '
            f'r="{3 + 9 * (one.weight / most) ** 0.5:.1f}" fill="{colour}" fill-opacity="0.6">'
            f"<title>{name}: {one.confidence:.2f} said, {one.right:.2f} right</title></circle>"
            for one in bins
        ]
    path.write_text("\n".join([*parts, "</svg>"]) + "\n", encoding="utf-8")


def _x(share: float) -> float:
    return EDGE + share * (SIZE - 2 * EDGE)


def _y(share: float) -> float:
    return SIZE - _x(share)
