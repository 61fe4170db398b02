"""The records that the stages hand to each other. All frozen; tuples, not lists.

Offsets are half-open, in code points of ``Article.text``, and carried from the start:
``article.text[claim.start:claim.end] == claim.text`` holds everywhere.
"""

from core.records.articles import Article, OffsetRun, Removal, RemovalKind, Sentence
from core.records.claims import Attribution, Bound, Claim, Fact, FactKind, Stance
from core.records.comparisons import Closeness, Comparison, Finding, Nearest, OnlyIn
from core.records.verdicts import (
    Between,
    EntailmentScores,
    Label,
    Pair,
    Reason,
    ReasonKind,
    Verdict,
)

__all__ = [
    "Article",
    "Attribution",
    "Between",
    "Bound",
    "Claim",
    "Closeness",
    "Comparison",
    "EntailmentScores",
    "Fact",
    "FactKind",
    "Finding",
    "Label",
    "Nearest",
    "OffsetRun",
    "OnlyIn",
    "Pair",
    "Reason",
    "ReasonKind",
    "Removal",
    "RemovalKind",
    "Sentence",
    "Stance",
    "Verdict",
]
