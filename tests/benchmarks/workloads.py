"""What is measured: two sample articles, and two of about a thousand words made from them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import numpy as np

from core.samples import sample_paths

LONG_WORDS = 1_000


def sample_pair() -> tuple[Path, Path]:
    """The first two samples, which tell of the same event."""
    first, second, *_ = sample_paths()
    return first, second


def long_pair(folder: Path) -> tuple[Path, Path]:
    """Two articles of about ``LONG_WORDS`` words, written to ``folder``; always the same.

    The lines of all samples in turn: odd ones to one article, even ones to the other.
    """
    texts = [path.read_text(encoding="utf-8") for path in sample_paths()]
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    paths = folder / "long_one.txt", folder / "long_two.txt"
    for path, start in zip(paths, (0, 1), strict=True):
        chosen = "\n".join(_up_to(islice(lines, start, None, 2), LONG_WORDS))
        path.write_text(chosen, encoding="utf-8")
    return paths


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
