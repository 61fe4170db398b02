"""The training mixture: public sentence pairs, as items that one loss can read.

Each item asks one question, or two, of an ordered pair of texts:

* ``label``: ``e`` (a entails b), ``n`` (neutral), ``c`` (contradicts), and for sets that
  were only labelled two ways ``ne`` (not entailed: n or c) and ``nc`` (not contradicted:
  e or n). ``None`` where the set says nothing of entailment.
* ``same_fact``: 1 where both tell the same fact, 0 where they do not, ``None`` where the
  set does not say.

The folder is named by ``CROSSLIGHT_DATA``; its files are xz-packed JSON lines.
"""

from __future__ import annotations

import json
import lzma
import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# How many pairs each generic set gives at most. The shares lean towards sets written
# about news and encyclopedia text and keep the synthetic ones small: they teach one
# pattern each and drown the rest when taken whole.
GENERIC_SHARES = {
    "lingnli": 11_000,
    "newprotocols_base": 3_000,
    "newprotocols_contrast": 3_500,
    "newprotocols_edit_premise": 3_500,
    "newprotocols_edit_other": 3_000,
    "mnli_train_taxinli": 2_000,
    "cad_snli_train": 2_500,
    "vitaminc_real_2of3pages": 6_500,
    "fever_nli_validation": 1_500,
    "healthver_devtest": 1_000,
    "climate_fever": 1_000,
    "rte_glue_train": 2_000,
    "rte1_dev": 500,
    "rte2_dev": 350,
    "rte3_dev": 700,
    "conjnli_adv15k": 800,
    "semfrag_negation_train": 500,
    "semfrag_boolean_train": 200,
    "semfrag_quantifier_train": 400,
    "semfrag_counting_train": 300,
    "semfrag_comparative_train": 300,
    "clcd_counting_train": 400,
    "clcd_simple_negation_train": 500,
    "scone_train": 500,
    "curriculum_temporal_train": 400,
    "curriculum_lexical_train": 800,
    "curriculum_syntactic_variation_train": 400,
    "curriculum_ner_train": 800,
    "curriculum_coreference_train": 500,
    "monli": 400,
}
ALIGNMENT_SHARES = {
    "pyramid_scu_train": 5_000,
    "ecbplus_train": 6_000,
    "sentence_union_train": 1_000,
    "claimdiff_train": 1_800,
}
SAME_FACT_LABELS = {
    "same_fact": 1,
    "no_shared_scu_known": 0,
    "same_event": 1,
    "other": 0,
    "overlapping": 1,
    "strengthen": 1,
    "weaken": 1,
    "neither": 0,
}
EVEN_CHANCE = 0.5
REAL_CONTRADICTION_COPIES = 4  # 107 true ones among 4,000 pairs would go unheard


@dataclass(frozen=True, slots=True)
class Item:
    """One ordered pair with what is known of it."""

    a: str
    b: str
    label: str | None
    same_fact: int | None


def data_folder() -> Path:
    """The folder of the data sets (``CROSSLIGHT_DATA``, else beside the checkout)."""
    default = Path(__file__).resolve().parents[3] / "shared" / "data"
    folder = Path(os.environ.get("CROSSLIGHT_DATA", default))
    if not folder.is_dir():
        message = f"no data sets at {folder}; set CROSSLIGHT_DATA to their folder"
        raise SystemExit(message)
    return folder


def rows(folder: Path, name: str) -> Iterator[dict[str, Any]]:
    """The rows of one packed file, ``name`` without its ending."""
    with lzma.open(folder / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def generic_items(folder: Path, rng: random.Random, *, times: int = 1) -> list[Item]:
    """A share of each generic entailment set, or several times its share."""
    by_source: dict[str, list[Item]] = {}
    for row in rows(folder, "nli/train"):
        item = Item(row["premise"], row["hypothesis"], row["label"], None)
        by_source.setdefault(row["source"], []).append(item)
    items: list[Item] = []
    for source, share in GENERIC_SHARES.items():
        pool = by_source[source]
        items.extend(rng.sample(pool, min(times * share, len(pool))))
    return items


def alignment_items(folder: Path, rng: random.Random, *, times: int = 1) -> list[Item]:
    """Pairs that say only whether the same fact is told; half of them turned round."""
    items: list[Item] = []
    for name, share in ALIGNMENT_SHARES.items():
        pool = list(rows(folder, f"alignment/{name}"))
        for row in rng.sample(pool, min(times * share, len(pool))):
            a = row.get("text_a") or row["claim_a"]
            b = row.get("text_b") or row["claim_b"]
            if _tossed(rng):
                a, b = b, a
            items.append(Item(a, b, None, SAME_FACT_LABELS[row["label"]]))
    return items


def real_items(row: dict[str, Any]) -> list[Item]:
    """Both orders of one hand-labelled pair from two outlets."""
    same = int(row["label"] in {"agree", "differ", "contradict"})
    forward, backward = _real_labels(row["label"], row["entails"])
    return [Item(row["a"], row["b"], forward, same), Item(row["b"], row["a"], backward, same)]


def _real_labels(label: str, entails: str) -> tuple[str, str]:
    if label == "contradict":
        return "c", "c"
    if label == "agree" and entails == "0":
        return "nc", "nc"  # readers were strict: "0" wherever a side adds anything
    return {"=": ("e", "e"), ">": ("e", "n"), "<": ("n", "e")}.get(entails, ("n", "n"))


def rewrite_items(row: dict[str, Any], rng: random.Random) -> list[Item]:
    """The pairs that one rewritten sentence gives; symmetric ones in one random order."""
    s, p, e = row["s"], row["p"], row["e"]
    items = [Item(s, p, "e", 1), Item(p, s, "e", 1), Item(s, e, "e", 1), Item(e, s, "n", 1)]
    symmetric = [(s, row["c1"], "c", 1), (s, row["c2"], "c", 1)]
    symmetric += [(p, row[rng.choice(("c1", "c2"))], "c", 1)]
    symmetric += [(s, row["d"], "n", 1), (s, row["r"], "n", 0)]
    return items + [_either_order(rng, *one) for one in symmetric]


def hard_items(row: dict[str, Any], rng: random.Random) -> list[Item]:
    """What a careless tool gets wrong: subtle contradictions and look-alikes of one."""
    s = row["s"]
    symmetric = [(s, row[key], "c", 1) for key in ("c1", "c2")]
    symmetric += [(s, row[key], "n", 0) for key in ("n1", "n2", "n3")]
    return [Item(s, row["e"], "e", 1)] + [_either_order(rng, *one) for one in symmetric]


def _either_order(rng: random.Random, a: str, b: str, label: str, same: int) -> Item:
    return Item(a, b, label, same) if _tossed(rng) else Item(b, a, label, same)


def _tossed(rng: random.Random) -> bool:
    return rng.random() < EVEN_CHANCE


def news_items(folder: Path, rng: random.Random, *, split: str = "train") -> list[Item]:
    """One pass over the three news sets."""
    items: list[Item] = []
    for row in rows(folder, "news/real_pairs"):
        if row["split"] == split:
            copies = REAL_CONTRADICTION_COPIES if row["label"] == "contradict" else 1
            items.extend(real_items(row) * (copies if split == "train" else 1))
    for row in rows(folder, "news/rewrites"):
        if row["split"] == split:
            items.extend(rewrite_items(row, rng))
    for row in rows(folder, "news/hard_pairs"):
        if row["split"] == split:
            items.extend(hard_items(row, rng))
    return items


def training_items(
    folder: Path,
    rng: random.Random,
    *,
    news_passes: int,
    times: int = 1,
    made: Callable[[list[Item]], list[Item]] = lambda _items: [],
) -> list[Item]:
    """The whole mixture, generic pairs denser early and news pairs denser late.

    Args:
        folder: The data sets.
        rng: Draws and shuffles.
        news_passes: How often the news sets stand in it.
        times: How many times its share each generic set gives, as far as it goes.
        made: Makes further pairs out of those of the entailment sets.
    """
    entailment = generic_items(folder, rng, times=times)
    news = [item for _ in range(news_passes) for item in news_items(folder, rng)]
    generic = entailment + alignment_items(folder, rng) + made(entailment + news)
    timed = [(rng.random(), item) for item in generic]
    timed += [(rng.random() ** 0.6, item) for item in news]
    return [item for _, item in sorted(timed, key=lambda pair: pair[0])]
