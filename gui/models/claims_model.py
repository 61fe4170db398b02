"""The claims of one article as a table: who says what."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QObject

from core.records import Claim
from gui.models.table import RECORD_ROLE, Cells, TableModel
from gui.phrases import speaker_words
from gui.verdict_phrases import translated

CLAIM_ROLE = RECORD_ROLE
"""Returns the ``Claim`` itself."""


class Column(IntEnum):
    """The columns, from the left."""

    CLAIM = 0
    SPEAKER = 1


class ClaimsModel(TableModel[Claim]):
    """Read-only over a tuple of claims, in reading order."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(_COLUMNS, parent)


def _text(claim: Claim) -> str:
    return " ".join(claim.text.split())


def _speaker(claim: Claim) -> str:
    return " ".join(speaker_words(claim.attribution, translated).split())


def _spoken(claim: Claim) -> str:
    return f"{_text(claim)}, {speaker_words(claim.attribution, translated)}"


_COLUMNS: dict[int, Cells[Claim]] = {
    Column.CLAIM: Cells("Claim", _text, spoken=_spoken),
    Column.SPEAKER: Cells("Who says it", _speaker),
}
