"""Propose pairs of claims from real coverage for reading and labelling by hand.

Run from the project's root, for a folder of measuring data as in ``data.py``::

    python -m tests.quality.propose OUT.jsonl

Each line has the place of both claims, their texts with the text around them, and the
verdict. A reader adds ``label`` to each; ``python -m tests.quality.propose --store IN.jsonl
READER`` then writes what belongs into the project: places and labels, without the texts.

Shown contradictions and differences are all proposed; of every other stratum a seeded
sample, and ``weight`` says how many pairs of the stratum each stands for.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.records import Comparison, Finding, Label, ReasonKind
from core.settings import DEFAULT
from tests.quality.data import data_folder
from tests.quality.labels import LABELS_FILE
from tests.quality.pairings import Pairing, everything_judged, is_held_out

SEED = 26
AROUND = 160  # code points printed on either side of a claim
# How many pairs of a stratum are proposed; None for all of them.
STRATA: dict[str, int | None] = {
    "contradict": None,
    "differ": None,
    "agree": 120,
    "near contradict": 90,
    "near agree": 90,
    "unsure": 60,
    "weak": 60,
}
SIGNS = frozenset(ReasonKind) - {ReasonKind.NETWORK, ReasonKind.WORDING, ReasonKind.HEDGE}
NEAR = 0.2  # how far below the similarity of a difference a pair is near an agreement
STORED = ("event", "held_out", "a", "a_span", "b", "b_span", "label", "stratum", "weight")
Proposal = tuple[Pairing, Finding]


def stratum(finding: Finding) -> str:
    """What a finding is sampled with."""
    verdict, similarity = finding.verdict, finding.pair.similarity
    if verdict.label is not Label.UNSURE:
        return verdict.label.value
    if any(reason.kind in SIGNS for reason in verdict.reasons):
        return "near contradict"
    if similarity >= DEFAULT.differ_floor - NEAR:
        return "near agree"
    return "unsure" if similarity >= DEFAULT.unsure_floor else "weak"


def propose(judged: Sequence[tuple[Pairing, Comparison]]) -> list[dict[str, Any]]:
    """The sample, mixed: who reads does not know which stratum a pair comes from."""
    pools: dict[str, list[Proposal]] = defaultdict(list)
    for pairing, comparison in judged:
        for finding in comparison.findings:
            pools[stratum(finding)].append((pairing, finding))
    draw = random.Random(SEED)
    chosen: list[dict[str, Any]] = []
    for name, wanted in STRATA.items():
        pool = pools[name]
        count = len(pool) if wanted is None else min(wanted, len(pool))
        chosen += [_row(name, len(pool) / count, *one) for one in draw.sample(pool, count)]
    draw.shuffle(chosen)
    return chosen


def _row(name: str, weight: float, pairing: Pairing, finding: Finding) -> dict[str, Any]:
    row: dict[str, Any] = {
        "event": pairing.event,
        "held_out": is_held_out(pairing.event),
        "stratum": name,
        "weight": round(weight, 2),
        "verdict": finding.verdict.label.value,
        "confidence": round(finding.verdict.confidence, 3),
    }
    for key, claim, outlet, article in zip(
        ("a", "b"),
        (finding.pair.a, finding.pair.b),
        pairing.outlets,
        pairing.articles,
        strict=True,
    ):
        span = pairing.span(claim)
        before = article.text[max(0, claim.start - AROUND) : claim.start]
        behind = article.text[claim.end : claim.end + AROUND]
        row |= {key: outlet, f"{key}_span": [span.start, span.end]}
        row |= {
            f"{key}_text": f"{before} [[{claim.text}]] {behind}",
            f"{key}_day": str(article.published),
        }
    return row


def store(read: Path, reader: str) -> None:
    """Write places and labels of what was read into the project, without the texts."""
    day = datetime.now(UTC).date().isoformat()
    rows = [json.loads(line) for line in read.read_text(encoding="utf-8").splitlines()]
    rows.sort(key=lambda row: (row["event"], row["a"], row["b"], row["a_span"], row["b_span"]))
    with LABELS_FILE.open("w", encoding="utf-8") as out:
        for row in rows:
            kept = {key: row[key] for key in STORED} | {"reader": reader, "read": day}
            out.write(json.dumps(kept) + "\n")


def main() -> int:
    """Propose, or store what was read; exit status 2 without measuring data."""
    match sys.argv[1:]:
        case ["--store", read, reader]:
            store(Path(read), reader)
            return 0
        case [out] if (data := data_folder()) is not None:
            lines = [json.dumps(row) for row in propose(everything_judged(data))]
            Path(out).write_text("\n".join(lines) + "\n", encoding="utf-8")
            return 0
        case _:
            print(__doc__)
            return 2


if __name__ == "__main__":
    sys.exit(main())
