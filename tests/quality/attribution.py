"""How well it is found who says what, on PolNeAR news (source, cue, content).

Rules and network together, as in the product, beside the rules alone and the network alone,
whose cues count as they come.

The gold annotation is wider than ours: it also marks attitudes and plans without speech
("supports", "wants to"), so recall is bounded well below 1; precision counts every
attribution of ours that shares no gold cue.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from core.claims import AttributionTagger, RuleTagger, tagger_of
from core.networks import AttributionNetwork, load_networks
from core.records import Attribution, Stance
from core.spans import Span
from core.text.sentences import sentences
from tests.quality.data import rows

_SPLIT = "attribution/polnear_dev.jsonl.xz"
_HEAD = re.compile(r".+?(?=, | who |,$|$)")
Offsets = list[list[int]]


@dataclass(frozen=True, slots=True)
class NetworkAlone:
    """All that the network finds, sentence by sentence, whatever kind of cue it is."""

    network: AttributionNetwork

    def tag(self, text: str, spans: Sequence[Span]) -> tuple[Attribution, ...]:
        parts = [span.of(text) for span in spans]
        cues = self.network.cues(parts)
        asked = [
            (span, part, cue)
            for span, part, own in zip(spans, parts, cues, strict=True)
            for cue in own
        ]
        answers = self.network.roles([(part, cue) for _, part, cue in asked])
        return tuple(
            Attribution(
                source=roles.source.of(part) if roles.source else None,
                cue=cue.of(part),
                stance=Stance.ASSERTS,
                source_span=roles.source.shifted(span.start) if roles.source else None,
                cue_span=cue.shifted(span.start),
                content=tuple(one.shifted(span.start) for one in roles.content),
            )
            for (span, part, cue), roles in zip(asked, answers, strict=True)
        )


def measure(folder: Path) -> dict[str, float]:
    """The figures of rules and network together, of the rules alone, of the network alone."""
    networks = load_networks()
    figures = measure_one(folder, tagger_of(networks))
    ways: dict[str, AttributionTagger] = {"rules alone": RuleTagger()}
    if networks.attribution:
        ways["network alone"] = NetworkAlone(networks.attribution)
    for way, tagger in ways.items():
        alone = measure_one(folder, tagger)
        figures |= {f"{way}: {name}": value for name, value in alone.items()}
    return figures


def measure_one(
    folder: Path, tagger: AttributionTagger, *, documents: int | None = None
) -> dict[str, float]:
    """Precision, recall and F1 of the attributions, and of their parts where the cue agrees.

    Args:
        folder: The folder of measuring data.
        tagger: What finds them.
        documents: How many articles from the first; all of them if None.

    Returns:
        ``source_f1``, ``content_f1``: the part found exactly, over all attributions of both
        sides. ``cue_*``: attributions matched one to one by an overlapping cue.
        ``said_recall``: the same over gold cues with a form of "say" or "tell", or
        "according to". For matched attributions: ``source_exact``, ``source_overlap_f1`` and
        ``content_exact``, ``content_overlap_f1`` (code points that are no space).
    """
    counts: Counter[str] = Counter()
    for document in islice(rows(folder / _SPLIT), documents):
        _count(document, tagger, counts)
    return _figures(counts)


def _count(document: dict[str, Any], tagger: AttributionTagger, counts: Counter[str]) -> None:
    text: str = document["text"]
    ours = list(tagger.tag(text, sentences(text)))
    counts["ours"] += len(ours)
    for gold in document["attributions"]:
        cue: Offsets = gold.get("cue", [])
        counts["gold"] += 1
        is_said = _is_said(text, cue)
        counts["said"] += is_said
        match = next((own for own in ours if _overlaps(own, cue)), None)
        if match is None:
            continue
        ours.remove(match)
        counts["matched"] += 1
        counts["said_matched"] += is_said
        _count_part("source", text, _ours(match, "source"), gold.get("source", []), counts)
        _count_part("content", text, _ours(match, "content"), gold.get("content", []), counts)


def _is_said(text: str, cue: Offsets) -> bool:
    words = {word for start, end in cue for word in text[start:end].lower().split()}
    return bool(words & {"said", "says", "say", "told", "tells", "according"})


def _overlaps(own: Attribution, cue: Offsets) -> bool:
    span = own.cue_span
    return span is not None and any(span.start < end and start < span.end for start, end in cue)


def _ours(own: Attribution, part: str) -> Offsets:
    if part == "content":
        return [[span.start, span.end] for span in own.content]
    return [[own.source_span.start, own.source_span.end]] if own.source_span else []


def _count_part(name: str, text: str, ours: Offsets, gold: Offsets, counts: Counter[str]) -> None:
    if gold and name == "content" and text[gold[0][0] :].startswith("that "):
        gold = [[gold[0][0] + 5, gold[0][1]], *gold[1:]]
    if gold and name == "source":
        head = _HEAD.match(text, *gold[0])
        gold = [[gold[0][0], head.end()]] if head else gold
    own_points, gold_points = _points(text, ours), _points(text, gold)
    counts[f"{name}_exact"] += own_points == gold_points
    counts[f"{name}_shared"] += len(own_points & gold_points)
    counts[f"{name}_ours"] += len(own_points)
    counts[f"{name}_gold"] += len(gold_points)


def _points(text: str, spans: Offsets) -> set[int]:
    """Code points covered, without marks and blank space, which annotators place freely."""
    return {at for start, end in spans for at in range(start, end) if text[at].isalnum()}


def _figures(counts: Counter[str]) -> dict[str, float]:
    matched = max(counts["matched"], 1)
    figures = {
        "cue_precision": counts["matched"] / max(counts["ours"], 1),
        "cue_recall": counts["matched"] / max(counts["gold"], 1),
        "cue_f1": 2 * counts["matched"] / max(counts["ours"] + counts["gold"], 1),
        "said_recall": counts["said_matched"] / max(counts["said"], 1),
    }
    for name in ("source", "content"):
        both = counts[f"{name}_ours"] + counts[f"{name}_gold"]
        all_of_both = counts["ours"] + counts["gold"]
        figures[f"{name}_f1"] = 2 * counts[f"{name}_exact"] / max(all_of_both, 1)
        figures[f"{name}_exact"] = counts[f"{name}_exact"] / matched
        figures[f"{name}_overlap_f1"] = 2 * counts[f"{name}_shared"] / max(both, 1)
    return figures
