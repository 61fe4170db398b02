"""Why a passage that came near a claim still does not tell the same fact."""

from __future__ import annotations

from collections.abc import Sequence

from core.facts.lemmas import lemma, word_set
from core.judging.content_words import FUNCTION_WORDS
from core.judging.details import of_kind
from core.lexical import Word, words
from core.records import Claim, FactKind

FAR = 0.1  # similarity below which only the topic, at best, is shared
NAMED = (FactKind.PLACE, FactKind.NAME)
SHOWN = 2  # names a reason lists on each side
WORDS_SHOWN = 3  # words a reason lists: the longest, which tell most
_TELLING_LITTLE = FUNCTION_WORDS | word_set(
    "there here then now after before into out up down over under while when where also very "
    "what so such if because since until during between through against upon no not never any "
    "some all many most much other another first last say said tell told get got go come take"
)


def shortfall(claim: Claim, near: Claim, similarity: float) -> str:
    """One phrase: the first of place, names and wording that tells the two apart.

    Args:
        claim: What was looked for ("here").
        near: The passage of the other article ("there").
        similarity: How likely both tell the same fact, 0..1.
    """
    for kind, word in zip(NAMED, ("place", "names"), strict=True):
        here, there = _only(claim, near, kind), _only(near, claim, kind)
        if here and there and not _shared(claim, near, kind):
            return f"other {word}: {here} here, {there} there"
    told, found = _telling(claim), _telling(near)
    if similarity < FAR:
        common = _quoted([text for base, text in found.items() if base in told])
        return f"only {common} in common" if common else "another subject"
    missing = _quoted([text for base, text in told.items() if base not in found])
    return f"says nothing of {missing}" if missing else "a near subject, but not the same fact"


def _shared(a: Claim, b: Claim, kind: FactKind) -> bool:
    return bool({f.value for f in of_kind(a, kind)} & {f.value for f in of_kind(b, kind)})


def _only(claim: Claim, other: Claim, kind: FactKind) -> str:
    theirs = {fact.value for fact in of_kind(other, kind)}
    own = [fact.text for fact in of_kind(claim, kind) if fact.value not in theirs]
    return ", ".join(dict.fromkeys(own[:SHOWN]))


def _telling(claim: Claim) -> dict[str, str]:
    """The words that tell something, by what is compared: a name's value, else the lemma."""
    bases = {
        _lemma(word): str(fact.value)
        for fact in of_kind(claim, *NAMED)
        for word in words(fact.text)
    }
    told: dict[str, str] = {}
    for word in words(claim.text):
        base = _lemma(word)
        if base not in _TELLING_LITTLE:
            told.setdefault(bases.get(base, base), word.text)
    return told


def _lemma(word: Word) -> str:
    return lemma(word.folded.removesuffix("'s"))


def _quoted(told: Sequence[str]) -> str:
    """The longest of some words, in the order in which they stand."""
    longest = sorted(told, key=len, reverse=True)[:WORDS_SHOWN]
    return ", ".join(f"“{text}”" for text in told if text in longest)
