"""What the window says of verdicts and reviews, in the reader's language.

An evidence card and a report keep the English words: they are read and checked elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.palette import Kind
from gui.phrases import KIND_WORDS

CONTEXT = "verdicts"


def kind_words(kind: Kind) -> str:
    """The verdict of a row in words: "Contradiction"."""
    return translated(KIND_WORDS[kind])


def translated(text: str) -> str:
    """What the phrases shared with the card are told with: their ``gui.phrases.Say``."""
    return QCoreApplication.translate(CONTEXT, text)
