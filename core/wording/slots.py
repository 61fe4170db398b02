"""Which words stand in the same slot of two claims: beside the same word, in the same voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.claims.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    is_adverb,
)
from core.facts.lemmas import lemma
from core.facts.name_words import TITLE_PARTS, TITLES
from core.spans import Span
from core.text.tokens import Token, tokens
from core.text.wordlists import word_set

_PASSIVE = word_set("is are was were be been being")
_LEADS_ON = PREPOSITIONS - {"to"}
_EMPTY = (
    DETERMINERS
    | NEGATIONS
    | ADVERBS
    | word_set(
        "to other more least dozens hundreds thousands scores one two three four five six seven"
    )
)
_LIGHT = word_set("be have do say tell make take get go come give add")
"""Verbs that stand beside anybody and so tell nothing of a slot."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands around some words of a claim.

    Args:
        before: The last full word before them as a lemma, with the preposition between.
        behind: The next full word as a lemma, with "be" where a passive leads to it.
        Either is empty where the claim has none or it says nothing.
    """

    before: tuple[str, ...]
    behind: tuple[str, ...]

    def is_like(self, other: Slot) -> bool:
        """Whether the two share a neighbour."""
        before = bool(self.before) and self.before == other.before
        return before or (bool(self.behind) and self.behind == other.behind)


def slot_of(text: str, claim: Span, words: Span) -> Slot:
    """The slot in which ``words`` stand within ``claim``."""
    before = tokens(text, Span(claim.start, max(claim.start, words.start)))
    behind = tokens(text, Span(words.end, claim.end))
    return Slot(_neighbour(before[::-1], _LEADS_ON), _neighbour(behind, _PASSIVE))


def _neighbour(told: Sequence[Token], kept: frozenset[str]) -> tuple[str, ...]:
    """The first full word, with the words of ``kept`` that lead to it."""
    on_the_way: list[str] = []
    for token in told:
        if not token.is_word:
            if token.text in {"'", '"', "“", "”", "‘", "’"}:
                continue
            return ()
        word = token.lower
        if word in kept:
            on_the_way.append("be" if word in _PASSIVE else word)
        elif word in CONJUNCTIONS:
            return ()
        elif not _is_empty(word) and not token.text[0].isdigit():
            base = lemma(word)
            return () if base in _LIGHT else (*dict.fromkeys(on_the_way), base)
    return ()


def _is_empty(word: str) -> bool:
    is_title = word.rstrip(".") in TITLES | TITLE_PARTS
    return word in _EMPTY or word in AUXILIARIES or is_adverb(word) or is_title
