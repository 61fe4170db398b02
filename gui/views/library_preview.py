"""What is known of the chosen article or event, with the words that a search found."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from core.store import Hit
from gui.library_phrases import day_of, headline_of
from gui.views.library_choice import Chosen

HEIGHT_PX = 72
"""Four lines: a headline, where it comes from, and two of a snippet."""


class LibraryPreview(QLabel):
    """Rich text of its own making: every text from outside is escaped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setMinimumHeight(HEIGHT_PX)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self.tr("About the chosen article"))

    def show_chosen(self, chosen: Chosen) -> None:
        """Tell about the first of what is chosen."""
        articles, events, hit = chosen.articles, chosen.events, chosen.hit
        lines: list[str] = []
        if articles:
            one = articles[0]
            by = " · ".join(filter(None, (one.metadata.outlet, day_of(one), one.source)))
            lines = [f"<b>{escape(headline_of(one))}</b>", escape(by)]
            if hit is not None and hit.article.id == one.id:
                lines.append(_marked(hit))
        elif events:
            lines = [f"<b>{escape(events[0].title)}</b>", escape(events[0].why)]
        self.setText("<br>".join(lines))


def _marked(hit: Hit) -> str:
    parts: list[str] = []
    at = 0
    for span in hit.marks:
        parts.append(escape(hit.snippet[at : span.start]))
        parts.append(f"<b><u>{escape(span.of(hit.snippet))}</u></b>")
        at = span.end
    return "".join((*parts, escape(hit.snippet[at:])))
