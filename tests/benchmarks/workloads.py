"""What is measured: two sample articles, and longer ones made from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

import numpy as np

from core.networks import load_networks
from core.progress import Stage
from core.samples import sample_paths

LONG_WORDS = 1_000
HUGE_WORDS = 20_000
NETWORK_PAIRS = 64
PAIR_WORDS = 24  # words of each text of a pair: together about 64 tokens


def sample_pair() -> tuple[Path, Path]:
    """The first two samples, which tell of the same event."""
    first, second, *_ = sample_paths()
    return first, second


def long_pair(folder: Path, words: int = LONG_WORDS) -> tuple[Path, Path]:
    """Two articles of about so many words, written to ``folder``; always the same.

    The lines of all samples in turn: odd ones to one article, even ones to the other. Where
    they come round again they tell of another number, so that none is a repeated block.
    """
    texts = [path.read_text(encoding="utf-8") for path in sample_paths()]
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    lines += [
        line.replace(".", f" {n}.", 1) for n in range(2, words // LONG_WORDS) for line in lines
    ]
    paths = folder / "long_one.txt", folder / "long_two.txt"
    for path, start in zip(paths, (0, 1), strict=True):
        chosen = "\n".join(_up_to(islice(lines, start, None, 2), words))
        path.write_text(chosen, encoding="utf-8")
    return paths


def network_work() -> dict[str, Callable[[], object]]:
    """By network in use, a call that runs ``NETWORK_PAIRS`` pairs of texts through it."""
    words = " ".join(path.read_text(encoding="utf-8") for path in sample_paths()).split()
    cut = [" ".join(words[at : at + PAIR_WORDS]) for at in range(0, len(words), PAIR_WORDS)]
    pairs = [(cut[at % len(cut)], cut[(at + 1) % len(cut)]) for at in range(NETWORK_PAIRS)]
    networks = load_networks()
    found: dict[str, Callable[[], object]] = {}
    if networks.embedding:
        texts, embed = [text for pair in pairs for text in pair], networks.embedding.embed
        found["embedding"] = lambda: embed(texts)
    if networks.entailment:
        shipped, foreign = networks.entailment.network, networks.entailment.foreign
        found[shipped.name] = lambda: shipped.run(pairs, stage=Stage.JUDGE)
        if foreign:
            found[foreign.network.name] = lambda: foreign.probabilities(pairs)
    return found


def baseline() -> float:
    """A fixed piece of work, half Python and half numpy, to hold noisy timings against."""
    total = float(sum(number * number for number in range(500_000)))
    square = np.linspace(-1.0, 1.0, 256 * 256, dtype=np.float32).reshape(256, 256)
    for _ in range(40):
        square = np.tanh(square @ square)
    return total + float(square.sum())


def _up_to(lines: Iterable[str], words: int) -> Iterable[str]:
    count = 0
    for line in lines:
        if count >= words:
            return
        count += len(line.split())
        yield line
