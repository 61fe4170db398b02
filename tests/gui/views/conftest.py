"""What the tests of the widgets share: articles to scroll in, and counting pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPixmap
from pytestqt.qtbot import QtBot

from core.engine import EngineState
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
from gui.views.article_pane import ArticlePane
from gui.views.side_by_side import SideBySide

CountPixels = Callable[[QPixmap, str], int]

TOLERANCE = 8
"""In steps of a channel (0..255): less than a faded ground differs from a full one."""

PARAGRAPH = (
    "The ferry left the harbour at nine with forty people on board. Two hours later it ran "
    "aground off the northern island, the coast guard said. Nobody was hurt."
)


@pytest.fixture(scope="session")
def long_article() -> Article:
    """Sixty numbered paragraphs: some screens to scroll through."""
    text = "\n\n".join(f"{number}. {PARAGRAPH}" for number in range(60))
    return Article(
        "ferry.txt",
        text,
        text,
        title="Ferry runs aground",
        outlet="Harbour Post",
        published=date(2024, 5, 3),
    )


@pytest.fixture(scope="session")
def count_pixels() -> CountPixels:
    def count(pixmap: QPixmap, colour: str) -> int:
        image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGBX8888)
        shape = (image.height(), image.bytesPerLine() // 4, 4)
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(shape)[:, : image.width(), :3]
        ink = QColor(colour)
        wanted = np.array([ink.red(), ink.green(), ink.blue()])
        return int((np.abs(pixels - wanted).max(axis=2) <= TOLERANCE).sum())

    return count


def claim(article: Article, letter: str, number: int) -> Claim:
    """The first sentence of a numbered paragraph."""
    start = article.text.index(f"{number}. ")
    end = article.text.index(".", start + 5) + 1
    span = Span(start, end)
    return Claim(f"{letter}{number}", letter, start, end, span.of(article.text), span)


def finding(a: Claim, b: Claim, label: Label) -> Finding:
    reason = Reason(
        ReasonKind.NUMBER,
        "numbers differ",
        (Span(a.start, a.start + 3),),
        (Span(b.start, b.start + 3),),
    )
    return Finding(Pair(a, b, 0.9), Verdict(label, 0.9, (reason,)))


@pytest.fixture(scope="session")
def aligned(long_article: Article) -> Comparison:
    """Paragraph n beside paragraph n, but 20 beside 50 out of order, and 30 told by A only."""
    other = replace(long_article, source="other.txt", title="Ferry runs ashore")
    pairs = [
        (5, 5, Label.AGREE),
        (10, 10, Label.DIFFER),
        (20, 50, Label.CONTRADICT),
        (40, 40, Label.AGREE),
        (45, 45, Label.UNSURE),
    ]
    findings = tuple(
        finding(claim(long_article, "A", a), claim(other, "B", b), label) for a, b, label in pairs
    )
    lone = claim(long_article, "A", 30)
    claims = (*(f.pair.a for f in findings), lone, *(f.pair.b for f in findings))
    articles = (long_article, other)
    only = ((OnlyIn(lone, ()),), ())
    return Comparison(EngineState("1", ()), articles, claims, findings, only)


@pytest.fixture
def pane(qtbot: QtBot, long_article: Article) -> ArticlePane:
    pane = ArticlePane("A")
    qtbot.addWidget(pane)
    pane.resize(620, 420)
    pane.show()
    pane.set_article(long_article)
    return pane


@pytest.fixture
def view(qtbot: QtBot, aligned: Comparison) -> SideBySide:
    view = SideBySide()
    qtbot.addWidget(view)
    view.resize(1000, 500)
    view.show()
    view.set_articles(*aligned.articles)
    view.set_comparison(aligned)
    return view
