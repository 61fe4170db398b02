"""The thinking part of Crosslight: reads articles, aligns their claims and judges them.

The public functions are imported when they are first asked for, so that the window, which
needs only the records at first, does not wait for the networks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.claims import attributions
    from core.comparison import article_entries, article_from_text, compare, read_article
    from core.pairwise import entailment, judge, similarity
    from core.segmenting import sentences

__all__ = [
    "article_entries",
    "article_from_text",
    "attributions",
    "compare",
    "entailment",
    "judge",
    "read_article",
    "sentences",
    "similarity",
]

_HOMES = {
    "article_entries": "core.comparison",
    "article_from_text": "core.comparison",
    "attributions": "core.claims",
    "compare": "core.comparison",
    "entailment": "core.pairwise",
    "judge": "core.pairwise",
    "read_article": "core.comparison",
    "sentences": "core.segmenting",
    "similarity": "core.pairwise",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'core' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
