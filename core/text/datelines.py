"""The dateline that opens a wire story: "WASHINGTON (AP) — "."""

from __future__ import annotations

import re

from core.spans import Span

_DATELINE = re.compile(
    r"[A-Z][A-Z.'’\- ]{2,30}"  # ISLAMABAD
    r"(?:,\s[A-Z][\w. ]{1,20})?"  # , Pakistan
    r"(?:,?\s\w{3,9}\.?\s\d{1,2})?"  # , July 14
    r"(?:\s\([\w /.,-]{2,30}\))?"  # (Reuters)
    r"\s*(?:—|–|―|--|\s-)\s+"
)


def behind_dateline(text: str, sentence: Span) -> int:
    """Where the sentence itself begins: behind its dateline, if it has one."""
    match = _DATELINE.match(text, sentence.start, sentence.end)
    return match.end() if match and match.end() < sentence.end else sentence.start
