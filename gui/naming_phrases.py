"""The words the window uses for how actors are named, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.namings import LETTERS, NamingLine, NamingStop

if TYPE_CHECKING:
    from core.wording import Naming

CONTEXT = "namings"


def naming_words(naming: Naming | None) -> str:
    """A naming with its count: "fighters (5)"; empty for none."""
    return f"{_one_line(naming.text)} ({naming.count})" if naming else ""


def spoken_naming(line: NamingLine, letter: str) -> str:
    """A naming as a screen reader tells it."""
    naming = line.namings[LETTERS.index(letter)]
    actor = _one_line(line.actor)
    if naming is None:
        return _translated("{0}: no further naming in {1}").format(actor, letter)
    if naming.count == 1:
        words = _translated("{0} names {1}: {2}, once")
    else:
        words = _translated("{0} names {1}: {2}, {3} times")
    return words.format(letter, actor, _one_line(naming.text), naming.count)


def stop_words(stop: NamingStop) -> str:
    """Which place of a naming is shown: "“fighters” in A: 2 of 5"."""
    return _translated("“{0}” in {1}: {2} of {3}").format(
        _one_line(stop.naming.text), stop.letter, stop.number + 1, stop.naming.count
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _translated(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
