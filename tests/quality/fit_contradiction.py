"""Fit how likely a shown contradiction is right, on pairs of news sentences, and print it.

Run from the project's root: ``python -m tests.quality.fit_contradiction``. The coefficients
go into ``core/judging/contradiction.py`` by hand, as plain numbers. Pairs from the articles
that verdicts on real coverage are measured on are left out.
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
from tests.quality.labels import Read
from tests.quality.reliability import Shown, calibration_error

Judged = tuple[Verdict, bool]  # and whether the reader found a contradiction


def shown_on_news(data: Path) -> list[Judged]:
    """The contradictions shown on sentence pairs of other events than those of the labels."""
    articles = rows(data / "articles" / "event_triples.jsonl.xz")
    told = "\n".join(paragraph for row in articles for paragraph in row["paragraphs"])
    chosen = [
        row
        for row in rows(data / "news" / "real_pairs.jsonl.xz")
        if row["a"] not in told and row["b"] not in told
    ]
    verdicts = judge([(row["a"], row["b"]) for row in chosen])
    return _shown(verdicts, [row["label"] == Read.CONTRADICT for row in chosen])


def shown_on_misleading(data: Path) -> list[Judged]:
    """The contradictions shown on sentences rewritten as one, or to look like one."""
    chosen = [
        (row["s"], row[kind], kind.startswith("c"))
        for row in rows(data / "news" / "hard_pairs.jsonl.xz")
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
    news, misleading = shown_on_news(data), shown_on_misleading(data)
    right = np.array([float(is_right) for _, is_right in news])
    found = fitted(strengths(news), right, np.ones(len(news)))
    print(np.round(found, 2))
    print("news:", _error(news, predicted(found, strengths(news))))
    print("written to mislead:", _error(misleading, predicted(found, strengths(misleading))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
