"""Tool tips that show an article's words and nothing else."""

from __future__ import annotations

from html import escape

LINE_CHARACTERS = 72
"""Up to which a line of a tool tip stands on one line."""


def plain_tool_tip(text: str) -> str:
    """``text`` for a tool tip, wrapped at word ends and never read as markup.

    A tool tip guesses whether its text is markup, and an article may contain anything: so it
    is always given markup in which the text is escaped. Empty stays empty: no tool tip.
    """
    is_short = all(len(line) <= LINE_CHARACTERS for line in text.splitlines())
    wrapping = "pre" if is_short else "pre-wrap"  # Qt breaks what may be broken at half a line
    return f"<p style='white-space: {wrapping}'>{escape(text)}</p>" if text else ""
