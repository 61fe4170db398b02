"""How two articles name the same actors, as a table: one naming of each a row."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.models.table import RECORD_ROLE, Cells, TableModel
from gui.naming_phrases import naming_words, spoken_naming
from gui.namings import LETTERS, NamingLine, lines_of

if TYPE_CHECKING:
    from core.wording import Actor

LINE_ROLE = RECORD_ROLE
"""Returns the ``NamingLine`` of a cell."""


class Column(IntEnum):
    """The columns, from the left; those of the articles in the order of their letters."""

    ACTOR = 0
    A = 1
    B = 2


class NamingsModel(TableModel[NamingLine]):
    """Read-only over the namings of a comparison."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(_COLUMNS, parent)

    def set_actors(self, actors: Sequence[Actor]) -> None:
        """Show how these actors are named."""
        self.set_records(lines_of(actors))


def _actor(line: NamingLine) -> str:
    return " ".join(line.actor.split())


def _actor_once(line: NamingLine) -> str:
    return _actor(line) if line.is_first else ""


def _cells_of(side: int) -> Cells[NamingLine]:
    letter = LETTERS[side]
    return Cells(
        f"In {letter}",
        lambda line: naming_words(line.namings[side]),
        spoken=lambda line: spoken_naming(line, letter),
    )


_COLUMNS: dict[int, Cells[NamingLine]] = {
    Column.ACTOR: Cells("Actor", _actor_once, spoken=_actor),
    Column.A: _cells_of(0),
    Column.B: _cells_of(1),
}
