"""Reports: a comparison as text for a program, a page, a table or the terminal. Pure functions."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from core.records import Comparison
from core.report.as_csv import to_csv
from core.report.as_html import to_html
from core.report.as_json import article_to_json, to_json
from core.report.as_markdown import to_markdown
from core.report.as_terminal import (
    ColourSystem,
    TerminalLook,
    article_to_terminal,
    to_terminal,
)


class ReportFormat(StrEnum):
    """The formats in which a comparison can be kept."""

    JSON = "json"
    HTML = "html"
    CSV = "csv"
    MARKDOWN = "markdown"


RENDERERS: dict[ReportFormat, Callable[[Comparison], str]] = {
    ReportFormat.JSON: to_json,
    ReportFormat.HTML: to_html,
    ReportFormat.CSV: to_csv,
    ReportFormat.MARKDOWN: to_markdown,
}

__all__ = [
    "RENDERERS",
    "ColourSystem",
    "ReportFormat",
    "TerminalLook",
    "article_to_json",
    "article_to_terminal",
    "to_csv",
    "to_html",
    "to_json",
    "to_markdown",
    "to_terminal",
]
