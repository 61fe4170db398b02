"""Cancel is heard all along, whatever the size of the articles.

What passes between two looks at the ticket is counted in calls, never timed. At 3.5 million
calls a second (measured on 20,000 words) half a second is some 1.7 million calls.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from types import FrameType

import pytest

from core import compare
from core.networks import Networks
from core.progress import Ticket
from core.records import Article
from tests.core.building import NO_NETWORKS, fake_networks

WORDS = 20_000
HALF_A_SECOND = 1_700_000
SMALL, LARGE = 8, 32  # paragraphs
# A silence in proportion to the size is borne, one that grows with its square is not.
PROPORTION = 1.25 * LARGE / SMALL
WHO = ("Ann Mills", "The ministry", "Joe Park", "Fahad Marwat", "A spokesman for the bank")
DOES = ("said", "denied", "told Reuters", "claimed on Monday", "reported")
WHAT = ("had left", "were sent to Syria", "killed 12 people in Oslo", "rejected a report", "fell")


class Listener:
    """Counts the calls of a piece of work, and the most between two looks at its ticket."""

    def __init__(self) -> None:
        self.longest = 0
        self._calls = 0

    def is_cancelled(self) -> bool:
        self.longest = max(self.longest, self._calls)
        self._calls = 0
        return False

    def heard(self, work: Callable[[Ticket], object]) -> int:
        before = sys.getprofile()
        sys.setprofile(self._count)
        try:
            work(Ticket(is_cancelled=self.is_cancelled))
        finally:
            sys.setprofile(before)
        self.is_cancelled()
        return self.longest

    def _count(self, _frame: FrameType, event: str, _argument: object) -> None:
        if event in {"call", "c_call"}:
            self._calls += 1


def sentences(seed: int) -> Iterator[str]:
    """Three sentences, no two paragraphs alike."""
    for at in range(3):
        number = 7 * seed + at
        what = WHAT[number % 5]
        yield f"{WHO[number % 3]} {DOES[number % 5]} that {number} men of {WHO[seed % 5]} {what}."


def article(paragraphs: int, *, first: int) -> Article:
    text = "\n\n".join(" ".join(sentences(first + at)) for at in range(paragraphs))
    return Article("a.txt", text, text)


def longest_silence(paragraphs: int, networks: Networks) -> int:
    articles = article(paragraphs, first=0), article(paragraphs, first=3)
    return Listener().heard(lambda ticket: compare(articles, ticket=ticket, networks=networks))


@pytest.mark.parametrize("networks", [fake_networks(), NO_NETWORKS], ids=["networks", "none"])
def test_no_step_is_deaf_for_long(networks: Networks) -> None:
    longest_silence(SMALL, networks)  # loads the word lists
    small, large = (longest_silence(size, networks) for size in (SMALL, LARGE))

    words = len(article(LARGE, first=0).text.split())
    assert large < PROPORTION * small
    assert large * WORDS / words < HALF_A_SECOND
