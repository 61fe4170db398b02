from __future__ import annotations

from core.wording import Actor, Naming
from gui.namings import NamingStop, lines_of, naming_words, spoken_naming, stop_words


def test_the_namings_of_both_articles_stand_side_by_side(actors: tuple[Actor, ...]) -> None:
    first, second = lines_of(actors)
    (a, b) = actors[0].sides

    assert first.namings == (a.namings[0], b.namings[0])
    assert second.namings == (a.namings[1], None)
    assert (first.is_first, second.is_first) == (True, False)


def test_the_naming_used_most_stands_for_the_actor(actors: tuple[Actor, ...]) -> None:
    counts = {one.text: one.count for side in actors[0].sides for one in side.namings}

    assert lines_of(actors)[0].actor == max(counts, key=lambda text: counts[text])


def test_a_naming_is_told_with_its_count(actors: tuple[Actor, ...]) -> None:
    fighters = actors[0].sides[0].namings[0]
    line = lines_of(actors)[1]

    assert naming_words(fighters) == f"fighters ({fighters.count})"
    assert spoken_naming(line, "B") == f"{line.actor}: no further naming in B"
    assert "comrades" in spoken_naming(line, "A")


def test_a_place_is_told_by_its_number(actors: tuple[Actor, ...]) -> None:
    fighters: Naming = actors[0].sides[0].namings[0]

    assert stop_words(NamingStop("A", fighters, 0)) == f"“fighters” in A: 1 of {fighters.count}"
