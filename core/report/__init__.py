"""Reports: a comparison as text for a program, a page or a table. Pure functions.

That for the terminal is ``core.report.as_terminal``; it loads rich, which takes long, so it
is imported where somebody reads a terminal.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from core.records import Comparison
from core.report.as_csv import to_csv
from core.report.as_html import to_html
from core.report.as_json import article_to_json, to_json
from core.report.as_markdown import to_markdown
from core.review import NO_JUDGEMENTS, Judgements


class ReportFormat(StrEnum):
    """The formats in which a comparison can be kept."""

    JSON = "json"
    HTML = "html"
    CSV = "csv"
    MARKDOWN = "markdown"


class Renderer(Protocol):
    """A comparison, and what its reader made of it, to the text of a report."""

    def __call__(self, comparison: Comparison, judgements: Judgements = NO_JUDGEMENTS, /) -> str:
        """The text, ending in a line feed."""
        ...


RENDERERS: dict[ReportFormat, Renderer] = {
    ReportFormat.JSON: to_json,
    ReportFormat.HTML: to_html,
    ReportFormat.CSV: to_csv,
    ReportFormat.MARKDOWN: to_markdown,
}

SUFFIXES: dict[str, ReportFormat] = {
    ".html": ReportFormat.HTML,
    ".md": ReportFormat.MARKDOWN,
    ".csv": ReportFormat.CSV,
    ".json": ReportFormat.JSON,
}
"""How the name of a report ends, by which its format is known."""

__all__ = [
    "RENDERERS",
    "SUFFIXES",
    "Renderer",
    "ReportFormat",
    "article_to_json",
    "to_csv",
    "to_html",
    "to_json",
    "to_markdown",
]
