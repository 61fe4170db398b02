"""Fit how likely a shown contradiction is right, and print it.

Run from the project's root: ``python -m tests.quality.fit_contradiction``. The coefficients
go into ``core/judging/contradiction.py`` by hand, as plain numbers. Fitted on the development
parts alone, which the network has not been trained on: articles read by hand, pairs of news
sentences, and pairs written to mislead.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core import judge
from core.judging.contradiction import CONFIDENCE
from core.logistic import log_odds
from core.records import Label, Verdict
from tests.quality.data import data_folder, rows
from tests.quality.fit_agreement import Numbers, fitted, predicted
from tests.quality.labels import Read, read_labels, told
from tests.quality.pairings import half_judged
from tests.quality.reliability import Shown, calibration_error

Judged = tuple[Verdict, bool]  # and whether the reader found a contradiction


def shown_on_coverage(data: Path) -> list[Judged]:
    """The contradictions shown on the labelled half of real coverage for development."""
    labels = [label for label in read_labels() if not label.is_held_out]
    judged = told(labels, half_judged(data, held_out=False))
    found = [(one.finding, one.label) for one in judged if one.finding is not None]
    verdicts = [finding.verdict for finding, _ in found]
    return _shown(verdicts, [label.read is Read.CONTRADICT for _, label in found])


def shown_on_news(data: Path) -> list[Judged]:
    """The contradictions shown on pairs of news sentences."""
    real = rows(data / "news" / "real_pairs.jsonl.xz")
    chosen = [row for row in real if row["split"] == "dev"]
    verdicts = judge([(row["a"], row["b"]) for row in chosen])
    return _shown(verdicts, [row["label"] == Read.CONTRADICT for row in chosen])


def shown_on_misleading(data: Path) -> list[Judged]:
    """The contradictions shown on sentences rewritten as one, or to look like one."""
    chosen = [
        (row["s"], row[kind], kind.startswith("c"))
        for row in rows(data / "news" / "hard_pairs.jsonl.xz")
        if row["split"] == "dev"
        for kind in ("c1", "c2", "n1", "n2", "n3")
    ]
    verdicts = judge([(a, b) for a, b, _ in chosen])
    return _shown(verdicts, [is_right for _, _, is_right in chosen])


def _shown(verdicts: Sequence[Verdict], right: Sequence[bool]) -> list[Judged]:
    both = zip(verdicts, right, strict=True)
    return [one for one in both if one[0].label is Label.CONTRADICT]


def strengths(judged: Sequence[Judged]) -> Numbers:
    """Log-odds of the strengths, shape (n, 1), taken back from the confidences."""
    told = np.array([log_odds(verdict.confidence) for verdict, _ in judged])
    return ((told - CONFIDENCE.bias) / CONFIDENCE.weights[0])[:, None]


def _error(judged: Sequence[Judged], probabilities: Numbers) -> str:
    shown = [
        Shown(float(p), is_right) for p, (_, is_right) in zip(probabilities, judged, strict=True)
    ]
    right = sum(one.is_right for one in shown)
    return f"{right} of {len(shown)} right, calibration error {calibration_error(shown):.3f}"


def main() -> int:
    """Fit and print; exit status 2 without measuring data."""
    data = data_folder()
    if data is None:
        print(__doc__)
        return 2
    parts = {
        "real coverage": shown_on_coverage(data),
        "news": shown_on_news(data),
        "written to mislead": shown_on_misleading(data),
    }
    every = [one for part in parts.values() for one in part]
    found = fitted(strengths(every), np.array([float(r) for _, r in every]), np.ones(len(every)))
    print(np.round(found, 2))
    for name, part in parts.items():
        print(f"{name}:", _error(part, predicted(found, strengths(part))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
