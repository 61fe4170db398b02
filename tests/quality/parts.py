"""What is measured, on which files, and which of the figures have a floor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.quality import (
    attribution,
    counterfactual,
    coverage,
    entailment,
    events,
    sameness,
    segmentation,
    verdict_types,
    verdicts,
)
from tests.quality.data import ROOT, data_folder
from tests.quality.floors import sums_of

PAIRS = "news/real_pairs.jsonl.xz"
ARTICLES = "articles/event_triples.jsonl.xz"


@dataclass(frozen=True, slots=True)
class Part:
    """One table of figures.

    Args:
        title: Its name, by which it can be asked for alone.
        measure: From the folder of its files to the figures.
        files: What it is measured on, below that folder.
        gated: Figures that have a floor; more is better in each.
        is_quick: Whether the tests measure it too, in a few seconds.
        is_at_home: Whether its files are part of the project and not of the measuring data.
    """

    title: str
    measure: Callable[[Path], dict[str, float]]
    files: tuple[str, ...]
    gated: tuple[str, ...]
    is_quick: bool = False
    is_at_home: bool = False

    @property
    def folder(self) -> Path | None:
        """Where its files lie; None where they are absent."""
        folder = ROOT if self.is_at_home else data_folder()
        has_all = folder is not None and all((folder / file).is_file() for file in self.files)
        return folder if has_all else None

    @property
    def sums(self) -> dict[str, str]:
        """SHA-256 of its files, empty where they are absent."""
        return sums_of(self.folder, self.files) if self.folder else {}


def _seeds() -> tuple[str, ...]:
    return tuple(f"seeds/{path.name}" for path in sorted((ROOT / "seeds").glob("*.txt")))


PARTS = (
    Part(
        "Gold on the sample articles",
        lambda _: verdicts.measure_samples(),
        ("tests/quality/seed_pairs.json", *_seeds()),
        ("agreements, contradictions and traps met",),
        is_quick=True,
        is_at_home=True,
    ),
    Part(
        "Sentences",
        segmentation.measure,
        ("segmentation/ewt_dev.jsonl.xz",),
        ("f1", "weblog_f1"),
    ),
    Part(
        "Attribution",
        attribution.measure,
        ("attribution/polnear_dev.jsonl.xz",),
        ("cue_precision", "cue_f1", "said_recall", "source_overlap_f1", "content_overlap_f1"),
    ),
    Part(
        "Entailment network",
        entailment.measure,
        (*(f"nli/dev/{name}.jsonl.xz" for name in entailment.SETS), PAIRS),
        (*entailment.SETS, "real_pairs contradiction AP"),
    ),
    Part(
        "Same fact, a small sample",
        sameness.measure_sample,
        (PAIRS,),
        ("AP crosslight",),
        is_quick=True,
    ),
    Part(
        "Same fact",
        sameness.measure,
        tuple(f"{name}.jsonl.xz" for name in sameness.SETS),
        tuple(f"{name} {score} crosslight" for name in sameness.SETS for score in ("AP", "F1")),
    ),
    Part(
        "Verdicts on whole articles",
        verdicts.measure,
        (ARTICLES, "../gold/articles.jsonl"),
        ("of these listed as contradictions, %", "gold agreements found, %"),
    ),
    Part(
        "Verdicts on real coverage",
        coverage.measure,
        (ARTICLES,),
        (
            "development: contradict shown, right, %",
            "development: agree shown, right, %",
            "held out: contradict shown, right, %",
            "held out: agree shown, right, %",
        ),
    ),
    Part(
        "Verdicts on typed pairs",
        verdict_types.measure,
        ("alignment/ists_headlines_train.jsonl.xz", "alignment/claimdiff_train.jsonl.xz"),
        ("iSTS headlines, macro-F1 crosslight", "ClaimDiff, macro-F1 crosslight"),
    ),
    Part(
        "Reasons that are true",
        counterfactual.measure,
        ("news/rewrites.jsonl.xz", PAIRS, "news/hard_pairs.jsonl.xz", ARTICLES),
        ("reasons that hold, %",),
    ),
    Part("Events", events.measure, (ARTICLES,), ("F1, %", "F1, days hidden, %")),
)
