"""The letters by which the articles of one comparison are called."""

from __future__ import annotations


def article_letters(count: int) -> tuple[str, ...]:
    """The letters of ``count`` articles: A..Z, then AA, AB and so on."""
    return tuple(_letter(index) for index in range(count))


def _letter(index: int) -> str:
    tens, ones = divmod(index, 26)
    return (_letter(tens - 1) if tens else "") + chr(ord("A") + ones)
