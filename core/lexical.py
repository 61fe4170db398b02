"""How alike the words of two texts are. The one door to rapidfuzz.

Words are compared without case and without the difference between straight and curly
apostrophes; punctuation and blank space never count. rapidfuzz takes as long to load as a
tenth of the window (measured), so it is imported with the first two texts held together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from core.spans import Span

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes

# A word keeps inner hyphens, apostrophes, full stops ("U.S.") and the commas of a figure.
_WORD = re.compile(r"\w+(?:[-'\u2019.]\w+|,\d{3}\b)*")

# A claim is held against many others, one after the other. Count.
TEXTS_KEPT = 4_000


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Args:
        text: The word as it stands.
        span: Where it stands.
    """

    text: str
    span: Span

    @property
    def folded(self) -> str:
        """The word as it is compared: case folded, apostrophes straight."""
        return _fold(self.text)


class EditKind(StrEnum):
    """What happens to a stretch of words on the way from one text to the other."""

    KEEP = "keep"
    REPLACE = "replace"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of turning text a into text b.

    Args:
        kind: What happens.
        a: The words it takes, in a; empty for an insertion.
        b: The words it puts, in b; empty for a deletion.
    """

    kind: EditKind
    a: Span
    b: Span


_KINDS = {
    "equal": EditKind.KEEP,
    "replace": EditKind.REPLACE,
    "delete": EditKind.DELETE,
    "insert": EditKind.INSERT,
}


def words(text: str, span: Span | None = None) -> tuple[Word, ...]:
    """The words of ``text``, or of the part that ``span`` covers, in order.

    A match never looks beyond the span, and offsets count in the whole text.
    """
    start, end = (0, len(text)) if span is None else (span.start, span.end)
    return tuple(
        Word(match.group(), Span(match.start(), match.end()))
        for match in _WORD.finditer(text, start, end)
    )


def token_overlap_01(a: str, b: str) -> float:
    """Dice coefficient of the two sets of words, 0..1; 1 for two texts without words.

    Symmetric, blind to order and repetition: 2·|A ∩ B| / (|A| + |B|).
    """
    return overlap_01(word_set(a), word_set(b))


def overlap_01(a: frozenset[str], b: frozenset[str]) -> float:
    """``token_overlap_01`` of two texts whose ``word_set`` is at hand."""
    if not a and not b:
        return 1.0
    return 2 * len(a & b) / (len(a) + len(b))


@lru_cache(maxsize=TEXTS_KEPT)
def word_set(text: str) -> frozenset[str]:
    """The words of a text as they are compared, without order and repetition."""
    return frozenset(_folded(text))


def wording_01(a: str, b: str) -> float:
    """Share of the words that two texts have in common in the same order, 0..1.

    Indel similarity over words: 2·LCS / (len a + len b), where LCS is the longest common
    subsequence of words. Symmetric; 1 for the same words, also for two texts without words.
    """
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - see the module

    return Indel.normalized_similarity(_folded(a), _folded(b))


def spelling_01(a: str, b: str) -> float:
    """How alike two names are spelled, letter by letter, 0..1. Symmetric; case counts.

    Indel similarity over characters (``rapidfuzz.fuzz.ratio`` / 100).
    """
    from rapidfuzz import fuzz  # noqa: PLC0415 - see the module

    return fuzz.ratio(a, b) / 100


def is_same_text(a: str, b: str) -> bool:
    """Whether two texts have the same words in the same order."""
    return _folded(a) == _folded(b)


def word_edits(a: str, b: str) -> tuple[Edit, ...]:
    """The fewest word-level steps that turn ``a`` into ``b``, in order (Levenshtein).

    A span runs from the first to the last word that a step covers; where it covers none it
    is empty and stands behind the word before (at 0 if there is none). Of two ways as short
    the one that keeps more words is taken, and the same one whichever text comes first.
    """
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - see the module

    words_a, words_b = words(a), words(b)
    told_a, told_b = [word.folded for word in words_a], [word.folded for word in words_b]
    ways = [Levenshtein.opcodes(told_a, told_b), Levenshtein.opcodes(told_b, told_a).inverse()]
    if told_b < told_a:
        ways.reverse()
    opcodes = max(ways, key=_kept)
    return tuple(
        Edit(
            _KINDS[step.tag],
            _covered(words_a, step.src_start, step.src_end),
            _covered(words_b, step.dest_start, step.dest_end),
        )
        for step in opcodes
    )


def _kept(opcodes: Opcodes) -> int:
    """How many words stay as they are."""
    return sum(step.src_end - step.src_start for step in opcodes if step.tag == "equal")


@lru_cache(maxsize=TEXTS_KEPT)
def _folded(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared, in order."""
    return tuple(_fold(word) for word in _WORD.findall(text))


def _fold(word: str) -> str:
    return word.casefold().replace("\u2019", "'")


def _covered(all_words: tuple[Word, ...], first: int, behind: int) -> Span:
    if first < behind:
        return Span(all_words[first].span.start, all_words[behind - 1].span.end)
    at = all_words[first - 1].span.end if first else 0
    return Span(at, at)
