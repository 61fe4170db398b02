"""Which nouns name people, or groups of people that act ("fighter", "police", "crew").

The words and their commonest sense are those of WordNet 3.1 (Fellbaum 1998), which orders
senses by their count in annotated text; ``person_nouns.txt`` holds 7,600 nouns for a person
and 700 for a group, loaded and peaceful ones alike.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from core.facts.lemmas import is_plural, lemma

_LISTED = Path(__file__).with_name("person_nouns.txt")
# Groups told of as many, whose noun has the form of the singular.
_COLLECTIVE = frozenset({"people", "police", "crew", "staff", "personnel", "troops"})


@lru_cache(maxsize=20_000)
def person_noun(word: str) -> str | None:
    """The lemma of a noun that names people in its commonest sense; None for any other word.

    A form that is neither the lemma nor a plural is a verb's ("hosting").
    """
    lower = word.lower()
    if lower in _COLLECTIVE:
        return lower
    base = lemma(lower)
    return base if base in _listed() and (base == lower or is_many(lower)) else None


def is_many(word: str) -> bool:
    """Whether a noun for people tells of several ("gunmen", "fighters", "police")."""
    lower = word.lower()
    is_umlaut = lower.endswith(("men", "children")) and lemma(lower) != lower
    return lower in _COLLECTIVE or is_plural(lower) or is_umlaut


def is_group(base: str) -> bool:
    """Whether a noun for people names a group and not a person ("committee")."""
    return base in _groups()


def _blocks() -> list[str]:
    lines = _LISTED.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.startswith("#")).split("\n\n")


@cache
def _listed() -> frozenset[str]:
    return frozenset(word for block in _blocks() for word in block.split())


@cache
def _groups() -> frozenset[str]:
    return frozenset(_blocks()[1].split())
