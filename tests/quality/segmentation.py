"""How well sentences are found, on the development part of UD English EWT.

EWT is web text: weblogs, mail, newsgroups, questions, reviews. The weblogs, many of them
about news, are the nearest to what Crosslight reads, so they are counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import nupunkt

from core.segmenting import sentences
from core.spans import Span, stripped
from tests.quality.data import rows

_FILE = "segmentation/ewt_dev.jsonl.xz"
Splitter = Callable[[str], Iterable[Span]]


def measure(folder: Path) -> dict[str, float]:
    """F1 of exact sentence spans: ours, and nupunkt as it comes.

    Args:
        folder: The folder of measuring data.

    Returns:
        ``f1`` and ``nupunkt_f1`` over all texts, ``weblog_f1`` and ``weblog_nupunkt_f1``.
    """
    figures: dict[str, float] = {}
    for name, splitter in (("", sentences), ("nupunkt_", _nupunkt)):
        counts = _count(folder, splitter)
        figures[f"{name}f1"] = _f1(counts, "")
        figures[f"weblog_{name}f1"] = _f1(counts, "weblog_")
    return figures


def _nupunkt(text: str) -> Iterable[Span]:
    return [stripped(text, Span(*span)) for span in nupunkt.sent_spans(text)]


def _count(folder: Path, splitter: Splitter) -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in rows(folder / _FILE):
        gold = {tuple(span) for span in row["sentences"]}
        ours = {(span.start, span.end) for span in splitter(row["text"])}
        kinds = ("", "weblog_") if row["name"].startswith("weblog") else ("",)
        for kind in kinds:
            counts[f"{kind}both"] += len(gold & ours)
            counts[f"{kind}sum"] += len(gold) + len(ours)
    return counts


def _f1(counts: Counter[str], kind: str) -> float:
    return 2 * counts[f"{kind}both"] / max(counts[f"{kind}sum"], 1)
