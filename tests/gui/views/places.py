# pyright: basic
# The tests look inside the text.
"""Where words stand in a pane, and the marks on them."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

from core.palette import Kind
from core.records import Article
from gui.marks import Mark
from gui.views.article_pane import ArticlePane
from tests.core.passages import span_of


def mark_of(article: Article, words: str, key: str = "A1-B1", kind: Kind = Kind.CONTRADICT) -> Mark:
    """A mark on these words, for a row of this key."""
    span = span_of(article.text, words)
    return Mark(key, kind, span.start, span.end, "one denies it")


def point_on(pane: ArticlePane, offset: int) -> QPoint:
    """The middle of the character at an offset, in the viewport."""
    cursor = QTextCursor(pane.text.document())
    cursor.setPosition(pane.text._shown.position(offset))
    return pane.text.cursorRect(cursor).center() + QPoint(3, 0)
