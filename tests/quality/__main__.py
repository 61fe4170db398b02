"""Print every quality figure beside its floor, from one run: ``make quality``.

``python -m tests.quality [PART …]`` prints some parts alone. ``--pin`` raises their floors to
what was measured; it lowers one only with ``--because "a reason"``, which is kept beside it.

The gold on the sample articles always runs. The rest needs the measuring data, in the
folder that ``CROSSLIGHT_DATA`` names; where it is absent, what was skipped is said.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from core.networks import load_networks
from tests.quality.floors import (
    LoweredError,
    Pinned,
    breaches,
    pinned_anew,
    read_floors,
    write_floors,
)
from tests.quality.parts import PARTS, Part


def main(argv: Sequence[str]) -> int:
    """Measure and print; exit status 1 where a figure lies below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("titles", nargs="*", metavar="PART", help="; ".join(p.title for p in PARTS))
    parser.add_argument("--pin", action="store_true", help="pin the floors anew")
    parser.add_argument("--because", default="", help="why a floor may be lowered")
    options = parser.parse_args(argv)
    chosen = [part for part in PARTS if part.title in options.titles or not options.titles]
    console = Console()
    console.print(f"Networks: {', '.join(f'{name} {sha256[:12]}' for name, sha256 in _sums())}")
    measured = {part: _measured(console, part) for part in chosen if part.folder}
    skipped = [part.title for part in chosen if part not in measured]
    if skipped:
        console.print(f"Skipped, no data at hand: {', '.join(skipped)}.")
    if options.pin:
        return _pin(console, measured, options.because)
    return _held(console, measured)


def _sums() -> tuple[tuple[str, str], ...]:
    return load_networks().sums


def _measured(console: Console, part: Part) -> dict[str, float]:
    folder = part.folder
    assert folder is not None
    figures = part.measure(folder)
    pinned = read_floors().get(part.title)
    table = Table("figure", "value", "floor", title=part.title, title_justify="left")
    for name, value in figures.items():
        floor = pinned.floors.get(name) if pinned else None
        table.add_row(name, f"{value:.4g}", f"{floor.value:.4g}" if floor else "")
    console.print(table)
    return figures


def _held(console: Console, measured: Mapping[Part, Mapping[str, float]]) -> int:
    pinned = read_floors()
    lines = [
        f"{part.title}: {line}"
        for part, figures in measured.items()
        if part.title in pinned
        for line in breaches(figures, pinned[part.title], part.sums)
    ]
    console.print("\n".join(lines) or "No figure lies below its floor.", style="bold")
    return int(bool(lines))


def _pin(console: Console, measured: Mapping[Part, Mapping[str, float]], because: str) -> int:
    floors: dict[str, Pinned] = read_floors()
    try:
        for part, figures in measured.items():
            floors[part.title] = pinned_anew(
                floors.get(part.title), figures, part.gated, part.sums, because=because
            )
    except LoweredError as error:
        console.print(f"Not pinned: {error}. Say why with --because.", style="bold")
        return 1
    write_floors({part.title: floors[part.title] for part in PARTS if part.title in floors})
    console.print(f"Pinned: {', '.join(part.title for part in measured)}.", style="bold")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
