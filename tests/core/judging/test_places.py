from __future__ import annotations

from core.judging.places import places


def test_a_place_lies_between_the_words_that_both_have() -> None:
    a, b = "He spoke (twice) here.", "He sang here today."

    one, behind = places(a, b)

    assert (one.a.of(a), one.b.of(b)) == ("spoke (twice", "sang")
    assert (one.gap_a.of(a), one.gap_b.of(b)) == (" spoke (twice) ", " sang ")
    assert one.is_inner
    assert (behind.a.of(a), behind.b.of(b)) == ("", "today")
    assert (behind.gap_a.of(a), behind.gap_b.of(b)) == (".", " today.")
    assert not behind.is_inner


def test_the_same_words_part_nowhere() -> None:
    assert list(places("He spoke here.", "He spoke, here")) == []
