"""The words of a claim that tell something, whatever their form."""

from __future__ import annotations

from core.facts.lemmas import lemma, word_set
from core.lexical import words
from core.records import Claim

FUNCTION_WORDS = word_set(
    "a an the and or but of in on at to for from by with as than that which who whose this these "
    "those it its his her their our he she they we you i is are was were be been being has have "
    "had do does did will would can could may might not no about some just only more over up out "
    "million billion trillion thousand hundred"
)


def content_lemmas(claim: Claim) -> frozenset[str]:
    """Lemmas of its content words, pronouns read as the names they stand for."""
    told = (word.folded for word in words(claim.read_text))
    return frozenset(lemma(word) for word in told if word not in FUNCTION_WORDS)
