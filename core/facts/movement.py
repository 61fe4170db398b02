"""Going somewhere implies having left: the one inference that a sweeping denial needs.

"No militant has left the country" denies every departure, whatever verb tells it: that some
were sent, that they visited, moved or crossed over. Words of meeting ground on both sides are
few or none, and networks of the size used here do not draw the inference (measured: 0.2 to
0.4 for contradiction), so it is a rule. Verbs after the classes of VerbNet (Kipper Schuler
2005): leaving 51.2, inherently directed motion 51.1, sending 11.1, running 51.3.2.
"""

from __future__ import annotations

import re

from core.facts.lemmas import word_set
from core.spans import Span

_LEAVING = "left|leaving|departed|departing|exited|fled|emigrated"
_NOBODY = r"no[ -]one|nobody|none of [\w\s'’-]{1,40}?|not (?:one|a single) [\w'’-]+(?: [\w'’-]+)?|"
_NO_QUANTITY = "doubt|fewer|less|matter|more|wonder"  # "no fewer than 40 have left": they did
_SWEEPING = re.compile(
    rf"\b(?P<whole>(?:{_NOBODY}no (?!(?:{_NO_QUANTITY})\b)(?:[\w'’-]+ ){{1,4}}?)\s*"
    rf"(?:has|have|had|is|are)\s+(?:ever |yet )?(?:{_LEAVING}))\b",
    re.IGNORECASE,
)
_MOVED = word_set(
    "sent sending dispatched dispatching deployed deploying visited travelled traveled moved "
    "shifted shifting relocated relocating crossed crossing flew flown went gone arrived fled "
    "left departed emigrated entered joined"
)
_NOT_YET = re.compile(
    r"\b(?:to|will|would|shall|may|might|could|can|should|must|not|never|no|plans?|planned|"
    r"if|nobody)(?:\s+(?:be|have|been))?\s*$",
    re.IGNORECASE,
)


def sweeping_denial(text: str, span: Span) -> Span | None:
    """Where the claim at ``span`` says that nobody at all left ("no militant has left")."""
    match = _SWEEPING.search(text, span.start, span.end)
    return Span(match.start("whole"), match.end("whole")) if match else None


def told_movement(text: str, span: Span) -> Span | None:
    """The verb with which the claim at ``span`` tells a movement as having taken place."""
    if sweeping_denial(text, span):
        return None
    for match in re.finditer(r"\w+", text[span.start : span.end]):
        before = text[span.start : span.start + match.start()]
        if match.group().lower() in _MOVED and not _NOT_YET.search(before):
            return Span(span.start + match.start(), span.start + match.end())
    return None
