from __future__ import annotations

from core.wording import Actor
from gui.namings import lines_of


def test_the_namings_of_both_articles_stand_side_by_side(actors: tuple[Actor, ...]) -> None:
    first, second = lines_of(actors)
    (a, b) = actors[0].sides

    assert first.namings == (a.namings[0], b.namings[0])
    assert second.namings == (a.namings[1], None)
    assert (first.is_first, second.is_first) == (True, False)


def test_the_naming_used_most_stands_for_the_actor(actors: tuple[Actor, ...]) -> None:
    counts = {one.text: one.count for side in actors[0].sides for one in side.namings}

    assert lines_of(actors)[0].actor == max(counts, key=lambda text: counts[text])
