"""Word lists written as running text."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of ``words``, parted by blank space, as a set."""
    return frozenset(words.split())
