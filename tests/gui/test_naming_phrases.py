from __future__ import annotations

from core.wording import Actor, Naming
from gui.naming_phrases import naming_words, spoken_naming, stop_words
from gui.namings import NamingStop, lines_of


def test_a_naming_is_told_with_its_count(actors: tuple[Actor, ...]) -> None:
    fighters = actors[0].sides[0].namings[0]
    line = lines_of(actors)[1]

    assert naming_words(fighters) == f"fighters ({fighters.count})"
    assert spoken_naming(line, "B") == f"{line.actor}: no further naming in B"
    assert "comrades" in spoken_naming(line, "A")


def test_a_place_is_told_by_its_number(actors: tuple[Actor, ...]) -> None:
    fighters: Naming = actors[0].sides[0].namings[0]

    assert stop_words(NamingStop("A", fighters, 0)) == f"“fighters” in A: 1 of {fighters.count}"
