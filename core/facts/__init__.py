"""Checkable details of a claim: numbers, dates, names, places, negations, hedges.

``extract`` finds them; ``compare_numbers``, ``compare_dates``, ``polarity`` and ``opposites``
hold them against each other.
"""

from __future__ import annotations

from datetime import date

from core.facts.antonyms import Opposition, opposites
from core.facts.date_relation import compare_dates
from core.facts.dates import find_dates
from core.facts.names import NameIndex, find_names, index_names
from core.facts.number_relation import compare_numbers
from core.facts.numbers import find_numbers
from core.facts.polarity import Polarity, find_polarity, polarity
from core.facts.relation import Relation, RelationKind
from core.records import Fact
from core.spans import Span

__all__ = [
    "NameIndex",
    "Opposition",
    "Polarity",
    "Relation",
    "RelationKind",
    "compare_dates",
    "compare_numbers",
    "extract",
    "find_names",
    "index_names",
    "opposites",
    "polarity",
]


def extract(text: str, span: Span, *, published: date | None, names: NameIndex) -> tuple[Fact, ...]:
    """The facts of the claim at ``span``, sorted by where they start.

    Args:
        text: The whole text of the article; offsets of the facts count in it.
        span: The claim.
        published: Day of publication, for "on Sunday"; None leaves such dates unresolved.
        names: The names of all articles compared.
    """
    dates = find_dates(text, span, published=published)
    named = find_names(text, span, names)
    taken = tuple(fact.span for fact in dates + named)
    numbers = find_numbers(text, span, taken=taken)
    facts = dates + named + numbers + find_polarity(text, span)
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind)))
