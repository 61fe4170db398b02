"""A text on a few lines, cut short behind a whole word where it is longer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, takewhile

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF


def lines_within(metrics: QFontMetricsF, text: str, width_px: float, count: int) -> tuple[str, ...]:
    """The text on at most ``count`` lines; what is left over is told by "…" at the end.

    Args:
        metrics: Of the font that the lines are painted in.
        text: Its blanks and line breaks all count as one blank.
        width_px: The widest line. A word that is wider is broken.
        count: How many lines there is room for, at least 1.
    """
    words = text.split()
    lines: list[str] = []
    while words and len(lines) < count - 1:
        fitting = max(len(_fitting(metrics, words, width_px)), 1)
        lines.append(_cut_short(metrics, words[:fitting], width_px))
        words = words[fitting:]
    return (*lines, _cut_short(metrics, words, width_px)) if words else tuple(lines)


def _fitting(
    metrics: QFontMetricsF, words: Sequence[str], width_px: float, end: str = ""
) -> list[str]:
    """The first word, the first two and so on, each with ``end``, as far as they fit."""
    begun = (f"{part}{end}" for part in accumulate(words, "{} {}".format))
    return list(takewhile(lambda part: _width_px(metrics, part) <= width_px, begun))


def _width_px(metrics: QFontMetricsF, line: str) -> float:
    """Width that a line takes, as Qt counts it: a last letter that leans out needs room too."""
    return max(metrics.horizontalAdvance(line), metrics.boundingRect(line).right())


def _cut_short(metrics: QFontMetricsF, words: Sequence[str], width_px: float) -> str:
    """The words in one line, ended with "…" behind a whole word where one fits."""
    if len(whole := _fitting(metrics, words, width_px)) == len(words):
        return whole[-1]
    if shorter := _fitting(metrics, words, width_px, " …"):
        return shorter[-1]
    return metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width_px)
