"""What is shown on whole articles, held against readings by hand.

``articles.jsonl`` lists, for twelve pairs of whole articles, every contradiction, every
telling difference, the clear agreements and some traps. Because the reading of
contradictions was exhaustive, one that is shown and matches no contradict or differ line
is counted as false. Agreements were not read exhaustively: one that matches no line is
"unlisted", neither right nor wrong.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from core import article_from_text, compare, read_article
from core.records import Article, Comparison, Finding, Label
from core.samples import sample_paths
from core.spans import Span
from tests.quality.data import QUALITY, gold_folder, rows

TRAPS = {"trap", "related", "unrelated"}
SURE = {Label.AGREE, Label.CONTRADICT}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of gold: two passages with what they come to."""

    label: str
    a: Span
    b: Span

    def meets(self, finding: Finding) -> bool:
        """Whether the finding is about these passages."""
        return self.a.overlaps(finding.pair.a.span) and self.b.overlaps(finding.pair.b.span)


def measure_samples() -> dict[str, float]:
    """The gold pairs of the samples: how many are found with their label, and missed."""
    pairs = json.loads((QUALITY / "seed_pairs.json").read_text(encoding="utf-8"))
    articles = {path.name[:3]: read_article(path) for path in sample_paths()}
    met = Counter[str]()
    for one, other in combinations(sorted(articles), 2):
        chosen = [pair for pair in pairs if (pair["a"], pair["b"]) == (one, other)]
        if chosen:
            comparison = compare((articles[one], articles[other]))
            met.update(
                f"{'differ' if line.label == 'differ' else 'sure'} {_met(line, comparison)}"
                for line in _lines(chosen, comparison.articles)
            )
    return {
        "agreements, contradictions and traps met": met["sure met"],
        "of these missed": met["sure missed"],
        "telling differences found": met["differ met"],
        "of these missed ": met["differ missed"],
    }


def _met(line: Line, comparison: Comparison) -> str:
    shown = {f.verdict.label for f in comparison.findings if line.meets(f)}
    fits = not shown & SURE if line.label in TRAPS else Label(line.label) in shown
    return "met" if fits else "missed"


def measure(data: Path) -> dict[str, float]:
    """Precision and recall of what is shown on the twelve pairs of whole articles."""
    articles = _articles(data)
    by_pair: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows(gold_folder(data) / "articles.jsonl"):
        by_pair[row["triple"], row["outlet_a"], row["outlet_b"]].append(row)
    shown, gold = Counter[str](), Counter[str]()
    for (triple, outlet_a, outlet_b), chosen in by_pair.items():
        comparison = compare((articles[triple, outlet_a], articles[triple, outlet_b]))
        lines = _lines(chosen, comparison.articles)
        shown.update(_judged(finding, lines) for finding in comparison.findings)
        gold.update(_told(line, comparison) for line in lines)
    return dict(sorted(shown.items())) | dict(sorted(gold.items())) | _rates(shown, gold)


def _rates(shown: Counter[str], gold: Counter[str]) -> dict[str, float]:
    conflicts = sum(n for key, n in shown.items() if key.startswith("shown contradict"))
    right = shown["shown contradict, gold contradict"]
    near = shown["shown contradict, gold differ"]
    return {
        "contradictions shown": conflicts,
        "of these listed as contradictions, %": 100 * right / max(conflicts, 1),
        "or as telling differences, %": 100 * (right + near) / max(conflicts, 1),
        "gold contradictions found, %": _share(gold, "contradict"),
        "gold agreements found, %": _share(gold, "agree"),
        "traps sprung, %": 100 - _share(gold, "trap"),
    }


def _share(gold: Counter[str], label: str) -> float:
    met, missed = gold[f"gold {label}, met"], gold[f"gold {label}, missed"]
    return 100 * met / max(met + missed, 1)


def _told(line: Line, comparison: Comparison) -> str:
    return f"gold {line.label}, {_met(line, comparison)}"


def _judged(finding: Finding, lines: list[Line]) -> str:
    met = [line.label for line in lines if line.meets(finding)]
    order = ("contradict", "differ", "agree", "trap")
    label = next((label for label in order if label in met), "unlisted")
    return f"shown {finding.verdict.label}, gold {label}"


def _articles(data: Path) -> dict[tuple[str, str], Article]:
    found: dict[tuple[str, str], Article] = {}
    for row in rows(data / "articles" / "event_triples.jsonl.xz"):
        found[row["triple"], row["outlet"]] = whole_article(row)
    return found


def whole_article(row: dict[str, Any]) -> Article:
    """One article of the event triples, as if read from a file."""
    read = article_from_text("\n\n".join(row["paragraphs"]), source=row["url"])
    return Article(
        source=row["url"],
        text=read.text,
        raw=read.raw,
        title=row["title"],
        outlet=row["outlet"],
        published=date.fromisoformat(row["date"][:10]) if row["date"] else None,
        removed=read.removed,
        runs=read.runs,
    )


def _lines(chosen: list[dict[str, Any]], articles: tuple[Article, ...]) -> list[Line]:
    found: list[Line] = []
    for row in chosen:
        a, b = _find(articles[0].text, row["a_quote"]), _find(articles[1].text, row["b_quote"])
        if a and b:
            found.append(Line(row["label"], a, b))
    return found


def _find(text: str, quote: str) -> Span | None:
    start = text.find(quote)
    return Span(start, start + len(quote)) if start >= 0 else None
