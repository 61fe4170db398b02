"""Normal forms of names, and when two spellings are one name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from core.facts.lemmas import is_dictionary_word, word_set
from core.lexical import spelling_01

# Small words that transliteration adds, drops or changes ("Tehrik-i-Taliban", "al-Qaida").
_PARTICLES = word_set("al el ul ud ie the of and for de la bin ibn abu")
_SUFFIXES = word_set("jr sr ii iii iv inc corp ltd co")
# Short forms of English first names: the common ones, each with one full form.
_FULL_FIRST_NAMES = {
    "abe": "abraham",
    "al": "albert",
    "alex": "alexander",
    "andy": "andrew",
    "ben": "benjamin",
    "bernie": "bernard",
    "bill": "william",
    "bob": "robert",
    "bobby": "robert",
    "chris": "christopher",
    "chuck": "charles",
    "dan": "daniel",
    "dave": "david",
    "dick": "richard",
    "don": "donald",
    "ed": "edward",
    "fred": "frederick",
    "greg": "gregory",
    "jeff": "jeffrey",
    "jim": "james",
    "jimmy": "james",
    "joe": "joseph",
    "jon": "jonathan",
    "ken": "kenneth",
    "larry": "lawrence",
    "liz": "elizabeth",
    "matt": "matthew",
    "mike": "michael",
    "mitch": "mitchell",
    "nick": "nicholas",
    "pat": "patrick",
    "pete": "peter",
    "phil": "philip",
    "rick": "richard",
    "rob": "robert",
    "ron": "ronald",
    "sam": "samuel",
    "steve": "steven",
    "ted": "edward",
    "tim": "timothy",
    "tom": "thomas",
    "tony": "anthony",
    "will": "william",
}
# Letters that transliteration from Arabic, Urdu, Persian or Russian swaps.
_SOUNDS = (
    ("ph", "f"),
    ("kh", "k"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ck", "k"),
    ("q", "k"),
    ("c", "k"),
    ("x", "ks"),
)
_SHORTEST = 4
_LIKE_01 = 0.6
_LONE_LIKE_01 = 0.75


def normalised(surface: str) -> str:
    """A name without case, accents, marks, possessive and article, its words parted by blanks."""
    plain = re.sub(r"['\u2019\u2018]s?$", "", surface.strip())
    decomposed = unicodedata.normalize("NFKD", plain)
    letters = "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
    # The joint of Persian and Urdu compounds, "-i-" or "-e-", becomes a word that no initial is.
    parted = re.sub(r"-[ie]\b", " ie", letters)
    joined = re.sub(r"['\u2019\u2018`.]", "", parted)
    return re.sub(r"^the ", "", " ".join(re.sub(r"[^\w&]+", " ", joined).split()))


@lru_cache(maxsize=20_000)
def core_tokens(name: str) -> tuple[str, ...]:
    """The words of a normalised name that tell it apart: no particles, no "Jr."."""
    tokens = name.split()
    kept = tuple(word for word in tokens if word not in _PARTICLES and word not in _SUFFIXES)
    return kept or tuple(tokens)


@lru_cache(maxsize=50_000)
def is_same_word(a: str, b: str, *, is_lone: bool = False) -> bool:
    """Whether two words of a name are one word spelled or shortened differently.

    The same first name in full and short form, or the same consonants with much the same
    letters: at least 0.6 (a lone word 0.75) in common. Two English words are never variants.

    Args:
        a: A normalised word.
        b: Another.
        is_lone: Whether the word is the whole name, so that nothing else supports it.
    """
    if a == b or _FULL_FIRST_NAMES.get(a, a) == _FULL_FIRST_NAMES.get(b, b):
        return True
    if min(len(a), len(b)) < _SHORTEST or (is_dictionary_word(a) and is_dictionary_word(b)):
        return False
    is_alike = spelling_01(a, b) >= (_LONE_LIKE_01 if is_lone else _LIKE_01)
    return is_alike and skeleton(a) == skeleton(b)


def is_first_name(word: str) -> bool:
    """Whether a word is one of the common English first names, short or full."""
    return word in _FULL_FIRST_NAMES or word in _FULL_FIRST_NAMES.values()


def sound(word: str) -> str:
    """What two words share whenever ``is_same_word`` holds for them."""
    return skeleton(_FULL_FIRST_NAMES.get(word, word))


def is_same_spelled(a: str, b: str) -> bool:
    """Whether two normalised names are one name, word by word, spelled differently."""
    words_a, words_b = core_tokens(a), core_tokens(b)
    if len(words_a) != len(words_b):
        return False
    is_lone = len(words_a) == 1
    return all(is_same_word(x, y, is_lone=is_lone) for x, y in zip(words_a, words_b, strict=True))


@lru_cache(maxsize=20_000)
def skeleton(word: str) -> str:
    """The consonants of a word, swapped sounds and doubled letters made one."""
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    lead = "a" if word[:1] in "aeiouy" else ""
    consonants = re.sub(r"[aeiouyw]", "", word)
    return lead + re.sub(r"(.)\1+", r"\1", consonants)


def initials(name: str) -> frozenset[str]:
    """The abbreviations that a normalised name may have; none for a single word."""
    tokens = name.split()
    if len(tokens) == 1:
        return frozenset()
    small = {"of", "the", "and", "for", "de", "in"}
    all_letters = "".join(word[0] for word in tokens)
    capitals = "".join(word[0] for word in tokens if word not in small)
    core = "".join(word[0] for word in core_tokens(name))
    return frozenset({all_letters, capitals, core})
