"""Print every quality figure beside its baselines, from one run: ``make quality``.

The gold on the sample articles always runs. The rest needs the measuring data, in the
folder that ``CROSSLIGHT_DATA`` names; where it is absent, what was skipped is said.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.quality import (
    attribution,
    coverage,
    entailment,
    events,
    sameness,
    segmentation,
    verdicts,
)
from tests.quality.data import data_folder

PARTS: dict[str, Callable[[Path], dict[str, float]]] = {
    "Sentences": segmentation.measure,
    "Attribution": attribution.measure,
    "Entailment network": entailment.measure,
    "Same fact": sameness.measure,
    "Verdicts on whole articles": verdicts.measure,
    "Verdicts on real coverage": coverage.measure,
    "Events": events.measure,
}


def main() -> int:
    """Measure and print; exit status 1 if a gold pair of the samples is missed."""
    console = Console()
    samples = verdicts.measure_samples()
    _print(console, "Gold on the sample articles", samples)
    data = data_folder()
    if data is None:
        console.print(f"Skipped, no data at hand: {', '.join(PARTS)}.")
    else:
        chosen = sys.argv[1:] or list(PARTS)
        for title in chosen:
            _print(console, title, PARTS[title](data))
    return int(samples["of these missed"] > 0)


def _print(console: Console, title: str, figures: dict[str, float]) -> None:
    table = Table("figure", "value", title=title, title_justify="left")
    for name, value in figures.items():
        table.add_row(name, f"{value:.4g}")
    console.print(table)


if __name__ == "__main__":
    sys.exit(main())
