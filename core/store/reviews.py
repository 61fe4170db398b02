"""What the reader made of passages: judgements, pins and notes, on the disk when told so."""

from __future__ import annotations

import json
from collections.abc import Sequence

from core.records import Label
from core.review import Decision, Judgement, Passage, Review
from core.store.database import Database, Row, Value, storable, timestamp
from core.store.records import Note, Pin

_NO_PASSAGE = ("", 0, 0)  # the second passage of a judgement on one claim alone
_KEY = """
a_sha256 = ? AND a_start = ? AND a_end = ? AND b_sha256 = ? AND b_start = ? AND b_end = ?"""


class ReviewRepository:
    """The reader's judgements, pins and notes in one open library.

    They are about texts, given by SHA-256, whether or not the library has an article with
    that text.
    """

    def __init__(self, database: Database) -> None:
        """Work on this file."""
        self._database = database

    def judge(self, judgement: Judgement) -> None:
        """Keep a judgement in the place of an earlier one; an empty one takes it away."""
        key = _key_of(judgement.subject)
        with self._database.changing():
            if judgement.is_empty:
                self._database.run(f"DELETE FROM judgements WHERE {_KEY}", key)  # noqa: S608 - a constant
                return
            self._database.run(
                "INSERT OR REPLACE INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *key,
                    judgement.found,
                    judgement.decision,
                    judgement.verdict,
                    storable(judgement.note),
                    timestamp(),
                ),
            )

    def review(self, texts: Sequence[str] | None = None) -> Review:
        """The judgements in the order in which they were last made.

        Args:
            texts: SHA-256 of the texts at hand: only what concerns them alone; all if None.
        """
        if texts is None:
            rows = self._database.read("SELECT * FROM judgements ORDER BY judged_at")
        else:
            rows = self._database.read(
                "SELECT * FROM judgements WHERE a_sha256 IN (SELECT value FROM json_each(?1))"
                " AND b_sha256 IN (SELECT value FROM json_each(?1) UNION SELECT '')"
                " ORDER BY judged_at",
                (json.dumps(list(texts)),),
            )
        judgements = [_judgement(row) for row in rows]
        return Review({judgement.subject: judgement for judgement in judgements})

    def pin(self, pin: Pin) -> None:
        """Keep two passages level."""
        with self._database.changing():
            self._database.run(
                "INSERT OR IGNORE INTO pins VALUES (?, ?, ?, ?, ?, ?)",
                _key_of((pin.first, pin.second)),
            )

    def unpin(self, pin: Pin) -> None:
        """Forget a pin; none there is as well."""
        key = _key_of((pin.first, pin.second))
        with self._database.changing():
            self._database.run(f"DELETE FROM pins WHERE {_KEY}", key)  # noqa: S608 - a constant

    def pins(self, texts: Sequence[str]) -> tuple[Pin, ...]:
        """The pins between these texts, given by their SHA-256, in their order."""
        rows = self._database.read(
            "SELECT * FROM pins WHERE a_sha256 IN (SELECT value FROM json_each(?1))"
            " AND b_sha256 IN (SELECT value FROM json_each(?1))",
            (json.dumps(list(texts)),),
        )
        return tuple(Pin(_passage(row, "a"), _passage(row, "b")) for row in rows)

    def note(self, note: Note) -> None:
        """Keep a note in the place of an earlier one there; an empty one takes it away."""
        passage, text = note.passage, storable(note.text.strip())
        key = (passage.sha256, passage.start, passage.end)
        with self._database.changing():
            self._database.run("DELETE FROM notes WHERE sha256 = ? AND start = ? AND end = ?", key)
            if text:
                self._database.run(
                    "INSERT INTO notes VALUES (?, ?, ?, ?, ?)", (*key, text, timestamp())
                )

    def notes(self, sha256: str) -> tuple[Note, ...]:
        """The notes on one text, in the order of their passages."""
        question = "SELECT * FROM notes WHERE sha256 = ? ORDER BY start, end"
        return tuple(
            Note(Passage(row["sha256"], row["start"], row["end"]), row["text"])
            for row in self._database.read(question, (sha256,))
        )


def _key_of(passages: Sequence[Passage]) -> tuple[Value, ...]:
    first, *rest = [(one.sha256, one.start, one.end) for one in passages]
    return (*first, *(rest[0] if rest else _NO_PASSAGE))


def _passage(row: Row, side: str) -> Passage:
    return Passage(row[f"{side}_sha256"], row[f"{side}_start"], row[f"{side}_end"])


def _judgement(row: Row) -> Judgement:
    sides = ("a", "b") if row["b_sha256"] else ("a",)
    return Judgement(
        subject=tuple(_passage(row, side) for side in sides),
        found=Label(row["found"]) if row["found"] else None,
        decision=Decision(row["decision"]) if row["decision"] else None,
        verdict=Label(row["verdict"]) if row["verdict"] else None,
        note=row["note"],
    )
