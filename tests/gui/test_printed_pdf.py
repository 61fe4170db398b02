"""PDF files as programs print them, here Qt's own writer, read by the core."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter, QTextDocument

from core.errors import UnreadableArticleError
from core.reading import read

NAMES = ("Aurora", "Borealis", "Cassiopeia", "Dagny", "Elvira", "Freya", "Gudrun", "Hedvig")


def printed(path: Path, html: str) -> Path:
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document = QTextDocument()
    document.setHtml(html)
    document.print_(writer)
    return path


@pytest.mark.usefixtures("qapp")
def test_a_printed_article_keeps_its_paragraphs(tmp_path: Path) -> None:
    paragraphs = [
        f"The ferry {first} met the {second} off the northern island on Friday with forty people "
        f"on board, and the {second} towed the {first} into the harbour of Havnes in the evening."
        for first, second in permutations(NAMES, 2)
    ]
    marked = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    path = printed(tmp_path / "a.pdf", f"<h1>Ferry runs aground</h1>{marked}")

    text = read(path).text

    assert text.split("\n\n") == ["Ferry runs aground", *paragraphs]


@pytest.mark.usefixtures("qapp")
def test_a_picture_of_text_has_no_text_layer(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    picture = QImage(200, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    painter.drawImage(0, 0, picture)
    painter.end()

    with pytest.raises(UnreadableArticleError, match="it has no text layer"):
        read(path)
