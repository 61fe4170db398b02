"""Reading WordNet's files, on a few lines in their format."""

from pathlib import Path

import pytest

from core.training.lexicon import Lexicon

NOUNS = """\
  1 a line of the licence
00000100 05 n 01 animal 0 002 ~ 00000200 n 0000 ~ 00000300 n 0000 | a living thing
00000200 05 n 01 dog 0 001 @ 00000100 n 0000 | barks
00000300 05 n 02 cat 0 mog 0 001 @ 00000100 n 0000 | purrs
00000400 18 n 01 nurse 0 000 | cares
00000500 20 n 01 dog 1 000 | a rare other sense
"""
ADJECTIVES = """\
00000100 00 a 01 tall 0 001 ! 00000200 a 0101 | of height
00000200 00 a 01 short(a) 0 001 ! 00000100 a 0101 | of height
"""


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    (tmp_path / "data.noun").write_text(NOUNS)
    (tmp_path / "index.noun").write_text(
        "animal n 1 1 ~ 1 1 00000100\ndog n 2 1 @ 2 1 00000200 00000500\n"
        "cat n 1 1 @ 1 1 00000300\nmog n 1 1 @ 1 0 00000300\nnurse n 1 0 1 1 00000400\n"
    )
    (tmp_path / "data.adj").write_text(ADJECTIVES)
    (tmp_path / "index.adj").write_text("tall a 1 1 ! 1 1 00000100\nshort a 1 1 ! 1 1 00000200\n")
    for empty in ("data.verb", "index.verb", "data.adv", "index.adv"):
        (tmp_path / empty).write_text("")
    (tmp_path / "cntlist.rev").write_text("dog%1:05:00:: 1 40\ndog%1:20:00:: 2 2\n")
    return Lexicon.read(tmp_path)


def test_sister_terms_of_an_animal_exclude_each_other(lexicon: Lexicon) -> None:
    assert lexicon.excluded("dog") == {"cat", "mog"}


def test_persons_exclude_nobody(lexicon: Lexicon) -> None:
    assert lexicon.excluded("nurse") == set()


def test_synonyms_share_the_leading_sense(lexicon: Lexicon) -> None:
    assert lexicon.synonyms("cat", "n") == {"mog"}


def test_a_noun_is_of_the_kind_above_it(lexicon: Lexicon) -> None:
    assert lexicon.kinds("dog") == {"animal"}


def test_opposites_are_read_from_the_antonym_pointer(lexicon: Lexicon) -> None:
    assert lexicon.opposites("tall", "a") == {"short"}


def test_a_sense_that_does_not_lead_is_not_used(lexicon: Lexicon) -> None:
    lexicon.counts["dog", "n"] = [3, 3]

    assert lexicon.leading("dog", "n") is None


def test_a_folder_without_wordnet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no WordNet"):
        Lexicon.read(tmp_path)
