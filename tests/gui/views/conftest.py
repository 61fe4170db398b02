"""What the tests of the widgets share: articles to scroll in, and counting pixels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPixmap

from core.records import Article

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
        wanted = np.array(QColor(colour).getRgb()[:3])
        return int((np.abs(pixels - wanted).max(axis=2) <= TOLERANCE).sum())

    return count
