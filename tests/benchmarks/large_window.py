"""The window on two articles of 20,000 words with 2,000 pairs: opening, scrolling, choosing.

Painted in memory; what a real screen adds on top is the copy to it.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Painting in memory warns of every size hint.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from clock import cpu_seconds_of
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from core.engine import EngineState
from core.progress import Ticket
from core.reading import Entry
from core.records import (
    Article,
    Claim,
    Comparison,
    Finding,
    Label,
    OnlyIn,
    Pair,
    Reason,
    ReasonKind,
    Verdict,
)
from core.spans import Span
from gui.__main__ import build
from gui.engine import Engine
from gui.jobs import Lane
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.session import Side

PAIRS = 2_000
WORDS_A_SENTENCE = 10
SIZE = QSize(1920, 1080)
_SENTENCES_A_PARAGRAPH = 3
_OUT_OF_ORDER = 10
_LONE = 5
_SPREAD = 7919  # a prime, so that steps of it come to every place
_FRAMES = 400
_STEP_PX = 120
_CHOICES = 100
_STATE = EngineState("0.1.0", ())


@dataclass(frozen=True, slots=True)
class WindowTimes:
    """Processor seconds of each piece of work.

    Args:
        opening: From the comparison at hand to a painted window.
        frames: Of a scripted scroll through article A with B linked: one a turn of the wheel.
        choices: From the choice of a finding to its place painted, all over the articles.
    """

    opening: float
    frames: tuple[float, ...]
    choices: tuple[float, ...]


def measured(pairs: int = PAIRS) -> WindowTimes:
    """Open the window on articles with so many pairs, scroll and choose."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    comparison = large_comparison(pairs)
    with tempfile.TemporaryDirectory() as folder:
        window = build(app, _engine(comparison), Preferences(Path(folder) / "window.ini"))
        window.resize(SIZE)
        window.show()
        times = _walked(window, comparison, app.processEvents)
        window.close()
    return times


def _walked(window: MainWindow, comparison: Comparison, paint: Callable[[], object]) -> WindowTimes:
    desk, reader = window.parts.desk, window.parts.reader
    for side, article in zip(Side, comparison.articles, strict=True):
        desk.open_source(side, article.source)
    while desk.session.is_working or desk.session.articles is None:
        paint()
    reader.show_comparison(None)
    paint()

    def open_it() -> None:
        desk.on_finished(Lane.COMPARE, comparison)
        paint()

    def scroll(step: int) -> None:
        window.views.page.texts.panes["A"].scroll_to_y(step * _STEP_PX)
        paint()

    def choose(number: int) -> None:
        reader.on_row_chosen(reader.rows[number * _SPREAD % len(reader.rows)].key)
        paint()

    opening = cpu_seconds_of(open_it)
    scroll(0)
    frames = tuple(cpu_seconds_of(partial(scroll, step + 1)) for step in range(_FRAMES))
    choices = tuple(cpu_seconds_of(partial(choose, number)) for number in range(_CHOICES))
    return WindowTimes(opening, frames, choices)


def large_comparison(pairs: int = PAIRS) -> Comparison:
    """One claim a sentence; one sentence in ten tells of what stands elsewhere, one in five
    of what the other article leaves out.
    """
    kept = list(range(pairs))
    for at in range(0, pairs - _OUT_OF_ORDER, _OUT_OF_ORDER):
        other = at * _SPREAD % pairs
        kept[at], kept[other] = kept[other], kept[at]
    articles, claims = zip(
        *(_article(letter, order) for letter, order in (("A", range(pairs)), ("B", kept))),
        strict=True,
    )
    labels = cycle((Label.AGREE, Label.CONTRADICT, Label.AGREE, Label.DIFFER, Label.UNSURE))
    findings = [
        _finding(claims[0][number], claims[1][number], label)
        for number, label in zip(range(pairs), labels, strict=False)
    ]
    only = tuple(
        tuple(OnlyIn(side[number], ()) for number in range(pairs, pairs + pairs // _LONE))
        for side in claims
    )
    everything = tuple(claim for side in claims for _, claim in sorted(side.items()))
    return Comparison(_STATE, tuple(articles), everything, tuple(findings), only)


def _article(letter: str, order: range | list[int]) -> tuple[Article, dict[int, Claim]]:
    numbers = [*order]
    pairs = len(numbers)
    for at in range(pairs, pairs + pairs // _LONE):
        numbers.insert(at * _SPREAD % pairs, at)
    claims: dict[int, Claim] = {}
    text = ""
    for place, number in enumerate(numbers):
        words = f"Observer {number} counted {number % 97} {letter} ships near the harbour wall."
        span = Span(len(text), len(text) + len(words))
        identity = f"{letter}{number + 1}"
        claims[number] = Claim(identity, letter, span.start, span.end, words, span)
        is_last = place % _SENTENCES_A_PARAGRAPH == _SENTENCES_A_PARAGRAPH - 1
        text += words + ("\n\n" if is_last else " ")
    return Article(f"{letter}.txt", text, text, title=f"Ships, told by {letter}"), claims


def _finding(a: Claim, b: Claim, label: Label) -> Finding:
    reason = Reason(
        ReasonKind.NUMBER,
        "the counts are not the same",
        (Span(a.start, a.start + 8),),
        (Span(b.start, b.start + 8),),
    )
    return Finding(Pair(a, b, 0.8), Verdict(label, 0.8, (reason,)))


def _engine(comparison: Comparison) -> Engine:
    articles = {article.source: article for article in comparison.articles}

    def entries(source: str, _: Ticket) -> tuple[Entry, ...]:
        return (Entry(source, source, lambda _: articles[source]),)

    return Engine(
        entries=entries,
        read_text=lambda text: Article("pasted text", text, text),
        claims=lambda _article, _ticket: (),
        compare=lambda _articles, _ticket: comparison,
        flip=lambda _comparison, finding, _reasons, _ticket: finding.verdict,
        name_actors=lambda _comparison: (),
        check_headlines=lambda _comparison, _ticket: (),
        state=lambda: _STATE,
        warm_up=lambda: None,
        samples=(),
    )
