"""Tool tips that show an article's words and nothing else."""

from __future__ import annotations

from html import escape


def plain_tool_tip(text: str) -> str:
    """``text`` for a tool tip, wrapped at word ends and never read as markup.

    A tool tip guesses whether its text is markup, and an article may contain anything: so it
    is always given markup in which the text is escaped. Empty stays empty: no tool tip.
    """
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""
