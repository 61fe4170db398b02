"""Lemmas of English words. The one door to simplemma.

Its dictionary takes 0.3 s to load (measured), so it is imported with the first word asked.
"""

from __future__ import annotations

from functools import lru_cache


def word_set(listed: str) -> frozenset[str]:
    """A closed list of words, written as running text."""
    return frozenset(listed.split())


# Plurals that simplemma 2.0 leaves as they are or gets wrong, and nouns whose plural and
# singular look alike; they count as plural after a number.
_PLURALS = {
    "aircraft": "aircraft",
    "cattle": "cattle",
    "children": "child",
    "crew": "crew",
    "fish": "fish",
    "folk": "person",
    "knives": "knife",
    "lives": "life",
    "media": "media",
    "men": "man",
    "people": "people",
    "personnel": "personnel",
    "police": "police",
    "sheep": "sheep",
    "spacecraft": "spacecraft",
    "staff": "staff",
    "wives": "wife",
    "women": "woman",
}
# Words in -s that are no plural.
_SINGULARS = word_set(
    "across always besides this thus plus minus perhaps sometimes news less afterwards yes its "
    "his hers ours theirs was has does is as us versus towards overseas whereas unless"
)


@lru_cache(maxsize=20_000)
def lemma(word: str) -> str:
    """The base form of an English word, in lower case ("experts" -> "expert")."""
    from simplemma import lemmatize  # noqa: PLC0415 - loading it takes 0.3 s

    lower = word.lower()
    found = _PLURALS.get(lower) or lemmatize(lower, lang="en").lower()
    # Names of peoples are known with their capital only ("Pakistanis").
    return lemmatize(word, lang="en").lower() if found == lower else found


@lru_cache(maxsize=20_000)
def is_dictionary_word(word: str) -> bool:
    """Whether English writes the word in lower case ("bush" yes, "marwat" and "kabul" no)."""
    from simplemma import is_known, lemmatize  # noqa: PLC0415 - loading it takes 0.3 s

    lower = word.lower()
    return is_known(lower, lang="en") and lemmatize(lower, lang="en").islower()


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun ("experts", "men"; not "this", "across")."""
    lower = word.lower()
    if lower in _PLURALS:
        return True
    if lower in _SINGULARS or not lower.endswith("s") or lower.endswith(("ss", "'s", "\u2019s")):
        return False
    return len(lower) > 3 and lemma(word) != lower  # noqa: PLR2004 - "gas", "bus", "MPs" apart
