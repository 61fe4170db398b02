"""Where sentences begin and end.

nupunkt finds the boundaries; the rules here mend what it does to news. It splits behind
"Lt." and "Gen." and inside "R-Wis.", and it does not see that a blank line ends a sentence
without a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import nupunkt

from core.spans import Span, stripped
from core.text.abbreviations import BEFORE_NAMES, MAY_END, STARTERS

_PARAGRAPH = re.compile(r"(?:(?!\n[^\S\n]*\n).)+", re.DOTALL)
_END = re.compile(r"(?P<stop>\.{3,}|…|[.!?]+)(?P<close>[\"”’'»)\]]*)\s+(?=(?P<next>\S+))")
_LAST_WORD = re.compile(r"[\w.&'’\-]+$")
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,4}"
    r"(?:said|says|asked|asks|added|adds|wrote|writes|told|tweeted|replied|shouted|wondered)\b"
)
"""A name that speaks behind a quote: `"Why?" Reid said.` is one sentence."""
_OPENING = "\"“‘'«([-–—"
_LOOK_BACK = 24


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text``, in order, without the blank space around them."""
    found: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(text):
        span = stripped(text, Span(*paragraph.span()))
        if len(span):
            found.extend(_in_paragraph(text, span))
    return tuple(found)


def _in_paragraph(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of one paragraph."""
    part = paragraph.of(text)
    proposed = {start for start, _ in nupunkt.sent_spans(part)}
    start = 0
    for match in _END.finditer(part):
        if _ends(part, match, is_proposed=match.start("next") in proposed):
            yield Span(start, match.end("close")).shifted(paragraph.start)
            start = match.start("next")
    yield Span(start, len(part)).shifted(paragraph.start)


def _ends(text: str, match: re.Match[str], *, is_proposed: bool) -> bool:
    """Whether a sentence ends at this stop."""
    following = match["next"].lstrip(_OPENING)
    if match["stop"] == "." and not match["close"]:
        word = _word_before(text, match.start())
        return _ends_at_full_stop(word, following, is_proposed=is_proposed)
    if not following or following[0].islower():
        return False
    if match["close"] and match["stop"][-1] in "?!" and _SPEAKER.match(text, match.start("next")):
        return False
    if match["stop"] in {"...", "…"}:
        return is_proposed or following.lower() in STARTERS
    return True


def _ends_at_full_stop(word: str, following: str, *, is_proposed: bool) -> bool:
    """Whether the full stop behind ``word`` ends a sentence."""
    key = word.lower().rpartition("-")[2] if "-" in word else word.lower()
    if following[:1].islower():
        return False
    if key in MAY_END or "." in key:
        return _key(following) in STARTERS
    if key in BEFORE_NAMES and word[:1].isupper():
        return False
    if len(word) == 1 and word.isupper() and word != "I":
        return _key(following) in STARTERS
    return is_proposed or bool(following[:1].isupper() and len(word) > 1)


def _word_before(text: str, offset: int) -> str:
    match = _LAST_WORD.search(text[max(0, offset - _LOOK_BACK) : offset])
    return match[0].strip("'’-") if match else ""


def _key(word: str) -> str:
    """``word`` in lower case, without the punctuation behind it, if it is capitalised."""
    return re.split(r"[^\w]", word, maxsplit=1)[0].lower() if word[:1].isupper() else ""
