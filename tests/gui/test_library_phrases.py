from __future__ import annotations

import pytest

from core.collection import Taken
from core.store import Added
from gui.library_phrases import counted, found_words, taken_words

NEW, KNOWN = Added("a", is_new=True), Added("b", is_new=False)
COPY = Added("c", is_new=True, copies=("a",))


@pytest.mark.parametrize(
    ("taken", "words"),
    [
        (Taken((NEW,)), "1 article added."),
        (Taken((NEW, NEW, KNOWN)), "2 articles added, 1 already there."),
        (
            Taken((NEW, COPY, COPY)),
            "3 articles added, 2 of them republished copies of what was there.",
        ),
        (Taken(faults=("a.txt: empty.",)), "0 articles added.\na.txt: empty."),
    ],
)
def test_an_import_is_summed_up(taken: Taken, words: str) -> None:
    assert taken_words(taken) == words


def test_many_faults_are_counted_not_listed() -> None:
    told = taken_words(Taken(faults=tuple(f"{n}.txt: empty." for n in range(9))))

    assert told.count("\n") == 4
    assert told.endswith("6 more could not be read.")


def test_the_count_says_whether_it_is_all() -> None:
    assert found_words(2000, is_searching=False, is_full=False) == "2,000 articles"
    assert found_words(1, is_searching=True, is_full=False) == "1 hit"
    assert found_words(500, is_searching=True, is_full=True) == "the first 500 hits"
    assert counted(1, "event") == "1 event"
