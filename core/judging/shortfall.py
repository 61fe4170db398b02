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
SHOWN = 2  # names or words a reason lists on each side
WORDS_SHOWN = 3  # words a reason of one list has: the longest, which tell most
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
    common = [text for base, text in found.items() if base in told]
    missing = [text for base, text in told.items() if base not in found]
    if similarity < FAR and not common:
        return _another_subject(_subject(claim), _subject(near))
    if similarity < FAR:
        lacking = f"; nothing of {_quoted(missing, SHOWN)}" if missing else ""
        return f"only {_quoted(common, WORDS_SHOWN)} in common{lacking}"
    if missing:
        return f"says nothing of {_quoted(missing, WORDS_SHOWN)}"
    return "a near subject, but not the same fact"


def _another_subject(here: str, there: str) -> str:
    if not here or not there:
        return "another subject"
    return f"another subject: {here} here, {there} there"


def _subject(claim: Claim) -> str:
    """What a claim is about: its first names, else its longest words; a figure names nothing."""
    names = list(dict.fromkeys(fact.text for fact in of_kind(claim, *NAMED)))[:SHOWN]
    others = [
        text
        for text in _telling(claim).values()
        if not any(letter.isdigit() for letter in text) and not any(text in name for name in names)
    ]
    parts = (_quoted(names, SHOWN), _quoted(others, SHOWN - len(names)))
    return ", ".join(part for part in parts if part)


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


def _quoted(told: Sequence[str], count: int) -> str:
    """The longest of some words, in the order in which they stand."""
    longest = sorted(told, key=len, reverse=True)[:count]
    return ", ".join(f"“{text}”" for text in told if text in longest)
